using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Evaluation;
using Alis.Rules.Workflows;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Workflows;

/// <summary>Which texts a rule must have.</summary>
public class RuleTextsTests
{
    private static readonly TestBook Book = new TestBook(new TestRule("open", "law.Says(\"reading\", \"one\")")).Provision("reading", "choice", "one");

    [Fact]
    public void Load_ProvisionWithoutVersions_NeedsNoTextsForWhatTheRuleCannotSay()
    {
        var file = TrainingFileReader.Read("facts.json", Encoding.UTF8.GetBytes("""{"formatVersion":1}""")).GetValueOrThrow();
        var rules = RuleSet.Load(Texts(withVersions: false)).GetValueOrThrow();
        var finding = Assert.Single(new RuleEngine(rules).Validate(file, new LocalDate(2025, 10, 1)).Findings);
        Assert.Equal(Verdict.Undecided, finding.Verdict);
        Assert.Equal("test/reading@2025-10-01", Assert.Single(finding.Missing));
        Assert.Empty(finding.TurningPoints);
    }

    [Fact]
    public void Load_ProvisionWithAVersion_NeedsThemAll() =>
        Assert.Equal(["ALIS1112", "ALIS1112"], RuleSet.Load(Texts(withVersions: true)).Diagnostics.Select(d => d.Code.Id));

    [Fact]
    public void Load_AmountThatCanAlwaysGrow_NeedsNoTextForTooLate()
    {
        var rule = new TestRule("growing", "amount >= required") { Kind = "amount", Monotone = "up", Locals = [("amount", "file.Service.Count()"), ("required", "1")] };
        var texts = new TestBook(rule).Texts().Select(static t =>
        {
            var json = JsonNode.Parse(t.Utf8Json)!.AsObject();
            if (json["Rules"] is JsonArray rules)
            {
                Assert.True(rules[0]!["Properties"]!["texts"]!.AsObject().Remove("NotMet"));
            }

            return new RulebookText(t.Name, Encoding.UTF8.GetBytes(json.ToJsonString()));
        });
        Assert.Empty(RuleSet.Load(texts).Diagnostics);
    }

    private static IEnumerable<RulebookText> Texts(bool withVersions)
    {
        foreach (var text in Book.Texts())
        {
            var json = JsonNode.Parse(text.Utf8Json)!.AsObject();
            if (!withVersions && json["provisions"] is JsonArray provisions)
            {
                provisions[0]!["versions"] = new JsonArray();
            }

            if (json["Rules"] is JsonArray rules)
            {
                var texts = rules[0]!["Properties"]!["texts"]!.AsObject();
                Assert.True(texts.Remove("Met") && texts.Remove("NotMet"));
            }

            yield return new RulebookText(text.Name, Encoding.UTF8.GetBytes(json.ToJsonString()));
        }
    }
}
