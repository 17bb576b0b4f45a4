using System.Text;
using Alis.Rules.Json;
using Xunit;

namespace Alis.Rules.Tests.Json;

/// <summary>The examples of RFC 8785.</summary>
public class CanonicalJsonTests
{
    private const string Sample = """
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
          "literals": [null, true, false]
        }
        """;

    [Fact]
    public void Write_SampleOf322_IsTheTextGivenThere() =>
        Assert.Equal(
            """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""",
            JsonReading.Canonical(Sample));

    [Fact]
    public void Write_SampleOf322_IsTheBytesOf324()
    {
        const string Bytes =
            "7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72 " +
            "75 65 2c 66 61 6c 73 65 5d 2c 22 6e 75 6d 62 65 72 73 22 3a " +
            "5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31 " +
            "65 2b 33 30 2c 34 2e 35 2c 30 2e 30 30 32 2c 31 65 2d 32 37 " +
            "5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30 " +
            "30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d";
        Assert.Equal(Convert.FromHexString(Bytes.Replace(" ", "")), CanonicalJson.Write(JsonReading.Value(Sample)));
    }

    [Fact]
    public void Write_SampleOf323_SortsByUtf16Units()
    {
        const string Unsorted = """
            {
              "\u20ac": "Euro Sign",
              "\r": "Carriage Return",
              "\ufb33": "Hebrew Letter Dalet With Dagesh",
              "1": "One",
              "\ud83d\ude00": "Emoji: Grinning Face",
              "\u0080": "Control",
              "\u00f6": "Latin Small Letter O With Diaeresis"
            }
            """;
        var sorted = JsonReading.Value(JsonReading.Canonical(Unsorted)).Members.Select(m => m.Value.Text);
        Assert.Equal(
            [
                "Carriage Return",
                "One",
                "Control",
                "Latin Small Letter O With Diaeresis",
                "Euro Sign",
                "Emoji: Grinning Face",
                "Hebrew Letter Dalet With Dagesh",
            ],
            sorted);
    }

    [Theory]
    [InlineData("{ }", "{}")]
    [InlineData("[ ]", "[]")]
    [InlineData(" null ", "null")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("""{"b":[{"d":1,"c":2}],"a":{}}""", """{"a":{},"b":[{"c":2,"d":1}]}""")]
    [InlineData("""{"aa":1,"a":2,"A":3,"":4}""", """{"":4,"A":3,"a":2,"aa":1}""")]
    [InlineData("""[56,{"d":true,"10":null,"1":[]}]""", """[56,{"1":[],"10":null,"d":true}]""")]
    public void Write_Structures_AreSortedWithinEachObject(string text, string expected) =>
        Assert.Equal(expected, JsonReading.Canonical(text));

    [Fact]
    public void Write_EveryControlCharacter_IsEscapedAsShortlyAsCanBe()
    {
        var text = new StringBuilder("\"");
        for (var c = 0; c <= 0x20; c++)
        {
            text.Append("\\u").Append(c.ToString("X4"));
        }

        Assert.Equal(
            """
            "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f "
            """,
            JsonReading.Canonical(text.Append('"').ToString()));
    }

    [Theory]
    [InlineData("\"\\u007f\\u2028\\/<>&+'\"", "\"\u007f\u2028/<>&+'\"")]
    [InlineData("\"\\u00e5\\u0061\\u030a\"", "\"\u00e5a\u030a\"")]
    public void Write_OtherCharacters_StandAsTheyAre(string text, string expected) =>
        Assert.Equal(expected, JsonReading.Canonical(text));
}
