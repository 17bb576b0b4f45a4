using System.Collections.Immutable;
using Alis.Rules.Facts;

namespace Alis.Rules.Rulebooks;

/// <summary>Whether a rule book is used for a file, and why.</summary>
/// <remarks>A rule book that is used need not be in force on the assessed day: each rule has a day of its own that picks the law.</remarks>
public sealed class RulebookChoice
{
    internal RulebookChoice(Rulebook rulebook, RulebookReason reason, TrainingFile file)
    {
        Rulebook = rulebook;
        Reason = reason;
        Parties = [.. rulebook.Parties.Select(p => new ChosenParty(p, p.KeyIn(file), p.PathIn(file)))];
    }

    /// <summary>Gets the id of the rule book.</summary>
    public string Id => Rulebook.Id;

    /// <summary>Gets the rule book.</summary>
    public Rulebook Rulebook { get; }

    /// <summary>Gets whether it is used.</summary>
    public bool IsUsed => IsUse(Reason);

    /// <summary>Gets why, or why not.</summary>
    public RulebookReason Reason { get; }

    /// <summary>Gets the paths of the facts without which nobody can tell whether the agreement applies, such as <c>hospital.key</c>; empty unless the reason is <see cref="RulebookReason.PartiesUnknown"/>.</summary>
    public ImmutableArray<string> Missing =>
        Reason == RulebookReason.PartiesUnknown ? [.. Parties.Where(p => p.KeyInFile is null).Select(p => p.Path).Distinct()] : [];

    /// <summary>Gets the parties that the agreement names, each with who it is by the file.</summary>
    internal ImmutableArray<ChosenParty> Parties { get; }

    internal static bool IsUse(RulebookReason reason) => reason <= RulebookReason.NamedByFile;
}

/// <summary>A party of an agreement and who that is by the file; null where the file does not say.</summary>
internal sealed record ChosenParty(RulebookParty Party, string? KeyInFile, string Path);
