using NodaTime;

namespace Alis.Rules.Evaluation;

/// <summary>What may be said beside the file and the day.</summary>
public sealed record ReportOptions
{
    /// <summary>Gets the ids of the rule books to use, whatever the parties; null or empty: those that concern the file.</summary>
    public IReadOnlyList<string>? Rulebooks { get; init; }

    /// <summary>Gets the day whose knowledge is used: what was recorded later is left out; null: all.</summary>
    public LocalDate? KnownOn { get; init; }

    /// <summary>Gets how much is worked out.</summary>
    public ReportDetail Detail { get; init; }

    /// <summary>Gets a key for the hash of the facts, since few facts can be guessed from a plain one; null: a plain SHA-256.</summary>
    public byte[]? ReceiptKey { get; init; }
}
