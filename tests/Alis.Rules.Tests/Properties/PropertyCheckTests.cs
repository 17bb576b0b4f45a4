using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Properties;

public class PropertyCheckTests
{
    [Fact]
    public void Holds_FalseProperty_ThrowsTheSameSmallestCaseEachTime()
    {
        var border = new LocalDate(2031, 5, 17);
        var smallest = default(LocalDate);
        Property False() => Prop.ForAll(DateGenerators.Dates, date =>
        {
            smallest = date >= border ? date : smallest;
            return date < border;
        });

        var first = Assert.ThrowsAny<Exception>(() => False().Holds()).Message;
        Assert.Equal(border, smallest);
        var second = Assert.ThrowsAny<Exception>(() => False().Holds()).Message;
        Assert.Equal(border, smallest);
        if (Environment.GetEnvironmentVariable("ALIS_SEED") != "random")
        {
            Assert.Equal(first, second);
        }
    }

    [Fact]
    public void Dates_ManyCases_HoldsMonthEndsAndLeapDays()
    {
        var (all, ends, leapDays) = (0, 0, 0);
        Prop.ForAll(DateGenerators.Dates, date =>
        {
            all++;
            ends += date.PlusDays(1).Day == 1 ? 1 : 0;
            leapDays += date is { Month: 2, Day: 29 } ? 1 : 0;
            Assert.InRange(date.Year, 1900, 2201);
        }).Holds(1000);
        Assert.InRange(100 * ends / all, 15, 60);
        Assert.InRange(100 * leapDays / all, 3, 30);
    }
}
