using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Schemas;
using Alis.Rules.Tests.Evaluation;
using Alis.Rules.Tests.Schemas;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Texts;

public class ExplanationTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(SchemaFiles.All.Single(s => s.Name == "explanation.schema.json").Write())!;

    [Theory]
    [InlineData("nb", "NLSH-09")]
    [InlineData("nn", "NLSH-16")]
    [InlineData("en", "NLSH-22")]
    [InlineData("nb", "NLSH-05")]
    public void Text_OneRule_IsTheGoldenFile(string language, string rule) =>
        GoldenFile.Check($"explain.{rule}.{language}.txt", ExplanationText.Write(ExplainSample(rule), ReportJsonTests.LanguageOf(language), false, 100));

    [Fact]
    public void Json_OneRule_IsTheGoldenFile() =>
        GoldenFile.Check("explain.NLSH-16.nb.json", Encoding.UTF8.GetString(ExplanationJson.Write(ExplainSample("NLSH-16"), Language.Nb)));

    [Fact]
    public void Json_EveryExample_KeepsToTheSchema() => Assert.All(
        SampleReports.Examples(),
        example => Assert.Empty(SchemaCheck.Faults(Schema, JsonNode.Parse(ExplanationJson.Write(
            SampleReports.Engine.Explain(example.File, example.Rule, example.On, new ReportOptions { Rulebooks = [example.Rulebook] }),
            Language.Nb)))));

    [Fact]
    public void Explain_ConditionThatIsBroken_PutsWhatDecidesFirstWithWhatWasFound()
    {
        var text = ExplanationText.Write(ExplainSample("NLSH-16"), Language.Nb, false, 200);

        Assert.Contains("\n  ✗ sammenhengende tjeneste ved samme avdeling er minst kravet → 5 måneder mot 6 måneder\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("applies", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Junction_ShowsThePartsThatDecideAndFoldsTheOthers()
    {
        var parts = Assert.Single(ExplainSample("NLSH-05")).Condition!.Parts;
        var text = ExplanationText.Write(ExplainSample("NLSH-05"), Language.Nb, false, 100);

        Assert.Equal(parts.Select(p => p.Decides).OrderByDescending(d => d), parts.Select(p => p.Decides));
        Assert.Contains($"· {parts.Count(p => !p.Decides)} del", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_AmountWithDaysLeftOver_IsAnExactFraction()
    {
        var file = new TrainingFileBuilder
        {
            Candidate = new Candidate { Key = "alis-1", SpecialisationStartedOn = new LocalDate(2024, 3, 1) },
            ImplementationPlan = new ImplementationPlan { Blocks = [new Block { Key = "b1", Arena = "hospital", From = new LocalDate(2025, 4, 1), To = new LocalDate(2025, 9, 30) }] },
            Service = [new ServicePeriod { Key = "s1", Part = 3, Arena = "open-general-practice", Institution = new Institution { Key = "1804", Kind = "municipality" }, From = new LocalDate(2024, 3, 1), To = new LocalDate(2025, 3, 30) }],
        }.Build().GetValueOrThrow();

        var explanation = Assert.Single(SampleReports.Engine.Explain(file, "NLSH-15", new LocalDate(2025, 3, 31), SampleReports.Options));

        Assert.Equal(new ExplainedMeasure("12 30/31", "24", "months"), explanation.Condition!.Measure);
        Assert.Contains("12 30/31 months against 24 months", ExplanationText.Write([explanation], Language.En, false, 200), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_ListThatIsMeasured_SaysOfEachItemWhyItIsOut()
    {
        var lists = Assert.Single(ExplainSample("NLSH-16")).Lists;
        var counted = Assert.Single(lists, l => l.Name == "counted");

        Assert.Equal(["service[s4]"], counted.Parts.Where(p => p.Value == "true").Select(p => p.Name));
        Assert.All(counted.Parts.Where(p => p.Value == "false"), p => Assert.Contains(p.Parts, reason => reason.Value == "false"));
    }

    [Fact]
    public void Explain_DayThatMustComeAfterAnother_PutsWhatWasFoundFirst()
    {
        var text = Text(
            "NLSH-17",
            new FileEvent { Kind = "post-won-elsewhere", On = new LocalDate(2024, 8, 1), States = ["need-lapses"] },
            new FileEvent { Kind = "need-lapse-notified", By = "candidate", On = new LocalDate(2024, 8, 20) });

        Assert.Contains("datoen for hendelsen er ikke før dagen vikariatet et annet sted ble tildelt → 20. august 2024 mot 1. august 2024\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_EventsOfDifferentKindsCompared_AreToldApartByWhatHappened()
    {
        var text = Text(
            "NLSH-23",
            new FileEvent { Kind = "several-ready", On = new LocalDate(2024, 8, 1) },
            new FileEvent { Kind = "candidates-ranked", By = "municipality", On = new LocalDate(2024, 8, 20) },
            new FileEvent { Kind = "offer-made", By = "hospital", On = new LocalDate(2024, 9, 10) });

        Assert.Contains(
            "datoen for hendelsen («rekkefølgen mellom kandidatene fastsatt») er fra og med datoen for hendelsen («flere kandidater klare samtidig») til og med datoen for hendelsen («tilbud om tjeneste gitt»)",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_EventsOfOneKindCompared_AreToldApartByTheOrderOfMention()
    {
        var text = Text(
            "NLSH-30",
            new FileEvent { Kind = "offer-made", By = "hospital", Block = "b1", On = new LocalDate(2024, 8, 1), Offer = new Offer { From = new LocalDate(2025, 3, 1) } },
            new FileEvent { Kind = "offer-made", By = "hospital", Block = "b1", On = new LocalDate(2024, 9, 1), Offer = new Offer { From = new LocalDate(2025, 3, 1) } });

        Assert.Contains("datoen for hendelsen er etter datoen for hendelsen (den som er nevnt først) → 1. september 2024 mot 1. august 2024\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_ReadingOfAProvision_IsInTheWordsOfTheBook()
    {
        var text = Text("NLSH-14");

        Assert.Contains("«Om gjennomføringsplanen kan signeres før dagen arbeidsavtalen blir inngått»: «ja, den dagen eller før»\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("by-that-day\n", text.Split(["Opplysningene"], StringSplitOptions.None)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_OneNameForItemsOfTwoKinds_KeepsTheWordsOfEach()
    {
        var explanations = Explain("file.Blocks.Any(x => x.Place == \"Bodø\") && file.Events.Any(x => x.Kind == \"offer-made\")");
        var text = ExplanationText.Write(explanations, Language.Nb, false, 200);

        Assert.Contains("ønsket tjenestested", text, StringComparison.Ordinal);
        Assert.Contains("tilbud om tjeneste gitt", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Place", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kind", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Brackets_StayInTheWords() => Assert.Contains(
        "ikke: (tjenesten til og med vurderingsdagen: minst én og læringsmålene som er nådd: minst én)",
        Phrase("!(file.Service.Any() && file.Goals.Any())"),
        StringComparison.Ordinal);

    [Fact]
    public void Explain_ManyItems_ShowsTheOneThatDecides()
    {
        var file = new TrainingFileBuilder { Service = [.. Enumerable.Range(0, 40).Select(i => new ServicePeriod { Key = "s" + i, Department = i == 33 ? "medisin" : "psykiatri" })] };

        var explanation = Assert.Single(Explain("file.Service.Any(s => s.Department == \"medisin\")", file));

        Assert.Equal("service[s33]", Assert.Single(explanation.Condition!.Parts, p => p.Decides).Name);
    }

    [Fact]
    public void Explain_ItemsThatArePerhapsInTheList_AreWhatLeavesItOpen()
    {
        var file = new TrainingFileBuilder { Service = [new ServicePeriod { Key = "s1", Part = 3 }, new ServicePeriod { Key = "s2", Part = 2, Percent = 100 }] };

        var explanation = Assert.Single(Explain("file.Service.Where(s => s.Percent == 100).Any(s => s.Part == 3)", file));

        Assert.Equal((Verdict.Undecided, "service[s1]"), (explanation.Finding.Verdict, Assert.Single(explanation.Condition!.Parts, p => p.Decides).Name));
    }

    private static ImmutableArray<Explanation> Explain(string expression, TrainingFileBuilder? file = null)
    {
        file ??= new TrainingFileBuilder { ImplementationPlan = new() { Blocks = [new Block { Key = "b1", Place = "Bodø" }] }, Events = [new FileEvent { Kind = "offer-made", On = new LocalDate(2023, 1, 1) }], Service = [], Goals = [] };
        return new TestBook(new TestRule("R", expression)).Engine().Explain(file.Build().GetValueOrThrow(), "R", new LocalDate(2024, 1, 1), new ReportOptions { Rulebooks = ["test"] });
    }

    private static string Phrase(string expression) => ExplanationText.Write(Explain(expression), Language.Nb, false, 200);

    [Fact]
    public void Explain_RuleThatDoesNotApply_ExplainsThat()
    {
        var explanation = ExplainSample("NLSH-22").First(e => e.Finding.Verdict == Verdict.NotApplicable);
        var text = ExplanationText.Write([explanation], Language.Nn, false, 100);

        Assert.Equal(("applies", "false"), (explanation.Condition!.Name, explanation.Condition.Value));
        Assert.Contains("Om regelen gjeld\n  ✗ læringsarenaen til bolken: sjukehus → ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_MissingFacts_AreNamedByPathAndInWords()
    {
        var file = new TrainingFileBuilder { Municipality = new Municipality { Key = "1804" } }.Build().GetValueOrThrow();
        var explanations = SampleReports.Engine.Explain(file, "NLSH-05", new LocalDate(2025, 3, 31), SampleReports.Options);

        Assert.Contains("  municipality.institution: kommunen som utdanningsvirksomhet\n", ExplanationText.Write(explanations, Language.Nb, false, 100), StringComparison.Ordinal);
        Assert.Equal(
            "municipality.institution",
            (string?)JsonNode.Parse(ExplanationJson.Write(explanations, Language.Nb))!["explanations"]![0]!["missing"]![0]!["fact"]);
    }

    [Fact]
    public void Text_EveryExampleInEveryLanguage_HasWordsForEachPart() => Assert.All(
        SampleReports.Examples(),
        example =>
        {
            var explanations = SampleReports.Engine.Explain(example.File, example.Rule, example.On, new ReportOptions { Rulebooks = [example.Rulebook] });
            foreach (var language in new[] { Language.Nb, Language.Nn, Language.En })
            {
                var text = ExplanationText.Write(explanations, language, false, 120);
                Assert.DoesNotContain("…»", text, StringComparison.Ordinal);
                Assert.DoesNotContain("=>", text, StringComparison.Ordinal);
                Assert.DoesNotContain("{0}", text, StringComparison.Ordinal);
                Assert.DoesNotContain(text.Split('\n'), line => line.Trim() is "✓" or "✗" or "?");
                foreach (var part in Parts(JsonNode.Parse(ExplanationJson.Write(explanations, language))!))
                {
                    Assert.True(((string?)part["text"])?.Length > 0, $"{example.Rule} «{example.Name}»: {part["expression"]}");
                }
            }
        });

    [Fact]
    public void Text_RuleNotInForce_SaysSo() => Assert.Contains(
        "ikke i kraft",
        ExplanationText.Write(SampleReports.Engine.Explain(SampleReports.File(), "NLSH-16", new LocalDate(2020, 1, 1), SampleReports.Options), Language.Nb, false, 100),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("true", "ja", "yes")]
    [InlineData("false", "nei", "no")]
    [InlineData("unknown", "ukjent", "unknown")]
    [InlineData("none", "ingen", "none")]
    [InlineData("3/11", "3 av 11", "3 of 11")]
    [InlineData("2025-03-01", "1. mars 2025", "1 March 2025")]
    [InlineData("17.9642", "17,9642", "17.9642")]
    [InlineData("1/b", "1/b", "1/b")]
    [InlineData("2025-03-01/2025-08-31", "1. mars 2025 – 31. august 2025", "1 March 2025 – 31 August 2025")]
    [InlineData("unknown/2025-08-31", "ukjent – 31. august 2025", "unknown – 31 August 2025")]
    [InlineData("medisin", "medisin", "medisin")]
    public void Value_InvariantForm_IsWrittenInTheLanguage(string value, string nb, string en)
    {
        Assert.Equal(nb, ExplainedValues.Of(value, Language.Nb));
        Assert.Equal(en, ExplainedValues.Of(value, Language.En));
    }

    private static string Text(string rule, params FileEvent[] events)
    {
        var file = new TrainingFileBuilder
        {
            EmploymentAgreementOn = new LocalDate(2024, 7, 1),
            ImplementationPlan = new ImplementationPlan
            {
                SignedOn = new LocalDate(2024, 7, 1),
                Blocks = [new Block { Key = "b1", Arena = "hospital", From = new LocalDate(2025, 3, 1), To = new LocalDate(2025, 8, 31) }],
            },
            Wish = new Wish { Block = "b2" },
            Events = events,
        }.Build().GetValueOrThrow();
        return ExplanationText.Write(SampleReports.Engine.Explain(file, rule, new LocalDate(2024, 10, 1), SampleReports.Options), Language.Nb, false, 400);
    }

    /// <summary>Every part of every explanation, however deep.</summary>
    private static IEnumerable<JsonNode> Parts(JsonNode node) => node switch
    {
        JsonObject members => (members.ContainsKey("decides") ? [members] : Enumerable.Empty<JsonNode>()).Concat(members.Where(m => m.Value is not null).SelectMany(m => Parts(m.Value!))),
        JsonArray items => items.SelectMany(i => Parts(i!)),
        _ => [],
    };

    private static ImmutableArray<Explanation> ExplainSample(string rule) =>
        SampleReports.Engine.Explain(SampleReports.File(SampleReports.WithFaults), rule, SampleReports.AfterService, SampleReports.Options);
}
