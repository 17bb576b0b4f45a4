using Alis.Rules.Facts;
using Alis.Rules.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;
using Check = Alis.Rules.Facts.Check;

namespace Alis.Rules.Tests.Facts;

public class TrainingFileViewTests
{
    private static readonly Gen<(TrainingFile File, LocalDate Day)> FilesAndDays =
        from file in Gen.OneOf(TrainingFileGenerator.Complete, TrainingFileGenerator.WithGaps)
        from offset in Gen.Choose(-100, 4500)
        select (file.Build().GetValueOrThrow(), new LocalDate(2019, 3, 1).PlusDays(offset));

    [Fact]
    public void AsOf_Twice_IsAsOfOnce() => Prop.ForAll(
        FilesAndDays.ToArbitrary(),
        x =>
        {
            var once = x.File.AsOf(x.Day);
            return once.AsOf(x.Day).Equals(once) && once.AsOf(x.Day, x.Day).Equals(x.File.AsOf(x.Day, x.Day));
        }).Holds(150);

    [Fact]
    public void AsOf_AnyDay_LeavesNothingLater() => Prop.ForAll(
        FilesAndDays.ToArbitrary(),
        x => !Days(x.File.AsOf(x.Day)).Any(day => day > x.Day)).Holds(150);

    [Fact]
    public void AsOf_AnyDay_LosesNoServiceAndNoAbsence() => Prop.ForAll(
        FilesAndDays.ToArbitrary(),
        x =>
        {
            var view = x.File.AsOf(x.Day);
            return x.File.Service is not { } service
                ? view.Service is null && view.PlannedService is null
                : service.All(s =>
                {
                    ServicePeriod[] parts = [.. view.Service!.Where(p => p.Key == s.Key), .. view.PlannedService!.Where(p => p.Key == s.Key)];
                    return Covered([s]).SequenceEqual(Covered(parts)) && Covered(s.Absence).SequenceEqual(Covered([.. parts.SelectMany(p => p.Absence ?? [])]));
                });
        }).Holds(150);

    [Fact]
    public void AsOf_AnyDay_ChangesNothingButTheEnds() => Prop.ForAll(
        FilesAndDays.ToArbitrary(),
        x =>
        {
            var view = x.File.AsOf(x.Day);
            return (view.Service ?? []).Concat(view.PlannedService ?? []).All(p =>
                x.File.Service!.Any(s => Bare(s).Equals(Bare(p)) && (p.RecordedOn == s.RecordedOn || p.RecordedOn == s.From)));
        }).Holds(100);

    [Fact]
    public void AsOf_AfterEverything_SharesEveryList()
    {
        var file = FactJson.Read(FactJson.Of(TrainingFileGenerator.CompleteFile(new Draws(1))));

        var view = file.AsOf(new LocalDate(2200, 1, 1), new LocalDate(2200, 1, 1));

        Assert.Same(file.Service, view.Service);
        Assert.Same(file.Events, view.Events);
        Assert.Same(file.Goals, view.Goals);
        Assert.Same(file.Wish, view.Wish);
        Assert.Empty(view.PlannedService!);
        Assert.Equal(file.ToCanonicalSource(), view.ToCanonicalSource());
    }

    [Theory]
    [InlineData("2025-02-28", null, null, "2025-03-01", "2025-08-31")] // the day before: all of it is plan
    [InlineData("2025-03-01", "2025-03-01", "2025-03-01", "2025-03-02", "2025-08-31")] // the first day has happened at its end
    [InlineData("2025-08-30", "2025-03-01", "2025-08-30", "2025-08-31", "2025-08-31")]
    [InlineData("2025-08-31", "2025-03-01", "2025-08-31", null, null)] // the last day: nothing is left to come
    public void AsOf_ServiceWithBothEnds_IsSplitAtTheEndOfTheDay(string day, string? from, string? to, string? plannedFrom, string? plannedTo)
    {
        var view = Sample().AsOf(Day(day)!.Value);

        Assert.Equal((Day(from), Day(to)), Ends(view.Service!));
        Assert.Equal((Day(plannedFrom), Day(plannedTo)), Ends(view.PlannedService!));
        Assert.Equal(from is not null && plannedFrom is not null ? true : null, view.Service!.SingleOrDefault(s => s.Key == "s4")?.Ongoing);
    }

