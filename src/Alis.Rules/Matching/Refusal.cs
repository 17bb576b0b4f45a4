using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>One thing that stands between a candidate and a window, with the days and the number that it was found from.</summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>reason</term><description>day; limit; months; compared with</description></listheader>
/// <item><term><see cref="RefusalReason.NotPublished"/></term><description>published; the round; none; none</description></item>
/// <item><term><see cref="RefusalReason.ListingEnded"/></term><description>the round; the last day listed; how long posts are listed; none</description></item>
/// <item><term><see cref="RefusalReason.PostWithdrawn"/>, <see cref="RefusalReason.LeftList"/>, <see cref="RefusalReason.HasPost"/></term><description>when that was; none; none; none</description></item>
/// <item><term><see cref="RefusalReason.NotApproved"/></term><description>the first day of the service; the first day of the approval where it only comes too late; none; none</description></item>
/// <item><term><see cref="RefusalReason.TooShort"/></term><description>the first day of the window; its last; the length of a service; none</description></item>
/// <item><term><see cref="RefusalReason.TooLate"/></term><description>the last day on which a service could begin; the round; none; none</description></item>
/// <item><term><see cref="RefusalReason.TooFar"/></term><description>the first day of the service; the last or first one near enough; the largest deviation; the wished day</description></item>
/// <item><term><see cref="RefusalReason.MunicipalService"/></term><description>the first day of the service; the first with the time behind it; that time; when an exception was documented that came after the round</description></item>
/// <item><term><see cref="RefusalReason.MunicipalServiceUnknown"/></term><description>the first day of the service; none; the time; as above</description></item>
/// <item><term><see cref="RefusalReason.NotWaitingYet"/></term><description>registered; the round; none; none</description></item>
/// <item><term><see cref="RefusalReason.LeadTime"/></term><description>the first day of the service; the first with a contract in time; how long before; none</description></item>
/// </list>
/// The others have none of them.
/// </remarks>
/// <param name="Reason">What it is.</param>
/// <param name="Day">The day that decided.</param>
/// <param name="Limit">The day that it was held against.</param>
/// <param name="Months">The number of months of the rule.</param>
/// <param name="ComparedWith">Another day that a reader needs.</param>
public sealed record Refusal(RefusalReason Reason, LocalDate? Day = null, LocalDate? Limit = null, int? Months = null, LocalDate? ComparedWith = null);
