using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using NodaTime;

namespace Alis.Rules.Cli.Commands;

/// <summary>Assesses several files, one after the other, and keeps of each only what became of it. A bad file does not stop the others.</summary>
internal sealed class SeveralFiles(RuleEngine engine, LocalDate day, ReportOptions options, string? party, Terminal terminal, Language language, bool json)
{
    private static readonly Words Files = new("filer", "filer", "files");

    private readonly List<FileResult> _results = [];

    /// <summary>Gets what the process tells its caller: the first that fits, over all files.</summary>
    private int ExitCode => Cli.ExitCode.FirstThatFits(_results.Select(r => r switch
    {
        { Outcome: { } outcome } => Cli.ExitCode.Of(outcome),
        { Kind: FileResultKind.Faulty } => Cli.ExitCode.BadInput,
        _ => Cli.ExitCode.Usage,
    }));

    /// <summary>Checks that no file is given twice, and standard input at most once.</summary>
    public static void Check(IReadOnlyList<string> paths, string? key)
    {
        if (paths.Append(key).Count(p => p == InputFiles.StandardInput) > 1)
        {
            throw new ToolException(ToolTexts.OneInput);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths.Where(p => !string.IsNullOrWhiteSpace(p)))
        {
            if (!seen.Add(path == InputFiles.StandardInput ? path : Path.GetFullPath(path)))
            {
                throw new ToolException(ToolTexts.FileTwice(path));
            }
        }
    }

    public int Run(IReadOnlyList<string> paths, Action<IReadOnlyCollection<Diagnostic>, string> tell)
    {
        using var list = json ? new ReportListJson(terminal.Results, language) : null;
        var progress = Progress.Of(terminal, json, paths.Count, Files, language);
        foreach (var path in paths)
        {
            progress.Tell(_results.Count);
            Assess(path, list, tell);
        }

        progress.End();
        if (list is null)
        {
            terminal.Write(ReportListTexts.Summary(_results, language, terminal.OutputColour));
        }
        else
        {
            list.Complete();
        }

        return ExitCode;
    }

    private void Assess(string path, ReportListJson? list, Action<IReadOnlyCollection<Diagnostic>, string> tell)
    {
        var name = InputFiles.NameOf(path);
        var told = new List<Diagnostic>();
        try
        {
            var (file, exitCode) = FileRequest.Accept(engine, options, path, FileRequest.Read(path, engine.Rules.Catalogues, terminal), null, d =>
            {
                told.AddRange(d);
                tell(d, name);
            });
            if (file is null)
            {
                Leave(name, exitCode == Cli.ExitCode.BadInput ? FileResultKind.Faulty : FileResultKind.NoRulebook, told, null, list);
                return;
            }

            var report = engine.Validate(file, day, options);
            Take(name, party is null ? report : report.ForParty(party), told, list);
        }
        catch (ToolException fault)
        {
            var message = fault.Words.In(language);
            terminal.WriteError($"alis-rules: {message}\n");
            Leave(name, FileResultKind.NotRead, told, message, list);
        }
    }

    private void Take(string name, Report report, List<Diagnostic> told, ReportListJson? list)
    {
        _results.Add(new FileResult(name, FileResultKind.Assessed, report.Outcome));
        if (list is null)
        {
            terminal.Write(ReportListTexts.Heading(name, language, terminal.OutputColour) + ReportTable.Write(report, language, terminal.OutputColour, terminal.Width) + "\n");
        }
        else
        {
            list.Add(name, report, told);
        }
    }

    private void Leave(string name, FileResultKind why, List<Diagnostic> told, string? message, ReportListJson? list)
    {
        _results.Add(new FileResult(name, why));
        list?.AddNotAssessed(name, why, told, message);
    }
}
