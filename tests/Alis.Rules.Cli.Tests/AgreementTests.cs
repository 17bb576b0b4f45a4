using System.Text.Json.Nodes;
using System.Xml.Linq;
using Xunit;

namespace Alis.Rules.Cli.Tests;

public class AgreementTests
{
    private static string Sample => ToolRun.PathOf("examples", "agreement-file.json");

    [Theory]
    [InlineData("2024-01-31", "NotBegun", null, null)]
    [InlineData("2024-04-15", "InRevision", null, null)]
    [InlineData("2024-06-14", "AwaitingSignatures", null, null)]
    [InlineData("2024-06-15", "InForce", "2024-06-15", null)]
    [InlineData("2026-02-01", "Terminated", "2024-06-15", "2027-02-01")]
    [InlineData("2027-02-01", "Terminated", "2024-06-15", "2027-02-01")]
    [InlineData("2027-02-02", "Ended", "2024-06-15", "2027-02-01")]
    public void Agreement_Sample_StandsWhereItsEventsLeaveIt(string on, string state, string? from, string? ends)
    {
        var run = ToolRun.InProcess("agreement", Sample, "--on", on, "--format", "json").Sound();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var json = JsonNode.Parse(run.Output)!;
        Assert.Equal((state, from, ends), ((string)json["state"]!, (string?)json["inForceFrom"], (string?)json["endsOn"]));
    }

    [Fact]
    public void Agreement_SignedBeforeItWasDrafted_IsRefusedWithWhatWasAllowed()
    {
        using var file = new TemporaryFile(File.ReadAllText(Sample).Replace("\"kind\": \"drafted\", \"on\": \"2024-02-01\"", "\"kind\": \"drafted\", \"on\": \"2026-06-01\"", StringComparison.Ordinal));

        var run = ToolRun.InProcess("agreement", file.Path, "--on", "2026-03-01").Sound();

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("/events/8: feil ALIS5201: hendelsen «undertegnet av en part» 10. juni 2024 passer ikke: avtalen er ikke påbegynt", run.Error, StringComparison.Ordinal);
        Assert.Contains("tillatt da: utkast laget", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("Avtale nlsh-1804 per 1. mars 2026: ikke påbegynt\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Agreement_TrainingFile_TellsOfTheWishAndItsOffers()
    {
        var run = ToolRun.InProcess("agreement", ToolRun.Sample, "--on", "2025-10-01", "--format", "json", "--rulebook", "nlsh-2024").Sound();

        var others = JsonNode.Parse(run.Output)!["others"]!.AsArray();
        Assert.Contains(others, o => (string)o!["subject"]!["kind"]! == "wish");
        Assert.Null(JsonNode.Parse(run.Output)!["state"]);
    }

    [Fact]
    public void Agreement_FaultyFile_IsNotFollowed()
    {
        using var file = new TemporaryFile("{ \"formatVersion\": 1, \"agreement\": { \"key\": \"a\" }, \"events\": [{ \"kind\": \"sined\", \"on\": \"2024-01-01\" }] }");
        using var empty = new TemporaryFile("");

        var run = ToolRun.InProcess("agreement", file.Path, "--on", "2026-03-01").Sound();
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("mente du `signed`?", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, ToolRun.InProcess("agreement", empty.Path, "--on", "2026-03-01").Sound().ExitCode);
        Assert.Equal(1, ToolRun.InProcess("agreement", Sample).Sound().ExitCode);
    }

    [Theory]
    [InlineData("nb", "sagt opp")]
    [InlineData("nn", "sagd opp")]
    [InlineData("en", "terminated")]
    public void Explain_Lifecycle_IsDrawnInEachLanguage(string language, string state)
    {
        var run = ToolRun.InProcess("explain", Sample, "--lifecycle", "agreement", "--on", "2026-03-01", "--format", "svg", "--lang", language).Sound();

        Assert.Equal(0, run.ExitCode);
        var present = XDocument.Parse(run.Output).Root!.Descendants().Single(e => (string?)e.Attribute("aria-current") == "true");
        Assert.Equal(state, ((XElement)present.NextNode!).Value);
    }

    [Fact]
    public void Explain_LifecycleOrRule_NeedsOneOfThem()
    {
        Assert.Equal(1, ToolRun.InProcess("explain", Sample, "--on", "2026-03-01").Sound().ExitCode);
        Assert.Equal(1, ToolRun.InProcess("explain", Sample, "--on", "2026-03-01", "--rule", "NLSH-41", "--lifecycle", "agreement").Sound().ExitCode);
        Assert.Equal(1, ToolRun.InProcess("explain", Sample, "--on", "2026-03-01", "--rule", "NLSH-41", "--format", "svg").Sound().ExitCode);
        Assert.Equal(1, ToolRun.InProcess("explain", Sample, "--on", "2026-03-01", "--lifecycle", "wish", "--format", "svg").Sound().ExitCode);
        Assert.StartsWith("Avtale nlsh-1804", ToolRun.InProcess("explain", Sample, "--on", "2026-03-01", "--lifecycle", "agreement").Sound().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Norms_Repository_AreAllCovered()
    {
        var run = ToolRun.InProcess("norms", ToolRun.PathOf("rules"), "--lang", "en").Sound();

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("later:", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 partly, 0 not built", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Norms_ExampleOrLifecycleTakenAway_FallShort()
    {
        using var copy = new RulesCopy();
        File.Delete(copy.FileOf("st-olavs-2020", "lifecycles", "examples", "agreement.json"));
        File.Delete(copy.FileOf("voss-2021", "lifecycles", "wish.json"));
        File.Delete(copy.FileOf("voss-2021", "lifecycles", "examples", "wish.json"));

        var norms = JsonNode.Parse(ToolRun.InProcess("norms", copy.Path, "--format", "json").Sound().Output)!["norms"]!.AsArray();

        string State(string id) => (string)norms.Single(n => (string)n!["id"]! == id)!["state"]!;
        Assert.Equal(("partly", "partly", "covered", "covered"), (State("STO-07"), State("STO-07a"), State("VOSS-07"), State("VOSS-08")));
        Assert.Equal(2, ToolRun.InProcess("norms", copy.Path).Sound().ExitCode);
    }

    [Fact]
    public void Deadlines_UnsignedAgreement_AskForTheSignature()
    {
        var run = ToolRun.InProcess("deadlines", Sample, "--on", "2024-06-12").Sound();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("NLSH-01", run.Output, StringComparison.Ordinal);
        Assert.Contains("Ikke alle parter har gjort", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Deadlines_OpenConsultation_AsksForItsEnd()
    {
        using var file = new TemporaryFile("{ \"formatVersion\": 1, \"agreement\": { \"key\": \"a\", \"rulebook\": \"voss-2021\", \"kind\": \"sub-agreement\", \"parties\": [{ \"key\": \"1804\", \"kind\": \"municipality\" }, { \"key\": \"v\", \"kind\": \"hospital-trust\" }] }, \"events\": [{ \"kind\": \"drafted\", \"on\": \"2021-05-01\" }, { \"kind\": \"consultation-opened\", \"on\": \"2021-06-02\", \"deadline\": \"2021-06-30\" }] }");

        var run = ToolRun.InProcess("deadlines", file.Path, "--on", "2021-06-12", "--rulebook", "voss-2021").Sound();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("agreement/consultation-closed", run.Output, StringComparison.Ordinal);
        Assert.Contains("Neste steg i livsløpet: ", run.Output, StringComparison.Ordinal);
    }
}
