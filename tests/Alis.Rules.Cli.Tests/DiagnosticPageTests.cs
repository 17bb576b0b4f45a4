using System.Reflection;
using Alis.Rules.Diagnostics;
using Xunit;

namespace Alis.Rules.Cli.Tests;

/// <summary>Every code that rule files can give has a page, whose wrong form gives exactly that fault and whose right form gives none.</summary>
public class DiagnosticPageTests
{
    // What cannot be shown by a small edit of a rule book: a chain of nine exceptions, an empty folder, and examples in a folder that is no book (told as ALIS2108).
    private static readonly string[] Without = ["ALIS1117", "ALIS2111", "ALIS2204"];

    public static TheoryData<string> Codes() => [.. DiagnosticPage.All.Select(p => p.Code)];

    [Fact]
    public void Codes_EachOneThatRuleFilesGive_HasAPage()
    {
        var codes = typeof(DiagnosticCode).Assembly.GetTypes().Where(t => t.Namespace == typeof(DiagnosticCode).Namespace && t.Name.EndsWith("Codes", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(f => f.GetValue(null)).OfType<DiagnosticCode>().Select(c => c.Id)
            .Where(c => c.StartsWith("ALIS11", StringComparison.Ordinal) || c.StartsWith("ALIS13", StringComparison.Ordinal) || c[4] is '2' or '3' or '4')
            .Except(Without);

        Assert.Equal(codes.Order(StringComparer.Ordinal), DiagnosticPage.All.Select(p => p.Code).Order(StringComparer.Ordinal));
        Assert.Equal(DiagnosticPage.All.Select(p => p.Code + ".md").Order(StringComparer.Ordinal), Directory.GetFiles(ToolRun.PathOf("docs", "diagnostics")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Page_WrongForm_GivesThatFaultAndRightFormNone(string code)
    {
        var page = DiagnosticPage.All.Single(p => p.Code == code);

        Assert.Equal(page.Expected.Order(StringComparer.Ordinal), page.Wrong().Select(d => d.Code.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(page.Right().Select(d => d.ToString()));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Page_OfEachCode_IsMadeFromItsForms(string code)
    {
        var page = DiagnosticPage.All.Single(p => p.Code == code).ToString();
        var file = ToolRun.PathOf("docs", "diagnostics", code + ".md");
        if (Environment.GetEnvironmentVariable("ALIS_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, page);
        }

        Assert.Equal(page, File.Exists(file) ? File.ReadAllText(file) : "");
    }
}
