using System.CommandLine;
using Alis.Rules.Matching;
using Alis.Rules.Text;
using Alis.Rules.Texts;

namespace Alis.Rules.Cli.Commands;

/// <summary><c>match FILE</c>: who is offered which hospital service in a round, why, and the certificate of it.</summary>
internal sealed class MatchCommand : ToolCommand
{
    public const string Name = "match";

    private readonly Argument<string> _file;
    private readonly Option<string> _settled;
    private readonly Option<string> _candidate;
    private readonly Option<string> _post;
    private readonly Option<string> _explain;
    private readonly Option<string> _whatIf;
    private readonly Option<string> _rules;

    public MatchCommand(Language language)
        : base(Name, new Words("Fordel ledige sykehusplasser i en runde, med begrunnelser og sertifikat.", "Fordel ledige sjukehusplassar i ein runde, med grunngivingar og sertifikat.", "Match the vacant hospital posts of a round, with reasons and a certificate."), language, ExtraFormat.Drawing)
    {
        _file = File(new Words("FIL", "FIL", "FILE").In(language), new Words("Filen om runden (JSON); - er standard inn.", "Fila om runden (JSON); - er standard inn.", "The file of the round (JSON); - is standard input."));
        _settled = new Option<string>("--until-settled") { Arity = ArgumentArity.Zero, Description = new Words("Følg tilbud og svar til alle har svart: delte tjenester tilbys når alle har svart ja. Viser hver omgang.", "Følg tilbod og svar til alle har svara: delte tenester blir tilbodne når alle har svara ja. Viser kvar omgang.", "Follow offers and answers until everybody has answered: split services are offered when all have said yes. Shows each run.").In(language) };
        _candidate = new Option<string>("--candidate") { HelpName = new Words("NØKKEL", "NØKKEL", "KEY").In(language), Description = new Words("Vis bare det én kandidat kan få vite, og ingenting om andre.", "Vis berre det éin kandidat kan få vite, og ingenting om andre.", "Show only what one candidate may be told, and nothing of others.").In(language) };
        _post = new Option<string>("--post") { HelpName = new Words("NØKKEL", "NØKKEL", "KEY").In(language), Description = new Words("Begrunn hvert par for denne plassen.", "Grunngi kvart par for denne plassen.", "Explain each pair of this post.").In(language) };
        _explain = new Option<string>("--explain") { Arity = ArgumentArity.Zero, Description = new Words("Begrunn hvert par av kandidat og vindu.", "Grunngi kvart par av kandidat og vindauge.", "Explain each pair of a candidate and a window.").In(language) };
        _whatIf = new Option<string>("--what-if")
        {
            HelpName = new Words("TEKST", "TEKST", "TEXT").In(language),
            Description = new Words(
                "Prøv noe annet: `seats PLASS=2`, `start KANDIDAT=2026-01-01`, `places KANDIDAT=A,B`, `position KANDIDAT=PLASS/1`, `order KOMMUNE=KANDIDAT,KANDIDAT` eller `cuts PLASS=2026-01-01`.",
                "Prøv noko anna: `seats PLASS=2`, `start KANDIDAT=2026-01-01`, `places KANDIDAT=A,B`, `position KANDIDAT=PLASS/1`, `order KOMMUNE=KANDIDAT,KANDIDAT` eller `cuts PLASS=2026-01-01`.",
                "Try something else: `seats POST=2`, `start CANDIDATE=2026-01-01`, `places CANDIDATE=A,B`, `position CANDIDATE=POST/1`, `order MUNICIPALITY=CANDIDATE,CANDIDATE` or `cuts POST=2026-01-01`.").In(language),
        };
        _rules = CommonOptions.Rules(language);
        Take([_file], _settled, _candidate, _post, _explain, _whatIf, _rules);
    }

    protected override int Run(ParseResult result, Terminal terminal, bool json)
    {
        var (path, whatIf) = (result.GetValue(_file)!, result.GetValue(_whatIf));
        var change = whatIf is null ? null : RoundChange.Read(whatIf);
        if (change is { Value: null })
        {
            Tell(change.Diagnostics, terminal, json, isAssessed: true);
            return ExitCode.Usage;
        }

        var explains = new[] { _post, _explain }.FirstOrDefault(o => result.GetResult(o) is not null);
        if (explains is not null && (FormatOf(result) == "svg" || whatIf is not null))
        {
            // Pairs are told of a result, in words.
            throw new ToolException(ToolTexts.OneOf(whatIf is null ? "--format svg" : _whatIf.Name, explains.Name));
        }

        if (FormatOf(result) == "svg" && (whatIf is not null || result.GetValue(_candidate) is not null))
        {
            // The drawing names everyone, and shows a result.
            throw new ToolException(ToolTexts.OneOf("--format svg", whatIf is null ? _candidate.Name : _whatIf.Name));
        }

        if (whatIf is not null && result.GetValue(_candidate) is not null)
        {
            throw new ToolException(ToolTexts.OneOf(_whatIf.Name, _candidate.Name));
        }

        var text = InputFiles.Read(path, terminal);
        if (LoadRules(result.GetValue(_rules), terminal, json) is not { } rules)
        {
            return ExitCode.BadInput;
        }

        var read = MatchingRoundReader.Read(InputFiles.NameOf(path), text, rules.Catalogues);
        if (read.Value is not { } round)
        {
            Tell(read.Diagnostics, terminal, json);
            return ExitCode.BadInput;
        }

        var view = new RoundView { Candidate = result.GetValue(_candidate), Post = result.GetValue(_post), Explain = result.GetResult(_explain) is not null };
        var unknown = RoundRequest.Check(round, view);
        if (!unknown.IsEmpty)
        {
            Tell(unknown, terminal, json, isAssessed: true);
            return ExitCode.Usage;
        }

        var (engine, options) = (new RuleEngine(rules), new MatchOptions { UntilSettled = result.GetResult(_settled) is not null });
        if (change?.Value is { } tried)
        {
            return Try(engine, round, tried, options, read.Diagnostics, terminal, json);
        }

        var outcome = engine.Match(round, options);
        var remarks = read.Diagnostics.Concat(outcome.Diagnostics);
        if (outcome.Value is not { } matched)
        {
            Tell([.. remarks], terminal, json);
            return ExitCode.BadInput;
        }

        Tell([.. view.Candidate is { } candidate ? RoundRequest.OwnRemarks(round, candidate, remarks) : remarks], terminal, json);

        switch (FormatOf(result))
        {
            case "json":
                terminal.Write(RoundJson.Write(matched, Language, view));
                break;
            case "svg":
                terminal.Write(RoundDrawing.Write(matched, Language));
                break;
            default:
                terminal.Write(RoundTexts.Write(matched, Language, view, terminal.OutputColour, terminal.Width));
                break;
        }

        return ExitCode.Good;
    }

    private int Try(RuleEngine engine, MatchingRound round, RoundChange change, MatchOptions options, IEnumerable<Diagnostics.Diagnostic> remarks, Terminal terminal, bool json)
    {
        var outcome = engine.Try(round, change, options);
        Tell([.. remarks, .. outcome.Diagnostics], terminal, json);
        if (outcome.Value is not { } trial)
        {
            return ExitCode.BadInput;
        }

        if (json)
        {
            terminal.Write(RoundJson.Write(trial, Language));
        }
        else
        {
            terminal.Write(RoundTexts.Write(trial, Language, terminal.Width));
        }

        return ExitCode.Good;
    }
}
