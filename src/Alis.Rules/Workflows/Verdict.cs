namespace Alis.Rules.Workflows;

/// <summary>What came of a rule, from best to worst: the verdict of a norm is the worst of its findings.</summary>
public enum Verdict
{
    /// <summary>The rule does not concern this case. Norwegian: <i>gjelder ikke</i>.</summary>
    NotApplicable,

    /// <summary>The rule is met. Norwegian: <i>oppfylt</i>.</summary>
    Met,

    /// <summary>The rule is not met, and there is still time. Norwegian: <i>ikke ennå</i>.</summary>
    NotYet,

    /// <summary>A fact is missing that the verdict turns on. Norwegian: <i>må vurderes</i>.</summary>
    Undecided,

    /// <summary>The rule is broken. Norwegian: <i>ikke oppfylt</i>.</summary>
    NotMet,
}
