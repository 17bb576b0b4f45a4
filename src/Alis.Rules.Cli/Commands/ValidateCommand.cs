using System.CommandLine;
using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using NodaTime;

namespace Alis.Rules.Cli.Commands;

/// <summary><c>validate FILE… --on DAY</c>: every rule that concerns each file.</summary>
internal sealed class ValidateCommand : ToolCommand
{
    public const string Name = "validate";

    private readonly Argument<string[]> _files;
    private readonly FileRequest _request;
    private readonly Option<string> _party;
    private readonly Option<string> _key;

    public ValidateCommand(Language language)
        : base(Name, new Words("Vurder en eller flere filer mot reglene og skriv funnene.", "Vurder ei eller fleire filer mot reglane og skriv funna.", "Assess one or more files against the rules and write the findings."), language)
    {
        _files = new Argument<string[]>(new Words("FIL", "FIL", "FILE").In(language))
        {
            Arity = ArgumentArity.OneOrMore,
            Description = new Words(
                "Filene, hver om én ALIS eller én avtale (JSON); - er standard inn. En fil med feil stanser ikke de andre.",
                "Filene, kvar om éin ALIS eller éin avtale (JSON); - er standard inn. Ei fil med feil stansar ikkje dei andre.",
                "The files, each about one ALIS or one agreement (JSON); - is standard input. A faulty file does not stop the others.").In(language),
        };
        _request = new FileRequest(language);
        _party = CommonOptions.Party(language);
        _key = ReceiptKey.Option(language);
        Take([_files], [.. _request.Options, _party, _key]);
    }

    protected override int Run(ParseResult result, Terminal terminal, bool json)
    {
        var day = _request.Day(result);
        var options = _request.Report(result);
        var party = CommonOptions.PartyOf(result, _party);
        var (paths, keyPath) = (result.GetValue(_files)!, result.GetValue(_key));
        SeveralFiles.Check(paths, keyPath);
        options = options with { ReceiptKey = ReceiptKey.Of(keyPath, terminal) };
        var early = paths.Length == 1 ? _request.ReadEarly(result, paths[0], terminal) : null;
        if (LoadRules(result.GetValue(_request.Rules), terminal, json) is not { } rules)
        {
            return ExitCode.BadInput;
        }

        if (!FileRequest.KnowsRulebooks(rules, options, d => Tell(d, terminal, json)))
        {
            return ExitCode.Usage;
        }

        var engine = new RuleEngine(rules);
        return paths.Length == 1
            ? One(engine, paths[0], early ?? FileRequest.Read(paths[0], rules.Catalogues, terminal), day, options, party, terminal, json)
            : new SeveralFiles(engine, day, options, party, terminal, Language, json).Run(paths, (d, name) => Tell(d, terminal, json, name));
    }

    private int One(RuleEngine engine, string path, Outcome<TrainingFile> outcome, LocalDate day, ReportOptions options, string? party, Terminal terminal, bool json)
    {
        var (file, exitCode) = FileRequest.Accept(engine, options, path, outcome, null, d => Tell(d, terminal, json));
        if (file is null)
        {
            return exitCode;
        }

        var report = engine.Validate(file, day, options);
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
