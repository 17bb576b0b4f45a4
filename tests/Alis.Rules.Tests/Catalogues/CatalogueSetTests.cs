using System.Text;
using System.Text.RegularExpressions;
using Alis.Rules.Catalogues;
using Alis.Rules.Text;
using Xunit;

namespace Alis.Rules.Tests.Catalogues;

public class CatalogueSetTests
{
    [Fact]
    public void Embedded_EveryCatalogue_IsNamedAsItsFile() =>
        Assert.Equal(EmbeddedTexts.Names("catalogues/"), CatalogueSet.Embedded.All.Select(c => $"catalogues/{c.Name}.json"));

    [Fact]
    public void Embedded_LearningGoals_AreTheEightyEightOfGeneralMedicine() =>
        Assert.Equal(Enumerable.Range(1, 88).Select(i => $"ALM-{i:000}"), CatalogueSet.Embedded.LearningGoals.Codes);

    [Fact]
    public void Embedded_EveryEntry_IsTitledAndHasAPlainCode()
    {
        foreach (var entry in CatalogueSet.Embedded.All.SelectMany(c => c.Entries))
        {
            Assert.Matches(new Regex("^([a-z][a-z0-9]*(-[a-z0-9]+)*|ALM-[0-9]{3})$"), entry.Code);
            Assert.All(new[] { entry.Title.Nb, entry.Title.Nn, entry.Title.En }, t => Assert.NotEmpty(t));
        }
    }

    [Fact]
    public void Embedded_MunicipalInstitutions_AreTheTwoThatTheSourceNames()
    {
        var arenas = CatalogueSet.Embedded.Arenas.Entries;

        Assert.Equal(["nursing-home", "municipal-emergency-beds"], arenas.Where(a => a.MunicipalInstitution == true).Select(a => a.Code));
        Assert.Equal(["other-municipal"], arenas.Where(a => a.MunicipalInstitution is null).Select(a => a.Code));
    }

    [Theory]
    [InlineData("indremedisin", true)]
    [InlineData("patologi", false)]
    [InlineData("samfunnsmedisin", false)]
    [InlineData("radiologi", null)]
    [InlineData("nukleaermedisin", null)]
    [InlineData("allmennmedisin", null)]
    public void Embedded_Specialty_IsClinicalOrNotOrUndecided(string code, bool? clinical) =>
        Assert.Equal(clinical, CatalogueSet.Embedded.Specialties.Find(code)!.Clinical);

    [Fact]
    public void Embedded_Specialties_AreThoseOfTheAnnex() => Assert.Equal(45, CatalogueSet.Embedded.Specialties.Codes.Count);

    [Theory]
    [InlineData("practice-asked-again", "municipality")]
    [InlineData("contract-issued", "hospital")]
    [InlineData("offer-declined", "candidate")]
    [InlineData("service-confirmed", null)]
    public void Embedded_EventKind_SaysWhoseItIs(string code, string? by) => Assert.Equal(by, CatalogueSet.Embedded.EventKinds.Find(code)!.By);

    [Fact]
    public void Find_UnknownOrNull_IsNull()
    {
        Assert.Null(CatalogueSet.Embedded.Arenas.Find("x"));
        Assert.Null(CatalogueSet.Embedded.Arenas.Find(null));
        Assert.Null(CatalogueSet.Embedded.Find("x"));
    }

    [Fact]
    public void Load_FurtherCatalogue_IsFoundByName()
    {
        var set = CatalogueSet.Load([.. Shipped(), new NamedText("more.json", Text("more", """{"code":"a","title":{"nb":"a","nn":"a","en":"a"}}"""))]);

        Assert.True(set.GetValueOrThrow().Find("more")!.Contains("a"));
    }

    [Fact]
    public void Load_CatalogueMissing_IsAFault()
    {
        var fault = Assert.Single(CatalogueSet.Load([.. Shipped().Where(t => t.Name != "catalogues/roles.json")]).Diagnostics);

        Assert.Equal("ALIS5102", fault.Code.Id);
        Assert.Equal("the catalogue roles is missing", fault.Message(Language.En));
    }

    [Theory]
    [InlineData("roles", "", "ALIS5103", "/catalogue")]
    [InlineData("more", """{"code":"a","title":{"nb":"a","nn":"a","en":"a"}},{"code":"a","title":{"nb":"a","nn":"a","en":"a"}}""", "ALIS5101", "/entries/1/code")]
    [InlineData("more", """{"code":"a","title":{"nb":"a","nn":"a","en":"a"},"by":"hospitl"}""", "ALIS1014", "/entries/0/by")]
    [InlineData("more", """{"code":"a","title":{"nb":"a","nn":"a"}}""", "ALIS1008", "/entries/0/title")]
    [InlineData("more", """{"code":"a","title":{"nb":"a","nn":"a","en":"a"},"clincal":true}""", "ALIS1007", "/entries/0/clincal")]
    public void Load_Fault_IsToldWithItsPlace(string name, string entries, string code, string pointer)
    {
        var outcome = CatalogueSet.Load([.. Shipped(), new NamedText("more.json", Text(name, entries))]);

        var fault = Assert.Single(outcome.Diagnostics);
        Assert.Equal((code, "more.json", pointer), (fault.Code.Id, fault.Where.Document, fault.Where.Pointer));
        Assert.Null(outcome.Value);
    }

    private static List<NamedText> Shipped() => EmbeddedTexts.ReadAll("catalogues/");

    private static byte[] Text(string name, string entries) => Encoding.UTF8.GetBytes($$"""{"formatVersion":1,"catalogue":"{{name}}","entries":[{{entries}}]}""");
}
