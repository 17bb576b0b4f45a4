using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Text;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Json;

public class JsonScalarsTests
{
    [Theory]
    [InlineData("0", 2, "0")]
    [InlineData("-0", 2, "0")]
    [InlineData("-0.00", 2, "0")]
    [InlineData("42.5", 2, "42.5")]
    [InlineData("42.50000", 1, "42.5")]
    [InlineData("100", 0, "100")]
    [InlineData("100.000", 0, "100")]
    [InlineData("-12.25", 2, "-12.25")]
    public void Decimal_WithinRange_IsExactAndWithoutZerosAtTheEnd(string text, int decimals, string expected)
    {
        var sink = new DiagnosticSink();
        var number = JsonScalars.Decimal(JsonReading.Value(text), sink, -1000, 1000, decimals);
        Assert.Equal("", JsonReading.Faults(sink));
        Assert.Equal(expected, number?.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("1e2", "ALIS1012 1:1+3  the number `1e2` cannot be read exactly with at most 2 decimals")]
    [InlineData("1E0", "ALIS1012 1:1+3  the number `1E0` cannot be read exactly with at most 2 decimals")]
    [InlineData("0.125", "ALIS1012 1:1+5  the number `0.125` cannot be read exactly with at most 2 decimals")]
    [InlineData("1000.01", "ALIS1011 1:1+7  1000.01 is outside the range -1000 to 1000")]
    [InlineData("-1001", "ALIS1011 1:1+5  -1001 is outside the range -1000 to 1000")]
    [InlineData("123456789012345678901234567890", "ALIS1012 1:1+30  the number `123456789012345678901234567890` cannot be read exactly with at most 2 decimals")]
    [InlineData("1234567890123456789012345678.12", "ALIS1012 1:1+31  the number `1234567890123456789012345678.12` cannot be read exactly with at most 2 decimals")]
    public void Decimal_Otherwise_IsAFault(string text, string expected)
    {
        var sink = new DiagnosticSink();
        Assert.Null(JsonScalars.Decimal(JsonReading.Value(text), sink, -1000, 1000, 2));
        Assert.Equal(expected, JsonReading.Faults(sink));
    }

    [Fact]
    public void Date_IsoDay_IsRead()
    {
        var sink = new DiagnosticSink();
        Assert.Equal(new LocalDate(2024, 2, 29), JsonScalars.Date(JsonReading.Value("\"2024-02-29\""), sink));
        Assert.Equal(new LocalDate(1, 1, 1), JsonScalars.Date(JsonReading.Value("\"0001-01-01\""), sink));
        Assert.Equal(new LocalDate(9999, 12, 31), JsonScalars.Date(JsonReading.Value("\"9999-12-31\""), sink));
        Assert.Equal(0, sink.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025-02-29")]
    [InlineData("2025-1-1")]
    [InlineData("2025-13-01")]
    [InlineData("2025-01-00")]
    [InlineData("01.03.2025")]
    [InlineData("20250301")]
    [InlineData(" 2025-03-01")]
    [InlineData("2025-03-01T00:00:00")]
    [InlineData("0000-01-01")]
    [InlineData("-001-01-01")]
    [InlineData("+2025-03-01")]
    [InlineData("10000-01-01")]
    [InlineData("２０２５-03-01")]
    public void Date_Otherwise_IsAFault(string text)
    {
        var sink = new DiagnosticSink();
        Assert.Null(JsonScalars.Date(JsonReading.Value($"\"{text}\""), sink));
        Assert.Equal($"ALIS1010 1:1+{text.Length + 2}  `{text}` is not a date", JsonReading.Faults(sink));
    }

    [Theory]
    [InlineData("\"p-1\"", "p-1")]
    [InlineData("\"a b\"", "a b")]
    public void Key_OpaqueText_IsRead(string text, string expected) =>
        Assert.Equal(expected, JsonScalars.Key(JsonReading.Value(text), new DiagnosticSink()));

    [Theory]
    [InlineData("\"\"", "ALIS5002 1:1+2  the key is empty or has blanks at its ends")]
    [InlineData("\"a \"", "ALIS5002 1:1+4  the key is empty or has blanks at its ends")]
    [InlineData("\"\\u00a0a\"", "ALIS5002 1:1+9  the key is empty or has blanks at its ends")]
    [InlineData("\"a\\nb\"", "ALIS1015 1:1+6  the text has a control character (U+000A)")]
    [InlineData("\"01019000000\"", "ALIS5001 1:1+13  the key can be a national identity number")]
    public void Key_Otherwise_IsAFaultThatDoesNotRepeatIt(string text, string expected)
    {
        var sink = new DiagnosticSink();
        Assert.Null(JsonScalars.Key(JsonReading.Value(text), sink));
        Assert.Equal(expected, JsonReading.Faults(sink));
    }

    [Fact]
    public void Key_64Characters_IsTheLimit()
    {
        var sink = new DiagnosticSink();
        Assert.NotNull(JsonScalars.Key(JsonReading.Value('"' + new string('k', 64) + '"'), sink));
        Assert.Null(JsonScalars.Key(JsonReading.Value('"' + new string('k', 65) + '"'), sink));
        Assert.Equal("ALIS1013 1:1+67  the text has 65 characters, the limit is 64", JsonReading.Faults(sink));
    }

    [Theory]
    [InlineData("\"a\\tb\\nc\"", true, null)]
    [InlineData("\"a\\nb\"", false, "000A")]
    [InlineData("\"a\\u0000b\"", true, "0000")]
    [InlineData("\"a\\u001bb\"", true, "001B")]
    [InlineData("\"a\\u0085b\"", true, "0085")]
    [InlineData("\"a\\u007fb\"", true, "007F")]
    public void Text_ControlCharacters_AreFaultsButLineBreaks(string text, bool lineBreaks, string? fault)
    {
        var sink = new DiagnosticSink();
        Assert.Equal(fault is null, JsonScalars.Text(JsonReading.Value(text), sink, 10, lineBreaks) is not null);
        Assert.Equal(
            fault is null ? "" : $"ALIS1015 1:1+{text.Length}  the text has a control character (U+{fault})",
            JsonReading.Faults(sink));
    }

    [Fact]
    public void Code_UnknownCode_SuggestsTheNearest()
    {
        var sink = new DiagnosticSink();
        Assert.Equal("hospital", JsonScalars.Code(JsonReading.Value("\"hospital\""), sink, Arenas.Instance));
        Assert.Null(JsonScalars.Code(JsonReading.Value("\"hopsital\""), sink, Arenas.Instance));
        Assert.Equal("ALIS1014 1:1+10  `hopsital` is not in the catalogue arenas", JsonReading.Faults(sink));
        Assert.Equal("did you mean `hospital`? see the catalogue under rules/catalogues", sink.ToDiagnostics()[0].Help(Language.En));
        Assert.Equal("meinte du `hospital`? sjå katalogen under rules/catalogues", sink.ToDiagnostics()[0].Help(Language.Nn));
    }

    [Theory]
    [InlineData("short", "short")]
    [InlineData("a\r\nb", "a\uFFFD\uFFFDb")]
    public void Shorten_ShortText_IsPutOnOneLine(string text, string expected) => Assert.Equal(expected, JsonScalars.Shorten(text));

    [Fact]
    public void Shorten_LongText_IsCutBetweenCharacters()
    {
        Assert.Equal(new string('a', 60), JsonScalars.Shorten(new string('a', 60)));
        Assert.Equal(new string('a', 60) + "…", JsonScalars.Shorten(new string('a', 61)));
        Assert.Equal(new string('a', 59) + "…", JsonScalars.Shorten(new string('a', 59) + "😀b"));
        Assert.Equal(new string('a', 58) + "😀…", JsonScalars.Shorten(new string('a', 58) + "😀b"));
    }

    private sealed class Arenas : ICodeList
    {
        public static readonly Arenas Instance = new();

        public string Name => "arenas";

        public IReadOnlyList<string> Codes { get; } = ["hospital", "municipality"];

        public string? Pattern => null;

        public bool Contains(string code) => Codes.Contains(code, StringComparer.Ordinal);

        public string? Read(string written) => Contains(written) ? written : null;
    }
}
