using System.Text;
using Alis.Rules.Diagnostics;
using Alis.Rules.Facts;
using Alis.Rules.Text;
using NodaTime.Text;
using Xunit;

namespace Alis.Rules.Tests.Facts;

public class GoalRecordTests
{
    [Theory]
    [InlineData("FKM-001", "2026-03-01", true)]
    [InlineData("FKM-001", "2026-02-28", false)]
    [InlineData("LM-04", "2026-02-28", true)]
    [InlineData("LM-04", "2026-03-01", false)]
    [InlineData("LM-04", "2019-03-01", true)]
    [InlineData("LM-04", "2019-02-28", false)]
    [InlineData("LM-01", "2027-09-01", true)]
    [InlineData("LM-01", "2027-09-02", false)]
    [InlineData("FKMK-008", "2025-09-01", true)]
    [InlineData("FKMK-008", "2025-08-31", false)]
    [InlineData("ALM-055", "2019-03-01", true)]
    [InlineData("ALM-055", "2019-02-28", false)]
    [InlineData("KLS-045", "2021-03-28", true)]
    [InlineData("KLS-045", "2021-03-27", false)]
    [InlineData("DEL1-101", "2020-03-01", true)]
    [InlineData("DEL1-101", "2020-02-29", false)]
    public void Read_DayOfAttainment_MustBeADayOfTheList(string code, string day, bool isInForce)
    {
        var read = Read($$"""{ "code": "{{code}}", "attainedOn": "{{day}}" }""");

        Assert.Equal(isInForce ? code : null, read.Value?.Goals![0].Code);
        Assert.Equal(isInForce ? [] : [("ALIS5026", "/goals/0/attainedOn", Severity.Error)], read.Diagnostics.Select(d => (d.Code.Id, d.Where.Pointer, d.Code.Severity)));
    }

    [Fact]
    public void Read_GoalOfAListThatHasEnded_SaysFromWhenToWhen()
    {
        var fault = Assert.Single(Read("""{ "code": "LM-04", "attainedOn": "2026-03-01" }""").Diagnostics);

        Assert.Equal("the learning goal LM-04 is recorded as attained on 2026-03-01, but the list it stands in was in force from 2019-03-01 to 2026-02-28", fault.Message(Language.En));
        Assert.Equal(1, fault.Where.Line);
    }

    [Theory]
    [InlineData("ALM-089", "`ALM-0")]
    [InlineData("FKM-015", "`FKM-0")]
    [InlineData("LM-75", "`LM-")]
    [InlineData("DEL1-102", "`DEL1-")]
    public void Read_GoalThatNeverWas_IsRefusedWithItsPlace(string code, string near)
    {
        var read = Read($$"""{ "code": "{{code}}" }""");

        var fault = Assert.Single(read.Diagnostics);
        Assert.Null(read.Value);
        Assert.Equal(("ALIS1014", "/goals/0/code"), (fault.Code.Id, fault.Where.Pointer));
        Assert.Contains(near, fault.Help(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CodesInAnyForm_AreTheSameFacts()
    {
        var first = File("ALM 55", "alm-055", "ALM055");
        var second = File("ALM-055", "ALM-055", "ALM-055");

        Assert.Equal(["ALM-055"], first.ImplementationPlan!.Blocks![0].Goals!);
        Assert.Equal(second.ToCanonicalSource(), first.ToCanonicalSource());

        static TrainingFile File(string goal, string block, string service) => TrainingFileReader.Read("f", Encoding.UTF8.GetBytes(
            $$"""{ "formatVersion": 1, "goals": [{ "code": "{{goal}}" }], "implementationPlan": { "blocks": [{ "key": "b", "goals": ["{{block}}"] }] }, "service": [{ "key": "s", "goals": ["{{service}}"] }] }""")).GetValueOrThrow();
    }

    [Fact]
    public void Build_CodesInAnyForm_AreReadAsTheJsonIs()
    {
        var built = new TrainingFileBuilder { Goals = [new GoalRecord { Code = "fkm 1", AttainedOn = LocalDatePattern.Iso.Parse("2026-03-01").Value }] }.Build();
        var refused = new TrainingFileBuilder { Goals = [new GoalRecord { Code = "fkm 1", AttainedOn = LocalDatePattern.Iso.Parse("2026-02-28").Value }] }.Build();

        Assert.Equal("FKM-001", built.GetValueOrThrow().Goals![0].Code);
        Assert.Null(refused.Value);
        var fault = Assert.Single(refused.Diagnostics);
        Assert.Equal(("ALIS5026", "/goals/0/attainedOn"), (fault.Code.Id, fault.Where.Pointer));
    }

    private static Outcome<TrainingFile> Read(string goal) => TrainingFileReader.Read("f", Encoding.UTF8.GetBytes($$"""{ "formatVersion": 1, "goals": [{{goal}}] }"""));
}
