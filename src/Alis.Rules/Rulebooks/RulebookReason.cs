namespace Alis.Rules.Rulebooks;

/// <summary>Why a rule book is used for a file, or why not.</summary>
public enum RulebookReason
{
    /// <summary>Used: the caller named it; then its parties do not matter.</summary>
    NamedByCaller,

    /// <summary>Used: acts and regulations always are.</summary>
    LawAlways,

    /// <summary>Used: a recommendation goes with the law.</summary>
    GoesWithLaw,

    /// <summary>Used: the parties of the agreement are those of the file.</summary>
    PartiesMatch,

    /// <summary>Used: the facts about the agreement name it.</summary>
    NamedByFile,

    /// <summary>Not used: the file is about an agreement, and the rule book has no rule on agreements or listings.</summary>
    NotAboutAgreements,

    /// <summary>Not used: the file has another party than the agreement.</summary>
    OtherParties,

    /// <summary>Not used: the file does not say who a party is, so that nobody can tell whether the agreement applies.</summary>
    PartiesUnknown,

    /// <summary>Not used: a portal, a draft or an agreement that states no parties is used only when named.</summary>
    NotNamed,

    /// <summary>Not used: the caller named other rule books.</summary>
    OthersNamed,

    /// <summary>Not used: another edition of the agreement, which follows another rule book, holds on the day.</summary>
    OtherEdition,
}
