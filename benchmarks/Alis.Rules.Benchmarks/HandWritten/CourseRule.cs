using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>NLSH-37: the hospital covers five course days for each started six months of service.</summary>
internal static class CourseRule
{
    private const string Rule = "NLSH-37";
    private const int CourseDays = 5;
    private const int CourseDaysPeriodMonths = 6;

    public static HandWrittenFinding Evaluate(TrainingFile view, LocalDate day, string subject)
    {
        var service = Selection<ServicePeriod>.Of(view.Service, s => Known.IsInTrust(s, view));
        var courses = Selection<Course>.Of(view.Courses, c => c.RecommendedByHelsedirektoratet & service?.Any(s => BeginsWithin(c, s)));
        if (courses?.Any() != true)
        {
            return Verdicts.NotApplied(Rule, subject, courses?.Any(), null);
        }

        var planned = Selection<ServicePeriod>.Of(view.PlannedService, s => Known.IsInTrust(s, view));
        var due = (planned?.Max(Known.EndOf) ?? default).Or(service?.Max(s => PossibleDay.Of(s.To)) ?? default);
        var covered = Days(courses.Where(c => Known.Same(c.CoveredBy, view.Hospital?.Key) & Known.Contains(c.Covers, "paid-leave") & Known.Contains(c.Covers, "fee")));
        var required = AtMost(Days(courses), Months.TotalWithin(service, day, PossibleDay.None, PossibleDay.None));
        bool? met = covered is not { } c || required is not { } r ? null : c.Low >= r.High ? true : c.High < r.Low ? false : null;
        return new HandWrittenFinding(Rule, subject, Amounts.VerdictOf(met, due, day, Verdict.NotMet))
        {
            Amount = covered is { } a && a.Low == a.High ? a.Low : null,
            Required = required is { } q && q.Low == q.High ? q.Low : null,
            Due = due.Value,
        };
    }

    private static bool? BeginsWithin(Course course, ServicePeriod service)
    {
        var first = PossibleDay.Of(course.From);
        return PossibleDay.OnOrBefore(PossibleDay.Of(service.From), first) & PossibleDay.OnOrBefore(first, PossibleDay.Of(service.To));
    }

    /// <summary>The days of courses, between what is certain and all that is possible; null where a number is not stated.</summary>
    private static (decimal Low, decimal High)? Days(Selection<Course> courses)
    {
        var (certain, possible) = (courses.Certain.Sum(c => c.Days ?? -1000), courses.Possible.Sum(c => c.Days ?? -1000));
        return courses.Certain.Concat(courses.Possible).Any(c => c.Days is null) ? null : (certain, certain + possible);
    }

    private static (decimal Low, decimal High)? AtMost((decimal Low, decimal High)? days, Months? service)
    {
        if (days is not { } all || service is not { } months)
        {
            return null;
        }

        return (Math.Min(all.Low, Ceiling(months.Low)), Math.Min(all.High, Ceiling(months.High)));
    }

    private static decimal Ceiling(decimal months) => Math.Ceiling(months / CourseDaysPeriodMonths) * CourseDays;
}
