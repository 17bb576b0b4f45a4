using System.Collections.Immutable;
using Alis.Rules.Time;

namespace Alis.Rules.Counting;

/// <summary>A service period as far as its time is counted.</summary>
/// <param name="Key">The key; of two posts that begin on one day the smaller comes first.</param>
/// <param name="Days">Its days.</param>
/// <param name="Percent">Hundredths of a per cent of full time, 1 to 10 000.</param>
/// <param name="Pool">The allowance that its absence is held against.</param>
/// <param name="Block">Posts of one pool with the same block that adjoin or overlap are one service block: the rule of its first day stays with it.</param>
/// <param name="Origin">Where the training was taken: of some origins only so much counts.</param>
/// <param name="Absences">The absences, in order of time, within the days, no two of them on one day.</param>
internal sealed record CountedPost(string Key, DayPeriod Days, int Percent, TrainingPool Pool, string Block, TrainingOrigin Origin, ImmutableArray<CountedAbsence> Absences);

/// <summary>An absence from a post.</summary>
/// <param name="Days">Its days.</param>
/// <param name="Percent">Hundredths of a per cent of the post, 1 to 10 000.</param>
/// <param name="Nature">What it is.</param>
internal readonly record struct CountedAbsence(DayPeriod Days, int Percent, AbsenceNature Nature);
