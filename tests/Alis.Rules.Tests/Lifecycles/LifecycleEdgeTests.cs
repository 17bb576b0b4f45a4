using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Catalogues;
using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Lifecycles;
using Alis.Rules.Obligations;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Lifecycles;

/// <summary>Events that come at the wrong time, twice, from strangers, or in numbers; and what is told of them.</summary>
public class LifecycleEdgeTests
{
    private static readonly RuleEngine Engine = new(RuleSet.Embedded);
    private static readonly LocalDate Day = AgreementEvents.First;

    private static List<AgreementEvent> Signed =>
    [
        AgreementEvents.Event("drafted", Day),
        AgreementEvents.Event("final-draft-sent", Day.PlusDays(1)),
        AgreementEvents.Event("approved", Day.PlusDays(2), "1804"),
        AgreementEvents.Event("approved", Day.PlusDays(3)),
        AgreementEvents.Event("signed", Day.PlusDays(4), "1804"),
        AgreementEvents.Event("signed", Day.PlusDays(5)),
    ];

    [Fact]
    public void Agreement_NoEvents_HasNotBegun()
    {
        var status = Status([], Day);

        Assert.Equal(("NotBegun", (LocalDate?)null, true), (status.State.Code, status.Since, status.IsCertain));
        Assert.Equal(["drafted"], status.Next.Select(n => n.Name));
    }

    [Fact]
    public void Agreement_AllOnOneDay_IsInForceThatDay()
    {
        var events = Signed.Select(e => e with { On = Day }).Reverse().ToList();

        var status = Status(events, Day);

        Assert.Equal(("InForce", (LocalDate?)Day), (status.State.Code, status.InForceFrom));
        Assert.Empty(status.Refused);
    }

    [Theory]
    [InlineData("signed", "1804", "InForce", RefusalReason.NotAllowed)]
    [InlineData("drafted", "nlsh", "InForce", RefusalReason.NotAllowed)]
    [InlineData("terminated", "stranger", "InForce", RefusalReason.Condition)]
    [InlineData("terminated", null, "InForce", RefusalReason.Undecided)]
    public void Agreement_EventThatDoesNotFit_ChangesNothingAndSaysWhatWasAllowed(string kind, string? by, string state, RefusalReason reason)
    {
        var status = Status([.. Signed, AgreementEvents.Event(kind, Day.PlusDays(100), by)], Day.PlusDays(200));

        var refused = Assert.Single(status.Refused);
        Assert.Equal((state, state, reason), (status.State.Code, refused.InState.Code, refused.Reason));
        Assert.Equal(["council-adopted", "contents-sent", "reviewed", "revision-demanded", "revised", "terminated", "superseded"], refused.Allowed.AsEnumerable());
        Assert.Equal(reason == RefusalReason.Undecided ? ["events[terminated 2024-10-09].by"] : [], refused.Missing.AsEnumerable());
        Assert.Equal(reason != RefusalReason.Undecided, status.IsCertain);
    }

    [Fact]
    public void Agreement_SameEventTwice_IsTakenOnce()
    {
        var status = Status([.. Signed, AgreementEvents.Event("signed", Day.PlusDays(4), "1804")], Day.PlusDays(5));

        Assert.Equal("InForce", status.State.Code);
        Assert.Equal("signed 1804", Assert.Single(status.Refused.Select(r => $"{r.Kind} {r.By}")));
    }

    [Fact]
    public void Agreement_AfterTheEnd_NothingIsTaken()
    {
        var status = Status([.. Signed, AgreementEvents.Event("terminated", Day.PlusDays(10)), AgreementEvents.Event("reviewed", Day.PlusDays(375)), AgreementEvents.Event("reviewed", Day.PlusDays(376))], Day.PlusDays(1000));

        Assert.Equal(("Ended", Day.PlusDays(375), Day.PlusDays(376)), (status.State.Code, status.EndsOn!.Value, status.Since!.Value));
        Assert.Equal(Day.PlusDays(376), Assert.Single(status.Refused).Day);
    }

