using System.Collections.Immutable;
using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>A window with seats that no whole service has taken, and why; parts of split services may be in them.</summary>
/// <param name="Window">The window.</param>
/// <param name="Free">How many seats no whole service has taken.</param>
/// <param name="Parts">How many parts of split services are in them.</param>
/// <param name="DeclinedParts">How many parts of split services in them were declined. They are given to nobody else in this round.</param>
/// <param name="Refusals">What stands between the window and candidates, with how many; in the order of <see cref="RefusalReason"/>.</param>
/// <param name="HaveBetter">How many candidates may have it and have something that they rank higher.</param>
/// <param name="LastListedOn">The last day on which the post is listed, after which it goes to ordinary announcement; null where it is listed for good.</param>
public sealed record EmptyWindow(PostWindow Window, int Free, int Parts, int DeclinedParts, ImmutableArray<ReasonCount> Refusals, int HaveBetter, LocalDate? LastListedOn);
