namespace Alis.Rules.Workflows;

/// <summary>What more service can do to a rule.</summary>
internal enum Monotonicity
{
    /// <summary>Help or hurt.</summary>
    None,

    /// <summary>Only help.</summary>
    Up,

    /// <summary>Only hurt.</summary>
    Down,
}
