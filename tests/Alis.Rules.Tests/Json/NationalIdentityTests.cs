using Alis.Rules.Json;
using Xunit;

namespace Alis.Rules.Tests.Json;

/// <summary>No number here belongs to anybody: the check digits are wrong on purpose, or the number is synthetic.</summary>
public class NationalIdentityTests
{
    [Theory]
    [InlineData("01019000000", "1 January 1990")]
    [InlineData("31129999999", "31 December")]
    [InlineData("41019000000", "D-number: 1 January")]
    [InlineData("71129000000", "D-number: 31 December")]
    [InlineData("01419000000", "the month plus 40")]
    [InlineData("31529000000", "the month plus 40: December")]
    [InlineData("01819000000", "synthetic: the month plus 80")]
    [InlineData("31929000000", "synthetic: December")]
    [InlineData("41819000000", "a synthetic D-number")]
    [InlineData("010190 00000", "a space before the last five")]
    [InlineData("01.01.90-00000", "a date with points")]
    [InlineData(" 0 1 0 1 9 0 0 0 0 0 0 ", "spaces everywhere")]
    [InlineData("０１０１９００００００", "digits of another script")]
    public void IsPossible_ElevenDigitsWithADate_IsTrue(string text, string shows)
    {
        Assert.NotEmpty(shows);
        Assert.True(NationalIdentity.IsPossible(text));
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("0101900000", "ten digits")]
    [InlineData("010190000000", "twelve digits")]
    [InlineData("00019000000", "day 0")]
    [InlineData("32019000000", "day 32")]
    [InlineData("40019000000", "day 40")]
    [InlineData("72019000000", "day 72")]
    [InlineData("01009000000", "month 0")]
    [InlineData("01139000000", "month 13")]
    [InlineData("01409000000", "month 40")]
    [InlineData("01539000000", "month 53")]
    [InlineData("01809000000", "month 80")]
    [InlineData("01939000000", "month 93")]
    [InlineData("p01019000000", "a letter")]
    [InlineData("98765432100", "an auxiliary number without a date")]
    public void IsPossible_Otherwise_IsFalse(string text, string shows)
    {
        Assert.NotEmpty(shows);
        Assert.False(NationalIdentity.IsPossible(text));
    }
}
