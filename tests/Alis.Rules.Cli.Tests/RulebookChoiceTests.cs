using System.Text.Json.Nodes;
using Xunit;

namespace Alis.Rules.Cli.Tests;

public class RulebookChoiceTests
{
    [Theory]
    [InlineData("nb", "Brukte regelverk:\n", "  nlsh-2024: avtalen gjelder for helseforetaket nlsh i filen\n")]
    [InlineData("nn", "Brukte regelverk:\n", "  nlsh-2024: avtalen gjeld for helseføretaket nlsh i fila\n")]
    [InlineData("en", "Rule books used:\n", "  nlsh-2024: the agreement is for the hospital trust nlsh of the file\n")]
    public void Validate_AgreementOfTheFile_SaysWhyItIsUsed(string language, string head, string expected)
    {
        var output = ToolRun.InProcess("validate", ToolRun.Sample, "--on", "2025-10-01", "--lang", language).Sound().Output;

        Assert.Contains(expected, output[output.IndexOf(head, StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_Law_IsUsedUnasked()
    {
        var output = ToolRun.InProcess("validate", ToolRun.Sample, "--on", "2025-10-01").Sound().Output;

        Assert.All(new[] { "akuttmedisinforskriften", "kompetanseforskriften", "spesialistforskriften" }, b => Assert.Contains($"  {b}: lover og forskrifter gjelder alltid\n", output, StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_NamedRulebook_SaysSo()
    {
        using var file = TemporaryFile.OfSample(json => json.Remove("hospital"));
        string[] args = ["validate", file.Path, "--on", "2025-10-01", "--rulebook", "nlsh-2024"];

        Assert.Contains("  nlsh-2024: regelverket er navngitt\n", ToolRun.InProcess(args).Sound().Output, StringComparison.Ordinal);
        Assert.Equal("NamedByCaller", (string)JsonNode.Parse(ToolRun.InProcess([.. args, "--format", "json"]).Output)!["books"]![0]!["why"]!["reason"]!);
    }

    [Theory]
    [InlineData("nb", "advarsel ALIS6009: `hospital.key` mangler i filen, så ingen avtale er vurdert, bare lov og forskrift\n")]
    [InlineData("nn", "åtvaring ALIS6009: `hospital.key` manglar i fila, så ingen avtale er vurdert, berre lov og forskrift\n")]
    [InlineData("en", "warning ALIS6009: the file lacks `hospital.key`, so that no agreement was assessed, only acts and regulations\n")]
    public void Validate_NoHospital_AssessesTheLawAndSaysThatAKeyIsMissing(string language, string expected)
    {
        using var file = TemporaryFile.OfSample(json => json.Remove("hospital"));
        var run = ToolRun.InProcess("validate", file.Path, "--on", "2025-10-01", "--lang", language).Sound();

        Assert.NotEqual(1, run.ExitCode);
        Assert.Contains("SPES-02-1", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NLSH-", run.Output, StringComparison.Ordinal);
        Assert.StartsWith($"{file.Path}: {expected}", run.Error, StringComparison.Ordinal);
        Assert.Contains("`--rulebook`: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("nlsh-2024 (hospital.key nlsh)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_HospitalWithoutAnAgreement_IsToldBesideTheReport()
    {
        using var file = TemporaryFile.OfSample(json => json["hospital"]!["key"] = "elsewhere");
        var run = ToolRun.InProcess("validate", file.Path, "--on", "2025-10-01").Sound();

        Assert.DoesNotContain("NLSH-", run.Output, StringComparison.Ordinal);
        Assert.StartsWith($"{file.Path}: advarsel ALIS6010: ingen avtale her er for partene i filen (`hospital.key elsewhere`), så bare lov og forskrift er vurdert\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nlsh-2024")]
    [InlineData("spesialistforskriften")]
    public void Validate_NoHospitalButANamedRulebook_WarnsOfNothing(string book)
    {
        using var file = TemporaryFile.OfSample(json => json.Remove("hospital"));

        Assert.Empty(ToolRun.InProcess("validate", file.Path, "--on", "2025-10-01", "--rulebook", book).Sound().Error);
    }

    [Theory]
    [InlineData("nb", "feil ALIS6008: `hospital.key` mangler i filen, så det er ikke kjent hvilken avtale som gjelder\n")]
    [InlineData("nn", "feil ALIS6008: `hospital.key` manglar i fila, så det er ikkje kjent kva avtale som gjeld\n")]
    [InlineData("en", "error ALIS6008: the file lacks `hospital.key`, so that it is not known which agreement applies\n")]
    public void Validate_NoHospitalAndNoLaw_SaysThatItsKeyIsMissing(string language, string expected)
    {
        using var rules = new RulesCopy("nlsh-2024");
        using var file = TemporaryFile.OfSample(json => json.Remove("hospital"));
        var run = ToolRun.InProcess("validate", file.Path, "--on", "2025-10-01", "--rules", rules.Path, "--lang", language).Sound();

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{file.Path}: {expected}", run.Error, StringComparison.Ordinal);
        Assert.Contains("`--rulebook`: nlsh-2024 (hospital.key nlsh)\n", run.Error, StringComparison.Ordinal);
    }
}