    [Fact]
    public void AsOf_OngoingService_EndsOnTheDayAndGoesOnAsPlan()
    {
        var view = With(new ServicePeriod { Key = "s4", From = new LocalDate(2025, 3, 1), Ongoing = true }).AsOf(new LocalDate(2025, 5, 1));

        Assert.Equal((new LocalDate(2025, 3, 1), (LocalDate?)new LocalDate(2025, 5, 1)), Ends(view.Service!));
        Assert.Equal(new ServicePeriod { Key = "s4", From = new LocalDate(2025, 5, 2), Ongoing = true, RecordedOn = new LocalDate(2025, 3, 1) }, Assert.Single(view.PlannedService!));
    }

    [Fact]
    public void AsOf_ServiceWithoutKnownEnd_StaysAsItIs()
    {
        var service = new ServicePeriod { Key = "s4", From = new LocalDate(2025, 3, 1) };

        var view = With(service).AsOf(new LocalDate(2025, 5, 1));

        Assert.Equal(service, Assert.Single(view.Service!));
        Assert.Empty(view.PlannedService!);
    }

    [Fact]
    public void AsOf_AbsenceOverTheDay_IsSplitWithItsService()
    {
        var absence = new Absence { Kind = "holiday", From = new LocalDate(2025, 4, 28), To = new LocalDate(2025, 5, 4) };
        var view = With(new ServicePeriod { Key = "s4", From = new LocalDate(2025, 3, 1), To = new LocalDate(2025, 8, 31), Absence = [absence] }).AsOf(new LocalDate(2025, 5, 1));

        Assert.Equal([absence with { To = new LocalDate(2025, 5, 1) }], view.Service![0].Absence!);
        Assert.Equal([absence with { From = new LocalDate(2025, 5, 2) }], view.PlannedService![0].Absence!);
    }

    [Theory]
    [InlineData("2025-02-28", false, null)] // the day before: it has not begun
    [InlineData("2025-03-01", true, "2025-03-01")]
    [InlineData("2025-08-30", true, "2025-08-30")]
    [InlineData("2025-08-31", true, null)] // the last day: no day at work can come later
    public void AsOf_Post_IsThereFromItsFirstDayWithItsOwnLastDay(string day, bool there, string? seenUntil)
    {
        var post = new Post { Key = "p1", From = new LocalDate(2025, 3, 1), To = new LocalDate(2025, 8, 31), DaysAtWork = 10 };

        var view = new TrainingFileBuilder { Posts = [post] }.Build().GetValueOrThrow().AsOf(Day(day)!.Value);

        Assert.Equal(there ? [post with { SeenUntil = Day(seenUntil) }] : [], view.Posts!);
        Assert.Equal(view.Posts, view.AsOf(Day(day)!.Value).Posts);
    }

    [Fact]
    public void AsOf_QualificationOrCheckDatedLater_HasNotHappened()
    {
        var file = new TrainingFileBuilder
        {
            Qualifications = [new Qualification { Kind = "turnus", On = new LocalDate(2025, 3, 1) }],
            Checks = [new Check { Kind = "language", On = new LocalDate(2025, 3, 1) }],
        }.Build().GetValueOrThrow();

        Assert.Empty(file.AsOf(new LocalDate(2025, 2, 28)).Qualifications!);
        Assert.Empty(file.AsOf(new LocalDate(2025, 2, 28)).Checks!);
        Assert.Single(file.AsOf(new LocalDate(2025, 3, 1)).Qualifications!);
        Assert.Single(file.AsOf(new LocalDate(2025, 3, 1)).Checks!);
        Assert.Null((Sample() with { Qualifications = null }).AsOf(new LocalDate(2025, 3, 1)).Qualifications);
    }

