using System.Text;
using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using NodaTime.Text;
using Xunit;

namespace Alis.Rules.Tests.Rulebooks;

/// <summary>The other readings of the hospital's rules, which examples cannot show: a finding whose verdict would turn says so, and no other.</summary>
public class HospitalReadingsTests
{
    private const string AtTheTrust = "\"part\":3,\"arena\":\"hospital\",\"institution\":{\"key\":\"nlsh\"}";

    private static readonly RuleEngine Engine = new(RuleSet.Embedded);

    [Theory]
    [InlineData("2025-05-31", "employer-scope=from-three-months NotApplicable")]
    [InlineData("2025-06-01", "")]
    [InlineData("2025-03-01", "employer-scope=from-three-months NotApplicable")]
    public void Nlsh34_ServiceUntil_TurnsForThreeMonthsOrLess(string to, string expected) =>
        Assert.Equal(expected, Turns("NLSH-34", "2025-10-01", $$"""
            "service":[{"key":"s4",{{AtTheTrust}},"from":"2025-03-01","to":"{{to}}","employer":"1804","paidBy":"nlsh"}]
            """));

    [Fact]
    public void Nlsh34_ServiceThatGoesOn_CountsAllItsDays() =>
        Assert.Equal("", Turns("NLSH-34", "2025-04-01", $$"""
            "service":[{"key":"s4",{{AtTheTrust}},"from":"2025-03-01","ongoing":true,"employer":"1804","paidBy":"nlsh"}]
            """));

    [Theory]
    [InlineData("2025-03-01", "need-registered-latest=no-limit Met")]
    [InlineData("2025-02-28", "")]
    public void Nlsh28_RegisteredOn_TurnsAfterThePlannedStart(string registered, string expected) =>
        Assert.Equal(expected, Turns("NLSH-28", "2025-10-01", $$"""
            "implementationPlan":{"blocks":[{"key":"b2","arena":"hospital","from":"2025-03-01","to":"2025-08-31"}]},
            "events":[{"kind":"need-notified","on":"2024-07-01","by":"municipality","block":"b2"},{"kind":"need-registered","on":"{{registered}}","by":"hospital","block":"b2"}]
            """));

    [Theory]
    [InlineData("2025-09-01", "extension-latest=no-limit Met")]
    [InlineData("2025-08-31", "")]
    public void Nlsh39_OfferedOn_TurnsAfterTheService(string offered, string expected) =>
        Assert.Equal(expected, Turns("NLSH-39", "2025-10-01", $$"""
            "implementationPlan":{"blocks":[]},"goals":[],
            "service":[{"key":"s4",{{AtTheTrust}},"goals":["ALM-055"],"from":"2025-03-01","to":"2025-08-31"}],
            "events":[{"kind":"extension-offered","on":"{{offered}}","by":"hospital"},{"kind":"extension-discussed","on":"2025-08-20","by":"hospital"}]
            """));

    [Theory]
    [InlineData("2025-10-01", "2025-08-31", "2025-04-07", "2025-04-11", "")]
    [InlineData("2025-10-01", "2025-08-30", "2025-04-07", "2025-04-11", "course-days-for=whole-parts Met")]
    [InlineData("2025-10-01", "2025-08-31", "2025-08-29", "2025-08-31", "")]
    [InlineData("2025-10-01", "2025-08-31", "2025-08-29", "2025-09-01", "course-belongs=whole-course NotApplicable")]
    [InlineData("2025-08-30", "2025-08-31", "2025-08-29", "2025-08-31", "course-days-for=whole-parts Met")]
    [InlineData("2025-08-30", "2025-08-31", "2025-08-29", "2025-09-01", "course-belongs=whole-course NotApplicable; course-days-for=whole-parts Met")]
    public void Nlsh37_Course_TurnsWhereItLeavesTheServiceOrTheServiceIsShort(string on, string serviceTo, string from, string to, string expected) =>
        Assert.Equal(expected, Turns("NLSH-37", on, $$"""
            "service":[{"key":"s4",{{AtTheTrust}},"from":"2025-03-01","to":"{{serviceTo}}"}],
            "courses":[{"key":"c1","from":"{{from}}","to":"{{to}}","days":3,"recommendedByHelsedirektoratet":true,"coveredBy":"1804","covers":["fee","paid-leave"]}]
            """));

    private static string Turns(string rule, string on, string facts)
    {
        var json = "{\"formatVersion\":1,\"hospital\":{\"key\":\"nlsh\"}," + facts + "}";
        var file = TrainingFileReader.Read("facts.json", Encoding.UTF8.GetBytes(json)).GetValueOrThrow();
        var day = LocalDatePattern.Iso.Parse(on).GetValueOrThrow();
        var finding = Assert.Single(Engine.Validate(file, day).Findings, f => f.Rule == rule);
        return string.Join("; ", finding.TurningPoints.Select(t => $"{t.Provision.Replace("nlsh-2024/", "")}={t.Value} {t.Verdict}"));
    }
}
