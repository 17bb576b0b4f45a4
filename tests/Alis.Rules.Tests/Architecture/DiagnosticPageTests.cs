using System.Globalization;
using System.Text;
using Alis.Rules.Diagnostics;
using Alis.Rules.Tests.Cases;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Text;
using Xunit;

namespace Alis.Rules.Tests.Architecture;

public class DiagnosticPageTests
{
    private static readonly (string From, string Title)[] Chapters =
    [
        ("ALIS1", "JSON and workflows"), ("ALIS2", "Rule books"), ("ALIS3", "The form of expressions"), ("ALIS4", "Names and types in expressions"),
        ("ALIS5", "Facts and catalogues"), ("ALIS6", "Evaluation and examples"), ("ALIS7", "Matching"),
    ];

    private static readonly Language[] Languages = [Language.Nb, Language.Nn, Language.En];

    [Fact]
    public void Codes_AreUniqueAndOfTheirForm()
    {
        Assert.Equal(Codes.All.Count, Codes.All.Select(c => c.Id).Distinct().Count());
        Assert.All(Codes.All, c => Assert.Matches("^ALIS[1-7][0-9]{3}$", c.Id));
        Assert.True(Codes.All.Count > 90, $"{Codes.All.Count} codes");
    }

    [Fact]
    public void Codes_EachHaveWordingInThreeLanguages()
    {
        object[] arguments = ["0", "1", "2", "3", "4", "5", "6", "7", "8"];
        foreach (var code in Codes.All)
        {
            foreach (var pattern in Languages.SelectMany(l => new[] { code.MessagePattern(l), code.HelpPattern(l) }))
            {
                Assert.False(string.IsNullOrWhiteSpace(pattern), code.Id);
                Assert.False(pattern.EndsWith('.') || pattern.Contains('\n', StringComparison.Ordinal), $"{code.Id}: {pattern}");
                Assert.DoesNotContain("{", string.Format(CultureInfo.InvariantCulture, pattern, arguments), StringComparison.Ordinal);
            }

            // A sentence begins small, but for the name of a member of a file.
            Assert.All(Languages.Select(code.MessagePattern), m => Assert.True(!char.IsUpper(m[0]) || m.StartsWith("ErrorMessage", StringComparison.Ordinal), $"{code.Id}: {m}"));
        }
    }

    [Fact]
    public void Page_IsMadeFromTheCodes()
    {
        var page = new StringBuilder("# Diagnostics\n\nMade by a test from the tables of codes (`ALIS_UPDATE_GOLDEN=1` writes it anew): do not edit. `{0}`, `{1}` are the particulars of the case. An error makes the text unusable or a rule mean something else than it says, a warning does not; information is no fault. A code is never used again for something else. Codes of requests to the service (ALIS8xxx) are [with the service](service.md#problems).\n");
        foreach (var (from, title) in Chapters)
        {
            var codes = Codes.All.Where(c => c.Id.StartsWith(from, StringComparison.Ordinal)).ToList();
            if (codes.Count > 0)
            {
                page.Append(CultureInfo.InvariantCulture, $"\n## {from}xxx: {title}\n");
                codes.ForEach(c => Append(page, c));
            }
        }

        GoldenFile.Matches(page.ToString(), "docs", "diagnostics.md");
    }

    private static void Append(StringBuilder page, DiagnosticCode code)
    {
        // Codes that rule files can give have a page of their own, made by a test of the tool.
        var hasPage = File.Exists(RepositoryFiles.Path("docs", "diagnostics", code.Id + ".md"));
        page.Append(CultureInfo.InvariantCulture, $"\n### {code.Id}\n\n{code.Severity}.");
        page.Append(hasPage ? $" [Wrong, right and why](diagnostics/{code.Id}.md).\n\n" : "\n\n");
        foreach (var language in new[] { Language.Nb, Language.En })
        {
            page.Append(CultureInfo.InvariantCulture, $"- {language.ToString().ToLowerInvariant()}: {code.MessagePattern(language)} ({code.HelpPattern(language)})\n");
        }
    }
}
