using System.CommandLine;
using Alis.Rules.Text;
using Alis.Rules.Texts;

namespace Alis.Rules.Cli.Commands;

/// <summary><c>validate FILE --on DAY</c>: every rule that concerns a file.</summary>
internal sealed class ValidateCommand : ToolCommand
{
    private readonly Argument<string> _file;
    private readonly FileRequest _request;
    private readonly Option<string> _party;

    public ValidateCommand(Language language)
        : base("validate", new Words("Vurder en fil mot reglene og skriv funnene.", "Vurder ei fil mot reglane og skriv funna.", "Assess a file against the rules and write the findings."), language)
    {
        _file = File(new Words("FIL", "FIL", "FILE").In(language), new Words("Filen om én ALIS (JSON); - er standard inn.", "Fila om éin ALIS (JSON); - er standard inn.", "The file about one ALIS (JSON); - is standard input."));
        _request = new FileRequest(language);
        _party = CommonOptions.Party(language);
        Take([_file], [.. _request.Options, _party]);
    }

    protected override int Run(ParseResult result, Terminal terminal, bool json)
    {
        var day = _request.Day(result);
        var options = _request.Report(result);
        var party = CommonOptions.PartyOf(result, _party);
        if (LoadRules(result.GetValue(_request.Rules), terminal, json) is not { } rules)
        {
            return ExitCode.BadInput;
        }

        var (file, exitCode) = FileRequest.Read(rules, options, result.GetValue(_file)!, null, terminal, d => Tell(d, terminal, json));
        if (file is null)
        {
            return exitCode;
        }

        var report = new RuleEngine(rules).Validate(file, day, options);
        report = party is null ? report : report.ForParty(party);
        if (json)
        {
            terminal.Write(ReportJson.Write(report, Language));
        }
        else
        {
            terminal.Write(ReportTable.Write(report, Language, terminal.OutputColour, terminal.Width));
        }

        return ExitCode.Of(report.Outcome);
    }
}
