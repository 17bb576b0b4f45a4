namespace Alis.Rules.Texts;

/// <summary>In what a report differs from what comes out now.</summary>
public enum DifferenceKind
{
    /// <summary>The version of the engine.</summary>
    Engine,

    /// <summary>The assessed day and the receipt's day are not the same.</summary>
    Day,

    /// <summary>The hash of the facts.</summary>
    Facts,

    /// <summary>The edition of a rule book, or its content.</summary>
    Edition,

    /// <summary>The hash of the editions together.</summary>
    Rules,

    /// <summary>What the report comes to, as a whole or for a party.</summary>
    Outcome,

    /// <summary>The verdict of a finding.</summary>
    Verdict,

    /// <summary>A finding that only one of the two has.</summary>
    Finding,

    /// <summary>Other members of a finding whose verdict is the same.</summary>
    Content,

    /// <summary>The list of rules that are not in force.</summary>
    NotInForce,

    /// <summary>Why a rule book was used.</summary>
    Choice,

    /// <summary>A member of the result of a round.</summary>
    Member,
}
