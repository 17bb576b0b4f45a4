using System.Globalization;
using Alis.Rules.Tests.Properties;
using Alis.Rules.Texts;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Texts;

public class RoundingTests
{
    [Theory]
    [InlineData("5.99999", "5.9999", "6")]
    [InlineData("6", "6", "6")]
    [InlineData("6.00001", "6", "6.0001")]
    [InlineData("-0.00001", "-0.0001", "0")]
    [InlineData("1.50000", "1.5", "1.5")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335", "79228162514264337593543950335")]
    public void DownAndUp_FourDecimals_GoToTheirSide(string value, string down, string up)
    {
        var number = decimal.Parse(value, CultureInfo.InvariantCulture);

        Assert.Equal(down, Rounding.Down(number).ToString(CultureInfo.InvariantCulture));
        Assert.Equal(up, Rounding.Up(number).ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Down_LessThanRequired_NeverReadsAsReached() => Prop.ForAll(
        Gen.Choose(-1_000_000_000, 1_000_000_000).ToArbitrary(),
        Gen.Choose(1, 100).ToArbitrary(),
        (millionths, less) =>
        {
            var required = decimal.Floor(millionths / 100m) / 10_000m;
            var amount = required - (less / 1_000_000m);
            return Rounding.Down(amount) < Rounding.Up(required) && Rounding.Up(required - amount) > 0;
        }).Holds();
}
