using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Rulebooks;
using Alis.Rules.Tests.Evaluation;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Xunit;

namespace Alis.Rules.Tests.Rulebooks;

public class RulebookChoiceTests
{
    private static readonly RuleEngine Engine = Book("a-law", "law").Engine(
        Book("b-recommendation", "recommendation"),
        Book("c-trust", "agreement", ("hospital", "nlsh")),
        Book("d-both", "agreement", ("hospital", "nlsh"), ("municipality", "1804")),
        Book("e-none", "agreement"),
        Book("f-portal", "portal"),
        Book("g-draft", "draft"));

    [Fact]
    public void ChooseRulebooks_PartiesOfTheFile_AreMatched() => Assert.Equal(
        ["a-law LawAlways", "b-recommendation GoesWithLaw", "c-trust PartiesMatch", "d-both PartiesMatch", "e-none NotNamed", "f-portal NotNamed", "g-draft NotNamed"],
        Reasons(new() { Hospital = new() { Key = "nlsh" }, Municipality = new() { Key = "1804" } }));

    [Theory]
    [InlineData("nlsh", null, "PartiesMatch", "", "PartiesUnknown", "municipality.key")]
    [InlineData(null, "1804", "PartiesUnknown", "hospital.key", "PartiesUnknown", "hospital.key")]
    [InlineData(null, null, "PartiesUnknown", "hospital.key", "PartiesUnknown", "hospital.key,municipality.key")]
    [InlineData("unn", null, "OtherParties", "", "OtherParties", "")]
    [InlineData(null, "1806", "PartiesUnknown", "hospital.key", "OtherParties", "")]
    [InlineData("nlsh", "1806", "PartiesMatch", "", "OtherParties", "")]
    public void ChooseRulebooks_Agreement_NamesWhatIsMissingUnlessAPartyIsAnother(string? hospital, string? municipality, string trust, string trustMissing, string both, string bothMissing)
    {
        var choices = Engine.ChooseRulebooks(File(hospital, municipality));

        Assert.Equal((trust, trustMissing), (choices[2].Reason.ToString(), string.Join(",", choices[2].Missing)));
        Assert.Equal((both, bothMissing), (choices[3].Reason.ToString(), string.Join(",", choices[3].Missing)));
    }

    [Fact]
    public void ChooseRulebooks_MunicipalityOfTheCandidate_StandsIn() => Assert.Contains(
        "d-both PartiesMatch",
        Reasons(new() { Hospital = new() { Key = "nlsh" }, Candidate = new() { Key = "x", Municipality = "1804" } }));

    [Fact]
    public void ChooseRulebooks_Named_AreUsedWhateverTheParties()
    {
        var options = new ReportOptions { Rulebooks = ["f-portal", "c-trust"] };
        var choices = Engine.ChooseRulebooks(File("unn", null), options);

        Assert.Equal(["c-trust", "f-portal"], choices.Where(c => c.IsUsed).Select(c => c.Id));
        Assert.All(choices, c => Assert.Equal(c.IsUsed ? RulebookReason.NamedByCaller : RulebookReason.OthersNamed, c.Reason));
        Assert.Throws<ArgumentException>(() => Engine.ChooseRulebooks(File("unn", null), new() { Rulebooks = ["none"] }));
    }

    [Fact]
    public void Choices_OfAReport_AgreeWithTheBooksUsed()
    {
        foreach (var file in new[] { File("nlsh", "1804"), File("nlsh", null), File(null, null) })
        {
            var report = Engine.Validate(file, new(2025, 1, 1));

            Assert.Equal(report.Books.Select(b => b.Id), report.Choices.Where(c => c.IsUsed).Select(c => c.Id));
            Assert.Equal(Engine.RulebooksFor(file), report.Choices.Where(c => c.IsUsed).Select(c => c.Id));
            Assert.Equal(Engine.Rules.Rulebooks.Select(b => b.Id), report.ForParty("hospital").Choices.Select(c => c.Id));
        }
    }

    [Fact]
    public void Choices_ListOfTheCallerChangedAfterwards_StayAsTheyWere()
    {
        var named = new List<string> { "a-law" };
        var report = Engine.Validate(File(null, null), new(2025, 1, 1), new ReportOptions { Rulebooks = named });
        named[0] = "g-draft";

        Assert.Equal(["a-law"], report.Choices.Where(c => c.IsUsed).Select(c => c.Id));
    }

