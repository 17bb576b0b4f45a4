using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Rulebooks;

namespace Alis.Rules.Mutation;

/// <summary>A first or last day, <c>from</c> or <c>to</c>, moved by one.</summary>
internal sealed record DayShift(string Member, string Was, string Is, InForcePeriod Period, ChangedDay Changed)
{
    /// <summary>Returns the moves of the days that are stated, each earlier and later; where the period is one day long, its end does not move before its beginning.</summary>
    public static IEnumerable<DayShift> Of(InForcePeriod period)
    {
        foreach (var days in new[] { 1, -1 })
        {
            if (period.From is { Year: > 1 and < 9999 } from && !(days > 0 && from == period.To))
            {
                yield return new DayShift("from", ValueTexts.Show(from), ValueTexts.Show(from.PlusDays(days)), period with { From = from.PlusDays(days) }, new ChangedDay(days > 0 ? from : from.PlusDays(-1)));
            }

            if (period.To is { Year: > 1 and < 9999 } to && !(days < 0 && to == period.From))
            {
                yield return new DayShift("to", ValueTexts.Show(to), ValueTexts.Show(to.PlusDays(days)), period with { To = to.PlusDays(days) }, new ChangedDay(days > 0 ? to.PlusDays(1) : to));
            }
        }
    }
}
