using System.CommandLine;
using Alis.Rules.Diagnostics;
using Alis.Rules.Facts;
using Alis.Rules.Matching;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;

namespace Alis.Rules.Cli.Commands;

/// <summary><c>verify REPORT FILE</c>: whether a report still comes out of a file.</summary>
internal sealed class VerifyCommand : ToolCommand
{
    public const string Name = "verify";

    private readonly Argument<string> _report;
    private readonly Argument<string> _file;
    private readonly Option<string> _rules;
    private readonly Option<string> _key;

    public VerifyCommand(Language language)
        : base(Name, new Words("Regn en rapport ut på nytt og si hva som skiller.", "Rekn ut ein rapport på nytt og sei kva som skil.", "Recompute a report and say what differs."), language)
    {
        _report = File(new Words("RAPPORT", "RAPPORT", "REPORT").In(language), new Words("Rapporten som `validate --format json` skrev, eller resultatet av `match`.", "Rapporten som `validate --format json` skreiv, eller resultatet av `match`.", "The report that `validate --format json` wrote, or the result of `match`."));
        _file = File(new Words("FIL", "FIL", "FILE").In(language), new Words("Filen rapporten er om, eller runden (JSON); - er standard inn.", "Fila rapporten er om, eller runden (JSON); - er standard inn.", "The file that the report is about, or the round (JSON); - is standard input."));
        _rules = CommonOptions.Rules(language);
        _key = ReceiptKey.Option(language);
        Take([_report, _file], _rules, _key);
    }

    protected override int Run(ParseResult result, Terminal terminal, bool json)
    {
        var (report, path, keyPath) = (result.GetValue(_report)!, result.GetValue(_file)!, result.GetValue(_key));
        if (new[] { report, path, keyPath }.Count(p => p == InputFiles.StandardInput) > 1)
        {
            throw new ToolException(ToolTexts.OneInput);
        }

        var key = ReceiptKey.Of(keyPath, terminal);
        if (LoadRules(result.GetValue(_rules), terminal, json) is not { } rules)
        {
            return ExitCode.BadInput;
        }

        var reportBytes = InputFiles.Read(report, terminal);
        var fileBytes = InputFiles.Read(path, terminal);
        if (RoundVerifier.IsResult(reportBytes) || RoundVerifier.IsRound(fileBytes))
        {
            return Round(report, reportBytes, path, fileBytes, rules, terminal, json);
        }

        var read = FactFileReader.Read(InputFiles.NameOf(path), fileBytes, rules.Catalogues);
        if (read.Value is not { } file)
        {
            Tell(read.Diagnostics, terminal, json);
            return ExitCode.BadInput;
        }

        var outcome = ReportVerifier.Verify(InputFiles.NameOf(report), reportBytes, file, new RuleEngine(rules), key);
        return Write(outcome, read.Diagnostics, terminal, json);
    }

    private int Round(string report, byte[] reportBytes, string path, byte[] fileBytes, RuleSet rules, Terminal terminal, bool json)
    {
        var read = MatchingRoundReader.Read(InputFiles.NameOf(path), fileBytes, rules.Catalogues);
        if (read.Value is not { } round)
        {
            Tell(read.Diagnostics, terminal, json);
            return ExitCode.BadInput;
        }

        return Write(RoundVerifier.Verify(InputFiles.NameOf(report), reportBytes, round, new RuleEngine(rules)), read.Diagnostics, terminal, json);
    }

    private int Write(Outcome<Verification> outcome, IEnumerable<Diagnostic> remarks, Terminal terminal, bool json)
    {
        Tell([.. remarks, .. outcome.Diagnostics], terminal, json);
        if (outcome.Value is not { } verification)
        {
            return ExitCode.BadInput;
        }

        if (json)
        {
            terminal.Write(VerificationText.Json(verification, Language));
        }
        else
        {
            terminal.Write(VerificationText.Write(verification, Language));
        }

        return verification.IsSame ? ExitCode.Good : ExitCode.NotMet;
    }
}
