namespace Alis.Rules.Mutation;

/// <summary>What became of a changed rule.</summary>
public enum MutantState
{
    /// <summary>An example noticed it.</summary>
    Killed,

    /// <summary>It is proven that nothing an example can state would ever be different.</summary>
    Equivalent,

    /// <summary>No example noticed it.</summary>
    Survived,
}
