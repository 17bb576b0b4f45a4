using System.Collections.Immutable;
using NodaTime;

namespace Alis.Rules.Counting;

/// <summary>The sum of § 31, with what went into it. All times in <see cref="MonthUnits"/>.</summary>
/// <param name="Posts">What each post gave, by first day and key.</param>
/// <param name="Pools">What was allowed and deducted, by pool and allowance in order of time.</param>
/// <param name="CalendarMonths">What whole calendar months give more than the shares of their days: a period of n months at one percentage is never less than n.</param>
/// <param name="OverOtherSpecialty">The time in another specialty above what counts.</param>
/// <param name="OverAbroad">The time in the same specialty abroad above what counts.</param>
/// <param name="Gap">The first day of the first service block for which no terms are known; null: there is none.</param>
internal sealed record CountedService(ImmutableArray<CountedTime> Posts, ImmutableArray<CountedPool> Pools, long CalendarMonths, long OverOtherSpecialty, long OverAbroad, LocalDate? Gap)
{
    /// <summary>Gets the most months of each origin that count.</summary>
    public CountingCaps Caps { get; init; } = CountingCaps.None;

    /// <summary>Gets the time above what counts of its origin.</summary>
    public long OverCap => OverOtherSpecialty + OverAbroad;

    /// <summary>Gets the time that counts.</summary>
    public long Counted => Posts.Sum(p => p.Counted) + CalendarMonths - OverCap;
}

/// <summary>What one post gave.</summary>
/// <param name="Key">The post.</param>
/// <param name="Gross">Its days by its percentage, absence included, overflow not.</param>
/// <param name="Overflow">What lay above full time, all posts taken together, and fell on this one.</param>
/// <param name="Absence">Absence that does not count as service.</param>
/// <param name="Deducted">How much of that absence is above the allowance.</param>
internal sealed record CountedTime(string Key, long Gross, long Overflow, long Absence, long Deducted)
{
    /// <summary>Gets the time that counts.</summary>
    public long Counted => Gross - Deducted;
}

/// <summary>What became of the absence of one pool.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Allowance">What of it is not deducted: blocks of several editions that say the same share one.</param>
/// <param name="Gross">The time of the pool, absence included.</param>
/// <param name="Absence">Absence that does not count as service.</param>
/// <param name="Deducted">How much of it is above the allowance.</param>
internal sealed record CountedPool(TrainingPool Pool, Allowance Allowance, long Gross, long Absence, long Deducted);
