using Alis.Rules.Norms;
using Alis.Rules.Tests.Properties;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Norms;

public class QuotedTextTests
{
    private static readonly string[] Words = ["må", "skal", "§", "6", "-9", "mnd.", "«ord»", "ALM-055"];

    [Theory]
    [InlineData("  en  to\n\ttre ", "en to tre")]
    [InlineData("en<sup>1</sup> to", "en to")]
    [InlineData("<sup>1</sup> En", "En")]
    [InlineData("en<sup>1", "en<sup>1")]
    [InlineData("en\u00a0to", "en to")]
    [InlineData("", "")]
    public void Plain_WhiteSpaceAndMarks_AreLeftOut(string text, string expected) => Assert.Equal(expected, QuotedText.Plain(text));

    [Theory]
    [InlineData("to tre", "en to tre", true)]
    [InlineData("t", "en to t", true)]
    [InlineData("to tr", "en to tre", false)]
    [InlineData("o tre", "en to tre", false)]
    [InlineData("6 -9", "Seinst 6 -9 mnd.", true)]
    [InlineData("6-9", "Seinst 6 -9 mnd.", false)]
    [InlineData("", "en", false)]
    [InlineData("(ALM 55)", "samhandling (ALM 55) og", true)]
    public void Stands_WholeWordsOnly(string quotation, string passage, bool expected) => Assert.Equal(expected, QuotedText.Stands(quotation, passage));

    [Fact]
    public void Stands_AnyRunOfWordsWithAnyWhiteSpace_IsFound()
    {
        var gaps = Gen.Elements(" ", "  ", "\n", " \t", "<sup>2</sup> ");
        var passages =
            from words in Gen.Elements(Words).ArrayOf(8)
            from between in gaps.ArrayOf(8)
            from start in Gen.Choose(0, 7)
            from length in Gen.Choose(1, 8)
            select (Words: words, Gaps: between, Start: start, Length: Math.Min(length, 8 - start));

        Prop.ForAll(passages.ToArbitrary(), p =>
        {
            var text = string.Concat(p.Words.Zip(p.Gaps, (w, g) => w + g));
            var quotation = string.Join(" ", p.Words.Skip(p.Start).Take(p.Length));
            return QuotedText.Stands(QuotedText.Plain(quotation), QuotedText.Plain(text)) && !QuotedText.Stands(quotation + " x", QuotedText.Plain(text));
        }).Holds(200);
    }
}
