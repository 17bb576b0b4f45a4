using System.Text;
using System.Text.RegularExpressions;
using Alis.Rules.Catalogues;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Properties;
using Alis.Rules.Text;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Alis.Rules.Tests.Catalogues;

public class CatalogueSetTests
{
    [Fact]
    public void Embedded_EveryCatalogue_IsNamedAsItsFile() =>
        Assert.Equal(EmbeddedTexts.Names("catalogues/"), CatalogueSet.Embedded.All.Select(c => $"catalogues/{c.Name}.json"));

    [Fact]
    public void Embedded_GoalsOfGeneralMedicine_AreEightyEightInSixGroups()
    {
        var goals = CatalogueSet.Embedded.LearningGoals.Entries.Where(e => e.List == "ALM").ToList();

        Assert.Equal(Enumerable.Range(1, 88).Select(i => $"ALM-{i:000}"), goals.Select(e => e.Code));
        Assert.Equal([5, 14, 22, 14, 30, 3], goals.GroupBy(e => e.Group).Select(g => g.Count()));
    }

    [Theory]
    [InlineData("ALM", 88, "2019-03-01", null)]
    [InlineData("FKM-2026", 14, "2026-03-01", null)]
    [InlineData("FKM-2017", 24, "2019-03-01", "2026-02-28")]
    [InlineData("FKM-1-2025", 15, "2025-09-01", null)]
    [InlineData("FKM-1-2017", 50, "2017-03-17", "2027-09-01")]
    [InlineData("DEL1-2020", 101, "2020-03-01", "2021-09-01")]
    [InlineData("KL-2021", 101, "2021-03-28", null)]
    public void Embedded_ListOfGoals_HasItsGoalsAndDays(string list, int count, string from, string? to)
    {
        var goals = CatalogueSet.Embedded.LearningGoals.Entries.Where(e => e.List == list).ToList();

        Assert.Equal(count, goals.Count);
        Assert.All(goals, g => Assert.Equal((from, to), (Iso(g.InForce.From), Iso(g.InForce.To))));

        static string? Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
    }

    [Theory]
    [InlineData("ALM-055", "ALM-055")]
    [InlineData("ALM 55", "ALM-055")]
    [InlineData("ALM055", "ALM-055")]
    [InlineData("alm-055", "ALM-055")]
    [InlineData("ALM-55", "ALM-055")]
    [InlineData("Alm – 55", "ALM-055")]
    [InlineData("lm 4", "LM-04")]
    [InlineData("LM-004", "LM-04")]
    [InlineData("DEL1001", "DEL1-001")]
    [InlineData("del1 101", "DEL1-101")]
    [InlineData("FKMS1", "FKMS-001")]
    [InlineData("ALM-089", null)]
    [InlineData("ALM-0055", null)]
    [InlineData("ALM-0", null)]
    [InlineData("ALM", null)]
    [InlineData("ALM-", null)]
    [InlineData("ALM-5x", null)]
    [InlineData("ALM----5", null)]
    [InlineData(" ALM-055", null)]
    [InlineData("ALM-٥٥", null)]
    [InlineData("55", null)]
    [InlineData("LM-75", null)]
    [InlineData("", null)]
    public void Read_GoalAsWritten_IsTheCodeOrNone(string written, string? code) => Assert.Equal(code, CatalogueSet.Embedded.LearningGoals.Read(written));

