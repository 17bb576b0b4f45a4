using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions;
using Alis.Rules.Expressions.Parsing;
using Xunit;

namespace Alis.Rules.Tests.Expressions;

/// <summary>Expressions that are too large are told so, however they are too large: nothing overflows.</summary>
public class ParserLimitTests
{
    [Fact]
    public void Parse_LongestText_IsReadAndOneMoreIsNot()
    {
        var longest = "\"" + new string('x', ExpressionText.MaxLength - 2) + "\"";

        Assert.Empty(Faults(longest));
        Assert.Equal("ALIS3008", Only(longest + " "));
    }

    [Theory]
    [InlineData("(", "true", ")")]
    [InlineData("!", "true", "")]
    [InlineData("-", "1", "")]
    [InlineData("a.b(", "true", ")")]
    [InlineData("a.b(x => ", "true", ")")]
    [InlineData("true ? (", "true", ") : false")]
    [InlineData("true ? ", "true", " : false")]
    [InlineData("(", "a", " ?? b)")]
    public void Parse_NestedTooDeep_IsToldAtTheDepth(string before, string middle, string after)
    {
        string Nested(int times) => string.Concat(Enumerable.Repeat(before, times)) + middle + string.Concat(Enumerable.Repeat(after, times));

        Assert.Empty(Faults(Nested(20)));
        Assert.Equal("ALIS3009", Only(Nested(ExpressionText.MaxDepth + 1)));
        Assert.Contains(Only(Nested(5000)), new[] { "ALIS3008", "ALIS3009" });
    }

    [Fact]
    public void Parse_FiveThousandBrackets_AreTooLongWhereverTheyAre()
    {
        Assert.Equal("ALIS3008", Only(new string('(', 5000)));
        Assert.Equal("ALIS3008", Only(new string('!', 5000)));
        Assert.Equal("ALIS3009", Only(new string('(', 3999)));
        Assert.Equal("ALIS3009", Only(new string('!', 3999)));
        Assert.Equal("ALIS3009", Only(new string('-', 3999)));
    }

    [Theory]
    [InlineData("a", "+a")]
    [InlineData("a", "&&a")]
    [InlineData("a", ".b")]
    [InlineData("a", "*a")]
    [InlineData("a.b(1", ",1")]
    public void Parse_ManyNodesSideBySide_AreCounted(string first, string next)
    {
        string Text(int times) => first + string.Concat(Enumerable.Repeat(next, times)) + (first.Contains('(', StringComparison.Ordinal) ? ")" : "");

        Assert.Empty(Faults(Text(400)));
        Assert.Equal("ALIS3010", Only(Text(1001)));
    }

    [Theory]
    [InlineData("999999999", 0)]
    [InlineData("999999999.9999", 0)]
    [InlineData("0.0001", 0)]
    [InlineData("000000000", 0)]
    [InlineData("1000000000", 1)]
    [InlineData("0000000001", 1)]
    [InlineData("0.00001", 1)]
    [InlineData("1.2.3", 1)]
    public void Parse_Digits_AreLimited(string text, int faults) => Assert.Equal(faults, Faults(text).Length);

    [Fact]
    public void Parse_AnyCutOfAnExpression_NeverThrows()
    {
        const string text = "!applies || file.Service.Where(s => s.Arena in (\"a\", \"b\") && (s.From ?? s.To) != -1.5).Any() ? Dates.Before(a, b) : x => \"\\\"\"";
        for (var from = 0; from < text.Length; from++)
        {
            for (var to = from; to <= text.Length; to++)
            {
                Assert.InRange(Faults(text[from..to]).Length, 0, 1);
            }
        }
    }

    private static string Only(string text) => Assert.Single(Faults(text)).Code.Id;

    private static ImmutableArray<Diagnostic> Faults(string text)
    {
        var sink = new DiagnosticSink();
        Assert.Equal(Parser.Parse(new ExpressionText(text, null, ""), sink) is null, sink.HasErrors);
        return sink.ToDiagnostics();
    }
}
