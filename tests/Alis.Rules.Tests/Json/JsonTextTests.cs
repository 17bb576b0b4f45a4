using System.Text;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Text;
using Xunit;

namespace Alis.Rules.Tests.Json;

public class JsonTextTests
{
    private const string Rich = """
        { "å€😀" : [ 1, -2.5e+3, true, false, null, "x\n\u00e5\ud83d\ude00", { } , [ ] ], "b":{"c":"d" , "e":0} }
        """;

    [Theory]
    [InlineData("", "ALIS1001 0:0+0  the text is empty")]
    [InlineData(" \r\n\t", "ALIS1001 0:0+0  the text is empty")]
    [InlineData("\uFEFF", "ALIS1001 0:0+0  the text is empty")]
    [InlineData("\0\0\0", "ALIS1003 1:1+1  this is not JSON: U+0000")]
    [InlineData("{}\0\0", "ALIS1003 1:3+1  this is not JSON: U+0000")]
    [InlineData("{}x", "ALIS1003 1:3+1  this is not JSON: `x`")]
    [InlineData("{},", "ALIS1003 1:3+1  this is not JSON: `,`")]
    [InlineData("[1]\r\n[2]", "ALIS1003 2:1+1  this is not JSON: `[2]`")]
    [InlineData("[1,]", "ALIS1003 1:4+1  this is not JSON: `]`")]
    [InlineData("[,", "ALIS1003 1:2+1  this is not JSON: `,`")]
    [InlineData("{\"a\":tru}", "ALIS1003 1:9+1  this is not JSON: `}`")]
    [InlineData("{a:1}", "ALIS1003 1:2+1  this is not JSON: `a:1}`")]
    [InlineData("[01]", "ALIS1003 1:3+1  this is not JSON: `1]`")]
    [InlineData("[NaN]", "ALIS1003 1:2+1  this is not JSON: `NaN]`")]
    [InlineData("// no\n[1]", "ALIS1003 1:1+1  this is not JSON: `// no`")]
    [InlineData("\u001b[31m", "ALIS1003 1:1+1  this is not JSON: U+001B")]
    [InlineData("[\"a\nb\"]", "ALIS1003 1:4+1  this is not JSON: U+000A")]
    [InlineData("{\"å\":\r\n  \"\\q\"}", "ALIS1003 2:5+1  this is not JSON: `q\"}`")]
    [InlineData("æøåæøåæøåæøå", "ALIS1003 1:1+1  this is not JSON: `æøåæøåæøåæ`")]
    [InlineData("å€€€€€€€", "ALIS1003 1:1+1  this is not JSON: `å€€€€€€`")]
    [InlineData("[\"\\uD800\"]", "ALIS1003 1:2+8 /0 this is not JSON: `\"\\uD800\"`")]
    [InlineData("[\"\\uDE00\\uD83D\"]", "ALIS1003 1:2+14 /0 this is not JSON: `\"\\uDE00\\uD83D\"`")]
    [InlineData("{\"\\uDC00\":1,\"\\uDC01\":1}", "ALIS1003 1:2+8  this is not JSON: `\"\\uDC00\"`\nALIS1003 1:13+8  this is not JSON: `\"\\uDC01\"`")]
    [InlineData("[1,-1e999]", "ALIS1011 1:4+6 /1 `-1e999` is outside the range -1.7976931348623157e+308 to 1.7976931348623157e+308")]
    public void Read_FaultyText_TellsTheFaultAndItsPlace(string text, string expected) =>
        Assert.Equal(expected, JsonReading.Faults(text));

    [Fact]
    public void Read_EveryBeginningOfAText_IsTruncated()
    {
        // By characters: half a character is another fault.
        for (var length = 1; length < Rich.Length; length++)
        {
            if (!char.IsHighSurrogate(Rich[length - 1]))
            {
                Assert.StartsWith("ALIS1002 ", JsonReading.Faults(Rich[..length]), StringComparison.Ordinal);
                Assert.StartsWith("ALIS100", JsonReading.Faults(Rich[..length] + "\r\n "), StringComparison.Ordinal);
            }
        }

        Assert.Equal("", JsonReading.Faults(Rich));
    }

    [Theory]
    [InlineData("null", JsonKind.Null)]
    [InlineData("[ ]", JsonKind.List)]
    [InlineData("{}", JsonKind.Object)]
    [InlineData("\"\"", JsonKind.Text)]
    [InlineData("-1.50e+3", JsonKind.Number)]
    [InlineData("false", JsonKind.Boolean)]
    [InlineData("\uFEFF{}", JsonKind.Object)]
    public void Read_AnyKindOfValue_IsRead(string text, object kind) =>
        Assert.Equal(kind, JsonReading.Value(text).Kind);

    [Fact]
    public void Read_Number_KeepsItsText() => Assert.Equal("-1.50e+3", JsonReading.Value("[ -1.50e+3 ]").Items[0].Text);

    [Fact]
    public void Read_Escapes_AreDecoded()
    {
        var value = JsonReading.Value(Rich);
        Assert.Equal("å€😀", value.Members[0].Name);
        Assert.Equal("x\nå😀", value.Members[0].Value.Items[5].Text);
        Assert.Equal(["å€😀", "b"], value.Members.Select(m => m.Name));
        Assert.Equal("d", value.Member("b")?.Member("c")?.Text);
        Assert.Null(value.Member("B"));
    }

