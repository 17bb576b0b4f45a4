namespace Alis.Rules.Diagnostics;

/// <summary>How grave a diagnostic is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is wrong with the text.</summary>
    Information,

    /// <summary>The text can be used; something in it deserves a look.</summary>
    Warning,

    /// <summary>The text cannot be used.</summary>
    Error,
}
