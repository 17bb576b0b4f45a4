using System.Text.Json.Nodes;
using Alis.Rules.Mutation;
using Alis.Rules.Schemas;
using Alis.Rules.Tests.Architecture;
using Alis.Rules.Tests.Evaluation;
using Alis.Rules.Tests.Schemas;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Xunit;

namespace Alis.Rules.Tests.Mutation;

public class MutationRunTests
{
    /// <summary>Every kind of change, on rules that use about everything, without examples: the list of what is tried.</summary>
    [Fact]
    public void Run_RulesThatUseMuch_TriesTheseChanges()
    {
        var book = new TestBook(
            new TestRule("T-1", "!applies || (contracts.Any(c => Dates.OnOrBefore(c.On, due)) && !file.Events.Any(e => e.Kind == \"offer-declined\"))")
            {
                Kind = "obligation",
                Party = "hospital",
                InForce = ("2020-01-01", "2029-12-31"),
                LawAsOf = "(file.EmploymentAgreementOn ?? due)",
                Locals =
                [
                    ("contracts", "file.Events.Where(e => e.Kind == \"contract-issued\" && e.By == \"hospital\")"),
                    ("applies", "file.Service.All(s => s.Part in (2, 3)) || law.Says(\"reading\", \"wide\")"),
                    ("opens", "Dates.AddMonths(start, -law.Months(\"earliest\"))"),
                    ("due", "(law.Says(\"reading\", \"wide\") ? Dates.AddWorkingDays(start, 5) : Dates.AddDays(start, 5))"),
                    ("fulfilledOn", "contracts.Min(c => c.On)"),
                ],
            },
            new TestRule("T-2", "")
            {
                Kind = "amount",
                Monotone = "up",
                Strength = "should",
                ExceptionTo = "T-1",
                Locals = [("amount", "Numbers.Larger(Spans.LongestMonths(file.Service), Spans.TotalMonths(file.Service) - 1)"), ("required", "6")],
                Routes = [("enough", "amount >= required"), ("guided", "file.Service.Count(s => s.GuidanceAsOtherLis == true) > 1")],
            })
        {
            InForce = ("2019-01-01", "2039-12-31"),
            Globals = [("start", "file.Service.Where(s => s.Arena == \"hospital\").Min(s => s.From)")],
        }
            .Provision("earliest", "months", 6, "2019-01-01", "2024-12-31").Provision("earliest", "months", 9, "2025-01-01")
            .Provision("reading", "choice", "wide", admissible: ["wide", "narrow"]);

        GoldenFile.Matches(MutationBook.List(new MutationBook(book).Run()), "tests", "Alis.Rules.Tests", "Golden", "mutants.txt");
    }

    [Fact]
    public void Run_BothSidesOfTheNumber_KillsIt()
    {
        var report = Amount().Examples(
            "T",
            "\"service\":[{\"key\":\"a\",\"from\":\"2024-01-01\",\"to\":\"2024-06-30\"}]",
            """{"name":"seks","on":"2025-01-01","expect":[{"verdict":"Met","amount":"6","required":"6"}]}""",
            """{"name":"fem","on":"2025-01-01","change":{"service":[{"key":"a","from":"2024-01-01","to":"2024-06-29"}]},"expect":[{"verdict":"NotYet"}]}""",
            """{"name":"tolv","on":"2025-01-01","change":{"service":[{"key":"a","from":"2024-01-01","to":"2024-12-31"}]},"expect":[{"verdict":"Met"}]}""").Run();

        Assert.DoesNotContain(report.Mutants, m => m.IsBoundary && m.State == MutantState.Survived);
    }

    [Fact]
    public void Run_OneSideOnly_ToldWithAnExampleThatNotices()
    {
        var book = Amount().Examples(
            "T",
            "\"service\":[{\"key\":\"a\",\"from\":\"2024-01-01\",\"to\":\"2024-08-31\"}]",
            """{"name":"åtte","on":"2025-01-01","expect":[{"verdict":"Met"}]}""",
            """{"name":"ingen","on":"2025-01-01","change":{"service":[]},"expect":[{"verdict":"NotYet"}]}""");
        var report = book.Run();
        var number = Assert.Single(report.Survivors, m => m is { Kind: MutationKind.Number, In: "minimum", Is: "5" });
        var proposal = JsonNode.Parse(number.Proposal!.ToJson())!;

        Assert.Equal("Ingen eksempler skiller 6 fra 5 måneder i T (`minimum`).", MutationWords.Survived(number, Language.Nb));
        Assert.Equal("Ingen døme skil 6 frå 5 månader i T (`minimum`).", MutationWords.Survived(number, Language.Nn));
        Assert.Equal("No example tells 6 from 5 months in T (`minimum`).", MutationWords.Survived(number, Language.En));
        Assert.Equal("/provisions/0/versions/0/value", number.Where.Pointer);
        Assert.StartsWith("forslag: ", (string)proposal["name"]!, StringComparison.Ordinal);
        Assert.Equal("6", (string)proposal["expect"]![0]!["required"]!);
        Assert.Contains(number.Proposal.ToJson(), MutationTexts.Write(report, 95, Language.Nb, false, 100), StringComparison.Ordinal);
        Assert.False(report.Reaches(0));
    }

    [Fact]
    public void Run_AnyNumberOfThreads_GivesTheSameBytes()
    {
        var book = Amount().Examples("T", "\"service\":[{\"key\":\"a\",\"from\":\"2024-01-01\",\"to\":\"2024-08-31\"}]", """{"name":"åtte","on":"2025-01-01","expect":[{"verdict":"Met"}]}""");
        var one = MutationTexts.Json(book.Run(new MutationOptions { Threads = 1 }), 95, Language.En);

        Assert.Equal(one, MutationTexts.Json(book.Run(new MutationOptions { Threads = 3 }), 95, Language.En));
        var schema = JsonNode.Parse(SchemaFiles.All.Single(s => s.Name == "mutate.schema.json").Write())!;
        Assert.Empty(SchemaCheck.Faults(schema, JsonNode.Parse(one)));
    }

    [Fact]
    public void Run_RuleWithoutExamples_IsToldInOneSentence()
    {
        var report = Amount().Run();

        Assert.Empty(report.Survivors);
        Assert.Contains(report.Mutants, m => m.State == MutantState.Survived);
        var told = Assert.Single(MutationTexts.Write(report, 95, Language.Nb, false, 200).Split('\n'), l => l.Contains("har ingen eksempler", StringComparison.Ordinal));
        Assert.StartsWith("✗ T i test har ingen eksempler: ingen av ", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OtherRule_IsNotLookedAt()
    {
        var book = new MutationBook(new TestBook(new TestRule("A", "file.Service.Any()"), new TestRule("B", "file.Events.Any()")));

        Assert.All(book.Run(new MutationOptions { Rules = ["B"] }).Mutants, m => Assert.Contains("B", m.Rules));
    }

    private static MutationBook Amount() => new(new TestBook(new TestRule("T", "amount >= required")
    {
        Kind = "amount",
        Monotone = "up",
        Locals = [("amount", "Spans.LongestMonths(file.Service)"), ("required", "law.Months(\"minimum\")")],
    }).Provision("minimum", "months", 6));
}
