using System.Text.Json.Nodes;
using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Workflows;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Evaluation;

public class EngineTests
{
    private static readonly TestRule Nested = new("R", "file.Events.Any(a => file.Events.Any(b => file.Events.Any(c => Dates.After(a.On, c.On) && a.By == b.By)))");

    [Theory]
    [InlineData(false, "implementationPlan")]
    [InlineData(true, "implementationPlan.blocks")]
    public void Validate_BlocksUnknown_IsUndecidedAndNamesTheList(bool plan, string missing)
    {
        var engine = new TestBook(new TestRule("R", "true") { Subject = "block" }).Engine();

        var finding = engine.On("2024-01-01", new() { ImplementationPlan = plan ? new() : null }).Of("R");

        Assert.Equal((Verdict.Undecided, new FindingSubject(SubjectKind.Block, ""), missing), (finding.Verdict, finding.Subject, Assert.Single(finding.Missing)));
        Assert.Empty(engine.On("2024-01-01", new() { ImplementationPlan = new() { Blocks = [] } }).Findings);
    }

    [Fact]
    public void Validate_ServiceAsSubject_GivesAFindingForEachThatHasBegun()
    {
        var engine = new TestBook(new TestRule("R", "service.Department == \"medisin\" && file.Candidate.Key == \"x\"") { Subject = "service" }).Engine();
        var file = new TrainingFileBuilder
        {
            Candidate = new() { Key = "x" },
            Service =
            [
                new() { Key = "s3", From = new(2024, 2, 1), To = new(2024, 3, 1), Department = "medisin" },
                new() { Key = "s2", From = new(2023, 1, 1), To = new(2023, 3, 1) },
                new() { Key = "s1", From = new(2022, 1, 1), To = new(2022, 3, 1), Department = "medisin" },
            ],
        };

        var findings = engine.On("2024-01-31", file).Findings;

        Assert.Equal([("s1", Verdict.Met, ""), ("s2", Verdict.Undecided, "service[s2].department")], findings.Select(f => (f.Subject.Key, f.Verdict, string.Join(",", f.Missing))));
        Assert.Equal("service", Assert.Single(engine.On("2024-01-31", new() { Candidate = new() { Key = "x" } }).Of("R").Missing));
    }

    [Fact]
    public void Validate_TwoBooks_ReadEachOthersProvisions()
    {
        var law = new TestBook(new TestRule("L", "law.Count(\"n\") == 1")).Provision("n", "count", 1);
        var own = new TestBook(new TestRule("R", "law.Count(\"n\") == 2 && law.Count(\"test/n\") == 1")) { Id = "agreement" }.Provision("n", "count", 2);

        var report = own.Engine(law).On("2024-01-01", new());

        Assert.Equal([("agreement", "R", Verdict.Met), ("test", "L", Verdict.Met)], report.Findings.Select(f => (f.Rulebook, f.Rule, f.Verdict)));
        Assert.Equal(["agreement/n", "test/n"], report.Of("R").Because.Select(b => b.Fact));
    }

    [Fact]
    public void Validate_AdmissibleValueThatTurnsTheVerdict_IsTold()
    {
        var engine = new TestBook(new TestRule("R", "law.Months(\"n\") >= 6 && law.Says(\"c\", \"wide\")"))
            .Provision("n", "months", 6, admissible: [5, 6, 7])
            .Provision("c", "choice", "wide", admissible: ["narrow", "wide"])
            .Engine();

        var turns = engine.On("2024-01-01", new()).Of("R").TurningPoints;

        Assert.Equal([new("test/c", "narrow", Verdict.NotMet, 7), new("test/n", "5", Verdict.NotMet, 7)], turns.ToArray());
        Assert.Empty(engine.On("2024-01-01", new(), new() { Detail = ReportDetail.Verdicts }).Of("R").TurningPoints);
    }

    [Fact]
    public void Validate_MoreThanTheStepLimit_IsCutOffUndecided()
    {
        var finding = new TestBook(Nested, new TestRule("Next", "true")).Engine().On("2050-01-01", Events(3000));

        Assert.Equal((Verdict.Undecided, true), (finding.Of("R").Verdict, finding.Of("R").IsCutOff));
        Assert.Equal((Verdict.Met, false), (finding.Of("Next").Verdict, finding.Of("Next").IsCutOff));
    }

    [Fact]
    public void Validate_CancelledBefore_Throws() => Assert.ThrowsAny<OperationCanceledException>(() =>
        new TestBook(new TestRule("R", "true")).Engine().Validate(new TrainingFileBuilder().Build().GetValueOrThrow(), new LocalDate(2050, 1, 1), null, new CancellationToken(true)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Validate_ListsInAnotherOrder_GiveTheSameReport(int seed)
    {
        var engine = new RuleEngine(RuleSet.Embedded);
        var json = JsonNode.Parse(RepositoryFiles.Sample())!;
        var options = new ReportOptions { Rulebooks = ["nlsh-2024"] };
        var day = new LocalDate(2025, 6, 30);

        var plain = Reports.Describe(engine.Validate(FactJson.Read(json), day, options));

        Assert.Equal(plain, Reports.Describe(engine.Validate(FactJson.Read(FactJson.Shuffled(json, new Draws(seed))!), day, options)));
        Assert.Contains("NLSH-16", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_EightThreadsAtOnce_GiveEqualReports()
    {
        var engine = new RuleEngine(RuleSet.Embedded);
        var files = Enumerable.Range(0, 6).Select(i => TrainingFileGenerator.CompleteFile(new Draws(i)).Build().GetValueOrThrow()).ToList();
        var options = new ReportOptions { Rulebooks = ["nlsh-2024"] };
        var alone = files.Select(f => Reports.Describe(engine.Validate(f, new LocalDate(2025, 6, 30), options))).ToList();
        Assert.Equal(files.Count, alone.Distinct().Count());
        var found = new string[8, 30];

        var threads = Enumerable.Range(0, 8).Select(t => new Thread(() =>
        {
            for (var i = 0; i < 30; i++)
            {
                found[t, i] = Reports.Describe(engine.Validate(files[(t + i) % files.Count], new LocalDate(2025, 6, 30), options));
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());

        for (var t = 0; t < 8; t++)
        {
            for (var i = 0; i < 30; i++)
            {
                Assert.Equal(alone[(t + i) % files.Count], found[t, i]);
            }
        }
    }

    private static TrainingFileBuilder Events(int count) =>
        new() { Events = [.. Enumerable.Range(0, count).Select(i => new FileEvent { Kind = "offer-made", On = new LocalDate(2020, 1, 1).PlusDays(i), By = i % 2 == 0 ? "hospital" : null })] };
}
