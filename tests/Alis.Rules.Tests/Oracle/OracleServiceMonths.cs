using Alis.Rules.Counting;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Counting;
using NodaTime;

namespace Alis.Rules.Tests.Oracle;

/// <summary>
/// Service months by the day-by-day count, under the made-up provisions <c>counting-…</c>. Only for service of which everything is known: what is uncertain
/// has bounds, which <c>ServiceMonthsTests</c> holds against the count of the complete file.
/// </summary>
internal static class OracleServiceMonths
{
    public static OracleNumber Count(OracleList list) => list.Items is { } items && items.All(static i => i.IsCertain)
        ? OracleNumber.Exact(Count([.. items.Select(static i => (ServicePeriod)i.Value)]))
        : OracleNumber.Unknown;

    public static decimal Count(IReadOnlyList<ServicePeriod> service)
    {
        var posts = service.Select(s => new CountedPost(
            s.Key!,
            new(s.From!.Value, s.To!.Value),
            (int)(s.Percent!.Value * 100),
            s.Part != 1 ? TrainingPool.Rest : s.Arena == "hospital" ? TrainingPool.Part1Hospital : TrainingPool.Part1Municipality,
            s.Institution!.Key!,
            s.OtherSpecialty == true ? TrainingOrigin.OtherSpecialty : s.Abroad == true ? TrainingOrigin.Abroad : TrainingOrigin.Own,
            [.. s.Absence!.Select(a => new CountedAbsence(new(a.From!.Value, a.To!.Value), (int)(a.Percent!.Value * 100), Nature(a.Kind!, s.Part!.Value)))])).ToList();
        return posts.Count == 0 ? 0 : (decimal)new PlainServiceCount(posts, Terms, new CountingCaps(12, 9)).Counted / (decimal)PlainServiceCount.Month;
    }

    private static AbsenceNature Nature(string kind, decimal part) => kind switch
    {
        "covid-19" when part == 1 => AbsenceNature.Course,
        "course" => AbsenceNature.Course,
        "holiday" => AbsenceNature.Holiday,
        "transferred-holiday" or "advance-holiday" => AbsenceNature.MovedHoliday,
        _ => AbsenceNature.Other,
    };

    private static CountingTerms? Terms(LocalDate day) => day < new LocalDate(2017, 3, 1) ? null : new CountingTerms
    {
        Part1Hospital = day < new LocalDate(2019, 6, 21) ? Allowance.OfShare(10_00) : Allowance.OfDays(12),
        Part1Municipality = day < new LocalDate(2019, 6, 21) ? Allowance.OfShare(10_00) : Allowance.OfDays(6),
        Rest = Allowance.OfShare(10_00),
    };
}
