using System.Globalization;
using Alis.Rules.Json;
using Alis.Rules.Tests.Properties;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Json;

public class CanonicalJsonNumberTests
{
    // RFC 8785, appendix B: the bits of the double and what is written.
    [Theory]
    [InlineData("0000000000000000", "0")]
    [InlineData("8000000000000000", "0")]
    [InlineData("0000000000000001", "5e-324")]
    [InlineData("8000000000000001", "-5e-324")]
    [InlineData("7fefffffffffffff", "1.7976931348623157e+308")]
    [InlineData("ffefffffffffffff", "-1.7976931348623157e+308")]
    [InlineData("4340000000000000", "9007199254740992")]
    [InlineData("c340000000000000", "-9007199254740992")]
    [InlineData("4430000000000000", "295147905179352830000")]
    [InlineData("44b52d02c7e14af5", "9.999999999999997e+22")]
    [InlineData("44b52d02c7e14af6", "1e+23")]
    [InlineData("44b52d02c7e14af7", "1.0000000000000001e+23")]
    [InlineData("444b1ae4d6e2ef4e", "999999999999999700000")]
    [InlineData("444b1ae4d6e2ef4f", "999999999999999900000")]
    [InlineData("444b1ae4d6e2ef50", "1e+21")]
    [InlineData("3eb0c6f7a0b5ed8c", "9.999999999999997e-7")]
    [InlineData("3eb0c6f7a0b5ed8d", "0.000001")]
    [InlineData("41b3de4355555553", "333333333.3333332")]
    [InlineData("41b3de4355555554", "333333333.33333325")]
    [InlineData("41b3de4355555555", "333333333.3333333")]
    [InlineData("41b3de4355555556", "333333333.3333334")]
    [InlineData("41b3de4355555557", "333333333.33333343")]
    [InlineData("becbf647612f3696", "-0.0000033333333333333333")]
    [InlineData("43143ff3c1cb0959", "1424953923781206.2")]
    public void Write_TableOfAppendixB_Agrees(string bits, string expected)
    {
        var value = BitConverter.UInt64BitsToDouble(ulong.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        Assert.Equal(expected, CanonicalJsonNumber.Write(Exactly(value)));
        Assert.Equal(expected, CanonicalJsonNumber.Write(expected));
    }

    [Theory]
    [InlineData("-0", "0")]
    [InlineData("-0.000e-5", "0")]
    [InlineData("0e99999999999999999999", "0")]
    [InlineData("1e-400", "0")]
    [InlineData("-1e-99999999999999999999", "0")]
    [InlineData("2e-324", "0")]
    [InlineData("3e-324", "5e-324")]
    [InlineData("1.50", "1.5")]
    [InlineData("100", "100")]
    [InlineData("1E+2", "100")]
    [InlineData("0.10e1", "1")]
    [InlineData("42.5", "42.5")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("0.0000001", "1e-7")]
    [InlineData("-0.00000012345", "-1.2345e-7")]
    [InlineData("100000000000000000000", "100000000000000000000")]
    [InlineData("1000000000000000000000", "1e+21")]
    [InlineData("123456789012345678", "123456789012345680")]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("0.1000000000000000055511151231257827", "0.1")]
    [InlineData("0.30000000000000004", "0.30000000000000004")]
    [InlineData("5.6843418860808015e-14", "5.684341886080802e-14")]
    [InlineData("1.7976931348623158e308", "1.7976931348623157e+308")]
    public void Write_SpellingsOfANumber_GiveOneText(string number, string expected) =>
        Assert.Equal(expected, CanonicalJsonNumber.Write(number));

    [Theory]
    [InlineData("1e400", false)]
    [InlineData("-1e309", false)]
    [InlineData("1.7976931348623159e308", false)]
    [InlineData("0.1e99999999999999999999", false)]
    [InlineData("1.7976931348623157e308", true)]
    [InlineData("1e-99999999999999999999", true)]
    [InlineData("123456", true)]
    public void IsFinite_LargeNumbers_KnowsTheLargestDouble(string number, bool expected)
    {
        Assert.Equal(expected, CanonicalJsonNumber.IsFinite(number));
        Assert.Equal(expected, CanonicalJsonNumber.IsFinite(number + (number.Contains('e') ? "" : "e0")));
        if (!expected)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => CanonicalJsonNumber.Write(number));
        }
    }

    [Fact]
    public void IsFinite_HundredsOfDigits_KnowsTheLargestDouble()
    {
        Assert.True(CanonicalJsonNumber.IsFinite("1" + new string('0', 308)));
        Assert.False(CanonicalJsonNumber.IsFinite("1" + new string('0', 309)));
        Assert.True(CanonicalJsonNumber.IsFinite("0." + new string('0', 400) + "1"));
        Assert.Equal("0", CanonicalJsonNumber.Write("0." + new string('0', 400) + "1"));
        Assert.Equal("1", CanonicalJsonNumber.Write("0." + new string('0', 400) + "1e401"));
    }

    [Fact]
    public void Write_FewDigits_IsWhatTheWayThroughADoubleGives() =>
        Prop.ForAll(
            Gen.Choose(1, int.MaxValue).ToArbitrary(),
            Gen.Choose(0, 999_999).ToArbitrary(),
            Gen.Choose(-300, 280).ToArbitrary(),
            (high, low, exponent) =>
            {
                // The same number twice: in at most 15 digits, where no double is asked, and with the digits of its double, where one is.
                var short15 = (((long)high * 1_000_000) + low) % 1_000_000_000_000_000;
                var number = FormattableString.Invariant($"{short15}e{exponent}");
                var exact = Exactly(double.Parse(number, CultureInfo.InvariantCulture));
                Assert.Equal(CanonicalJsonNumber.Write(exact), CanonicalJsonNumber.Write(number));
            }).Holds(2000);

    [Fact]
    public void Write_FirstTenThousandPublishedDoubles_HaveThePublishedHash()
    {
        var lines = string.Concat(PublishedDoubles.Take(10_000).Select(bits =>
            FormattableString.Invariant($"{bits:x},{CanonicalJsonNumber.Write(Exactly(BitConverter.UInt64BitsToDouble(bits)))}\n")));
        Assert.Equal(PublishedDoubles.HashOfTenThousandLines, ContentHash.Sha256(System.Text.Encoding.ASCII.GetBytes(lines)));
    }

    // 17 digits tell a double from its neighbours.
    private static string Exactly(double value) => value.ToString("E16", CultureInfo.InvariantCulture);
}
