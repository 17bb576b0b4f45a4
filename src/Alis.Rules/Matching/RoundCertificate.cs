using System.Collections.Immutable;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>What is needed to work a result out again, and what was checked before it was handed out.</summary>
public sealed class RoundCertificate
{
    internal RoundCertificate()
    {
    }

    /// <summary>Gets the version of the engine.</summary>
    public required string Engine { get; init; }

    /// <summary>Gets the day on which the round was decided.</summary>
    public required LocalDate DecidedOn { get; init; }

    /// <summary>Gets whether the round was held to its protocol: split services only when all whole ones have been accepted.</summary>
    public required bool UntilSettled { get; init; }

    /// <summary>Gets the SHA-256, lower-case hex, of the round as canonical JSON (RFC 8785), so that the order and the white space of the file say nothing.</summary>
    public required string Input { get; init; }

    /// <summary>Gets the SHA-256, lower-case hex, of who is offered what.</summary>
    public required string Result { get; init; }

    /// <summary>Gets the edition of the rule book.</summary>
    public required BookEdition Edition { get; init; }

    /// <summary>Gets the numbers and choices that were used, each with who made it.</summary>
    public required ImmutableArray<RoundSetting> Settings { get; init; }

    /// <summary>Gets how many candidates there are.</summary>
    public required int Candidates { get; init; }

    /// <summary>Gets how many windows there are.</summary>
    public required int Windows { get; init; }

    /// <summary>Gets how many seats the windows have together.</summary>
    public required long Seats { get; init; }

    /// <summary>Gets how many pairs of a candidate and a window may be, each with a whole service.</summary>
    public required int Contracts { get; init; }

    /// <summary>Gets how many proposals the last run took.</summary>
    public required long Proposals { get; init; }

    /// <summary>Gets how many runs the round took: one, and one more for each time somebody declined.</summary>
    public required int Runs { get; init; }

    /// <summary>Gets how many pairs in which the candidate would rather have the window than what the candidate got were held against the window.</summary>
    public required long PairsChecked { get; init; }

    /// <summary>Gets in how many of them both would rather have each other. It is 0: a result with any is never handed out.</summary>
    public required long Blocking { get; init; }

    /// <summary>Gets how many packages of two parts were held against what candidates got.</summary>
    public required long PackagesChecked { get; init; }

    /// <summary>Gets what it took to get each window, in the order of the windows.</summary>
    public required ImmutableArray<WindowCutoff> Cutoffs { get; init; }
}