    [Fact]
    public void Agreement_OneParty_IsNeverDrafted()
    {
        var file = new AgreementFileBuilder { Key = "a", Rulebook = "nlsh-2024", Parties = [new() { Key = "nlsh", Kind = "hospital-trust" }], Events = Signed }.Build().GetValueOrThrow();

        var status = Engine.Agreement(file, Day.PlusDays(100)).Agreement!;

        Assert.Equal("NotBegun", status.State.Code);
        Assert.Equal(6, status.Refused.Length);
        Assert.Equal("avtalen har to parter, én kommune og helseforetaket", Assert.Single(status.Refused[0].DemandsIn(Language.Nb)));
    }

    [Fact]
    public void Agreement_PartiesUnknown_CannotBeTold()
    {
        var file = new AgreementFileBuilder { Key = "a", Rulebook = "nlsh-2024", Events = [Signed[0]] }.Build().GetValueOrThrow();

        var status = Engine.Agreement(file, Day).Agreement!;

        Assert.Equal((false, RefusalReason.Undecided), (status.IsCertain, status.Refused[0].Reason));
        Assert.Equal(["agreement.parties"], status.Refused[0].Missing.AsEnumerable());
    }

    [Theory]
    [InlineData("reviewed", true)]
    [InlineData("revision-demanded", true)]
    [InlineData("terminated", false)]
    [InlineData("signed", false)]
    public void Agreement_HundredThousandEvents_AreAllFollowed(string kind, bool isTaken)
    {
        const int Count = 100_000;
        var more = Enumerable.Range(0, Count - 6).Select(i => AgreementEvents.Event(kind, Day.PlusDays(10 + (i / 300)), isTaken ? "nlsh" : "stranger"));

        var status = Status([.. Signed, .. more], Day.PlusDays(600));

        Assert.Equal(("InForce", true), (status.State.Code, status.IsComplete));
        Assert.Equal(Count - 6, isTaken ? status.Taken.Length - 6 : status.Refused.Length);
    }

    [Fact]
    public void Agreement_TooMuchToFollow_SaysSo()
    {
        var parties = Enumerable.Range(0, 3000).Select(i => new AgreementParty { Key = $"p{i}", Kind = i == 0 ? "hospital-trust" : "municipality" }).ToList();
        var events = new List<AgreementEvent> { AgreementEvents.Event("drafted", Day, "p0"), AgreementEvents.Event("final-draft-sent", Day, "p0") };
        events.AddRange(parties.Select(p => AgreementEvents.Event("approved", Day.PlusDays(1), p.Key)));
        events.AddRange(parties.SelectMany(p => Enumerable.Repeat(AgreementEvents.Event("approved", Day.PlusDays(1), p.Key), 20)));
        var file = new AgreementFileBuilder { Key = "a", Parties = parties, Events = events }.Build().GetValueOrThrow();

        var report = Engine.Agreement(file, Day.PlusDays(2));

        Assert.False(report.Agreement!.IsComplete);
        Assert.False(report.Agreement.IsCertain);
        Assert.Contains(LifecycleTexts.Diagnostics(report, EventPlaces.In("a.json", file.ToCanonicalSource()), CatalogueSet.Embedded), d => d.Code.Id == "ALIS5205");
    }

    [Fact]
    public void Agreement_NoRulebook_GoesByTheLaw()
    {
        var file = new AgreementFileBuilder { Key = "a", Parties = [new() { Key = "1804", Kind = "municipality" }, new() { Key = "nlsh", Kind = "hospital-trust" }], Events = Signed }.Build().GetValueOrThrow();

        var status = Engine.Agreement(file, Day.PlusDays(100)).Agreement!;

        Assert.Equal(("helse-og-omsorgstjenesteloven", "InForce"), (status.Rulebook, status.State.Code));
    }