    [Theory]
    [InlineData("2025-09-04", "2025-09-05", 9)] // two goals and an event of 5 September are not yet there, nor is a confirmation told later
    [InlineData("2025-09-05", "2025-09-05", 10)]
    [InlineData("2025-09-05", "2025-09-04", 9)] // what happened on the 5th was not known on the 4th
    [InlineData("2025-09-05", null, 11)]
    public void AsOf_EventRecordedLater_IsSeenWhenItIsKnown(string day, string? knownOn, int events)
    {
        var sample = Sample();
        var builder = FactJson.Builder(sample);
        builder.Events = [.. sample.Events!.Select(e => e.Kind == "service-confirmed" ? e with { RecordedOn = new LocalDate(2025, 9, 20) } : e)];

        var view = builder.Build().GetValueOrThrow().AsOf(Day(day)!.Value, Day(knownOn));

        Assert.Equal(events, view.Events!.Count);
    }

    [Fact]
    public void AsOf_KnownOnBeforeEverything_LeavesEmptyListsAndNoUnknown()
    {
        var view = Sample().AsOf(new LocalDate(2026, 1, 1), new LocalDate(2019, 1, 1));

        Assert.Empty(view.Service!);
        Assert.Empty(view.PlannedService!);
        Assert.Empty(view.Goals!);
        Assert.Empty(view.Guidance!);
        Assert.Empty(view.GuidanceGroup!);
        Assert.Empty(view.Courses!);
        Assert.Null(view.Wish);
    }

    private static TrainingFile Sample() => TrainingFileReader.Read("training-file.json", RepositoryFiles.Sample()).GetValueOrThrow();

    private static TrainingFile With(ServicePeriod service) => new TrainingFileBuilder { Service = [service] }.Build().GetValueOrThrow();

    private static LocalDate? Day(string? iso) => iso is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    private static (LocalDate?, LocalDate?) Ends(IReadOnlyList<ServicePeriod> service) =>
        service.SingleOrDefault(s => s.Key == "s4") is { } s4 ? (s4.From, s4.To) : (null, null);

    private static ServicePeriod Bare(ServicePeriod s) => s with { From = null, To = null, Ongoing = null, Absence = null, RecordedOn = null };

    /// <summary>The days by which each fact of the view shows that it has happened.</summary>
    private static IEnumerable<LocalDate?> Days(TrainingFile view) =>
    [
        .. (view.Service ?? []).SelectMany(s => new[] { s.From, s.To }),
        .. (view.Service ?? []).SelectMany(s => s.Absence ?? []).SelectMany(a => new[] { a.From, a.To }).Where(_ => view.Service!.All(s => s.From is not null && s.To is not null)),
        .. (view.Guidance ?? []).Select(g => g.From),
        .. (view.GuidanceGroup ?? []).Select(g => g.From),
        .. (view.Exceptions ?? []).Select(e => e.On),
        .. (view.Dispensations ?? []).Select(d => d.On),
        .. (view.Goals ?? []).Select(g => g.AttainedOn),
        .. (view.Courses ?? []).Select(c => c.From),
        .. (view.Events ?? []).Select(e => e.On),
        .. (view.Qualifications ?? []).Select(q => q.On),
        .. (view.Checks ?? []).Select(c => c.On),
        .. (view.Posts ?? []).Select(p => p.From),
        view.Wish?.RegisteredOn,
    ];

    /// <summary>The days that the periods cover, in order; those without both ends, and days without end, are told by their ends.</summary>
    private static List<string> Covered(IReadOnlyList<IPeriod>? periods)
    {
        var days = new List<string>();
        foreach (var period in periods ?? [])
        {
            var open = period is ServicePeriod { Ongoing: true };
            if (period.From is { } from && (period.To ?? (open ? new LocalDate(2040, 1, 1) : null)) is { } to)
            {
                days.AddRange(Enumerable.Range(0, Period.DaysBetween(from, to) + 1).Select(i => NodaTime.Text.LocalDatePattern.Iso.Format(from.PlusDays(i))));
            }
        }

        return [.. days.OrderBy(d => d, StringComparer.Ordinal)];
    }
}
