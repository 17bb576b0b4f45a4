using System.Collections.Immutable;
using Alis.Rules.Rulebooks;
using Alis.Rules.Workflows;

namespace Alis.Rules.Norms;

/// <summary>Finds what stands in a section that a document cites, by the number that the section has now and by the one that it had.</summary>
public sealed class SectionSearch
{
    private readonly string _section;

    /// <summary>Makes a search.</summary>
    /// <param name="rules">The rule books, whose tables of old numbers are used.</param>
    /// <param name="section">The section as it is cited: <c>§ 26</c>, <c>§ 31(4)</c>, <c>pkt 5</c>. A whole section finds its parts, and a part what it is a part of.</param>
    /// <exception cref="ArgumentNullException">The rule books or the section are null.</exception>
    public SectionSearch(RuleSet rules, string section)
    {
        _section = (section ?? throw new ArgumentNullException(nameof(section))).Trim();
        Renumbered = [.. (rules ?? throw new ArgumentNullException(nameof(rules))).Rulebooks.SelectMany(b => b.Renumbered.Where(r => CitedSection.Of(r.Old).Meets(CitedSection.Of(_section))).Select(r => (b.Document, r)))];
    }

    /// <summary>Gets the old numbers that the section may be one of, with the document that they were numbers in.</summary>
    public ImmutableArray<(string Document, RenumberedSection Section)> Renumbered { get; }

    /// <summary>Returns whether a norm stands in the section, by its number now or by the old one.</summary>
    /// <param name="norm">The norm.</param>
    /// <exception cref="ArgumentNullException">The norm is null.</exception>
    public bool Finds(Norm norm)
    {
        var citation = (norm ?? throw new ArgumentNullException(nameof(norm))).Citation;
        var place = CitedSection.Of(citation.Section);
        return string.Equals(citation.Section, _section, StringComparison.Ordinal) || place.Meets(CitedSection.Of(_section)) ||
            Renumbered.Any(r => string.Equals(r.Document, citation.Document, StringComparison.Ordinal) && place.Meets(CitedSection.Of(r.Section.New)));
    }
}