    [Fact]
    public void Text_EveryReason_IsSaidInThreeLanguages()
    {
        var choices = new[]
        {
            Engine.ChooseRulebooks(File("nlsh", "1804")),
            Engine.ChooseRulebooks(File("unn", "1804")),
            Engine.ChooseRulebooks(File(null, null)),
            Engine.ChooseRulebooks(File(null, null), new() { Rulebooks = ["a-law"] }),
            Engine.ChooseRulebooks(new AgreementFile { Key = "a", Rulebook = "a-law" }.ToTrainingFile()),
            new TestBook(new TestRule("R", "agreement.Key == \"a\"") { Subject = "agreement" }) { Id = "h-scheme", Kind = "portal" }.Engine().ChooseRulebooks(new AgreementFile { Key = "a", Rulebook = "h-scheme" }.ToTrainingFile()),
            Engine.ChooseRulebooks(new TrainingFile { AgreementFile = new AgreementFile { Key = "a", Rulebook = "b-recommendation", EditionRulebooks = ["a-law", "b-recommendation"] } }),
        }.SelectMany(c => c).ToList();

        Assert.Equal(Enum.GetValues<RulebookReason>(), choices.Select(c => c.Reason).Distinct().Order());
        foreach (var language in new[] { Language.Nb, Language.Nn, Language.En })
        {
            // Law, recommendation, two matches, three kinds not named, another party, two that lack one, named, others named, named by the file, not about agreements, another edition.
            Assert.Equal(15, choices.Select(c => c.Text(language)).Distinct().Count());
            Assert.All(choices, c => Assert.DoesNotContain(c.Text(language), ch => ch is '\n' or '{'));
        }

        Assert.Equal("avtalen gjelder for helseforetaket nlsh og kommunen 1804 i filen", choices.First(c => c.Id == "d-both").Text(Language.Nb));
        Assert.Contains("avtalen gjeld for helseføretaket nlsh, men fila har helseføretaket unn", choices.Select(c => c.Text(Language.Nn)));
        Assert.Contains("the agreement is for the hospital trust nlsh and the municipality 1804, but the file lacks `hospital.key`, `municipality.key`", choices.Select(c => c.Text(Language.En)));
    }

    [Fact]
    public void Table_Heading_ListsWhatIsUsedAndWhatMayApply()
    {
        var text = ReportTable.Write(Engine.Validate(File(null, "1804"), new(2025, 1, 1)), Language.Nb, false, 100);

        Assert.Contains(
            """
            Brukte regelverk:
              a-law: lover og forskrifter gjelder alltid
              b-recommendation: anbefalingen følger loven
            Kan også gjelde:
              c-trust: avtalen gjelder for helseforetaket nlsh, men `hospital.key` mangler i filen
              d-both: avtalen gjelder for helseforetaket nlsh, men `hospital.key` mangler i filen

            """,
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Table_NothingUsed_SaysOfEveryBookWhyNot()
    {
        var engine = Book("c-trust", "agreement", ("hospital", "nlsh")).Engine(Book("g-draft", "draft"));
        var text = ReportTable.Write(engine.Validate(File("unn", null), new(2025, 1, 1)), Language.Nn, false, 100);

        Assert.Contains("Ingen regelverk er brukte:\n  c-trust: avtalen gjeld for helseføretaket nlsh, men fila har helseføretaket unn\n  g-draft: eit utkast blir berre brukt når det er namngjeve\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_BookNotInForce_SaysSo()
    {
        var engine = new TestBook(new TestRule("R", "true")) { InForce = ("2024-06-01", "2024-12-31") }.Engine();
        string On(int year) => ReportTable.Write(engine.Validate(File(null, null), new(year, 7, 1)), Language.En, false, 100);

        Assert.Contains("\n  test: acts and regulations always apply; not in force on 1 July 2025\n", On(2025), StringComparison.Ordinal);
        Assert.Contains("\n  test: acts and regulations always apply\n", On(2024), StringComparison.Ordinal);
    }

    private static TestBook Book(string id, string kind, params (string Kind, string Key)[] parties) =>
        new(new TestRule($"R-{id}", "true")) { Id = id, Kind = kind, Parties = parties };

    private static TrainingFile File(string? hospital, string? municipality) => new TrainingFileBuilder
    {
        Hospital = hospital is null ? null : new() { Key = hospital },
        Municipality = municipality is null ? null : new() { Key = municipality },
    }.Build().GetValueOrThrow();

    private static IEnumerable<string> Reasons(TrainingFileBuilder file) =>
        Engine.ChooseRulebooks(file.Build().GetValueOrThrow()).Select(c => $"{c.Id} {c.Reason}");
}
