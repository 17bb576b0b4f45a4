using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Xunit;

namespace Alis.Rules.Tests.Json;

public class JsonMembersTests
{
    [Theory]
    [InlineData("null", "ALIS1009 1:1+4  found null, expected an object {…}")]
    [InlineData("[{}]", "ALIS1009 1:1+4  found a list […], expected an object {…}")]
    [InlineData("\"{}\"", "ALIS1009 1:1+4  found a text \"…\", expected an object {…}")]
    [InlineData("12", "ALIS1009 1:1+2  found a number, expected an object {…}")]
    [InlineData("true", "ALIS1009 1:1+4  found true or false, expected an object {…}")]
    public void Read_NoObject_IsOneFault(string text, string expected)
    {
        Assert.Null(Read(text, out var faults));
        Assert.Equal(expected, faults);
    }

    [Fact]
    public void Read_EveryMember_IsRead()
    {
        var post = Read(
            """
            {"key":"p-1","from":"2025-03-01","percent":62.50,"weeks":12,"night":false,"leader":{"key":"l-1"},
             "parts":[{"key":"a"},{"key":"b"}],"tags":["t","u"],"table":{"x":{"key":"c"},"y":{"key":"d"}},"x-own":[null]}
            """,
            out var faults);
        Assert.Equal("", faults);
        Assert.Equal("p-1 2025-03-01 62.5 12 False l-1 a,b t,u x:c,y:d", post?.ToString());
    }

    [Fact]
    public void Read_AbsentMembers_AreUnknown()
    {
        Assert.Equal("p-1        ", Read("{\"key\":\"p-1\"}", out var faults)?.ToString());
        Assert.Equal("", faults);
    }

    [Fact]
    public void Read_ManyFaults_TellsAllInTheOrderOfTheText()
    {
        Read(
            """
            {
              "form": "2025-03-01",
              "percent": "50",
              "weeks": 1.5,
              "night": null,
              "leader": [],
              "parts": [{"key": ""}, 7, {}],
              "tags": ["a", {}],
              "table": {"x": 1}
            }
            """,
            out var faults);
        Assert.Equal(
            """
            ALIS1008 1:1+169  the member `key` is missing
            ALIS1007 2:3+6 /form the member `form` is not known here
            ALIS1009 3:14+4 /percent found a text "…", expected a number
            ALIS1012 4:12+3 /weeks the number `1.5` cannot be read exactly with at most 0 decimals
            ALIS1009 5:12+4 /night found null, expected true or false
            ALIS1009 6:13+2 /leader found a list […], expected an object {…}
            ALIS5002 7:21+2 /parts/0/key the key is empty or has blanks at its ends
            ALIS1009 7:26+1 /parts/1 found a number, expected an object {…}
            ALIS1008 7:29+2 /parts/2 the member `key` is missing
            ALIS1009 8:17+2 /tags/1 found an object {…}, expected a text "…"
            ALIS1009 9:18+1 /table/x found a number, expected an object {…}
            """,
            faults);
    }

    [Fact]
    public void Read_UnknownMember_SuggestsTheNearestName()
    {
        var sink = new DiagnosticSink();
        JsonMembers.Read(JsonReading.Value("{\"key\":\"p\",\"form\":1}"), sink, Post.Read);
        Assert.Equal("from", sink.ToDiagnostics()[0].Suggestion);
        Assert.Equal(
            "mente du `from`? kjente medlemmer: key, from, percent, weeks, night, leader, parts, tags, table; egne medlemmer begynner med `x-`",
            sink.ToDiagnostics()[0].Help());
    }

    [Fact]
    public void List_TooLong_IsOneFault()
    {
        Read("{\"key\":\"p\",\"parts\":[" + string.Join(',', Enumerable.Repeat("{}", 10_001)) + "]}", out var faults);
        Assert.Equal("ALIS1017 1:20+30004 /parts the list has 10001 items, the limit is 10000", faults);
    }

    [Fact]
    public void Read_ManyUnknownMembers_TellsTheFirstAndStopsCounting()
    {
        var members = Enumerable.Range(0, 100_000).Select(i => FormattableString.Invariant($"\"unknown-{i}\":0"));
        Read("{\"key\":\"p\"," + string.Join(',', members) + "}", out var faults);
        Assert.Equal(DiagnosticSink.Limit + 1, faults.Split('\n').Length);
    }

    [Theory]
    [InlineData("{\"formatVersion\":1,\"$schema\":\"s\"}", "")]
    [InlineData("{\"formatVersion\":2}", "ALIS1016 1:18+1 /formatVersion formatVersion 2 is not known, this version reads 1")]
    [InlineData("{}", "ALIS1008 1:1+2  the member `formatVersion` is missing")]
    public void Header_OtherVersion_IsAFault(string text, string expected)
    {
        var sink = new DiagnosticSink();
        JsonMembers.Read(JsonReading.Value(text), sink, members =>
        {
            members.Header(1);
            return "";
        });
        Assert.Equal(expected, JsonReading.Faults(sink));
    }

    private static Post? Read(string text, out string faults)
    {
        var sink = new DiagnosticSink();
        var post = JsonMembers.Read(JsonReading.Value(text), sink, Post.Read);
        faults = JsonReading.Faults(sink);
        return post;
    }

    private sealed class Post(string text)
    {
        public static Post Read(Members members)
        {
            var words = new[]
            {
                members.Key("key", "A key.", Need.Required),
                members.Date("from", "A day.") is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null,
                Invariant(members.Decimal("percent", 0, 100, 2, "A share.")),
                Invariant(members.Integer("weeks", 0, 52, "A number.")),
                members.Boolean("night", "A truth.")?.ToString(),
                members.Object("leader", Part, "An object.")?.Key,
                Join(members.List("parts", Part, "Objects.")?.Select(p => p.Key)),
                Join(members.Keys("tags", "Keys.")),
                Join(members.Table("table", Part, "A table.")?.Select(row => row.Key + ":" + row.Value.Key)),
            };
            return new Post(string.Join(' ', words));
        }

        public override string ToString() => text;

        private static Named Part(Members members) => new(members.Key("key", "A key.", Need.Required));

        private static string? Join(IEnumerable<string?>? words) => words is null ? null : string.Join(',', words);

        private static string? Invariant(IFormattable? value) => value?.ToString(null, System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed record Named(string? Key);
}
