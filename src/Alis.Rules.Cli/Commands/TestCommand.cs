using System.CommandLine;
using Alis.Rules.Coverage;
using Alis.Rules.Diagnostics;
using Alis.Rules.Examples;
using Alis.Rules.Norms;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;

namespace Alis.Rules.Cli.Commands;

/// <summary><c>test [DIR]</c>: whether the examples of rules still hold, and what they show.</summary>
internal sealed class TestCommand : ToolCommand
{
    private readonly Argument<string?> _folder;
    private readonly Option<string> _coverage;
    private readonly Option<string> _html;
    private readonly Option<string> _require;

    public TestCommand(Language language)
        : base("test", new Words("Kjør eksemplene til reglene.", "Køyr døma til reglane.", "Run the examples of the rules."), language)
    {
        _folder = RulesFolder.Argument(language);
        _coverage = new Option<string>("--coverage")
        {
            Arity = ArgumentArity.Zero,
            Description = new Words("Mål også hva eksemplene viser: utfall, vilkår og grenser.", "Mål òg kva døma viser: utfall, vilkår og grenser.", "Measure also what the examples show: verdicts, conditions and limits.").In(language),
        };
        _html = new Option<string>("--html", "-o")
        {
            HelpName = new Words("FIL", "FIL", "FILE").In(language),
            Description = new Words("Skriv målingen som en nettside i denne filen.", "Skriv målinga som ei nettside i denne fila.", "Write the measurement as a web page into this file.").In(language),
        };
        _require = CommonOptions.Require(new Words("Sluttkode 2 når utfall, vilkår eller grenser er vist i mindre enn så mange prosent.", "Sluttkode 2 når utfall, vilkår eller grenser er viste i mindre enn så mange prosent.", "Exit with 2 where less than so many per cent of verdicts, conditions or limits are shown."), language);
        Take([_folder], _coverage, _html, _require);
    }

    protected override int Run(ParseResult result, Terminal terminal, bool json)
    {
        var (required, page) = (CommonOptions.PercentOf(result, _require), result.GetValue(_html));
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
        var isMeasured = result.GetResult(_coverage) is not null || page is not null || required is not null;
        if (examples.Value is null && !isMeasured)
        {
            return ExitCode.BadInput;
        }

        // Where some examples cannot be read, the others are still measured.
        var readable = examples.Value ?? ExampleSet.Readable(texts, set);
        var engine = new RuleEngine(set);
        var results = RunAll(engine, readable, terminal, json);
        List<LifecycleExampleResult> lifecycles = [.. readable.Lifecycles.Select(e => LifecycleExampleRunner.Run(engine, e))];
        List<MatchingExampleResult> rounds = [.. readable.Rounds.Select(e => MatchingExampleRunner.Run(engine, e))];
        // Examples of lifecycles and rounds show nothing of rules.
        var isHeld = results.Count > 0 && results.TrueForAll(static r => r.Holds) && lifecycles.TrueForAll(static r => r.Holds) && rounds.TrueForAll(static r => r.Holds);
        var code = examples.Value is null ? ExitCode.BadInput : isHeld ? ExitCode.Good : ExitCode.NotMet;
        if (!isMeasured)
        {
            Write(terminal, json, () => ExampleTexts.Json(results, lifecycles, rounds), () => ExampleTexts.Write(results, Language, lifecycles, rounds));
            return code;
        }

        var norms = NormFile.Load(texts);
        Tell(norms.Diagnostics, terminal, json);
        code = norms.Value is null && norms.Diagnostics.Any(d => d.Severity == Severity.Error) ? ExitCode.BadInput : code;
        var coverage = RuleCoverage.Measure(set, results, norms.Value);
        if (page is not null)
        {
            OutputFile.Write(page, CoverageTexts.Html(coverage, Language));
        }

        Write(
            terminal,
            json,
            () => CoverageTexts.Json(coverage, Language),
            () => $"{ExampleTexts.Write(results, Language, lifecycles, rounds)}\n{CoverageTexts.Write(coverage, Language, terminal.OutputColour, terminal.Width)}");
        return code == ExitCode.Good && required is { } percent && !coverage.Reaches(percent) ? ExitCode.NotMet : code;
    }

    private static void Write(Terminal terminal, bool json, Func<byte[]> asJson, Func<string> asText)
    {
        if (json)
        {
            terminal.Write(asJson());
        }
        else
        {
            terminal.Write(asText());
        }
    }

    private List<ExampleResult> RunAll(RuleEngine engine, ExampleSet examples, Terminal terminal, bool json)
    {
        var results = new List<ExampleResult>();
        var progress = Progress.Of(terminal, json, examples.Examples.Length, new Words("eksempler", "døme", "examples"), Language);
        foreach (var example in examples.Examples)
        {
            progress.Tell(results.Count);
            results.Add(ExampleRunner.Run(engine, example));
        }

        progress.End();
        return results;
    }
}
