using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Expressions;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Time;
using Alis.Rules.Workflows;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Architecture;

/// <summary>What holds for every row of the vocabulary, and the page that is made from them.</summary>
public class VocabularyTests
{
    private static readonly IReadOnlyList<VocabularyRow> Rows = ExpressionHarness.Vocabulary.Rows;

    public static TheoryData<string> Names() => [.. Rows.Select(r => $"{r.Owner}.{r.Name}")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Row_EachOne_HasATwinOfItsShape(string name)
    {
        var row = Rows.Single(r => $"{r.Owner}.{r.Name}" == name);
        var parameters = row.Parameters.Length;
        switch (row.Owner)
        {
            case "Dates" or "Spans" or "Numbers":
                var owner = typeof(Dates).Assembly.GetType($"{typeof(Dates).Namespace}.{row.Owner}")!;
                Assert.True(Fits(Assert.Single(owner.GetMethods(), m => m.Name == row.Name && m.GetParameters().Length == parameters).ReturnType, row.Result), name);
                break;
            case "law":
                Assert.True(Fits(Assert.Single(typeof(Law).GetMethods(), m => m.Name == row.Name && m.GetParameters().Length == parameters).ReturnType, row.Result), name);
                break;
            case "list":
                Assert.Contains(typeof(Enumerable).GetMethods(), m => m.Name == row.Name);
                break;
            default:
                var fact = typeof(TrainingFile).Assembly.GetType($"{(row.Owner == nameof(Turn) ? typeof(Turn).Namespace : typeof(TrainingFile).Namespace)}.{row.Owner}")!;
                var type = parameters > 0 ? fact.GetMethod(row.Name)!.ReturnType : fact.GetProperty(row.Name)!.PropertyType;
                Assert.True(Fits(type, row.Result), $"{name}: {type}");
                break;
        }
    }

    [Fact]
    public void Rows_HaveEveryMemberOfEveryFact()
    {
        var facts = ExpressionHarness.Vocabulary.Facts.All.ToDictionary(k => k.Name);
        foreach (var type in typeof(TrainingFile).Assembly.GetExportedTypes().Where(t => t.Namespace == typeof(TrainingFile).Namespace && t.GetMethod("<Clone>$") is not null))
        {
            // An unused fact would be one that no rule can ask for.
            Assert.Equal(type.GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal), facts[type.Name].Members.Values.Where(r => r.Parameters.IsEmpty).Select(r => r.Name).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Rows_KnowNoNormSourceOrThreshold()
    {
        var sources = Directory.EnumerateFiles(RepositoryFiles.Path("rules"), "rulebook.json", SearchOption.AllDirectories)
            .Select(f => JsonNode.Parse(File.ReadAllBytes(f))!)
            .SelectMany(j => new[] { j["id"]!.GetValue<string>(), j["source"]!["document"]!.GetValue<string>() })
            .ToList();
        Assert.NotEmpty(sources);
        foreach (var row in Rows)
        {
            // "Part 1" is what a stage of the training is called, not a number that a source could change.
            var text = string.Join("\n", row.Name, row.Sentence.Nb, row.Sentence.Nn, row.Sentence.En).Replace("del 1", "", StringComparison.Ordinal).Replace("part 1", "", StringComparison.Ordinal).Replace("Part1", "", StringComparison.Ordinal);

            Assert.DoesNotMatch("[0-9]", text);
            Assert.All(sources, s => Assert.DoesNotContain(s, text, StringComparison.Ordinal));
            Assert.All([row.Sentence.Nb, row.Sentence.Nn, row.Sentence.En], s => Assert.True(s.Length > 0 && char.IsLower(s[0]) && !s.EndsWith('.') || s.StartsWith("ALIS", StringComparison.Ordinal), $"{row.Name}: {s}"));
        }
    }

    [Fact]
    public void Page_IsMadeFromTheRows()
    {
        var page = new StringBuilder();
        foreach (var owner in Rows.GroupBy(r => r.Owner).OrderBy(g => char.IsLower(g.Key[0]) ? 0 : g.First().Parameters.Length > 0 || g.Key is "Spans" ? 1 : 2).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {owner.Key}\n\n| name | gives | unknown | more service | can change | what it is | in the other engine |\n|---|---|---|---|---|---|---|\n");
            foreach (var row in owner)
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{Call(row)}` | {(row.Result.Element?.Kind == TypeKind.Fault ? "a list" : TypeNames.Of(row.Result).En)} | {Unknowns(row)} | {Growth(row)} | {Changes(row)} | {row.Sentence.En} / *{row.Sentence.Nb}* | `{row.Twin}` |\n");
            }
        }

        GoldenFile.MatchesBetween("vocabulary", page.Append('\n').ToString(), "docs", "language-reference.md");
    }

    private static string Call(VocabularyRow row) => row.Owner == "list"
        ? $".{row.Name}({(row.Name is "Contains" ? "text" : row.Name is "Any" or "Count" ? "[x => …]" : "x => …")})"
        : row.Parameters.IsEmpty ? $".{row.Name}"
        : $"{(row.Owner is "Dates" or "Spans" or "Numbers" or "law" ? row.Owner : "")}.{row.Name}({string.Join(", ", row.Parameters.Select(p => ReferenceEquals(p, FunctionRows.Periods) ? "a list of periods" : TypeNames.Of(p).En))})";

    private static string Unknowns(VocabularyRow row) => row.Unknowns switch
    {
        UnknownRule.AbsentIsUnknown => "where absent",
        UnknownRule.KnownPartDecides => "unless what is known decides",
        _ => "never of itself",
    };

    private static string Growth(VocabularyRow row) => row.Growth switch
    {
        Alis.Rules.Expressions.Vocabulary.Growth.Fixed => "no effect",
        Alis.Rules.Expressions.Vocabulary.Growth.Up => "grows",
        Alis.Rules.Expressions.Vocabulary.Growth.Down => "shrinks",
        _ => "either way",
    };

    private static string Changes(VocabularyRow row) => row.Breakpoints switch
    {
        Breakpoints.None => "never",
        Breakpoints.ArgumentDays => "on the days compared",
        Breakpoints.FactDays => "on the day of a fact",
        Breakpoints.PeriodDays => "within a period",
        _ => "with a provision",
    };

    private static bool Fits(Type type, FactType result)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return result.Kind switch
        {
            TypeKind.Truth => type == typeof(bool),
            TypeKind.Flag => type == typeof(bool?),
            TypeKind.Number => bare == typeof(decimal) || bare == typeof(int),
            TypeKind.Day => type == typeof(LocalDate?),
            TypeKind.Text => type == typeof(string),
            TypeKind.List => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments()[0].Name == (result.Element!.Fact?.Name ?? "String"),
            _ => type.Name == result.Fact!.Name,
        };
    }
}
