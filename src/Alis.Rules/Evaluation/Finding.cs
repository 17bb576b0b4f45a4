using System.Collections.Immutable;
using Alis.Rules.Rulebooks;
using Alis.Rules.Time;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Evaluation;

/// <summary>The outcome of one rule for one subject. Norwegian: <i>funn</i>.</summary>
public sealed class Finding
{
    internal Finding(CompiledRule rule, FindingSubject subject)
    {
        CompiledRule = rule;
        Subject = subject;
        Citation = rule.Properties.Citation!;
    }

    /// <summary>Gets the rule book.</summary>
    public string Rulebook => CompiledRule.Book;

    /// <summary>Gets the id of the rule.</summary>
    public string Rule => CompiledRule.Id;

    /// <summary>Gets the norms that the rule makes evaluable.</summary>
    public ImmutableArray<string> Norms => CompiledRule.Properties.Norms;

    /// <summary>Gets what the finding is about.</summary>
    public FindingSubject Subject { get; }

    /// <summary>Gets the turn of a recurring obligation; null for what does not recur, and where nothing says when its turns begin.</summary>
    public Turn? Turn { get; internal init; }

    /// <summary>Gets the verdict.</summary>
    public Verdict Verdict { get; internal init; }

    /// <summary>Gets how strongly the norm binds.</summary>
    public Strength Strength => CompiledRule.Properties.Strength;

    /// <summary>Gets who must act: <c>municipality</c>, <c>hospital</c>, <c>candidate</c> or <c>both</c>.</summary>
    public string Party => CompiledRule.Properties.Party;

    /// <summary>Gets the unit of the amounts: <c>months</c>, <c>days</c>, <c>percent</c>, <c>hours</c>, <c>count</c>; null where there is no amount.</summary>
    public string? Unit => Amount is null && Required is null ? null : UnitNames.Of(CompiledRule.Unit) ?? "count";

    /// <summary>Gets the amount reached, exact; null where the rule has none, or where missing facts leave it open.</summary>
    public decimal? Amount { get; internal init; }

    /// <summary>Gets the amount required, exact.</summary>
    public decimal? Required { get; internal init; }

    /// <summary>Gets what is lacking, exact and never negative.</summary>
    public decimal? Remainder => Amount is { } amount && Required is { } required ? Math.Max(0, required - amount) : null;

    /// <summary>Gets the first day of the window.</summary>
    public LocalDate? Opens { get; internal init; }

    /// <summary>Gets the last day, included.</summary>
    public LocalDate? Due { get; internal init; }

    /// <summary>Gets the day of the event that fulfils the obligation.</summary>
    public LocalDate? FulfilledOn { get; internal init; }

    /// <summary>Gets how many days after the last day it was fulfilled or reached; null where it was not late.</summary>
    public int? Late { get; internal init; }

    /// <summary>Gets the stated reason that makes a broken main rule acceptable.</summary>
    public AcceptedReason? Accepted { get; internal init; }

    /// <summary>Gets the rule that displaced this one.</summary>
    public string? DisplacedBy { get; internal init; }

    /// <summary>Gets the paths of the facts whose absence leaves the verdict open, in ordinal order.</summary>
    public ImmutableArray<string> Missing { get; internal init; } = [];

    /// <summary>Gets the facts and provisions that the verdict was made from, in ordinal order; empty where only verdicts were asked for.</summary>
    public ImmutableArray<UsedFact> Because { get; internal init; } = [];

    /// <summary>Gets under which other admissible values the verdict would turn; empty where only verdicts were asked for.</summary>
    public ImmutableArray<TurningPoint> TurningPoints { get; internal init; } = [];

    /// <summary>Gets whether the rule took more work than is allowed, so that it was left undecided.</summary>
    public bool IsCutOff { get; internal init; }

    /// <summary>Gets the source.</summary>
    public LegalCitation Citation { get; internal init; }

    internal CompiledRule CompiledRule { get; }

    /// <summary>Gets what the rule was evaluated for; null where the items are not known.</summary>
    internal object? Item { get; init; }

    /// <summary>Gets the values that texts show; null where only verdicts were asked for.</summary>
    internal IReadOnlyDictionary<string, FindingValue>? Values { get; init; }
}
