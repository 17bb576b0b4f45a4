using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Alis.Rules.Matching;
using Alis.Rules.Tests.Matching;
using Alis.Rules.Tests.Matching.Stable.Domain;
using Alis.Rules.Tests.Properties;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Texts;

public class RoundDrawingTests
{
    // Everybody who is offered something is there, from day to day, and nothing stands outside the drawing.
    [Fact]
    public void Write_AnyRound_IsWellFormedAndNamesEveryMatch() =>
        Prop.ForAll(Arb.From(Gen.OneOf(RoundGenerators.Any.Generator, RoundGenerators.Splitting.Generator)), plain =>
        {
            Holds(TimelessRules.Engine.Match(PlainRoundFile.Read(PlainRoundFile.Writable(plain))).GetValueOrThrow(), Language.Nb);
            return true;
        }).Holds(150);

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    [InlineData(300)]
    public void Write_AnySize_IsWellFormedAndNamesEveryMatch(int candidates)
    {
        var result = DrawnRounds.Of(candidates);

        Assert.NotEmpty(result.Matches);
        Assert.Equal(candidates == 300, result.Matches.Any(static m => m.Part is not null));
        Holds(result, Language.Nn);
        Holds(result, Language.En);
    }

    [Fact]
    public void Write_OtherCulture_IsTheSame()
    {
        var result = DrawnRounds.Of(30);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(RoundDrawing.Write(result, Language.Nn), RoundDrawing.Write(DrawnRounds.Of(30), Language.Nn));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Write_OddKeysAndManySeats_AreEscapedCutAndCounted()
    {
        var key = "<&\"å" + new string('x', 60);
        var result = RoundResults.Match(r =>
        {
            r["posts"]![2]!["key"] = key;
            r["posts"]![2]!["publishedOn"] = "2024-08-15";
            r["posts"]![2]!["seats"] = 8;
        }).GetValueOrThrow();

        var svg = Draw(result, Language.En);

        Assert.Contains(Texts(svg, "key"), t => t.StartsWith("<&\"…x", StringComparison.Ordinal) && t.EndsWith("x (+ 2 more)", StringComparison.Ordinal));
        Assert.Contains(Titles(svg), t => t.StartsWith(key, StringComparison.Ordinal) && t.EndsWith(". Room for 8, 6 of them drawn", StringComparison.Ordinal));
        Assert.All(Texts(svg, "key"), t => Assert.True(t.Length < 40));
    }

    [Fact]
    public void Write_NobodyAndNothing_SaysSo()
    {
        var result = RoundResults.Match(r =>
        {
            r["posts"] = new JsonArray();
            r["candidates"] = new JsonArray();
            r["municipalRanking"] = new JsonObject();
        }).GetValueOrThrow();

        var svg = Draw(result, Language.Nb);

        Assert.Contains("Runden har ingen plasser.", Texts(svg, "about"));
        Assert.EndsWith("0 av 0 er tilbudt tjeneste, ingen vinduer har ledig rom", Texts(svg, "head").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        Language.Nb,
        "Runde 2024-autumn, avgjort 1. september 2024: 1 av 4 er tilbudt tjeneste, 1 vindu har ledig rom",
        "Plasser: 3. Vinduer: 3, med rom til 3 i alt. Kandidater: 4. Tilbudt hel tjeneste: 0. Tilbudt delt tjeneste: 1. Ikke tilbudt noe: 3. Vinduer med ledig rom: 1, til 1 i alt. Vinduer med deler av delte tjenester: 2.")]
    [InlineData(
        Language.Nn,
        "Runde 2024-autumn, avgjord 1. september 2024: 1 av 4 er tilbodne teneste, 1 vindauge har ledig rom",
        "Plassar: 3. Vindauge: 3, med rom til 3 i alt. Kandidatar: 4. Tilbodne heil teneste: 0. Tilbodne delt teneste: 1. Ikkje tilbodne noko: 3. Vindauge med ledig rom: 1, til 1 i alt. Vindauge med delar av delte tenester: 2.")]
    [InlineData(
        Language.En,
        "Round 2024-autumn, decided on 1 September 2024: 1 of 4 are offered service, 1 window has free seats",
        "Posts: 3. Windows: 3, with room for 3 in all. Candidates: 4. Offered a whole service: 0. Offered a split service: 1. Offered nothing: 3. Windows with free seats: 1, room for 1 in all. Windows with parts of split services: 2.")]
    public void Write_Round_SaysItsCountsToThoseWhoDoNotSeeIt(Language language, string heading, string counts)
    {
        var svg = Draw(DrawnRounds.Split, language);
        var about = svg.Elements().Single(static e => e.Name.LocalName == "desc");

        Assert.Equal((heading, heading, heading), (Texts(svg, "head").Single(), Titles(svg)[0], (string?)svg.Attribute("aria-label")));
        Assert.Equal(("img", (string?)about.Attribute("id")), ((string?)svg.Attribute("role"), (string?)svg.Attribute("aria-describedby")));
        Assert.Equal(counts, about.Value);
        Assert.Equal(language.ToString().ToLowerInvariant(), (string?)svg.Attribute("lang"));
    }

    // Twelve are drawn; who else is in the window stands in a list and where one points at the post.
    [Theory]
    [InlineData(8, 0)]
    [InlineData(15, 3)]
    public void Write_MoreServicesThanLanes_AreListed(int count, int beyond)
    {
        var result = RoundResults.Match(r =>
        {
            r["posts"]![0]!["seats"] = count;
            r["candidates"] = new JsonArray([.. Enumerable.Range(0, count).Select(static i => RoundExamplesTests.Candidate($"k-{i:00}", "1804", "2024-01-03"))]);
            r["municipalRanking"] = new JsonObject();
        }).GetValueOrThrow();
        var window = result.Windows.First(w => w.Seats == count && result.Matches.Count(m => m.Window == w) == count);

        var svg = Draw(result, Language.Nb);
        var listed = Texts(svg, "about").Where(static t => t.Contains('→', StringComparison.Ordinal)).ToArray();
        var row = Titles(svg).Single(t => t.StartsWith($"{window.Post.Key}: ", StringComparison.Ordinal));

        Assert.Equal(Enumerable.Range(count - beyond, beyond).Select(i => $"k-{i:00} → {window.Id}"), listed);
        Assert.All(Enumerable.Range(0, beyond), i => Assert.Contains($"k-{count - beyond + i:00}: ", row, StringComparison.Ordinal));
        Assert.Equal(beyond > 0, row.Contains($"Rom til {count}, 12 av dem tegnet: + ", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_ManyRows_SaysWhereEachPostIs()
    {
        var result = DrawnRounds.Of(300);
        var svg = Draw(result, Language.Nb);
        var places = result.Round.Posts.Select(static p => p.Place!).Order(StringComparer.Ordinal);

        Assert.True(result.Round.Posts.Count > 60);
        Assert.Equal(places, svg.Elements().Where(static e => e.Name.LocalName == "g").Select(static g => Texts(g, "where")).Where(static t => t.Count > 0).Select(static t => t.Single().Split(", ")[^1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Write_UnmatchedWithLongKeys_AreNamedInFullWithTheReason()
    {
        var result = DrawnRounds.Of(100, posts: 4);
        var svg = Draw(result, Language.Nb);
        var listed = result.Unmatched.Take(40).ToList();

        Assert.Contains(listed, static u => u.Candidate.Length > 40);
        Assert.All(listed, u => Assert.Contains(svg.Elements(), g => Texts(g, "about").SequenceEqual([u.Candidate]) && Titles(g).Single().StartsWith($"{u.Candidate}: ", StringComparison.Ordinal)));
        Assert.Contains($"… og {result.Unmatched.Length - 40} til; se --format json", Texts(svg, "about"));
    }

    [Fact]
    public void Write_SplitService_ShowsWhichPartAndWhereTheOtherIs()
    {
        var svg = Draw(DrawnRounds.Split, Language.Nn);

        Assert.Equal(["1/2 alis-0001", "2/2 alis-0001"], Texts(svg, "in dark"));
        Assert.Equal(2, svg.Descendants().Count(static e => (string?)e.Attribute("class") == "part"));
        Assert.Contains("alis-0001, del 1 av to av ei delt teneste (del 2: p-psy-lofoten/1): 1. mars 2025–31. mai 2025", Titles(svg));
    }

    [Fact]
    public void Write_Example_IsTheGoldenFile() => Golden("round", RoundResults.Match(static _ => { }).GetValueOrThrow());

    [Fact]
    public void Write_SplitService_IsTheGoldenFile() => Golden("round-split", DrawnRounds.Split);

    private static void Golden(string name, RoundResult result)
    {
        GoldenFile.Check($"{name}.nb.svg", Encoding.UTF8.GetString(RoundDrawing.Write(result, Language.Nb)));
        GoldenFile.Check($"{name}.nb.json", Encoding.UTF8.GetString(RoundJson.Write(result, Language.Nb)));
    }

    private static void Holds(RoundResult result, Language language)
    {
        var svg = Draw(result, language);
        var (width, height) = ((int)svg.Attribute("width")!, (int)svg.Attribute("height")!);
        var (titles, texts) = (Titles(svg), svg.Descendants().Where(static e => e.Name.LocalName == "text").ToList());
        var seen = texts.Select(static t => t.Value).ToHashSet(StringComparer.Ordinal);

        // Every key in full, in its box or in the list.
        Assert.All(result.Matches, m => Assert.Contains(titles, t => t.StartsWith(m.Candidate, StringComparison.Ordinal) && t.Contains($"{UnitTexts.Day(m.Start, language)}–{UnitTexts.Day(m.End, language)}", StringComparison.Ordinal)));
        Assert.All(result.Matches, m => Assert.True(seen.Contains(SeasonLists.KeyOf(m)) || seen.Contains($"{SeasonLists.KeyOf(m)} → {m.Window.Id}"), m.Candidate));
        Assert.All(svg.Descendants().Where(static e => e.Name.LocalName == "rect" && e.Attribute("x") is not null), r =>
        {
            Assert.InRange((int)r.Attribute("x")!, SeasonLayout.Left, width - (int)r.Attribute("width")!);
            Assert.InRange((int)r.Attribute("y")!, SeasonLayout.Top, height - (int)r.Attribute("height")!);
        });
        Assert.All(texts.Where(static t => (string?)t.Attribute("class") is "about" or "list" or "head"), t =>
            Assert.InRange((int)t.Attribute("x")! + LetterWidths.Of(t.Value, (string?)t.Attribute("class") == "head" ? 19 : 13), 0, width));
        Assert.All(texts, t => Assert.InRange((int)t.Attribute("y")!, 0, height - 4));
        Assert.DoesNotContain(svg.Descendants(), static e => e.Name.LocalName == "script");
    }

    private static XElement Draw(RoundResult result, Language language)
    {
        var text = Encoding.UTF8.GetString(RoundDrawing.Write(result, language));
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
        return XDocument.Parse(text).Root!;
    }

    private static List<string> Texts(XElement svg, string style) => [.. svg.Descendants().Where(e => e.Name.LocalName == "text" && (string?)e.Attribute("class") == style).Select(static e => e.Value)];

    private static List<string> Titles(XElement svg) => [.. svg.Descendants().Where(static e => e.Name.LocalName == "title").Select(static e => e.Value)];
}
