using System.Text.Json.Nodes;
using Alis.Rules.Norms;
using Alis.Rules.Rulebooks;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Texts;
using Alis.Rules.Text;
using Xunit;

namespace Alis.Rules.Tests.Norms;

/// <summary>The list of norms of this repository, and how far it has been built.</summary>
public class ShippedNormsTests
{
    private static readonly IReadOnlyList<NormCoverage> Norms = NormCoverage.Of(NormList.Embedded, SampleReports.Engine.Rules, SampleReports.AllExamples());

    [Theory]
    [InlineData("NLSH", 48)]
    [InlineData("HV", 27)]
    [InlineData("AV", 21)]
    [InlineData("STO", 10)]
    [InlineData("VOSS", 9)]
    public void Embedded_EachDocument_HasItsNorms(string document, int count) => Assert.Equal(count, NormList.Embedded.Norms.Count(n => n.Citation.Document == document));

    [Fact]
    public void Embedded_TheLaw_Has57() =>
        Assert.Equal(57, NormList.Embedded.Norms.Count(n => n.Citation.Document is "SPES" or "HDIR" or "ALISNO" or "KOMP" or "AKUTT" or "HOL" or "DL"));

    [Fact]
    public void Embedded_EachNormOfTheFiveDocuments_IsQuoted() =>
        Assert.All(NormList.Embedded.Norms.Where(n => n.Citation.Confidence == "S"), n => Assert.NotNull(n.Citation.Quotation));

    [Fact]
    public void Embedded_EachStatement_IsAShortSentenceInTwoLanguages()
    {
        foreach (var text in NormList.Embedded.Norms.SelectMany(n => new[] { n.Statement(Language.Nb), n.Statement(Language.En) }))
        {
            Assert.True(text.Length is > 5 and <= 200 && text.EndsWith('.'), text);
        }

        Assert.Equal(2 * NormList.Embedded.Norms.Length, NormList.Embedded.Norms.SelectMany(n => new[] { n.Statement(Language.Nb), n.Statement(Language.En) }).Distinct().Count());
    }

    [Fact]
    public void Embedded_EachNorm_IsInEveryFormThatItHasToBeIn() => Assert.Empty(Norms.Where(n => !n.MissingForms.IsEmpty).Select(n => n.Norm.Id));

    [Fact]
    public void Embedded_EachNorm_IsCovered() => Assert.Empty(Norms.Where(n => n.State != NormState.Covered).Select(n => n.Norm.Id));

    [Theory]
    [InlineData("NLSH-02")]
    [InlineData("NLSH-02a")]
    [InlineData("NLSH-03")]
    [InlineData("NLSH-04")]
    [InlineData("NLSH-08")]
    [InlineData("NLSH-12")]
    [InlineData("NLSH-18")]
    [InlineData("NLSH-33")]
    [InlineData("NLSH-45")]
    public void Agreement_DefinitionsAndContext_AreStated(string id)
    {
        var norm = Norms.Single(n => n.Norm.Id == id);

        Assert.Equal("nlsh-2024", norm.StatementRulebook);
        Assert.Equal(norm.Norm.Citation.Section, norm.Statement!.Section);
        Assert.Equal(norm.Statement.Form == NormForm.Catalogue, norm.StatementRules.Any(r => r.Examples > 0));
    }

    [Theory]
    [InlineData("DL-148")]
    [InlineData("DL-149")]
    public void Calendar_Statement_CoversItsNorm(string id) => Assert.Equal(NormState.Covered, Norms.Single(n => n.Norm.Id == id).State);

    [Fact]
    public void Sources_EachRulebook_IsMadeFromTheTextThatItsPassagesAreFrom()
    {
        foreach (var document in NormList.Embedded.Documents.Select(d => d.Id).Intersect(SampleReports.Engine.Rules.Rulebooks.Select(b => b.Document)))
        {
            var source = JsonNode.Parse(File.ReadAllText(RepositoryFiles.Path("rules", "sources", $"{document.ToLowerInvariant()}.json")))!;
            var book = SampleReports.Engine.Rules.Rulebooks.Single(b => b.Document == document).Id;
            var stated = JsonNode.Parse(File.ReadAllText(RepositoryFiles.Path("rules", book, "rulebook.json")))!["source"]!;

            Assert.Equal((document, (string)stated["sha256"]!), ((string)source["document"]!, (string)source["sha256"]!));
        }

        Assert.Contains(SampleReports.Engine.Rules.Rulebooks, b => b.Document == "NLSH");
    }
}
