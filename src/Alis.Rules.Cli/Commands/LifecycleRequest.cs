using System.CommandLine;
using Alis.Rules.Diagnostics;
using Alis.Rules.Facts;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;

namespace Alis.Rules.Cli.Commands;

/// <summary>Follows the lifecycles of one file and writes where things stand. Events that do not fit are told, and make the exit code that of a faulty file.</summary>
internal sealed class LifecycleRequest(FileRequest request, Language language, Func<string?, RuleSet?> load, Action<IReadOnlyCollection<Diagnostic>, bool> tell)
{
    public static string[] Subjects { get; } = ["agreement", "listing", "wish", "offer"];

    /// <summary>Runs the request.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="path">The file.</param>
    /// <param name="subject">The only kind of thing to tell of; null for all.</param>
    /// <param name="format">The format: text, json, or svg for the first that is found.</param>
    /// <param name="terminal">The terminal.</param>
    public int Run(ParseResult result, string path, string? subject, string format, Terminal terminal)
    {
        var day = request.Day(result);
        var options = request.Report(result);
        var (name, text) = (InputFiles.NameOf(path), InputFiles.Read(path, terminal));
        if (load(result.GetValue(request.Rules)) is not { } rules)
        {
            return ExitCode.BadInput;
        }

        if (!FileRequest.KnowsRulebooks(rules, options, d => tell(d, false)))
        {
            return ExitCode.Usage;
        }

        var outcome = FactFileReader.Read(name, text, rules.Catalogues);
        if (outcome.Value is not { } file)
        {
            tell(outcome.Diagnostics, false);
            return ExitCode.BadInput;
        }

        var report = new RuleEngine(rules).Agreement(file, day, options);
        report = subject is null ? report : report.Only(KindOf(subject));
        var misfits = LifecycleTexts.Diagnostics(report, EventPlaces.In(name, text), rules.Catalogues);
        tell([.. outcome.Diagnostics, .. misfits], true);
        switch (format)
        {
            case "json":
                terminal.Write(LifecycleJson.Write(report, rules.Catalogues, language));
                break;
            case "svg" when report.Statuses.IsEmpty:
                throw new ToolException(ToolTexts.NothingToDraw(subject ?? Subjects[0]));
            case "svg":
                terminal.Write(LifecycleDrawing.Write(report.Statuses[0], language));
                break;
            default:
                terminal.Write(LifecycleTable.Write(report, rules.Catalogues, language, terminal.OutputColour, terminal.Width));
                break;
        }

        return misfits.Any(static m => m.Severity == Severity.Error) ? ExitCode.BadInput : ExitCode.Good;
    }

    private static SubjectKind KindOf(string subject) => subject switch
    {
        "listing" => SubjectKind.Listing,
        "wish" => SubjectKind.Wish,
        "offer" => SubjectKind.Offer,
        _ => SubjectKind.Agreement,
    };
}
