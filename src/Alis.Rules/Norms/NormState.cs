namespace Alis.Rules.Norms;

/// <summary>How far a norm has been built.</summary>
public enum NormState
{
    /// <summary>Nothing stands for it.</summary>
    NotBuilt,

    /// <summary>Something stands for it, but a form or an example is lacking.</summary>
    Partly,

    /// <summary>It is in every form it has to be in, and examples show it.</summary>
    Covered,
}
