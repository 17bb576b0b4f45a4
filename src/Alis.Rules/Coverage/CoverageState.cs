namespace Alis.Rules.Coverage;

/// <summary>Whether examples show something.</summary>
public enum CoverageState
{
    /// <summary>An example shows it.</summary>
    Shown,

    /// <summary>No example shows it.</summary>
    NotShown,

    /// <summary>No facts can show it, which has been proven; it counts neither way.</summary>
    Impossible,
}
