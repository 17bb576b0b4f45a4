using Alis.Rules.Facts;
using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>Who is offered which service.</summary>
/// <param name="Candidate">The key of the candidate.</param>
/// <param name="Window">The window.</param>
/// <param name="Start">The first day of the service.</param>
/// <param name="End">The last day of the service, which belongs to it.</param>
/// <param name="Choice">Which of the windows that the candidate may have it is in the candidate's own order, the best being 1; null for a part of a split service.</param>
/// <param name="Part">1 or 2 for the parts of a split service; null for a whole one.</param>
/// <param name="IsShortNotice">Whether it begins sooner after the round than a contract is to be made; told, unless the round makes that a condition.</param>
/// <param name="IsProvisional">Whether it is not offered yet: a part of a split service while offers of whole ones are unanswered. It can still go to another, and cannot be answered.</param>
public sealed record RoundMatch(string Candidate, PostWindow Window, LocalDate Start, LocalDate End, int? Choice, int? Part, bool IsShortNotice, bool IsProvisional)
{
    /// <summary>Gets how many windows the candidate may have in all, for <see cref="Choice"/> to be held against; null for a part of a split service.</summary>
    public int? Possible { get; init; }

    /// <summary>Gets the documented exception from the time in a municipality that the offer rests on, where that has not passed on the first day; null where it needs none.</summary>
    public StatedException? Exception { get; init; }

    /// <summary>Gets the documented exception from service in one piece that a part of a split service rests on; null for a whole one, and where the candidate has agreed to split it.</summary>
    public StatedException? SplitException { get; init; }

    /// <summary>Gets both of them that there are.</summary>
    internal IEnumerable<StatedException> Exceptions => new[] { Exception, SplitException }.OfType<StatedException>();
}
