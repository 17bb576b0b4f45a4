using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>What rules about amounts of service have in common.</summary>
internal static class Amounts
{
    public static Verdict VerdictOf(bool? met, PossibleDay due, LocalDate day, Verdict withoutLastDay) => met switch
    {
        true => Verdict.Met,
        null => Verdict.Undecided,
        _ when !due.IsKnown => Verdict.Undecided,
        _ when due.Value is { } last => day <= last ? Verdict.NotYet : Verdict.NotMet,
        _ => withoutLastDay,
    };

    /// <summary>How many days after the last one the amount was reached; null where it was in time.</summary>
    public static int? DaysLate(TrainingFile file, PossibleDay due, LocalDate day, Func<TrainingFile, LocalDate, bool?> isMet)
    {
        if (due.Value is not { } last || day <= last || isMet(file.On(last), last) != false)
        {
            return null;
        }

        var (notYet, reached) = (last, day);
        while (Period.DaysBetween(notYet, reached) > 1)
        {
            var middle = notYet.PlusDays(Period.DaysBetween(notYet, reached) / 2);
            if (isMet(file.On(middle), middle) == true)
            {
                reached = middle;
            }
            else
            {
                notYet = middle;
            }
        }

        return Period.DaysBetween(last, reached);
    }

    /// <summary>Names what leaves the length of a selection of service open.</summary>
    public static void AddMissing(Selection<ServicePeriod>? service, MissingFacts missing, Action<ServicePeriod> addMembership)
    {
        if (service is null)
        {
            missing.Add("service");
            return;
        }

        foreach (var item in service.Certain.Concat(service.Possible))
        {
            missing.AddIfMissing(item.From, item, "from");
            missing.AddIfMissing(item.To, item, "to");
        }

        service.Possible.ForEach(addMembership);
    }
}
