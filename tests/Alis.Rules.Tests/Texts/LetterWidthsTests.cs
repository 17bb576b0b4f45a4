using Alis.Rules.Texts;
using Xunit;

namespace Alis.Rules.Tests.Texts;

public class LetterWidthsTests
{
    [Theory]
    [InlineData("alis-0001", 61, "alis-0001")]
    [InlineData("alis-0001", 60, "alis-00…")]
    [InlineData("WWWW", 40, "WW…")]
    [InlineData("iiiiiiiiii", 50, "iiiiiiiiii")]
    [InlineData("a\U0001F600b", 34, "a…")]
    [InlineData("abc", 3, "…")]
    [InlineData("", 0, "")]
    [InlineData(null, 0, "")]
    public void Cut_Room_HasAsMuchAsFits(string? text, int room, string expected) => Assert.Equal(expected, LetterWidths.Cut(text, room, 12));

    [Fact]
    public void Of_BoldLetters_AreAFifthWider() => Assert.Equal((640, 768), (LetterWidths.Of("aaaaaaaaaa", 100), LetterWidths.Of("aaaaaaaaaa", 100, isBold: true)));
}
