using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Properties;
using Alis.Rules.Time;
using Alis.Rules.Workflows;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Rulebooks;

/// <summary>NLSH-21 against a walk through the calendar, day by day: stays, contacts and the last day for the next one.</summary>
public class ContactDuringServiceTests
{
    private const int Interval = 3;
    private static readonly LocalDate Origin = new(2024, 8, 1);
    private static readonly RuleEngine Engine = new(RuleSet.Embedded);

    private static readonly Gen<Case> Cases =
        from begins in Gen.Choose(-40, 200)
        from count in Gen.Choose(1, 4)
        from periods in Gen.ArrayOf(
            from gap in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Constant(2)), (1, Gen.Choose(-20, 0)), (1, Gen.Choose(3, 60)))
            from length in Gen.Frequency((1, Gen.Choose(0, 5)), (3, Gen.Choose(20, 200)))
            select (gap, length),
            count)
        from contacts in Gen.Choose(0, 6)
        from days in Gen.ArrayOf(Gen.Choose(-20, 600), contacts)
        from day in Gen.Choose(0, 700)
        select Make(begins, periods, days, day);

    [Fact]
    public void Validate_AnyStaysAndContacts_AgreesWithTheWalk() =>
        Prop.ForAll(Arb.From(Cases), c =>
        {
            var (verdict, due, fulfilledOn) = Walk(c);
            var finding = Found(c, c.Periods);

            Assert.Equal((verdict, due, fulfilledOn), (finding.Verdict, finding.Due, finding.FulfilledOn));
        }).Holds(1500);

    [Fact]
    public void Validate_PeriodCutInTwo_GivesTheSame() =>
        Prop.ForAll(Arb.From(from c in Cases from at in Gen.Choose(0, 400) select (c, at)), t =>
        {
            var (whole, cut) = (t.c.Periods[0], t.c.Periods[0].From.PlusDays(t.at));
            if (cut >= whole.To)
            {
                return;
            }

            var parts = t.c.Periods.Skip(1).Concat([new DayPeriod(whole.From, cut), new DayPeriod(cut.PlusDays(1), whole.To)]);
            var (one, two) = (Found(t.c, t.c.Periods), Found(t.c, [.. parts]));
            Assert.Equal((one.Verdict, one.Due, one.FulfilledOn, one.Late), (two.Verdict, two.Due, two.FulfilledOn, two.Late));
        }).Holds();

    private static Case Make(int begins, (int Gap, int Length)[] periods, int[] contacts, int on)
    {
        var made = new List<DayPeriod>();
        var from = Origin;
        foreach (var (gap, length) in periods)
        {
            from = made.Count == 0 ? from : made[^1].To.PlusDays(gap);
            made.Add(new DayPeriod(from, from.PlusDays(length)));
        }

        return new Case(Origin.PlusDays(begins - 100), [.. made], [.. contacts.Select(Origin.PlusDays)], Origin.PlusDays(on));
    }

    private static Finding Found(Case c, DayPeriod[] periods) => Assert.Single(Engine.EvaluateRule(
        new TrainingFileBuilder
        {
            Candidate = new Candidate { Key = "c", SpecialisationStartedOn = c.AlisFrom },
            Service = [.. periods.Select((p, i) => new ServicePeriod { Key = $"s{i}", Part = 3, Arena = "hospital", From = p.From, To = p.To })],
            Events = [.. c.Contacts.Select(d => new FileEvent { Kind = "contact-held", On = d, By = "municipality", States = ["progress"] })],
        }.Build().GetValueOrThrow(),
        "NLSH-21",
        c.On,
        new ReportOptions { Rulebooks = ["nlsh-2024"] }));

    private static (Verdict Verdict, LocalDate? Due, LocalDate? FulfilledOn) Walk(Case c)
    {
        var contacts = c.Contacts.Where(d => d >= c.AlisFrom && d <= c.On).OrderBy(d => d).ToList();
        LocalDate? overdue = null;
        LocalDate? next = null;
        var begun = false;
        foreach (var (from, to) in Stays(c))
        {
            if (from > c.On)
            {
                break;
            }

            begun = true;
            LocalDate? nextHere = null;
            var anchors = contacts.Where(d => d > from && d <= to).Prepend(from).ToList();
            for (var i = 0; i < anchors.Count; i++)
            {
                var last = anchors[i].AddMonths(Interval, MonthRounding.LastDay);
                if (last > to || (i + 1 < anchors.Count && anchors[i + 1] <= last))
                {
                    continue;
                }

                overdue = last <= c.On ? overdue ?? last : overdue;
                nextHere = last > c.On ? last : nextHere;
            }

            // Without any contact in it, the last day of a stay is the last day for one.
            var isSilent = !contacts.Exists(d => d >= from && d <= to);
            overdue = isSilent && to <= c.On ? overdue ?? to : overdue;
            next = nextHere ?? (isSilent && to > c.On ? to : next);
        }

        if (!begun)
        {
            return (Verdict.NotApplicable, null, null);
        }

        LocalDate? lastContact = contacts.Count == 0 ? null : contacts[^1];
        LocalDate? after = contacts.Where(d => d > overdue).Select(d => (LocalDate?)d).FirstOrDefault();
        return overdue is { } day ? (day == c.On ? Verdict.NotYet : Verdict.NotMet, day, after) : (Verdict.Met, next, lastContact);
    }

    /// <summary>The unbroken runs of days in service from the start of the specialisation on.</summary>
    private static IEnumerable<(LocalDate From, LocalDate To)> Stays(Case c)
    {
        var days = c.Periods.SelectMany(p => Enumerable.Range(0, Period.DaysBetween(p.From, p.To) + 1).Select(p.From.PlusDays)).Where(d => d >= c.AlisFrom).ToHashSet();
        foreach (var first in days.Where(d => !days.Contains(d.PlusDays(-1))).OrderBy(d => d))
        {
            var last = first;
            while (days.Contains(last.PlusDays(1)))
            {
                last = last.PlusDays(1);
            }

            yield return (first, last);
        }
    }

    private sealed record Case(LocalDate AlisFrom, DayPeriod[] Periods, LocalDate[] Contacts, LocalDate On)
    {
        public override string ToString() => FormattableString.Invariant($"from {AlisFrom:uuuu-MM-dd} on {On:uuuu-MM-dd}: {string.Join(", ", Periods.Select(p => FormattableString.Invariant($"{p.From:uuuu-MM-dd}/{p.To:uuuu-MM-dd}")))}; {string.Join(", ", Contacts.Select(d => FormattableString.Invariant($"{d:uuuu-MM-dd}")))}");
    }
}