    [Fact]
    public void Read_EveryWrittenFormOfEveryGoal_ReadsBackAndFitsTheSchema()
    {
        var goals = CatalogueSet.Embedded.LearningGoals;
        var pattern = new Regex(goals.Pattern!, RegexOptions.CultureInvariant);

        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var draws = new Draws(seed);
            var code = draws.Of(goals.Codes);
            var hyphen = code.LastIndexOf('-');
            var number = draws.OneIn(2) ? code[(hyphen + 1)..] : code[(hyphen + 1)..].TrimStart('0');
            var prefix = string.Concat(code[..hyphen].Select(c => draws.OneIn(2) ? char.ToLowerInvariant(c) : c));
            var written = prefix + draws.Of(["-", " ", "", "‑", "–", " - ", "_", "."]) + number;

            Assert.Equal(code, goals.Read(written));
            Assert.Matches(pattern, written);
        }).Holds();
    }

    [Fact]
    public void Read_CatalogueOfWords_TakesThemAsTheyAre()
    {
        Assert.Equal("holiday", CatalogueSet.Embedded.AbsenceKinds.Read("holiday"));
        Assert.Null(CatalogueSet.Embedded.AbsenceKinds.Read("Holiday"));
        Assert.Equal("covid-19", CatalogueSet.Embedded.AbsenceKinds.Read("covid-19"));
        Assert.Null(CatalogueSet.Embedded.AbsenceKinds.Read("covid 19"));
        Assert.Null(CatalogueSet.Embedded.AbsenceKinds.Pattern);
    }

    [Fact]
    public void Embedded_EveryEntry_IsTitledAndHasAPlainCode()
    {
        foreach (var entry in CatalogueSet.Embedded.All.SelectMany(c => c.Entries))
        {
            Assert.Matches(new Regex("^([a-z][a-z0-9]*(-[a-z0-9]+)*|(ALM|FKM|FKMS|FKMK|DEL1|KLS|KLP|KLK)-[0-9]{3}|LM-[0-9]{2})$"), entry.Code);
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

    [Theory]
    [InlineData(""", "lists":[{"code":"L","title":T,"from":"2020-01-02","to":"2020-01-01"}]""", "ALIS2102", "/lists/0/to")]
    [InlineData(""", "lists":[{"code":"L"}]""", "ALIS1008", "/lists/0")]
    [InlineData(""", "series":[{"prefix":"A","digits":3,"first":1,"last":2,"title":T,"list":"M"}]""", "ALIS5104", "/series/0/list")]
    [InlineData(""", "series":[{"prefix":"A","digits":3,"first":1,"last":2,"title":T,"group":"G"}]""", "ALIS5105", "/series/0/group")]
    [InlineData(""", "series":[{"prefix":"A","digits":3,"first":2,"last":1,"title":T}]""", "ALIS5106", "/series/0/last")]
    [InlineData(""", "series":[{"prefix":"A","digits":3,"first":1,"last":2,"title":T},{"prefix":"A","digits":3,"first":2,"last":2,"title":T}]""", "ALIS5101", "/series/1/prefix")]
    [InlineData(""", "series":[{"prefix":"B","digits":1,"first":1,"last":1,"title":T}]""", "ALIS5101", "/series/0/prefix")]
    public void Load_FaultInListsOrSeries_IsToldWithItsPlace(string more, string code, string pointer)
    {
        const string title = """{"nb":"a","nn":"a","en":"a"}""";
        var text = $$"""{"formatVersion":1,"catalogue":"more","numbered":true,"entries":[{"code":"B-1","title":{{title}}}]{{more.Replace("T,", title + ",", StringComparison.Ordinal).Replace("T}", title + "}", StringComparison.Ordinal)}}}""";

        var faults = CatalogueSet.Load([.. Shipped(), new NamedText("more.json", Encoding.UTF8.GetBytes(text))]).Diagnostics;

        Assert.Contains((code, pointer), faults.Select(f => (f.Code.Id, f.Where.Pointer)));
        Assert.All(faults, f => Assert.Equal("more.json", f.Where.Document));
    }

    [Fact]
    public void Load_EntryWithDaysOfItsOwn_HasThemBeforeThoseOfItsList()
    {
        var text = """{"formatVersion":1,"catalogue":"more","lists":[{"code":"L","title":T,"from":"2020-01-01","to":"2020-12-31"}],"entries":[{"code":"a","title":T,"list":"L","from":"2020-06-01"}]}"""
            .Replace("T,", """{"nb":"a","nn":"a","en":"a"},""", StringComparison.Ordinal);

        var entry = CatalogueSet.Load([.. Shipped(), new NamedText("more.json", Encoding.UTF8.GetBytes(text))]).GetValueOrThrow().Find("more")!.Find("a")!;

        Assert.Equal(new CodeDays(new LocalDate(2020, 6, 1), new LocalDate(2020, 12, 31)), entry.InForce);
        Assert.True(entry.InForce.Contains(new LocalDate(2020, 6, 1)) && entry.InForce.Contains(new LocalDate(2020, 12, 31)));
        Assert.False(entry.InForce.Contains(new LocalDate(2020, 5, 31)) || entry.InForce.Contains(new LocalDate(2021, 1, 1)));
    }

    private static List<NamedText> Shipped() => EmbeddedTexts.ReadAll("catalogues/");

    private static byte[] Text(string name, string entries) => Encoding.UTF8.GetBytes($$"""{"formatVersion":1,"catalogue":"{{name}}","entries":[{{entries}}]}""");
}
