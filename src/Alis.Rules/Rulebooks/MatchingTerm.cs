using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Text;

namespace Alis.Rules.Rulebooks;

/// <summary>What a rule book tells the matcher: a number, a condition, a preference or a priority of a round of matching. In force with its book.</summary>
public sealed class MatchingTerm
{
    internal MatchingTerm(Wording title, Wording text, JsonValue? place) => (TitleWording, TextWording, Place) = (title, text, place);

    /// <summary>Gets the code of a closed list, such as <c>service-length</c> or <c>wish-order</c>; at most one of a code in a book.</summary>
    public required string Term { get; init; }

    /// <summary>Gets the norms that it comes from, in the order of the file; never empty.</summary>
    public required ImmutableArray<string> Norms { get; init; }

    /// <summary>Gets how strongly they bind.</summary>
    public required NormStrength Strength { get; init; }

    /// <summary>Gets the code of the party that must or may act; null where the source names none, or several.</summary>
    public string? Party { get; init; }

    /// <summary>Gets the provision whose months it takes, as <c>id</c> of its own book or <c>book/id</c>; null for a term without a number. On a day without a version of it the term is not in force.</summary>
    public string? Provision { get; init; }

    /// <summary>Gets where it comes from.</summary>
    public required LegalCitation Citation { get; init; }

    /// <summary>Gets the number of the decision record, where the source has more than one reading; else null.</summary>
    public int? Decision { get; init; }

    internal Wording TitleWording { get; }

    internal Wording TextWording { get; }

    internal JsonValue? Place { get; }

    /// <summary>Returns what it is, in a few words.</summary>
    /// <param name="language">The language.</param>
    public string Title(Language language) => TitleWording.In(language);

    /// <summary>Returns what the matcher does with it, in one sentence.</summary>
    /// <param name="language">The language.</param>
    public string Text(Language language) => TextWording.In(language);
}
