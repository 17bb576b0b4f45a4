using System.Collections.Immutable;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Coverage;

/// <summary>What the examples of one rule show.</summary>
public sealed class CoveredRule
{
    internal CoveredRule(CompiledRule rule) => Compiled = rule;

    /// <summary>Gets the rule book.</summary>
    public string Rulebook => Compiled.Book;

    /// <summary>Gets the rule.</summary>
    public string Rule => Compiled.Id;

    /// <summary>Gets the source; null where the rule cites none.</summary>
    public LegalCitation? Citation => Compiled.Properties.Citation;

    /// <summary>Gets how many examples it has that hold; those that do not hold show nothing.</summary>
    public int Examples { get; internal init; }

    /// <summary>Gets the verdicts that it can give: those it has a text for, in the order Met, NotYet, NotMet, Undecided, NotApplicable, and last, where the book or the rule has a first or a last day, not being in force.</summary>
    public ImmutableArray<CoveredVerdict> Verdicts { get; internal init; } = [];

    /// <summary>Gets its conditions, in the order of the file.</summary>
    public ImmutableArray<CoveredCondition> Conditions { get; internal init; } = [];

    /// <summary>Gets its limits, in the order of the file; first those of the verdict table.</summary>
    public ImmutableArray<CoveredBoundary> Boundaries { get; internal init; } = [];

    /// <summary>Gets how many of its verdicts are shown.</summary>
    public CoverageShare VerdictShare => CoverageShare.Of(Verdicts.Select(v => v.State));

    /// <summary>Gets how many sides of its conditions are shown: two for each, but those that are impossible.</summary>
    public CoverageShare ConditionShare => CoverageShare.Of(Conditions.SelectMany(c => c.States));

    /// <summary>Gets how many sides of its limits are shown at their edge.</summary>
    public CoverageShare BoundaryShare => CoverageShare.Of(Boundaries.SelectMany(b => b.States));

    internal CompiledRule Compiled { get; }

    internal Location Where => Compiled.Source.NamePlace?.Where ?? Location.Whole(Rulebook);

    /// <summary>Gets all three together.</summary>
    internal CoverageShare Whole => CoverageShare.Sum([VerdictShare, ConditionShare, BoundaryShare]);

    /// <summary>Returns the title.</summary>
    /// <param name="language">The language.</param>
    public string Title(Language language) => Compiled.Properties.Title.In(language);
}
