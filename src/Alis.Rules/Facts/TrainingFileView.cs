using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>Makes the view of a day: service is cut at the end of the day, later facts are left out, everything else is shared.</summary>
internal static class TrainingFileView
{
    public static TrainingFile At(TrainingFile file, DayView view)
    {
        var (service, planned) = Service(file, view);
        return new TrainingFile
        {
            Candidate = file.Candidate,
            Municipality = file.Municipality,
            Hospital = file.Hospital,
            IndividualTrainingPlan = file.IndividualTrainingPlan,
            ImplementationPlan = file.ImplementationPlan,
            EmploymentAgreementOn = file.EmploymentAgreementOn,
            Service = service,
            PlannedService = planned,
            Guidance = Lists.Keep(file.Guidance, view, static (g, v) => v.Sees(g.From, g.RecordedOn)),
            Dispensations = Lists.Keep(file.Dispensations, view, static (d, v) => v.Sees(d.On ?? d.From, d.RecordedOn)),
            Exceptions = Lists.Keep(file.Exceptions, view, static (e, v) => v.Sees(e.On, e.RecordedOn)),
            GuidanceGroup = Lists.Keep(file.GuidanceGroup, view, static (g, v) => v.Sees(g.From, g.RecordedOn)),
            Goals = Lists.Keep(file.Goals, view, static (g, v) => v.Sees(g.AttainedOn, g.RecordedOn)),
            Courses = Lists.Keep(file.Courses, view, static (c, v) => v.Sees(c.From, c.RecordedOn)),
            Wish = file.Wish is { } wish && view.Sees(wish.RegisteredOn, wish.RecordedOn) ? wish : null,
            Events = Lists.Keep(file.Events, view, static (e, v) => v.Sees(e.On, e.RecordedOn)),
            Qualifications = Lists.Keep(file.Qualifications, view, static (q, v) => v.Sees(q.On, q.RecordedOn)),
            Checks = Lists.Keep(file.Checks, view, static (c, v) => v.Sees(c.On, c.RecordedOn)),
            Posts = Posts(file.Posts, view),
            Costs = Lists.Keep(file.Costs, view, static (c, v) => v.Sees(c.From, c.RecordedOn)),
            AgreementFile = file.AgreementFile?.AsOf(view),
        };
    }

    /// <summary>The posts that have begun, each with its own last day; one that goes on says until when it is seen, since its days at work lie no later.</summary>
    private static IReadOnlyList<Post>? Posts(IReadOnlyList<Post>? posts, DayView view)
    {
        var begun = Lists.Keep(posts, view, static (p, v) => v.Sees(p.From, p.RecordedOn));
        return begun?.Any(p => GoesOn(p, view.Day)) == true
            ? new FactList<Post>([.. begun.Select(p => GoesOn(p, view.Day) ? p with { SeenUntil = view.Day } : p)])
            : begun;

        static bool GoesOn(Post post, LocalDate day) => !(post.To <= day) && !(post.SeenUntil <= day);
    }

    private static (IReadOnlyList<ServicePeriod>? Happened, IReadOnlyList<ServicePeriod>? Planned) Service(TrainingFile file, DayView view)
    {
        if (file.Service is not { } service)
        {
            return (null, file.PlannedService);
        }

        // Mostly nothing is cut: the lists are made only when the first item calls for it.
        List<ServicePeriod>? happened = null;
        List<ServicePeriod>? planned = null;
        for (var i = 0; i < service.Count; i++)
        {
            var item = service[i];
            var kept = view.Knows(item.From, item.RecordedOn) ? Until(item, view.Day) : null;
            if (!ReferenceEquals(kept, item) && happened is null)
            {
                happened = [.. service.Take(i)];
            }

            if (kept is not null)
            {
                happened?.Add(kept);
            }

            if (view.Knows(item.From, item.RecordedOn) && After(item, view.Day) is { } rest)
            {
                (planned ??= []).Add(rest);
            }
        }

        var earlierPlan = Lists.Keep(file.PlannedService, view, static (s, v) => v.Knows(s.From, s.RecordedOn));
        return (
            happened is null ? service : new FactList<ServicePeriod>([.. happened]),
            planned is null ? earlierPlan ?? FactList<ServicePeriod>.Empty : new FactList<ServicePeriod>([.. planned, .. earlierPlan ?? []]));
    }

    /// <summary>Returns the part up to and including the day; null where the service begins later. Without a last day that is known or open it stays as it is.</summary>
    private static ServicePeriod? Until(ServicePeriod service, LocalDate day)
    {
        if (service.From > day)
        {
            return null;
        }

        if (!GoesOnAfter(service, day))
        {
            return service;
        }

        // `Ongoing` on a part that ends on the day tells it from service that really ended then.
        return service with { To = day, Ongoing = true, Absence = AbsenceUntil(service.Absence, day) };
    }

    /// <summary>Returns the part from the day after; null where the service does not go on, or nothing says so.</summary>
    private static ServicePeriod? After(ServicePeriod service, LocalDate day)
    {
        if (service.From > day)
        {
            return service;
        }

        if (!GoesOnAfter(service, day))
        {
            return null;
        }

        // The fact is as old as it was: its own day would otherwise move to the day after the cut.
        return service with
        {
            // Nothing comes after the last day of the calendar; the rest of an ongoing service is then that day itself.
            From = service.From is null ? null : day == LocalDate.MaxIsoValue ? day : day.PlusDays(1),
            Absence = AbsenceAfter(service.Absence, day),
            RecordedOn = service.RecordedOn ?? service.From,
        };
    }

    private static bool GoesOnAfter(ServicePeriod service, LocalDate day) =>
        service.To is { } to ? to > day : service.Ongoing == true;

    private static IReadOnlyList<Absence>? AbsenceUntil(IReadOnlyList<Absence>? absence, LocalDate day)
    {
        var begun = Lists.Keep(absence, day, static (a, d) => !(a.From > d));
        return Cut(begun, day, static (a, d) => a.To > d ? a with { To = d } : a);
    }

    private static IReadOnlyList<Absence>? AbsenceAfter(IReadOnlyList<Absence>? absence, LocalDate day)
    {
        var later = Lists.Keep(absence, day, static (a, d) => a.To > d || a.From > d);
        return Cut(later, day, static (a, d) => a.From <= d ? a with { From = d.PlusDays(1) } : a);
    }

    private static IReadOnlyList<Absence>? Cut(IReadOnlyList<Absence>? absence, LocalDate day, Func<Absence, LocalDate, Absence> cut)
    {
        if (absence is null)
        {
            return null;
        }

        FactList<Absence>? result = null;
        for (var i = 0; i < absence.Count; i++)
        {
            if (!ReferenceEquals(cut(absence[i], day), absence[i]))
            {
                result = new FactList<Absence>([.. absence.Select(a => cut(a, day))]);
                break;
            }
        }

        return result ?? absence;
    }
}
