using Alis.Rules.Norms;
using Alis.Rules.Rulebooks;
using Alis.Rules.Tests.Workflows;
using Alis.Rules.Text;
using Alis.Rules.Workflows;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Rulebooks;

/// <summary>What rule books tell the matcher.</summary>
public class MatchingTermTests
{
    private static readonly LocalDate Day = new(2025, 1, 1);

    [Fact]
    public void Read_Term_HoldsWhatTheFileSays()
    {
        var book = Assert.Single(RuleSetCases.Load(RuleSetCases.Book()).GetValueOrThrow().Rulebooks);
        var (length, order) = (book.MatchingTerms[0], book.MatchingTerms[1]);

        Assert.Equal(["service-length", "wish-order"], book.MatchingTerms.Select(t => t.Term));
        Assert.Equal(("long", "hospital", 1, NormStrength.Should), (length.Provision, length.Party, length.Decision, length.Strength));
        Assert.Equal(["N-2"], length.Norms.AsEnumerable());
        Assert.Equal(("TEST", "1"), (length.Citation.Document, length.Citation.Section));
        Assert.Equal(("b", "n", "e"), (length.Title(Language.Nb), length.Text(Language.Nn), length.Title(Language.En)));
        Assert.Equal((null, null, null), (order.Provision, order.Party, order.Decision));
        Assert.Same(order, book.FindTerm("wish-order"));
        Assert.Null(book.FindTerm("lead-time"));
    }

    [Fact]
    public void Read_Terms_StandInOrdinalOrderWhateverTheOrderOfTheFile()
    {
        var book = RuleSetCases.Book();
        var terms = book["matching/terms.json"]!["terms"]!.AsArray();
        var first = terms[0]!;
        terms.RemoveAt(0);
        terms.Add(first);

        Assert.Equal(["service-length", "wish-order"], RuleSetCases.Load(book).GetValueOrThrow().Rulebooks[0].MatchingTerms.Select(t => t.Term));
    }

    [Theory]
    [InlineData("2020-01-01", 6)]
    [InlineData("2023-12-31", 6)]
    [InlineData("2024-01-01", 7)]
    [InlineData("2019-12-31", null)]
    public void MonthsOf_Day_IsTheVersionOfTheProvisionOnIt(string day, int? months)
    {
        var rules = RuleSetCases.Load(RuleSetCases.Book()).GetValueOrThrow();
        var book = rules.Rulebooks[0];

        Assert.Equal(months, rules.MonthsOf(book, book.MatchingTerms[0], NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value));
        Assert.Null(rules.MonthsOf(book, book.MatchingTerms[1], Day));
    }

    [Theory]
    [InlineData("/terms/0/provision", "\"own/long\"")]
    [InlineData("/terms/0/norms", """["N-1"]""")]
    [InlineData("/terms/0/term", "\"split-length\"")]
    [InlineData("/terms/1/strength", "\"must\"")]
    [InlineData("/terms", "[]")]
    public void Edition_OtherTerms_HaveAnotherHash(string pointer, string value) =>
        Assert.NotEqual(Hash(RuleSetCases.Book()), Hash(RuleSetCases.Edited($"matching/terms.json {pointer} := {value}")));

    [Theory]
    [InlineData("/terms/0/party", "-")]
    [InlineData("/terms/0/citation/section", "\"2\"")]
    [InlineData("/terms/1/text/nb", "\"other\"")]
    public void Edition_OtherWords_KeepTheHash(string pointer, string value) =>
        Assert.Equal(Hash(RuleSetCases.Book()), Hash(RuleSetCases.Edited($"matching/terms.json {pointer} := {value}")));

    [Fact]
    public void Edition_BookThatTellsTheMatcherNothing_KeepsTheHash()
    {
        var without = RuleSetCases.Book();
        _ = without.Remove("matching/terms.json");

        Assert.Equal(Hash(RuleSetCases.Edited("matching/terms.json /terms := []")), Hash(without));
    }

    [Fact]
    public void Read_BrokenFileAmongOthers_IsToldAndTheRestIsRead()
    {
        var texts = RuleSetCases.Book().Select(f => RuleSetCases.Text(f.Key, f.Key == "matching/terms.json" ? "[" : RuleSetCases.Write(f.Value!)));

        Assert.Equal(["ALIS1002"], RuleSet.Load(texts).Diagnostics.Select(d => d.Code.Id));
    }

    [Fact]
    public void Read_SeveralFaults_AreToldAtOnce()
    {
        var book = RuleSetCases.Edited("matching/terms.json /terms/0/provision := \"reading\"");
        book["matching/terms.json"]!["terms"]![1]!["provision"] = "long";
        book["matching/terms.json"]!["terms"]![1]!["norms"] = new System.Text.Json.Nodes.JsonArray();

        Assert.Equal(["ALIS2904", "ALIS2901", "ALIS2903"], RuleSetCases.Load(book).Diagnostics.Select(d => d.Code.Id));
    }

    [Theory]
    [InlineData("matching/notes.json", true)]
    [InlineData("matching/terms/terms.json", true)]
    [InlineData("matching/examples/service-length.json", false)]
    public void Load_FileBesideTheTerms_IsReadByAnotherOrUnknown(string name, bool isUnknown)
    {
        var texts = RuleSetCases.Book().Select(f => RuleSetCases.Text(f.Key, RuleSetCases.Write(f.Value!))).Append(RuleSetCases.Text(name, "{}"));

        Assert.Equal(isUnknown ? ["ALIS2112"] : [], RuleSet.Load(texts).Diagnostics.Select(d => d.Code.Id));
    }

    [Theory]
    [InlineData("nlsh-2024", "approved-institution declined-offer largest-deviation=6 lead-time=3 municipal-order municipal-service-first=24 open-post other-than-wished service-length=6 split-length=3 wish-order")]
    [InlineData("helse-vest-2021", "listing-time=2 open-post registered-wish service-length=6")]
    [InlineData("voss-2021", "open-post registered-wish service-length=6")]
    public void Embedded_Book_TellsTheMatcherExactlyThis(string id, string expected)
    {
        var book = RuleSet.Embedded.Rulebooks.Single(b => b.Id == id);

        Assert.Equal(expected, string.Join(" ", book.MatchingTerms.Select(t => t.Provision is null ? t.Term : $"{t.Term}={RuleSet.Embedded.MonthsOf(book, t, Day)}")));
        Assert.All(book.MatchingTerms, t => Assert.Equal(MatchingTermNames.TakesMonths(t.Term), t.Provision is not null));
    }

    /// <summary>A source that does not say how long the service is, or what a round does with it, tells the matcher nothing.</summary>
    [Fact]
    public void Embedded_OtherBooks_TellItNothing() =>
        Assert.Equal(["helse-vest-2021", "nlsh-2024", "voss-2021"], RuleSet.Embedded.Rulebooks.Where(b => !b.MatchingTerms.IsEmpty).Select(b => b.Id));

    [Fact]
    public void Embedded_EachNormOfTheMatcher_IsNamedByATerm() =>
        Assert.All(NormCoverage.Of(NormList.Embedded, RuleSet.Embedded).Where(n => n.Norm.Forms.Contains(NormForm.Matcher)), n => Assert.NotEmpty(n.Terms));

    private static string Hash(System.Text.Json.Nodes.JsonObject book) => RuleSetCases.Load(book).GetValueOrThrow().EditionOn("own", Day).Hash;
}
