using System.CommandLine;
using System.Text;
using Alis.Rules.Facts;

var file = new Argument<string>("FILE");
var day = new Option<string>("--on");
var format = new Option<string>("--format");
var validate = new Command("validate", "Reads a file and writes it.") { file, day, format };
validate.SetAction(result =>
{
    var path = result.GetValue(file)!;
    var outcome = TrainingFileReader.Read(path, File.ReadAllBytes(path));
    using var output = Console.OpenStandardOutput();
    output.Write(Encoding.UTF8.GetBytes(outcome.GetValueOrThrow().ToString()));
    return 0;
});
return new RootCommand("The tool without rules.") { validate }.Parse(args).Invoke();
