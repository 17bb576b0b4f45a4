using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Evaluation;

/// <summary>What a rule gives for one item before exceptions are looked at.</summary>
internal struct RuleResult
{
    /// <summary>Whether the rule is in force; where it is not, nothing else is set.</summary>
    public bool InForce;

    public LocalDate LawDay;

    public Verdict Verdict;

    /// <summary>The truth of the whole condition; false only where the rule is not met.</summary>
    public Truth Truth;

    public Number Amount;

    public Number Required;

    public Day Opens;

    public Day Due;

    public Day FulfilledOn;

    public int? Late;

    public bool IsCutOff;
}
