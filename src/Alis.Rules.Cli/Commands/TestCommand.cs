using System.CommandLine;
using Alis.Rules.Examples;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;

namespace Alis.Rules.Cli.Commands;

/// <summary><c>test [DIR]</c>: whether the examples of rules still hold.</summary>
internal sealed class TestCommand : ToolCommand
{
    private readonly Argument<string?> _folder;

    public TestCommand(Language language)
        : base("test", new Words("Kjør eksemplene til reglene.", "Køyr døma til reglane.", "Run the examples of the rules."), language)
    {
        _folder = RulesFolder.Argument(language);
        Take([_folder]);
    }

    protected override int Run(ParseResult result, Terminal terminal, bool json)
    {
        var folder = RulesFolder.Of(result, _folder) ?? throw new ToolException(ToolTexts.NoExamples);
        var texts = InputFiles.ReadFolder(folder);
        var rules = RuleSet.Load(texts);
        if (rules.Value is not { } set)
        {
            Tell(rules.Diagnostics, terminal, json);
            return ExitCode.BadInput;
        }

        var examples = ExampleSet.Load(texts, set);
        Tell([.. rules.Diagnostics, .. examples.Diagnostics], terminal, json);
        if (examples.Value is not { } loaded)
        {
            return ExitCode.BadInput;
        }

        var engine = new RuleEngine(set);
        var results = new List<ExampleResult>();
        var progress = Progress.Of(terminal, json, loaded.Examples.Length, new Words("eksempler", "døme", "examples"), Language);
        foreach (var example in loaded.Examples)
        {
            progress.Tell(results.Count);
            results.Add(ExampleRunner.Run(engine, example));
        }

        progress.End();
        if (json)
        {
            terminal.Write(ExampleTexts.Json(results));
        }
        else
        {
            terminal.Write(ExampleTexts.Write(results, Language));
        }

        return results.TrueForAll(r => r.Holds) ? ExitCode.Good : ExitCode.NotMet;
    }
}
