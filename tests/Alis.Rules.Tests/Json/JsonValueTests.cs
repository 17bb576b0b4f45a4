using System.Text;
using Alis.Rules.Tests.Properties;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Json;

public class JsonValueTests
{
    [Fact]
    public void Where_SeveralLines_CountsUtf16UnitsFromTheLineBreak()
    {
        var value = JsonReading.Value("\uFEFF{\r\n  \"å€😀\": [ 1,\r\n\t\"😀\" ], \"a/b~c\": {\"\": null}\n}");
        var list = value.Members[0].Value;
        Assert.Equal("1:1+49 ", JsonReading.Place(value.Where));
        Assert.Equal("2:11+13 /å€😀", JsonReading.Place(list.Where));
        Assert.Equal("2:13+1 /å€😀/0", JsonReading.Place(list.Items[0].Where));
        Assert.Equal("3:2+4 /å€😀/1", JsonReading.Place(list.Items[1].Where));
        Assert.Equal("3:10+7 /a~1b~0c", JsonReading.Place(value.LocateMember(value.Members[1])));
        Assert.Equal("3:19+10 /a~1b~0c", JsonReading.Place(value.Members[1].Value.Where));
        Assert.Equal("3:24+4 /a~1b~0c/", JsonReading.Place(value.Members[1].Value.Members[0].Value.Where));
        Assert.Equal("text:3:2 /å€😀/1", list.Items[1].Where.ToString());
    }

    [Theory]
    [InlineData("\"file.a >= 3\"", 5, 1, "1:7+1 ")]
    [InlineData("\"\\\"x\\\" == b\"", 0, 3, "1:2+5 ")]
    [InlineData("\"\\\"x\\\" == b\"", 7, 1, "1:11+1 ")]
    [InlineData("\"\\u00e5\\n😀b\"", 2, 2, "1:10+2 ")]
    [InlineData("\"\\ud83d\\ude00b\"", 2, 1, "1:14+1 ")]
    [InlineData("\n \"åæ€x\"", 3, 1, "2:6+1 ")]
    [InlineData("\"ab\"", 2, 0, "1:4+0 ")]
    [InlineData("\"ab\"", 1, 99, "1:3+1 ")]
    [InlineData("\"\\\\\\\\n\"", 2, 1, "1:6+1 ")]
    public void LocateInside_EscapesBeforeThePlace_AreCountedAsWritten(string text, int offset, int length, string expected) =>
        Assert.Equal(expected, JsonReading.Place(JsonReading.Value(text).LocateInside(offset, length)));

    [Fact]
    public void Where_ManyBytesBefore_IsWhatCountingFromTheStartGives()
    {
        var pieces = new[] { "a", "å", "€", "😀", "\\n", "é" };
        Prop.ForAll(Gen.Elements(pieces).ListOf().ToArbitrary(), Gen.Choose(0, 300).ToArbitrary(), (drawn, filler) =>
        {
            var text = new string(' ', filler) + "\n[\"" + string.Concat(Enumerable.Repeat(string.Concat(drawn), 20)) + "\",1]";
            var item = JsonReading.Value(text).Items[1];
            var before = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text), 0, item.Start);
            Assert.Equal((2, before.Length - filler), (item.Where.Line, item.Where.Column));
        }).Holds(200);
    }
}
