using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Alis.Rules.Tests.Facts;
using Xunit;

namespace Alis.Rules.Tests.Architecture;

/// <summary>
/// No file under <c>src</c> names an agreement, a trust or a municipality: an agreement is a folder of data, and adding one changes no code.
/// </summary>
public class ForeignNameTests
{
    // Trusts and municipalities of the sources and of what is told about them, beside the names that rule books give.
    private const string Places =
        "nordlandssykehuset universitetssykehuset helgelandssykehuset finnmarkssykehuset akershus ahus unn olav olavs nlsh voss bodø tromsø lofoten " +
        "trondheim bergen fonna førde stavanger sunnmøre helse-vest helse-nord helse-bergen kompetansebroen alis-vest 1804 5001";

    private static readonly HashSet<string> Names = [.. Places.Split(' '), .. NamesOfAgreements()];

    [Fact]
    public void SourceFiles_NameNoAgreementTrustOrMunicipality()
    {
        var files = Directory.EnumerateFiles(RepositoryFiles.Path("src"), "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".csproj" or ".json" or ".props" or ".md").ToList();
        Assert.True(files.Count > 300);
        Assert.Empty(files.SelectMany(f => Found(File.ReadAllText(f)).Select(n => $"{Path.GetFileName(f)}: {n}")));
    }

    [Theory]
    [InlineData("/// such as <c>nlsh-2024/contract-latest</c>", "nlsh-2024")]
    [InlineData("if (document == \"AHUS\") { return; }", "ahus")]
    [InlineData("// Helse Bergen asks for more", "bergen")]
    [InlineData("const string Bodø = \"1804\";", "bodø 1804")]
    [InlineData("var unnamed = volume; // unnormed, avoss", "")]
    public void Found_PlantedText_IsTold(string text, string expected) => Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), Found(text));

    [Fact]
    public void NamesOfAgreements_HoldTheBooksAndTheirParties() => Assert.True(Names.IsSupersetOf(["nlsh-2024", "nlsh"]));

    private static List<string> Found(string text) =>
        [.. Regex.Matches(text.ToLowerInvariant(), "[a-zæøå0-9]+(-[a-zæøå0-9]+)*").Select(m => m.Value).SelectMany(w => Names.Contains(w) ? [w] : w.Split('-').Where(Names.Contains)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> NamesOfAgreements()
    {
        foreach (var path in Directory.EnumerateFiles(RepositoryFiles.Path("rules"), "rulebook.json", SearchOption.AllDirectories))
        {
            var book = JsonNode.Parse(File.ReadAllBytes(path))!;
            if ((string?)book["kind"] != "agreement")
            {
                continue;
            }

            yield return ((string)book["id"]!).ToLowerInvariant();
            yield return ((string)book["source"]!["document"]!).ToLowerInvariant();
            foreach (var party in book["appliesTo"]?["parties"]?.AsArray() ?? [])
            {
                yield return ((string)party!["key"]!).ToLowerInvariant();
            }
        }
    }
}
