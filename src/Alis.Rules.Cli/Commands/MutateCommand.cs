using System.CommandLine;
using Alis.Rules.Diagnostics;
using Alis.Rules.Examples;
using Alis.Rules.Mutation;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;

namespace Alis.Rules.Cli.Commands;

/// <summary><c>mutate [DIR]</c>: changes to rules that no example notices.</summary>
internal sealed class MutateCommand : ToolCommand
{
    private const decimal Asked = 95;

    private readonly Argument<string?> _folder;
    private readonly Option<string[]> _rule;
    private readonly Option<string> _require;
    private readonly Option<string> _propose;

    public MutateCommand(Language language)
        : base("mutate", new Words("Endre reglene litt om gangen, og vis endringene ingen eksempler merker.", "Endre reglane litt om gongen, og vis endringane ingen døme merkar.", "Change the rules a little at a time, and show the changes that no example notices."), language)
    {
        _folder = RulesFolder.Argument(language);
        _rule = new Option<string[]>("--rule")
        {
            HelpName = "ID",
            Arity = ArgumentArity.OneOrMore,
            Description = new Words("Bare denne regelen; kan gis flere ganger.", "Berre denne regelen; kan gjevast fleire gonger.", "Only this rule; may be given several times.").In(language),
        };
        _require = CommonOptions.Require(new Words("Hvor mange av endringene eksemplene må merke (95 om det ikke er sagt).", "Kor mange av endringane døma må merke (95 om det ikkje er sagt).", "How many of the changes the examples must notice (95 unless said)."), language);
        _propose = new Option<string>("--propose")
        {
            HelpName = new Words("MAPPE", "MAPPE", "FOLDER").In(language),
            Description = new Words("Skriv forslag til eksempler i denne mappen. De må leses mot kilden før de tas inn.", "Skriv framlegg til døme i denne mappa. Dei må lesast mot kjelda før dei blir tekne inn.", "Write proposed examples into this folder. They must be read against the source before they are taken.").In(language),
        };
        Take([_folder], _rule, _require, _propose);
    }

    protected override int Run(ParseResult result, Terminal terminal, bool json)
    {
        var folder = RulesFolder.Of(result, _folder) ?? throw new ToolException(ToolTexts.NoExamples);
        var require = CommonOptions.PercentOf(result, _require) ?? Asked;
        var texts = InputFiles.ReadFolder(folder);
        var rules = RuleSet.Load(texts);
        if (rules.Value is not { } set)
        {
            Tell(rules.Diagnostics, terminal, json);
            return ExitCode.BadInput;
        }

        // That a verdict has no example is a matter for the command test.
        var examples = ExampleSet.Load(texts, set);
        var reasons = UnnoticedSet.Load(texts);
        List<Diagnostic> told = [.. rules.Diagnostics, .. examples.Diagnostics.Where(d => d.Severity == Severity.Error), .. reasons.Diagnostics];
        if (examples.Value is not { } loaded || reasons.Value is not { } unnoticed)
        {
            Tell(told, terminal, json);
            return ExitCode.BadInput;
        }

        var named = result.GetValue(_rule) ?? [];
        var known = MutationRun.RuleNames(set);
        if (named.FirstOrDefault(n => !known.Contains(n, StringComparer.Ordinal)) is { } unknown)
        {
            throw new ToolException(ToolTexts.NotAmong(_rule.Name, unknown, string.Join(", ", known)));
        }

        var engine = new RuleEngine(set);
        if (loaded.Examples.Any(e => !ExampleRunner.Run(engine, e).Holds))
        {
            Tell(told, terminal, json);
            terminal.WriteError($"alis-rules: {ToolTexts.ExamplesFail.In(Language)}\n");
            return ExitCode.NotMet;
        }

        var (report, seconds) = Run(set, texts, loaded, new MutationOptions { Rules = named, Unnoticed = unnoticed, Threads = Environment.ProcessorCount }, terminal, json);
        Tell([.. told, .. report.Diagnostics], terminal, json, isAssessed: true);
        return Write(report, seconds, require, result.GetValue(_propose), terminal, json);
    }

    private (MutationReport Report, double Seconds) Run(RuleSet rules, IReadOnlyList<RulebookText> texts, ExampleSet examples, MutationOptions options, Terminal terminal, bool json)
    {
        var start = terminal.Clock.GetTimestamp();
        Progress? progress = null;
        var report = MutationRun.Run(texts, rules, examples, options, (done, total) =>
        {
            progress ??= Progress.Of(terminal, json, total, new Words("endringer", "endringar", "changes"), Language);
            progress.Tell(done);
        });
        progress?.End();
        return (report, terminal.Clock.GetElapsedTime(start).TotalSeconds);
    }

    private int Write(MutationReport report, double seconds, decimal require, string? propose, Terminal terminal, bool json)
    {
        if (propose is not null)
        {
            ProposalFolder.Write(report, propose);
        }

        if (json)
        {
            terminal.Write(MutationTexts.Json(report, require, Language));
        }
        else
        {
            terminal.Write(MutationTexts.Write(report, require, Language, terminal.OutputColour, terminal.Width));
            terminal.WriteError($"{MutationTexts.Work(report, seconds, Language)}\n");
        }

        return report.Reaches(require) ? ExitCode.Good : ExitCode.NotMet;
    }
}
