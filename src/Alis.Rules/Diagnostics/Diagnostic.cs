using System.Collections.Immutable;
using System.Globalization;
using Alis.Rules.Text;

namespace Alis.Rules.Diagnostics;

/// <summary>One fault in a text: what, where, and what to write instead.</summary>
public sealed class Diagnostic
{
    private readonly Func<Language, ImmutableArray<string>> _arguments;

    /// <summary>Makes a diagnostic.</summary>
    /// <param name="code">The kind of fault.</param>
    /// <param name="where">The place.</param>
    /// <param name="arguments">The particulars: one for each place that the wordings of the code leave for them.</param>
    /// <param name="suggestion">The nearest known name, or null where none is near.</param>
    /// <exception cref="ArgumentNullException">The code is null.</exception>
    public Diagnostic(DiagnosticCode code, Location where, ImmutableArray<string> arguments, string? suggestion = null)
        : this(code ?? throw new ArgumentNullException(nameof(code)), where, _ => arguments, suggestion)
    {
    }

    /// <summary>Makes a diagnostic whose particulars are words of each language.</summary>
    internal Diagnostic(DiagnosticCode code, Location where, Func<Language, ImmutableArray<string>> arguments, string? suggestion = null)
    {
        Code = code;
        Where = where;
        _arguments = arguments;
        Suggestion = suggestion;
    }

    /// <summary>Gets the kind of fault.</summary>
    public DiagnosticCode Code { get; }

    /// <summary>Gets how grave the fault is.</summary>
    public Severity Severity => Code.Severity;

    /// <summary>Gets the place.</summary>
    public Location Where { get; }

    /// <summary>Gets the nearest known name, or null where none is near.</summary>
    public string? Suggestion { get; }

    /// <summary>Returns what was found and what was expected.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One lower-case sentence without a final stop.</returns>
    public string Message(Language language = Language.Nb) => Fill(Code.MessagePattern(language), language);

    /// <summary>Returns the remedy, with the nearest known name where there is one.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One sentence.</returns>
    public string Help(Language language = Language.Nb)
    {
        var help = Fill(Code.HelpPattern(language), language);
        if (Suggestion is null)
        {
            return help;
        }

        var meant = language switch
        {
            Language.Nn => $"meinte du `{Suggestion}`?",
            Language.En => $"did you mean `{Suggestion}`?",
            _ => $"mente du `{Suggestion}`?",
        };
        return help.Length == 0 ? meant : $"{meant} {help}";
    }

    /// <summary>Returns the same fault without what the text says, for where its facts must not be repeated.</summary>
    /// <param name="kept">Which particulars are told nevertheless, counted from 0; each other one is told as <c>…</c>, and the nearest known name, which can give it away, is left out.</param>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public Diagnostic Keeping(IReadOnlyCollection<int> kept)
    {
        _ = kept ?? throw new ArgumentNullException(nameof(kept));
        return new Diagnostic(Code, Where, language => [.. _arguments(language).Select((argument, i) => kept.Contains(i) ? argument : "…")]);
    }

    /// <summary>Writes the diagnostic in English on one line.</summary>
    /// <returns>The place, the code, the message and the help.</returns>
    public override string ToString() => ToString(Language.En);

    /// <summary>Writes the diagnostic on one line.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The place, the code, the message and the help.</returns>
    public string ToString(Language language)
    {
        var help = Help(language);
        return help.Length == 0 ? $"{Where}: {Code.Id}: {Message(language)}" : $"{Where}: {Code.Id}: {Message(language)} ({help})";
    }

    /// <summary>Returns the same fault at another place.</summary>
    internal Diagnostic At(Location where) => new(Code, where, _arguments, Suggestion);

    private string Fill(string pattern, Language language) => string.Format(CultureInfo.InvariantCulture, pattern, [.. _arguments(language)]);
}
