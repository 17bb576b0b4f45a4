using Alis.Rules.Diagnostics;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Properties;
using Alis.Rules.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Facts;

public class TrainingFileBuilderTests
{
    [Fact]
    public void Build_CompleteFile_IsTheFileOfItsJson() => BuilderAndJsonAgree(TrainingFileGenerator.Complete);

    [Fact]
    public void Build_FileWithGaps_IsTheFileOfItsJson() => BuilderAndJsonAgree(TrainingFileGenerator.WithGaps);

    [Fact]
    public void Build_CompleteFile_HasNoRemark() => Prop.ForAll(
        TrainingFileGenerator.Complete.ToArbitrary(),
        file => file.Build().Diagnostics.IsEmpty).Holds(60);

    [Fact]
    public void Build_FaultyFile_TellsWhatItsJsonTells() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).Select(Faulty).ToArbitrary(),
        file =>
        {
            var built = file.Build();
            var read = TrainingFileReader.Read("file.json", FactJson.Bytes(FactJson.Of(file)));
            return built.Diagnostics.Any(d => d.Severity == Severity.Error) &&
                built.Value is null &&
                built.Diagnostics.All(d => d.Where == new Location("", d.Where.Pointer, 0, 0, 0)) &&
                built.Diagnostics.Select(Told).SequenceEqual(read.Diagnostics.Select(Told));
        }).Holds(100);

    [Fact]
    public void ToCanonicalSource_ReadBack_GivesTheSameBytes() => Prop.ForAll(
        TrainingFileGenerator.WithGaps.ToArbitrary(),
        file =>
        {
            var bytes = file.Build().GetValueOrThrow().ToCanonicalSource();
            return TrainingFileReader.Read("file.json", bytes).GetValueOrThrow().ToCanonicalSource().SequenceEqual(bytes);
        }).Holds(60);

    [Fact]
    public void Read_MembersAndItemsInAnotherOrder_IsTheSameFile() => Prop.ForAll(
        TrainingFileGenerator.WithGaps.ToArbitrary(),
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        (file, seed) =>
        {
            var json = FactJson.Of(file);
            var shuffled = FactJson.Read(FactJson.Shuffled(json, new Draws(seed))!);
            return shuffled.Equals(FactJson.Read(json)) && shuffled.ToCanonicalSource().SequenceEqual(FactJson.Read(json).ToCanonicalSource());
        }).Holds(60);

    [Fact]
    public void Build_ItemsThatDifferOnlyAtTheEnd_AreOrderedByTheirText()
    {
        var first = new Absence { Kind = "course", From = new LocalDate(2024, 1, 1), To = new LocalDate(2024, 1, 2) };
        var second = first with { Kind = "holiday" };

        var forward = new TrainingFileBuilder { Service = [new ServicePeriod { Key = "a", Absence = [first, second] }] }.Build().Value;
        var backward = new TrainingFileBuilder { Service = [new ServicePeriod { Key = "a", Absence = [second, first] }] }.Build().Value;

        Assert.Equal(forward, backward);
        Assert.Equal([first, second], backward!.Service![0].Absence!);
    }

    [Fact]
    public void Build_NothingSet_IsAFileOfUnknowns() =>
        Assert.Equal("""{"formatVersion":1}"""u8.ToArray(), new TrainingFileBuilder().Build().GetValueOrThrow().ToCanonicalSource());

    [Fact]
    public void Build_ListIsChangedAfterwards_FileStaysAsItWas()
    {
        var events = new List<FileEvent> { new() { Kind = "offer-made", On = new LocalDate(2024, 8, 20) } };
        var file = new TrainingFileBuilder { Events = events }.Build().GetValueOrThrow();

        events.Clear();

        Assert.Single(file.Events!);
    }

    [Theory]
    [MemberData(nameof(OddValues))]
    public void Build_ValueThatJsonCannotHold_IsAFaultAtItsPlace(TrainingFileBuilder file, string code, string pointer)
    {
        var faults = file.Build().Diagnostics;

        Assert.Equal(code, faults[0].Code.Id);
        Assert.All(faults, f => Assert.Equal(pointer, f.Where.Pointer));
    }

    public static TheoryData<TrainingFileBuilder, string, string> OddValues() => new()
    {
        { new() { Service = [null!] }, "ALIS1009", "/service/0" },
        { new() { Service = [new() { Key = "a", Goals = [null!] }] }, "ALIS1009", "/service/0/goals/0" },
        { new() { Candidate = new() { Key = "\ud800" } }, "ALIS1003", "/candidate/key" },
        { new() { Service = [new() { Key = "a", Percent = decimal.MaxValue }] }, "ALIS1012", "/service/0/percent" },
        { new() { Service = [new() { Key = "a", Percent = 1m / 3 }] }, "ALIS1012", "/service/0/percent" },
        { new() { EmploymentAgreementOn = LocalDate.MinIsoValue }, "ALIS1010", "/employmentAgreementOn" },
        { new() { EmploymentAgreementOn = LocalDate.MaxIsoValue }, "ALIS5006", "/employmentAgreementOn" },
        { new() { Candidate = new() { Key = "01017012345" } }, "ALIS5001", "/candidate/key" },
    };

    [Fact]
    public void Build_DayOfAnotherCalendar_IsTheSameDay()
    {
        var day = new LocalDate(2024, 8, 20);
        var file = new TrainingFileBuilder { EmploymentAgreementOn = day.WithCalendar(CalendarSystem.Julian) }.Build().GetValueOrThrow();

        Assert.Equal(day, file.EmploymentAgreementOn);
    }

    private static void BuilderAndJsonAgree(Gen<TrainingFileBuilder> files) => Prop.ForAll(
        files.ToArbitrary(),
        file => file.Build().GetValueOrThrow().Equals(FactJson.Read(FactJson.Of(file)))).Holds(60);

    private static (string, string, string, string) Told(Diagnostic d) => (d.Code.Id, d.Where.Pointer, d.Message(Language.En), d.Help());

    private static TrainingFileBuilder Faulty(int seed)
    {
        var draws = new Draws(seed);
        var file = TrainingFileGenerator.CompleteFile(draws);
        for (var faults = 1 + draws.Next(5); faults > 0; faults--)
        {
            AddFault(file, draws);
        }

        return file;
    }

    private static void AddFault(TrainingFileBuilder file, Draws draws)
    {
        var service = file.Service![draws.Next(file.Service.Count)];
        switch (draws.Next(8))
        {
            case 0:
                file.Service = [.. file.Service, service with { From = service.To!.Value.PlusDays(1) }];
                break;
            case 1:
                file.Service = [service with { Percent = 100.5m }, .. file.Service];
                break;
            case 2:
                file.Service = [.. file.Service, service with { Key = null }];
                break;
            case 3:
                file.Candidate = file.Candidate! with { Key = "01017012345", Municipality = "1806" };
                break;
            case 4:
                file.Events = [.. file.Events!, new FileEvent { Kind = "offer-mad", On = new LocalDate(9999, 12, 31), Block = "b99" }];
                break;
            case 5:
                file.Goals = [.. file.Goals!, new GoalRecord { Code = "ALM-55", RecommendedBy = ["mentr"] }];
                break;
            case 6:
                file.Courses = [.. file.Courses!, .. file.Courses!];
                break;
            default:
                file.Service = [.. file.Service, service with { Key = "x" + draws.Next(1000), Ongoing = true }];
                break;
        }
    }
}
