using System.CommandLine;
using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Cli.Commands;

/// <summary>The options of commands that hold one training file against rule books on a day.</summary>
internal sealed class FileRequest(Language language)
{
    private readonly Option<string> _on = CommonOptions.On(language);
    private readonly Option<string[]> _rulebook = CommonOptions.Rulebook(language);
    private readonly Option<string> _knownOn = CommonOptions.KnownOn(language);

    public Option<string> Rules { get; } = CommonOptions.Rules(language);

    public Option[] Options => [_on, _rulebook, _knownOn, Rules];

    public LocalDate Day(ParseResult result) =>
        CommonOptions.DayOf(result, _on) ?? throw new ToolException(ToolTexts.OptionNeeded(_on.Name, "2025-10-01"));

    public ReportOptions Report(ParseResult result) => new()
    {
        Rulebooks = result.GetValue(_rulebook) is { Length: > 0 } named ? named : null,
        KnownOn = CommonOptions.DayOf(result, _knownOn),
    };

    /// <summary>Checks the names of rule books; what is wrong is told.</summary>
    public static bool KnowsRulebooks(RuleSet rules, ReportOptions options, Action<IReadOnlyCollection<Diagnostic>> tell)
    {
        var unknown = ReportRequest.CheckRulebooks(rules, options.Rulebooks ?? []);
        tell(unknown);
        return unknown.IsEmpty;
    }

    /// <summary>Reads a file.</summary>
    public static Outcome<TrainingFile> Read(string path, CatalogueSet catalogues, Terminal terminal) =>
        FactFileReader.Read(InputFiles.NameOf(path), InputFiles.Read(path, terminal), catalogues);

    /// <summary>Checks that the file is without faults, and that there is something to hold it against.</summary>
    /// <param name="engine">The engine over the rule books, which have the names asked for.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="path">The file.</param>
    /// <param name="outcome">What was read of it.</param>
    /// <param name="rule">The rule that is asked for, or null.</param>
    /// <param name="tell">Tells diagnostics.</param>
    /// <returns>The file; or the exit code, what is wrong having been told.</returns>
    public static (TrainingFile? File, int ExitCode) Accept(RuleEngine engine, ReportOptions options, string path, Outcome<TrainingFile> outcome, string? rule, Action<IReadOnlyCollection<Diagnostic>> tell)
    {
        if (outcome.Value is not { } file)
        {
            tell(outcome.Diagnostics);
            return (null, ExitCode.BadInput);
        }

        var faults = ReportRequest.Check(engine, file, options, rule, InputFiles.NameOf(path));
        tell([.. outcome.Diagnostics, .. faults]);
        return faults.Any(f => f.Severity == Severity.Error) ? (null, ExitCode.Usage) : (file, ExitCode.Good);
    }

    /// <summary>Reads the rule books and one file, the two side by side where they can be.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="path">The file.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="rule">The rule that is asked for, or null.</param>
    /// <param name="terminal">The terminal.</param>
    /// <param name="load">Loads the rule books; null where they are faulty, which it has told.</param>
    /// <param name="tell">Tells diagnostics.</param>
    /// <returns>The engine and the file; or no file and the exit code, what is wrong having been told.</returns>
    public (RuleEngine? Engine, TrainingFile? File, int ExitCode) Open(ParseResult result, string path, ReportOptions options, string? rule, Terminal terminal, Func<string?, RuleSet?> load, Action<IReadOnlyCollection<Diagnostic>> tell)
    {
        var early = ReadEarly(result, path, terminal);
        if (load(result.GetValue(Rules)) is not { } rules)
        {
            return (null, null, ExitCode.BadInput);
        }

        if (!KnowsRulebooks(rules, options, tell))
        {
            return (null, null, ExitCode.Usage);
        }

        var engine = new RuleEngine(rules);
        var (file, exitCode) = Accept(engine, options, path, early ?? Read(path, rules.Catalogues, terminal), rule, tell);
        return (engine, file, exitCode);
    }

    /// <summary>Reads a file while the rule books inside the program are read beside it; null where a folder of rule books has to be read first, since it may bring its own catalogues.</summary>
    public Outcome<TrainingFile>? ReadEarly(ParseResult result, string path, Terminal terminal) =>
        result.GetValue(Rules) is null ? Read(path, CatalogueSet.Embedded, terminal) : null;
}