    [Fact]
    public void Read_64Levels_IsTheLimit()
    {
        Assert.Equal("", JsonReading.Faults(Nested(64)));
        Assert.Equal("ALIS1005 1:65+1  the value lies deeper than 64 levels", JsonReading.Faults(Nested(65)));
        Assert.Equal("ALIS1005 1:65+1  the value lies deeper than 64 levels", JsonReading.Faults(Nested(5000)));
        Assert.Equal("ALIS1005 1:321+1  the value lies deeper than 64 levels", JsonReading.Faults(string.Concat(Enumerable.Repeat("{\"a\":", 5000))));
        Assert.Equal("ALIS1005 1:65+1  the value lies deeper than 64 levels", JsonReading.Faults(new string('[', 5000)));
    }

    [Fact]
    public void Read_LargerThanTheLimit_IsRefusedUnread()
    {
        var sink = new DiagnosticSink();
        Assert.Null(JsonText.Read("text", "[1, "u8.ToArray(), sink, maxBytes: 3));
        Assert.Equal("ALIS1004 0:0+0  the text has 4 bytes, the limit is 3", JsonReading.Faults(sink));
        sink = new DiagnosticSink();
        Assert.NotNull(JsonText.Read("text", "\uFEFF[1]"u8.ToArray(), sink, maxBytes: 3));
        Assert.Equal(
            "ALIS1004 0:0+0  the text has 4194305 bytes, the limit is 4194304",
            JsonReading.Faults("[" + new string(' ', JsonText.MaxBytes)));
    }

    [Theory]
    [InlineData("FF", "1:1+0")]
    [InlineData("7B22C322", "1:3+0")]
    [InlineData("20E282", "1:2+0")]
    [InlineData("0A0AC3A520EDA08020", "3:3+0")]
    [InlineData("5B22C0AF225D", "1:3+0")]
    [InlineData("F09F98805B22F5808080225D", "1:5+0")]
    public void Read_InvalidUtf8_TellsThePlace(string bytes, string place) =>
        Assert.Equal($"ALIS1018 {place}  the text is not valid UTF-8", JsonReading.Faults(Convert.FromHexString(bytes)));

    [Fact]
    public void Read_MemberTwice_IsAFaultAtEachPlace()
    {
        Assert.Equal(
            "ALIS1006 2:3+3 /a the member `a` stands twice in one object\nALIS1006 4:1+8 /å the member `å` stands twice in one object",
            JsonReading.Faults("{\"a\":1,\r\n  \"a\":[2],\n\"å\":{\"a\":1},\n\"\\u00e5\":3}"));
        Assert.Equal("", JsonReading.Faults("{\"a\":1,\"A\":{\"a\":1},\"\":2}"));
    }

    [Fact]
    public void Read_LongOrBrokenName_IsQuotedShortlyOnOneLine()
    {
        var name = "a\\n\\u001b" + new string('b', 56) + "😀c";
        var sink = new DiagnosticSink();
        JsonText.Read("text", Encoding.UTF8.GetBytes($$"""{"{{name}}":1,"{{name}}":2}"""), sink);
        Assert.Equal(
            "the member `a\uFFFD\uFFFD" + new string('b', 56) + "…` stands twice in one object",
            Assert.Single(sink.ToDiagnostics()).Message(Language.En));
    }

    [Fact]
    public void Read_NameOf256Characters_IsTheLimit()
    {
        var name = new string('n', 256);
        Assert.Equal(name, JsonReading.Value($$"""{"{{name}}":1}""").Members[0].Name);
        Assert.Equal(
            "ALIS1013 1:8+259 /a the text has 257 characters, the limit is 256\nALIS1003 1:271+8 /a//1 this is not JSON: `\"\\uD800\"`",
            JsonReading.Faults($$"""{ "a":{"{{name}}n":[0,"\uD800"]} }"""));
    }

    [Fact]
    public void Read_ThousandsOfFaultsOnOneLine_TellsTheFirstAndStopsCounting()
    {
        var text = "{\"a\":0" + string.Concat(Enumerable.Repeat(",\"a\":0", 200_000)) + "}";
        var faults = JsonReading.Faults(text).Split('\n');
        Assert.Equal(DiagnosticSink.Limit + 1, faults.Length);
        Assert.Contains("there are more than 200 faults, the rest is not shown", faults[0], StringComparison.Ordinal);
        Assert.Equal("ALIS1006 1:8+3 /a the member `a` stands twice in one object", faults[1]);
    }

    [Fact]
    public void EveryMessage_InEveryLanguage_IsOneLowerCaseSentence()
    {
        var sink = new DiagnosticSink();
        foreach (var text in new[] { "", "{", "{}x", "[\"\\uD800\"]", "[1e999]", "{\"a\":1,\"a\":2}", Nested(70) })
        {
            JsonText.Read("text", Encoding.UTF8.GetBytes(text), sink);
        }

        Assert.Equal(7, sink.Count);
        foreach (var fault in sink.ToDiagnostics())
        {
            foreach (var language in new[] { Language.Nb, Language.Nn, Language.En })
            {
                Assert.DoesNotContain("{", fault.Message(language), StringComparison.Ordinal);
                Assert.Matches(@"\A[^A-ZÆØÅ\n][^\n]*[^.\n]\z", fault.Message(language));
                Assert.NotEmpty(fault.Help(language));
            }

            Assert.Null(fault.Suggestion);
        }
    }

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);
}
