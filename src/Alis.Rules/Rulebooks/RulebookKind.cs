namespace Alis.Rules.Rulebooks;

/// <summary>What kind of source a rule book is made from.</summary>
public enum RulebookKind
{
    /// <summary>An act or a regulation: always used.</summary>
    Law,

    /// <summary>A recommendation: used with the law.</summary>
    Recommendation,

    /// <summary>An agreement between a municipality and a hospital trust: used where its parties are the file's.</summary>
    Agreement,

    /// <summary>The rules of a portal: used only when named.</summary>
    Portal,

    /// <summary>A draft: used only when named, and never touches the outcome.</summary>
    Draft,
}
