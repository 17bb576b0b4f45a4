namespace Alis.Rules.Workflows;

/// <summary>How strongly a norm binds.</summary>
public enum Strength
{
    /// <summary>It binds: a broken one rejects.</summary>
    Must,

    /// <summary>A main rule or a recommendation: a broken one is a remark.</summary>
    Should,

    /// <summary>Intended: a broken one is a remark.</summary>
    Plan,

    /// <summary>A permission: never touches the outcome.</summary>
    May,

    /// <summary>A definition: it says what something is, and never touches the outcome.</summary>
    Definition,
}
