using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Alis.Rules.Tests.Rulebooks;

/// <summary>Service time by the provisions that ship, where an edition ends within a service or an absence.</summary>
public class ServiceTimeLawTests
{
    private static readonly Law Law = new(RuleSet.Embedded, "spesialistforskriften", new LocalDate(2026, 1, 1));

    [Theory]
    [InlineData("2020-06-10 2020-07-15")]
    [InlineData("2020-06-10 2020-06-16", "2020-06-17 2020-07-15")]
    [InlineData("2020-06-10 2020-06-30", "2020-07-01 2020-07-15")]
    public void ServiceMonths_CovidAcrossTheDayOfTheText_CountsDayByDayHoweverItIsWritten(params string[] absences)
    {
        // Seven days are absence like any other, and twelve are free.
        var service = Service("2020-01-01", "2020-12-31", "sick-leave 2020-02-01 2020-02-10", [.. absences.Select(a => "covid-19 " + a)]) with { Part = 1, Arena = "hospital" };

        Assert.Equal(12 - (5 / 30m), Law.ServiceMonths("service-time", [service]), 20);
    }

    [Fact]
    public void ServiceMonths_BlocksOfTwoEditionsThatAllowTheSameShare_HaveItTogether()
    {
        var before = Service("2017-07-01", "2019-06-30");
        var after = Service("2019-07-01", "2022-06-30", "sick-leave 2020-01-01 2020-04-30") with { Institution = new Institution { Key = "other" } };

        // Four months of sixty, of which six are free.
        Assert.Equal(60, Law.ServiceMonths("service-time", [before, after]));
        Assert.Equal(60, Law.ServiceMonths("service-time", [before, after with { Institution = before.Institution }]));
    }

    private static ServicePeriod Service(string from, string to, string? first = null, params string[] absences) => new()
    {
        Key = "s" + from,
        Part = 3,
        Arena = "nursing-home",
        Institution = new Institution { Key = "1804" },
        From = Day(from),
        To = Day(to),
        Percent = 100,
        Absence = [.. absences.Prepend(first).OfType<string>().Select(a => a.Split(' ')).Select(a => new Absence { Kind = a[0], From = Day(a[1]), To = Day(a[2]), Percent = 100 })],
    };

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