    [Fact]
    public void Diagnostics_RefusedEvents_NameTheirLinesInEachLanguage()
    {
        var text = Encoding.UTF8.GetBytes("""
            { "formatVersion": 1,
              "agreement": { "key": "a", "rulebook": "nlsh-2024", "parties": [{ "key": "1804", "kind": "municipality" }, { "key": "nlsh", "kind": "hospital-trust" }] },
              "events": [
                { "kind": "signed", "on": "2024-07-02", "by": "nlsh", "place": "Bodø" },
                { "kind": "drafted", "on": "2024-07-03", "by": "nlsh" },
                { "kind": "signed", "on": "2024-07-01", "by": "1804", "place": "Bodø" } ] }
            """);
        var report = Engine.Agreement(AgreementFileReader.Read("a.json", text).GetValueOrThrow(), Day.PlusDays(30));

        var told = LifecycleTexts.Diagnostics(report, EventPlaces.In("a.json", text), CatalogueSet.Embedded);

        Assert.Equal(["/events/0", "/events/2"], told.Select(d => d.Where.Pointer));
        Assert.Equal("hendelsen «undertegnet av en part» 2. juli 2024 passer ikke: avtalen er ikke påbegynt", told[0].Message(Language.Nb));
        Assert.Equal("tillatt da: utkast laget", told[0].Help(Language.Nb));
        Assert.Equal("the event ‘signed by a party’ of 2 July 2024 does not fit: the agreement is not begun", told[0].Message(Language.En));
        Assert.NotEqual(told[0].Message(Language.Nb), told[0].Message(Language.Nn));
    }

    [Fact]
    public void Obligations_UnsignedAgreement_AskForTheSignature()
    {
        var file = AgreementEvents.File(Signed.GetRange(0, 5));

        var list = Engine.Obligations(file, Day.PlusDays(10), Day.PlusDays(200));

        // The rules tell both norms of the next step, so that it does not stand there a second time.
        Assert.Contains(Engine.Agreement(file, Day.PlusDays(10)).Statuses.SelectMany(s => s.Next), s => s.Name == "signed-by-all" && s.By.Single() == "nlsh");
        Assert.DoesNotContain(list.Obligations, o => o.Step is not null);
        var signing = Assert.Single(list.Obligations, o => o.Rule == "NLSH-01");
        Assert.Equal(("both", ObligationState.Open), (signing.Party, signing.State));
        Assert.DoesNotContain(Engine.Obligations(AgreementEvents.File(Signed), Day.PlusDays(10), Day.PlusDays(200)).Obligations, o => o.Rule == "NLSH-01" && o.State == ObligationState.Open);
    }

    [Fact]
    public void Obligations_StepOverdue_IsOverdueTheDayAfter()
    {
        var events = new List<AgreementEvent> { AgreementEvents.Event("drafted", new(2021, 5, 1)), AgreementEvents.Event("consultation-opened", new(2021, 6, 2), deadline: new(2021, 6, 30)) };
        var options = new ReportOptions { Rulebooks = ["voss-2021"] };

        Obligation At(LocalDate day) => Assert.Single(Engine.Obligations(AgreementEvents.File(events, "voss-2021"), day, day.PlusDays(60), options).Obligations, o => o.Rule == "agreement/consultation-closed");

        Assert.Equal((ObligationState.Open, ObligationState.Overdue), (At(new(2021, 6, 30)).State, At(new(2021, 7, 1)).State));
    }

    [Fact]
    public void Write_EveryStatus_KeepsToTheSchema()
    {
        var schema = JsonNode.Parse(System.IO.File.ReadAllText(RepositoryFiles.Path("rules", "schema", "agreement.schema.json")))!;
        foreach (var days in new[] { 0, 4, 5, 30, 800 })
        {
            var report = Engine.Agreement(AgreementEvents.File([.. Signed, AgreementEvents.Event("terminated", Day.PlusDays(20)), AgreementEvents.Event("terminated", Day.PlusDays(21), "stranger")]), Day.PlusDays(days));
            foreach (var language in new[] { Language.Nb, Language.Nn, Language.En })
            {
                var json = LifecycleJson.Write(report, CatalogueSet.Embedded, language);
                Assert.Empty(Schemas.SchemaCheck.Faults(schema, JsonNode.Parse(json)!));
                Assert.Equal(json, LifecycleJson.Write(report, CatalogueSet.Embedded, language));
            }
        }
    }

    private static LifecycleStatus Status(IReadOnlyList<AgreementEvent> events, LocalDate day) => Engine.Agreement(AgreementEvents.File(events), day).Agreement!;
}
