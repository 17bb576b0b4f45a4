using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>What the hand-written version says of one rule and one subject: the same as a finding without texts.</summary>
public sealed record HandWrittenFinding(string Rule, string Subject, Verdict Verdict)
{
    public decimal? Amount { get; init; }

    public decimal? Required { get; init; }

    public LocalDate? Opens { get; init; }

    public LocalDate? Due { get; init; }

    public LocalDate? FulfilledOn { get; init; }

    public int? Late { get; init; }

    public string? DisplacedBy { get; init; }

    /// <summary>Gets the paths of the facts whose absence leaves the verdict open, in ordinal order.</summary>
    public IReadOnlyCollection<string> Missing { get; init; } = [];
}
