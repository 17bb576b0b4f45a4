using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Rulebooks;

/// <summary>What a source defines or says without anything to evaluate: a definition, a fact, an aim. It covers its norm as a rule does others.</summary>
public sealed class RulebookStatement
{
    private const string RulePrefix = "rules/";

    internal RulebookStatement(Wording text, Wording? remark, JsonValue? place) => (TextWording, RemarkWording, Place) = (text, remark, place);

    /// <summary>Gets the norm.</summary>
    public required string Norm { get; init; }

    /// <summary>Gets whether the data that rules read carries it (<see cref="NormForm.Catalogue"/>), the sum of service does (<see cref="NormForm.ServiceTime"/>), the calendar does (<see cref="NormForm.Calendar"/>) or nothing does (<see cref="NormForm.Context"/>).</summary>
    public required NormForm Form { get; init; }

    /// <summary>Gets the section of the rule book's source.</summary>
    public required string Section { get; init; }

    /// <summary>Gets the passage, verbatim and at most 25 words.</summary>
    public required string Quotation { get; init; }

    /// <summary>Gets the first day of what is stated; null where it names none.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Gets what carries it: <c>catalogues/NAME</c>, and <c>provisions/ID</c> and <c>rules/ID</c> of its rule book; in the order of the file.</summary>
    public required ImmutableArray<string> Uses { get; init; }

    internal Wording TextWording { get; }

    internal Wording? RemarkWording { get; }

    internal JsonValue? Place { get; }

    /// <summary>Gets what it answers to matters that several sources speak of.</summary>
    internal ImmutableArray<StatedAnswer> Answers { get; init; } = [];

    /// <summary>Gets whether rules have to rest on it, so that an example shows it.</summary>
    internal bool NeedsRules => Form is NormForm.Catalogue or NormForm.ServiceTime;

    /// <summary>Gets whether a rule carries it.</summary>
    internal bool HasRules
    {
        get
        {
            foreach (var use in Uses)
            {
                if (use.StartsWith(RulePrefix, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Gets the ids of the rules that carry it.</summary>
    internal IEnumerable<string> Rules => Uses.Where(u => u.StartsWith(RulePrefix, StringComparison.Ordinal)).Select(u => u.Substring(RulePrefix.Length));

    /// <summary>Returns what is stated, in our own words.</summary>
    /// <param name="language">The language.</param>
    public string Text(Language language) => TextWording.In(language);

    /// <summary>Returns what a reader should know about the passage, such as a slip in it; null where there is nothing.</summary>
    /// <param name="language">The language.</param>
    public string? Remark(Language language) => RemarkWording?.In(language);
}
