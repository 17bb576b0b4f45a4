using System.CommandLine;
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

    /// <summary>Reads the file, and checks that there is something to hold it against.</summary>
    /// <param name="engine">The engine over the rule books, which have the names asked for.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="path">The file.</param>
    /// <param name="rule">The rule that is asked for, or null.</param>
    /// <param name="terminal">The streams.</param>
    /// <param name="tell">Tells diagnostics.</param>
    /// <returns>The file; or the exit code, what is wrong having been told.</returns>
    public static (TrainingFile? File, int ExitCode) Read(RuleEngine engine, ReportOptions options, string path, string? rule, Terminal terminal, Action<IReadOnlyCollection<Diagnostic>> tell)
    {
        var outcome = TrainingFileReader.Read(InputFiles.NameOf(path), InputFiles.Read(path, terminal), engine.Rules.Catalogues);
        if (outcome.Value is not { } file)
        {
            tell(outcome.Diagnostics);
            return (null, ExitCode.BadInput);
        }

        var faults = ReportRequest.Check(engine, file, options, rule, InputFiles.NameOf(path));
        tell([.. outcome.Diagnostics, .. faults]);
        return faults.IsEmpty ? (file, ExitCode.Good) : (null, ExitCode.Usage);
    }
}
