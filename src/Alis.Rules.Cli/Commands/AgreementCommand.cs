using System.CommandLine;
using Alis.Rules.Text;

namespace Alis.Rules.Cli.Commands;

/// <summary><c>agreement FILE --on DAY</c>: where an agreement, its listings, a wish and its offers stand in their lifecycles.</summary>
internal sealed class AgreementCommand : ToolCommand
{
    public const string Name = "agreement";

    private readonly Argument<string> _file;
    private readonly FileRequest _request;

    public AgreementCommand(Language language)
        : base(Name, new Words("Vis hvor en avtale, ledige perioder, et ønske og tilbud står, og hva som kan skje nå.", "Vis kvar ein avtale, ledige periodar, eit ønske og tilbod står, og kva som kan skje no.", "Show where an agreement, its listings, a wish and its offers stand, and what can happen next."), language)
    {
        _file = File(new Words("FIL", "FIL", "FILE").In(language), new Words("Filen om én avtale eller én ALIS (JSON); - er standard inn.", "Fila om éin avtale eller éin ALIS (JSON); - er standard inn.", "The file about one agreement or one ALIS (JSON); - is standard input."));
        _request = new FileRequest(language);
        Take([_file], _request.Options);
    }

    protected override int Run(ParseResult result, Terminal terminal, bool json)
    {
        var request = new LifecycleRequest(_request, Language, folder => LoadRules(folder, terminal, json), (d, isAssessed) => Tell(d, terminal, json, isAssessed: isAssessed));
        return request.Run(result, result.GetValue(_file)!, null, json ? "json" : "text", terminal);
    }
}
