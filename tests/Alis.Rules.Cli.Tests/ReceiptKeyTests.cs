using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Alis.Rules.Cli.Tests;

public sealed class ReceiptKeyTests : IDisposable
{
    private const string Secret = "a secret of 24 bytes....";

    private readonly TemporaryFile _key = new(Secret);

    public void Dispose() => _key.Dispose();

    [Fact]
    public void Validate_Key_HashesTheFactsWithItAndPrintsItNowhere()
    {
        var run = Keyed();
        var plain = Receipt(ToolRun.InProcess("validate", ToolRun.Sample, "--on", "2025-10-01", "--format", "json"));
        var keyed = Receipt(run);

        Assert.Equal(("HMAC-SHA-256", "SHA-256"), ((string)keyed["method"]!, (string)plain["method"]!));
        Assert.NotEqual((string)plain["facts"]!, (string)keyed["facts"]!);
        Assert.Equal((string)plain["rules"]!, (string)keyed["rules"]!);
        Assert.DoesNotContain("secret", run.Output + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexString(Encoding.UTF8.GetBytes(Secret)), run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Verify_SameKey_IsTheSameAndAnotherIsNot()
    {
        using var report = new TemporaryFile(Keyed().Bytes);
        using var other = new TemporaryFile("another secret, 24 bytes");
        var without = ToolRun.InProcess("verify", report.Path, ToolRun.Sample).Sound();

        Assert.Equal(0, Verify(report.Path, _key.Path).ExitCode);
        Assert.Equal(2, Verify(report.Path, other.Path).ExitCode);
        Assert.Equal(3, without.ExitCode);
        Assert.Contains("--receipt-key", without.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_KeyForAReceiptMadeWithoutOne_Differs()
    {
        using var report = new TemporaryFile(ToolRun.InProcess("validate", ToolRun.Sample, "--on", "2025-10-01", "--format", "json").Bytes);
        var run = Verify(report.Path, _key.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("opplysningene: var SHA-256, er HMAC-SHA-256", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("fifteen bytes..")]
    public void Validate_ShortKey_IsRefusedAndNotRepeated(string content)
    {
        using var key = new TemporaryFile(content);
        foreach (var args in new[] { new[] { "validate", ToolRun.Sample, "--on", "2025-10-01" }, ["verify", ToolRun.Sample, ToolRun.Sample] })
        {
            var run = ToolRun.InProcess([.. args, "--receipt-key", key.Path]).Sound();

            Assert.Equal((1, ""), (run.ExitCode, run.Output));
            Assert.Equal($"alis-rules: nøkkelen i `{key.Path}` er for kort: den må ha minst 16 byte\n", run.Error);
        }
    }

    [Fact]
    public void Validate_SixteenBytesAndStandardInput_AreTaken()
    {
        var key = Encoding.UTF8.GetBytes("sixteen bytes...");
        using var file = new TemporaryFile(key);
        string[] args = ["validate", ToolRun.Sample, "--on", "2025-10-01", "--format", "json", "--receipt-key"];

        Assert.Equal(ToolRun.InProcess([.. args, file.Path]).Sound().Bytes, ToolRun.InProcess(key, [.. args, "-"]).Sound().Bytes);
    }

    private ToolRun Keyed() => ToolRun.InProcess("validate", ToolRun.Sample, "--on", "2025-10-01", "--format", "json", "--receipt-key", _key.Path).Sound();

    private static JsonNode Receipt(ToolRun run) => JsonNode.Parse(run.Output)!["receipt"]!;

    private static ToolRun Verify(string report, string key) => ToolRun.InProcess("verify", report, ToolRun.Sample, "--receipt-key", key).Sound();
}
