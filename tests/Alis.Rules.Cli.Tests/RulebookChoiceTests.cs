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
    [InlineData("nb", "feil ALIS6008: `hospital.key` mangler i filen, så det er ikke kjent hvilken avtale som gjelder\n")]
    [InlineData("nn", "feil ALIS6008: `hospital.key` manglar i fila, så det er ikkje kjent kva avtale som gjeld\n")]
    [InlineData("en", "error ALIS6008: the file lacks `hospital.key`, so that it is not known which agreement applies\n")]
    public void Validate_NoHospital_SaysThatItsKeyIsMissing(string language, string expected)
    {
        using var file = TemporaryFile.OfSample(json => json.Remove("hospital"));
        var run = ToolRun.InProcess("validate", file.Path, "--on", "2025-10-01", "--lang", language).Sound();

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{file.Path}: {expected}", run.Error, StringComparison.Ordinal);
        Assert.Contains("`--rulebook`: nlsh-2024 (hospital.key nlsh)\n", run.Error, StringComparison.Ordinal);
    }
}
