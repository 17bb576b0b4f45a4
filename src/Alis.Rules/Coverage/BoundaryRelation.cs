namespace Alis.Rules.Coverage;

/// <summary>How what is found is held against its limit.</summary>
public enum BoundaryRelation
{
    /// <summary>The limit or more.</summary>
    AtLeast,

    /// <summary>More than the limit.</summary>
    MoreThan,

    /// <summary>The limit or less.</summary>
    AtMost,

    /// <summary>Less than the limit.</summary>
    LessThan,
}
