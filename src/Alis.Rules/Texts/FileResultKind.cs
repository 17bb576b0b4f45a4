namespace Alis.Rules.Texts;

/// <summary>What became of one of several files.</summary>
public enum FileResultKind
{
    /// <summary>There is a report.</summary>
    Assessed,

    /// <summary>The file could not be read.</summary>
    NotRead,

    /// <summary>Its text is faulty.</summary>
    Faulty,

    /// <summary>None of the rule books concerns it.</summary>
    NoRulebook,
}
