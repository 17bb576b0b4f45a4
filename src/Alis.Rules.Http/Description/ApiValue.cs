namespace Alis.Rules.Http.Description;

/// <summary>What the value of a parameter is.</summary>
internal enum ApiValue
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>Texts, the parameter repeated.</summary>
    Texts,

    /// <summary>A day, as 2025-10-01.</summary>
    Day,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>Whole numbers, the parameter repeated.</summary>
    Numbers,
}
