using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Facts;
using Alis.Rules.Obligations;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;
using Ical.Net.CalendarComponents;
using NodaTime;
using Xunit;

namespace Alis.Rules.Cli.Tests;

/// <summary>The calendar as a reader reads it that knows nothing of this library.</summary>
public class CalendarTests
{
    private static readonly LocalDate On = new(2024, 6, 1);

    [Fact]
    public void Write_Sample_IsReadAsTheListSays()
    {
        var list = Sample();
        var bytes = ObligationCalendar.Write(list, Language.Nb, 14, 0);
        var calendar = Read(bytes);
        var dated = list.Obligations.Where(o => o.Due is not null).ToList();

        Assert.Equal("2.0", calendar.Version);
        Assert.NotEmpty(dated);
        Assert.Equal(dated.Count, calendar.Events.Count);
        foreach (var (obligation, found) in dated.Zip(calendar.Events))
        {
            Assert.True(found.IsAllDay);
            Assert.Equal(obligation.Due, LocalDate.FromDateTime(found.Start!.Value));
            Assert.Equal(obligation.Due!.Value.PlusDays(1), LocalDate.FromDateTime(found.End!.Value));
            Assert.Contains(obligation.Title(Language.Nb), found.Summary, StringComparison.Ordinal);
            Assert.StartsWith(obligation.Text(Language.Nb), found.Description, StringComparison.Ordinal);
            Assert.Equal(obligation.IsForeseen ? "TENTATIVE" : "CONFIRMED", found.Status);
            Assert.Equal([TimeSpan.FromDays(-14), TimeSpan.Zero], found.Alarms.Select(a => a.Trigger!.Duration!.Value.ToTimeSpanUnspecified()));
        }
    }

    [Fact]
    public void Write_WithoutAlarms_HasNone() => Assert.DoesNotContain("VALARM", Encoding.UTF8.GetString(ObligationCalendar.Write(Sample(), Language.Nb)), StringComparison.Ordinal);

