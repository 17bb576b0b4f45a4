using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
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
            var result = TimelessRules.Engine.Match(PlainRoundFile.Read(PlainRoundFile.Writable(plain))).GetValueOrThrow();
            var svg = XDocument.Parse(Encoding.UTF8.GetString(RoundDrawing.Write(result, Language.Nb))).Root!;
            var titles = svg.Descendants().Where(e => e.Name.LocalName == "title").Select(e => e.Value).ToList();
            var width = (int)svg.Attribute("width")!;
            return result.Matches.All(m => m.Window.Post.Seats > 6 || titles.Exists(t => t.StartsWith(m.Candidate, StringComparison.Ordinal) && t.Contains(UnitTexts.Day(m.Start, Language.Nb), StringComparison.Ordinal) && t.EndsWith(UnitTexts.Day(m.End, Language.Nb), StringComparison.Ordinal)))
                && svg.Descendants().Where(e => e.Name.LocalName == "rect" && e.Attribute("x") is not null).All(r => (int)r.Attribute("x")! >= 0 && (int)r.Attribute("x")! + (int)r.Attribute("width")! <= width)
                && !svg.Descendants().Any(e => e.Name.LocalName == "script");
        }).Holds(150);

    [Fact]
    public void Write_OtherCulture_IsTheSame()
    {
        var result = RoundResults.Embedded.Match(RoundResults.Example).GetValueOrThrow();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(RoundDrawing.Write(result, Language.Nn), RoundDrawing.Write(RoundResults.Embedded.Match(RoundResults.Example).GetValueOrThrow(), Language.Nn));
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

        var text = Encoding.UTF8.GetString(RoundDrawing.Write(result, Language.En));
        var svg = XDocument.Parse(text).Root!;

        Assert.Contains("(+ 2)", text, StringComparison.Ordinal);
        Assert.Contains(svg.Descendants(), e => e.Name.LocalName == "title" && e.Value.StartsWith(key, StringComparison.Ordinal));
        Assert.All(svg.Descendants().Where(e => (string?)e.Attribute("class") == "key"), e => Assert.True(e.Value.Length < 40));
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

        Assert.Contains("Runden har ingen plasser.", Encoding.UTF8.GetString(RoundDrawing.Write(result, Language.Nb)), StringComparison.Ordinal);
    }
}
