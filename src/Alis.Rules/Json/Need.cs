namespace Alis.Rules.Json;

/// <summary>Whether a member has to be there.</summary>
internal enum Need
{
    /// <summary>Absent means unknown.</summary>
    Optional,

    /// <summary>Absent is a fault.</summary>
    Required,
}
