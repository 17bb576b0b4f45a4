using Alis.Rules.Diagnostics;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Workflows;

/// <summary>A rule book as it stands in a span of days in which nothing in it changes.</summary>
/// <param name="Id">The rule book.</param>
/// <param name="Edition"><c>id@first-day</c>; <c>id@</c> where the first day is open.</param>
/// <param name="Hash">SHA-256, lower-case hex, of the rules and provisions in force.</param>
public sealed record BookEdition(string Id, string Edition, string Hash)
{
    /// <summary>Gets the first day; null where it is open.</summary>
    public LocalDate? From { get; internal init; }

    internal Wording TitleWording { get; init; }

    /// <summary>Returns the title of the rule book.</summary>
    /// <param name="language">The language.</param>
    public string Title(Language language) => TitleWording.In(language) ?? Id;
}
