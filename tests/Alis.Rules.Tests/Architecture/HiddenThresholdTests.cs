using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Alis.Rules.Tests.Facts;
using Xunit;

namespace Alis.Rules.Tests.Architecture;

/// <summary>
/// No vocabulary function knows a norm, a source or a threshold: those are data that examples are held against. Otherwise a rule could be moved into
/// C#, where no change of a rule file would ever be noticed.
/// </summary>
public partial class HiddenThresholdTests
{
    // 0 and 1 are where counting begins. Every other number has its file and its reason.
    private static readonly (string File, string Numbers, string Reason)[] Known =
    [
        ("Expressions/ExpressionText.cs", "4000 64 1000", "limits on what is read"),
        ("Expressions/Parsing/Lexer.cs", "9 4 2 0x20 0x7E", "how many digits a number has; two characters of an operator; the characters that can be seen"),
        ("Expressions/Parsing/Parser.cs", "2", "two characters of an operator"),
        ("Expressions/Vocabulary/FactRows.cs", "3", "the parts of the training that a file can state, as its schema says"),
        ("Expressions/Vocabulary/FactRows.cs", "600", "the longest planned duration that a file can state, as its schema says"),
        ("Expressions/Vocabulary/FunctionRows.cs", "2", "the place of a third argument"),
        ("Expressions/Compilation/Calendar.cs", "100_000 10_000 365 7 2 9998", "how far a step may lead, and the ends of the calendar"),
        ("Expressions/Compilation/Frame.cs", "20_000_000 60_000_000 16 8 12", "limits on steps, and first sizes of stores"),
        ("Expressions/Compilation/Items.cs", "8 2", "first size of a store, and by how much it grows"),
        ("Expressions/Compilation/CountingProvisions.cs", "100", "hundredths of a per cent"),
        ("Expressions/Compilation/ServiceMonthsNode.cs", "2", "two looks at each service"),
        ("Expressions/Compilation/ServicePosts.cs", "1900 100", "the first day that a file can state; hundredths of a per cent, and a whole post"),
        ("Expressions/Compilation/SpanNodes.cs", "1900 2299 12 31", "the ends of the calendar for days that are not known"),
        ("Expressions/Compilation/NumberNodes.cs", "12 18", "the months of a year; how many decimals of a share of a year are kept"),
        ("Expressions/Compilation/WorkYears.cs", "40 1900 2299 12 31", "how many years are looked at in all their rows; the ends of the calendar for days that are not known; the last day of a year"),
        ("Expressions/Compilation/SpanMeasures.cs", "12_000", "the most months that can be counted"),
        ("Expressions/Compilation/TotalSlack.cs", "81m 868 2", "by how much the months of a span can differ from its shares; two spans; halving"),
        ("Expressions/Compilation/Truth.cs", "2", "the third truth value"),
        ("Counting/CalendarMonthRuns.cs", "8", "how far below a whole number the shares of whole months can lie, with its proof"),
        ("Counting/MonthUnits.cs", "10_000 120_000 12 28 2 3", "hundredths of a per cent in the whole; more months than the calendar has; the months of a year; months of 28 days and up to three more"),
        ("Counting/ServiceCounter.cs", "2", "a beginning and an end"),
        ("Time/CalendarMonths.cs", "12 10_000 4 100 400 28 29 30 3 2", "months of a year, February, days of a month, leap years, the end of the calendar"),
        ("Time/DayPeriods.cs", "377_580", "a number that the days of every month divide"),
        ("Time/DayPeriodList.cs", "8 2", "first size of a store, and by how much it grows"),
        ("Time/NorwegianCalendar.cs", "1583 9999 19 100 8 25 3 4 15 30 32 2 7 11 22 451 114 31 39 50 5 6 12 17 26", "Easter by the Gregorian calendar, the days that hang on it, and the fixed holidays"),
    ];

    private static readonly HashSet<string> Names = [.. NamesOfTheLaw()];

    public static TheoryData<string> Files() => [.. Sources().Select(s => s.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void SourceFile_OfWhatExpressionsSee_KnowsNoNormSourceOrThreshold(string path) =>
        Assert.Empty(Found(path, Sources().Single(s => s.Path == path).Text));

    [Fact]
    public void Known_EachNumber_IsStillThere()
    {
        foreach (var (file, numbers, _) in Known)
        {
            var there = Number().Matches(Code(Sources().Single(s => s.Path == file).Text)).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
            Assert.Empty(numbers.Split(' ').Where(n => !there.Contains(n)).Select(n => $"{file}: {n}"));
        }
    }

    [Theory]
    [InlineData("if (months >= 6) { return months; }", "6")]
    [InlineData("return TotalMonths(periods) / 5.5m;", "5.5m")]
    [InlineData("private const int Enough = 0x18;", "0x18")]
    [InlineData("return norm == \"NLSH-16\" ? One : 0;", "NLSH-16")]
    [InlineData("var hospital = document == \"NLSH\";", "NLSH")]
    [InlineData("var why = \"§ 31\";", "§")]
    [InlineData("return Math.Max(one, 1) - 0; // 24 months, § 31", "")]
    public void Found_PlantedText_IsTold(string line, string expected) =>
        Assert.Equal(expected.Length == 0 ? [] : [$"Expressions/Vocabulary/Spans.cs: {expected}"], Found("Expressions/Vocabulary/Spans.cs", $"internal static class X\n{{\n    {line}\n}}\n"));

    private static List<string> Found(string path, string text)
    {
        var known = Known.Where(k => k.File == path).SelectMany(k => k.Numbers.Split(' ')).Append("0").Append("1").ToHashSet(StringComparer.Ordinal);
        var numbers = Number().Matches(Code(text)).Select(m => m.Value).Where(n => !known.Contains(n));
        var words = Word().Matches(Comment().Replace(text, "")).Select(m => m.Value).Where(w => w == "§" || Names.Contains(w));
        return [.. numbers.Concat(words).Distinct(StringComparer.Ordinal).Select(f => string.Create(CultureInfo.InvariantCulture, $"{path}: {f}"))];
    }

    private static string Code(string text) => Literal().Replace(Comment().Replace(text, ""), "\"\"");

    private static IEnumerable<string> NamesOfTheLaw()
    {
        var norms = JsonNode.Parse(File.ReadAllBytes(RepositoryFiles.Path("rules", "norms.json")))!;
        return norms["norms"]!.AsArray().Concat(norms["documents"]!.AsArray()).Select(n => (string)n!["id"]!);
    }

    private static List<(string Path, string Text)> Sources()
    {
        var root = RepositoryFiles.Path("src", "Alis.Rules");
        return [.. new[] { "Counting", "Expressions", "Time" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(root, f), "*.cs", SearchOption.AllDirectories))
            .Select(f => (Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllText(f)))
            .OrderBy(f => f.Item1, StringComparer.Ordinal)];
    }

    [GeneratedRegex("(?<![\"':])//[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex("\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])+'")]
    private static partial Regex Literal();

    [GeneratedRegex(@"(?<![\w.])\d[\w]*(?:\.\d\w*)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"§|(?<![\w-])[\w-]+(?![\w-])")]
    private static partial Regex Word();
}
