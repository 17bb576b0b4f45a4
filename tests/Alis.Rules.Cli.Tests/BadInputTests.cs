using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Alis.Rules.Cli.Tests;

public class BadInputTests
{
    [Theory]
    [InlineData("", "ALIS1001")]
    [InlineData(" \n\t ", "ALIS1001")]
    [InlineData("{\"formatVersion\":1,\"candidate\":{\"key\":", "ALIS1002")]
    [InlineData("null", "ALIS1009")]
    [InlineData("[]", "ALIS1009")]
    [InlineData("\"text\"", "ALIS1009")]
    [InlineData("42", "ALIS1009")]
    [InlineData("{\u0000}", "ALIS1003")]
    [InlineData("\u0000\u0000\u0000", "ALIS1003")]
    [InlineData("{\"formatVersion\":1}{\"formatVersion\":1}", "ALIS1003")]
    [InlineData("{\"formatVersion\":1,\"formatVersion\":1}", "ALIS1006")]
    [InlineData("{\"formatVersion\":1,\"service\":\"none\"}", "ALIS1009")]
    [InlineData("{\"formatVersion\":1,\"service\":[1,null,\"x\"]}", "ALIS1009")]
    [InlineData("{\"formatVersion\":\"1\"}", "ALIS1009")]
    [InlineData("{\"formatVersion\":2}", "ALIS1016")]
    [InlineData("{}", "ALIS1008")]
    public void Validate_BrokenText_IsOneDiagnosticAndExit3(string text, string code)
    {
        using var file = new TemporaryFile(text);
        var run = Validate(file.Path);

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/candidate/municipalty", "\"1804\"", "ALIS1007")]
    [InlineData("/service/3/to", "\"2025-02-30\"", "ALIS1010")]
    [InlineData("/service/3/to", "\"2025-01-31\"", "ALIS5003")]
    [InlineData("/service/3/percent", "1e400", "ALIS1011")]
    [InlineData("/service/3/percent", "100000000000000000000000000000000", "ALIS1012")]
    [InlineData("/service/3/percent", "-1", "ALIS1011")]
    [InlineData("/service/3/percent", "0", "ALIS1011")]
    [InlineData("/service/3/percent", "100.01", "ALIS1011")]
    [InlineData("/goals/0/code", "\"ALM-089\"", "ALIS1014")]
    [InlineData("/goals/0/attainedOn", "\"2019-02-28\"", "ALIS5026")]
    [InlineData("/service/0/from", "\"2020-06-21\"", "ALIS5009")]
    [InlineData("/service/2/absence/0/from", "\"2022-02-28\"", "ALIS5007")]
    [InlineData("/service/2/absence/2/from", "\"2024-01-19\"", "ALIS5010")]
    [InlineData("/service/3/key", "\"s1\"", "ALIS5004")]
    [InlineData("/service/3/arena", "\"hospitel\"", "ALIS1014")]
    [InlineData("/service/3/percent", "\"100\"", "ALIS1009")]
    [InlineData("/service/3/from", "20250301", "ALIS1009")]
    [InlineData("/candidate/key", "\"a\\u0000b\"", "ALIS1015")]
    public void Validate_OneFaultyValue_IsNamedWithItsPlace(string pointer, string value, string code)
    {
        using var file = TemporaryFile.OfSample(json => Set(json, pointer, value));
        var run = Validate(file.Path, "--format", "json");
        var fault = JsonNode.Parse(run.Error)!["diagnostics"]!.AsArray().First(d => (string)d!["code"]! == code)!;

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.StartsWith((string)fault["pointer"]!, pointer, StringComparison.Ordinal);
        Assert.Equal(file.Path, (string)fault["file"]!);
    }

    [Fact]
    public void Validate_SeveralFaults_AreToldAtOnce()
    {
        using var file = TemporaryFile.OfSample(json =>
        {
            Set(json, "/service/3/to", "\"2025-02-30\"");
            Set(json, "/candidate/municipalty", "\"1804\"");
        });
        var error = Validate(file.Path).Error;

        Assert.Contains("2025-02-30", error, StringComparison.Ordinal);
        Assert.Contains("mente du `municipality`?", error, StringComparison.Ordinal);
        Assert.EndsWith("alis-rules: 2 feil; ingenting er vurdert\n", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/candidate/key")]
    [InlineData("/service/0/key")]
    [InlineData("/hospital/key")]
    public void Validate_NationalIdentityNumber_IsRefusedAndNotRepeated(string pointer)
    {
        foreach (var language in new[] { "nb", "nn", "en" })
        {
            using var file = TemporaryFile.OfSample(json => Set(json, pointer, "\"01017012345\""));
            var run = Validate(file.Path, "--lang", language);

            Assert.Equal(3, run.ExitCode);
            Assert.Contains(pointer, run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("01017012345", run.Error + run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Validate_TenMegabytes_IsRefusedByItsSize()
    {
        using var file = new TemporaryFile("{\"formatVersion\":1,\"x-fill\":\"" + new string('a', 10_000_000) + "\"}");
        var run = Validate(file.Path);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("ALIS1004", run.Error, StringComparison.Ordinal);
        Assert.True(run.Error.Length < 2000);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Validate_FiveThousandDeep_IsRefusedByItsDepth(char open)
    {
        var level = open == '[' ? "[" : "{\"x-a\":";
        using var file = new TemporaryFile(string.Concat(Enumerable.Repeat(level, 5000)));
        var run = Validate(file.Path);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("ALIS1005", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_BytesThatAreNoUtf8_AreRefused()
    {
        using var file = new TemporaryFile([(byte)'{', 0xC3, 0x28, (byte)'}']);

        Assert.Contains("ALIS1018", Validate(file.Path).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_ByteOrderMark_IsPassedOver()
    {
        using var file = new TemporaryFile([0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(ToolRun.Sample)]);

        Assert.Equal(0, ToolRun.InProcess("validate", file.Path, "--on", "2025-10-01").Sound().ExitCode);
    }

    [Fact]
    public void Validate_EveryPrefixOfTheSample_IsRefused()
    {
        var sample = File.ReadAllBytes(ToolRun.Sample).AsSpan().TrimEnd((byte)'\n').ToArray();
        for (var length = 0; length < sample.Length; length += 97)
        {
            var run = ToolRun.InProcess(sample[..length], "validate", "-", "--on", "2025-10-01").Sound();

            Assert.Equal(3, run.ExitCode);
            Assert.StartsWith("stdin", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Validate_TheBadExample_TellsAllItsFaults()
    {
        var run = Validate(ToolRun.PathOf("examples", "training-file-with-faults.json"), "--format", "json");
        var codes = JsonNode.Parse(run.Error)!["diagnostics"]!.AsArray().Select(d => (string)d!["code"]!);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(["ALIS1007", "ALIS1010", "ALIS5003", "ALIS1014"], codes);
    }

    [Fact]
    public void Validate_Warning_IsToldAndDoesNotStop()
    {
        using var file = TemporaryFile.OfSample(json => Set(json, "/candidate/municipality", "\"1806\""));
        var run = ToolRun.InProcess("validate", file.Path, "--on", "2025-10-01").Sound();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("advarsel ALIS5020", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("Utfall: ", run.Output, StringComparison.Ordinal);
    }

    private static ToolRun Validate(string path, params string[] more)
    {
        var run = ToolRun.InProcess(["validate", path, "--on", "2025-10-01", .. more]).Sound();
        Assert.NotEmpty(run.Error);
        return run;
    }

    private static void Set(JsonObject json, string pointer, string value)
    {
        JsonNode parent = json;
        var steps = pointer.Split('/')[1..];
        foreach (var step in steps[..^1])
        {
            parent = parent is JsonArray items ? items[int.Parse(step)]! : parent[step]!;
        }

        // A number too large for any type is kept as its text.
        parent[steps[^1]] = value == "1e400" ? JsonNode.Parse(Encoding.UTF8.GetBytes(value)) : JsonNode.Parse(value);
    }
}
