using System.Collections.Immutable;
using Alis.Rules.Workflows;

namespace Alis.Rules.Norms;

/// <summary>A rule that stands for a norm, or that a definition is used by, with what its examples show.</summary>
public sealed class NormRule
{
    internal NormRule(string rulebook, string rule, int? examples, ImmutableArray<KeyValuePair<Verdict, int>> verdicts, bool isShown)
    {
        Rulebook = rulebook;
        Rule = rule;
        Examples = examples;
        Verdicts = verdicts;
        IsShown = isShown;
    }

    /// <summary>Gets the rule book.</summary>
    public string Rulebook { get; }

    /// <summary>Gets the rule.</summary>
    public string Rule { get; }

    /// <summary>Gets how many examples it has; null where they have not been looked at.</summary>
    public int? Examples { get; }

    /// <summary>Gets each verdict that examples expect with how many of them do, in the order Met, NotYet, NotMet, Undecided, NotApplicable; verdicts that none expects are left out.</summary>
    public ImmutableArray<KeyValuePair<Verdict, int>> Verdicts { get; }

    /// <summary>Gets whether there is an example, and one for Met and one for NotMet as far as the rule can give them; true where examples have not been looked at.</summary>
    public bool IsShown { get; }
}
