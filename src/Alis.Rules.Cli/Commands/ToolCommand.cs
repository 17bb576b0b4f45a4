using System.CommandLine;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;

namespace Alis.Rules.Cli.Commands;

/// <summary>One command: what it takes, and what it does.</summary>
internal abstract class ToolCommand
{
    private readonly Option<string> _format;
    private readonly Option<string> _lang;
    private readonly ExtraFormat _extra;

    protected ToolCommand(string name, Words about, Language language, ExtraFormat extra = ExtraFormat.None)
    {
        _extra = extra;
        Language = language;
        Syntax = new Command(name, about.In(language));
        Help = CommonOptions.Help(language);
        _format = extra switch
        {
            ExtraFormat.Calendar => CommonOptions.FormatWithCalendar(language),
            ExtraFormat.Drawing => CommonOptions.FormatWithDrawing(language),
            _ => CommonOptions.Format(language),
        };
        _lang = CommonOptions.Lang(language);
    }

    public Command Syntax { get; }

    public Option<string> Help { get; }

    protected Language Language { get; }

    /// <summary>Runs the command; the command line has been found to be well-formed.</summary>
    public int Run(ParseResult result, Terminal terminal)
    {
        CommonOptions.CheckLanguage(result, _lang);
        return Run(result, terminal, FormatOf(result) == "json");
    }

    /// <summary>Returns the format asked for.</summary>
    protected string FormatOf(ParseResult result) => CommonOptions.FormatOf(result, _format, _extra);

    protected abstract int Run(ParseResult result, Terminal terminal, bool json);

    /// <summary>Adds what the command takes; the options that all commands have come last.</summary>
    protected void Take(IEnumerable<Argument> arguments, params Option[] options)
    {
        foreach (var argument in arguments)
        {
            Syntax.Arguments.Add(argument);
        }

        foreach (var option in options.Concat([_format, _lang, Help]))
        {
            Syntax.Options.Add(option);
        }
    }

    protected Argument<string> File(string name, Words about) => new(name) { Description = about.In(Language), Arity = ArgumentArity.ExactlyOne };

    /// <summary>Tells diagnostics on the error stream; nothing where there are none. Errors of one of several files, <paramref name="file"/>, leave out that one only; <paramref name="isAssessed"/> where the errors did not keep the work from being done.</summary>
    protected void Tell(IReadOnlyCollection<Diagnostic> diagnostics, Terminal terminal, bool json, string? file = null, bool isAssessed = false)
    {
        if (diagnostics.Count == 0)
        {
            return;
        }

        if (json)
        {
            terminal.WriteError(DiagnosticTexts.Json(diagnostics, Language));
        }
        else
        {
            terminal.WriteError(DiagnosticTexts.Text(diagnostics, Language, terminal.ErrorColour));
            if (!isAssessed && diagnostics.Count(d => d.Severity == Severity.Error) is > 0 and var errors)
            {
                terminal.WriteError($"alis-rules: {(file is null ? ToolTexts.NothingDone(errors) : ToolTexts.FileLeft(errors, file)).In(Language)}\n");
            }
        }
    }

    /// <summary>Returns the rule books of a folder, or those inside the program; null where the folder's are faulty, which has been told.</summary>
    protected RuleSet? LoadRules(string? folder, Terminal terminal, bool json)
    {
        if (folder is null)
        {
            return RuleSet.Embedded;
        }

        var outcome = RuleSet.Load(InputFiles.ReadFolder(folder));
        Tell(outcome.Diagnostics, terminal, json);
        return outcome.Value;
    }
}
