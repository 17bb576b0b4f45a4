using Alis.Rules.Text;

namespace Alis.Rules.Diagnostics;

/// <summary>The identity of one kind of fault: stable, never reused.</summary>
public sealed class DiagnosticCode
{
    private readonly Wording _message;
    private readonly Wording _help;

    /// <summary>Makes a code. The library has its own; a program around it can have more, from <c>ALIS8000</c> on or under another prefix.</summary>
    /// <param name="id">The code.</param>
    /// <param name="severity">How grave the fault is.</param>
    /// <param name="message">What was found and what was expected: one lower-case sentence without a final stop, with <c>{0}</c>, <c>{1}</c> where the particulars go.</param>
    /// <param name="help">The remedy, in the same form; empty wordings where there is none.</param>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    public DiagnosticCode(string id, Severity severity, Wording message, Wording help)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Severity = severity;
        _message = message;
        _help = help;
    }

    /// <summary>Gets the code, such as <c>ALIS1004</c>: 1xxx JSON and workflow, 2xxx rule book, 3xxx syntax, 4xxx names and types, 5xxx facts, 6xxx evaluation, 7xxx matching, 8xxx programs around the library.</summary>
    public string Id { get; }

    /// <summary>Gets how grave the fault is.</summary>
    public Severity Severity { get; }

    /// <summary>Returns the wording with <c>{0}</c>, <c>{1}</c> where the particulars go.</summary>
    /// <param name="language">The language.</param>
    public string MessagePattern(Language language) => _message.In(language);

    /// <summary>Returns the remedy with <c>{0}</c>, <c>{1}</c> where the particulars go.</summary>
    /// <param name="language">The language.</param>
    public string HelpPattern(Language language) => _help.In(language);

    /// <inheritdoc />
    public override string ToString() => Id;
}