    [Fact]
    public void Write_EachLine_HasAtMost75OctetsAndCutsNoLetter()
    {
        foreach (var language in new[] { Language.Nb, Language.Nn, Language.En })
        {
            var bytes = ObligationCalendar.Write(Sample(), language, 1);
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);

            Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
            var lines = text.Split("\r\n")[..^1];
            Assert.All(lines, l => Assert.InRange(Encoding.UTF8.GetByteCount(l), 1, 75));
            Assert.Contains(lines, l => Encoding.UTF8.GetByteCount(l) >= 74);
        }
    }

    [Fact]
    public void Write_Uids_StayWhenTheDayOrThePlanMoves()
    {
        var first = Read(ObligationCalendar.Write(Sample(), Language.Nb)).Events;
        var later = Read(ObligationCalendar.Write(Sample(on: On.PlusDays(7)), Language.En)).Events;
        var moved = Read(ObligationCalendar.Write(Sample(json => json["implementationPlan"]!["blocks"]![1]!["from"] = "2025-03-08"), Language.Nb)).Events;

        Assert.Equal(first.Count, first.Select(e => e.Uid).Distinct().Count());
        Assert.Equal(Uid(first, "NLSH-22"), Uid(later, "NLSH-22"));
        Assert.Equal(Uid(first, "NLSH-22"), Uid(moved, "NLSH-22"));
        Assert.NotEqual(Start(first, "NLSH-22"), Start(moved, "NLSH-22"));
        Assert.NotEqual(Uid(first, "NLSH-22"), Uid(Read(ObligationCalendar.Write(Sample(json => json["candidate"]!["key"] = "alis-0002"), Language.Nb)).Events, "NLSH-22"));

        static string Uid(IEnumerable<CalendarEvent> events, string rule) => Of(events, rule).Uid!;
        static DateTime Start(IEnumerable<CalendarEvent> events, string rule) => Of(events, rule).Start!.Value;
        static CalendarEvent Of(IEnumerable<CalendarEvent> events, string rule) => events.Single(e => e.Summary!.Contains(rule, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a;b,c\\d:e\"f")]
    [InlineData("linje\nskift")]
    [InlineData("END:VCALENDAR")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    public void Write_HostileWords_StayWords(string place)
    {
        // The place of service stands in the text of the rule that names it.
        var list = Turns(1, place, rules: 1);
        var calendar = Read(ObligationCalendar.Write(list, Language.Nb));

        Assert.StartsWith($"Her: {place}.", Assert.Single(calendar.Events).Description!.Replace("\r", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_TenThousandObligations_AreAllThere()
    {
        var list = Turns(3600, "x");
        var calendar = Read(ObligationCalendar.Write(list, Language.Nb, 7));

        Assert.True(list.IsComplete);
        Assert.InRange(list.Obligations.Length, 10_000, 11_000);
        Assert.Equal(list.Obligations.Length, calendar.Events.Count);
        Assert.Equal(list.Obligations.Length, calendar.Events.Select(e => e.Uid).Distinct().Count());
    }

    [Fact]
    public void Obligations_MoreThanAListTakes_IsSaid()
    {
        var list = Turns(4799, "x", rules: 5);

        Assert.False(list.IsComplete);
        Assert.Equal(20_000, list.Obligations.Length);
        Assert.Contains("ikke fullstendig", ObligationTable.Write(list, Language.Nb, false, 100), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AlarmOutOfBounds_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ObligationCalendar.Write(Sample(), Language.Nb, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ObligationCalendar.Write(Sample(), Language.Nb, 367));
    }

    private static Ical.Net.Calendar Read(byte[] bytes) => Ical.Net.Calendar.Load(Encoding.UTF8.GetString(bytes))!;

    private static ObligationList Sample(Action<JsonObject>? edit = null, LocalDate? on = null)
    {
        var json = JsonNode.Parse(File.ReadAllBytes(ToolRun.Sample))!.AsObject();
        edit?.Invoke(json);
        var file = TrainingFileReader.Read("file.json", json.ToJsonString()).GetValueOrThrow();
        return new RuleEngine(RuleSet.Embedded).Obligations(file, on ?? On, new(2026, 1, 1));
    }

    /// <summary>Obligations that come round each month, of some rules; their text names a place that the file states.</summary>
    private static ObligationList Turns(int months, string place, int rules = 3)
    {
        static JsonObject Words(string text) => new() { ["nb"] = text, ["nn"] = text, ["en"] = text };
        static RulebookText Text(string name, JsonObject json) => new("test/" + name, Encoding.UTF8.GetBytes(json.ToJsonString()));
        var header = new JsonObject
        {
            ["formatVersion"] = 1,
            ["id"] = "test",
            ["kind"] = "law",
            ["version"] = "1.0.0",
            ["minimumEngine"] = "0.1.0",
            ["title"] = Words("test"),
            ["appliesTo"] = new JsonObject { ["subject"] = "training-file" },
            ["source"] = new JsonObject { ["document"] = "TEST", ["title"] = "A test" },
        };
        var each = Enumerable.Range(1, rules).Select(i => (JsonNode)new JsonObject
        {
            ["RuleName"] = $"R{i}",
            ["Properties"] = new JsonObject
            {
                ["norms"] = new JsonArray("N"),
                ["subject"] = "agreement",
                ["kind"] = "obligation",
                ["strength"] = "must",
                ["party"] = "both",
                ["monotone"] = "none",
                ["citation"] = new JsonObject { ["document"] = "TEST", ["section"] = "1", ["confidence"] = "D" },
                ["title"] = Words("tittel"),
                ["texts"] = new JsonObject { ["Met"] = Words("x"), ["NotYet"] = Words("Her: $(place)."), ["NotMet"] = Words("Her: $(place)."), ["Undecided"] = Words("x"), ["NotApplicable"] = Words("x") },
            },
            ["LocalParams"] = new JsonArray(
                new JsonObject { ["Name"] = "starts", ["Expression"] = "agreement.Events.Min(e => e.On)" },
                new JsonObject { ["Name"] = "first", ["Expression"] = "1" },
                new JsonObject { ["Name"] = "every", ["Expression"] = "1" },
                new JsonObject { ["Name"] = "due", ["Expression"] = "turn.To" },
                new JsonObject { ["Name"] = "fulfilledOn", ["Expression"] = "agreement.Events.Where(e => e.Kind == \"reviewed\").Min(e => e.On)" },
                new JsonObject { ["Name"] = "place", ["Expression"] = "agreement.Rulebook" }),
            ["Expression"] = "agreement.Events.Any(e => e.Kind == \"reviewed\")",
        });
        var workflow = new JsonObject { ["WorkflowName"] = "test/agreement", ["Rules"] = new JsonArray([.. each]) };
        var set = RuleSet.Load([Text("rulebook.json", header), Text("provisions.json", new JsonObject { ["formatVersion"] = 1, ["provisions"] = new JsonArray() }), Text("workflows/agreement.json", workflow)]).GetValueOrThrow();
        var from = new LocalDate(1900, 1, 31);
        var file = new AgreementFile { Key = "a", Rulebook = place, Events = [new() { Kind = "launched", On = from }] };
        var until = from.Plus(Period.FromMonths(months));
        return new RuleEngine(set).Obligations(file.ToTrainingFile(), from, until);
    }
}
