using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using Xunit;

namespace Alis.Rules.Tests.Evaluation;

/// <summary>What findings come to for the whole report and for each party.</summary>
public class OutcomeTests
{
    private static readonly string Reason = Alis.Rules.Catalogues.CatalogueSet.Embedded.Reasons.Codes[0];

    private static readonly Dictionary<string, string> Expressions = new()
    {
        ["Met"] = "true",
        ["NotMet"] = "false",
        ["Undecided"] = "file.Candidate.Key == \"x\"",
        ["NotYet"] = "false",
        ["NotApplicable"] = "!applies || true",
    };

    [Theory]
    [InlineData("must Met", ReportOutcome.Accepted)]
    [InlineData("must NotApplicable", ReportOutcome.Accepted)]
    [InlineData("must NotMet", ReportOutcome.Rejected)]
    [InlineData("must Undecided", ReportOutcome.Undecided)]
    [InlineData("must NotYet", ReportOutcome.Incomplete)]
    [InlineData("should NotMet", ReportOutcome.AcceptedWithRemarks)]
    [InlineData("should Undecided", ReportOutcome.AcceptedWithRemarks)]
    [InlineData("should NotYet", ReportOutcome.AcceptedWithRemarks)]
    [InlineData("should NotApplicable", ReportOutcome.Accepted)]
    [InlineData("plan NotMet", ReportOutcome.AcceptedWithRemarks)]
    [InlineData("plan Met", ReportOutcome.Accepted)]
    [InlineData("may NotMet", ReportOutcome.Accepted)]
    [InlineData("may Undecided", ReportOutcome.Accepted)]
    [InlineData("def NotMet", ReportOutcome.Accepted)]
    [InlineData("def Undecided", ReportOutcome.Accepted)]
    [InlineData("must NotMet, must Undecided, must NotYet, should NotMet", ReportOutcome.Rejected)]
    [InlineData("must Undecided, must NotYet, should NotMet", ReportOutcome.Undecided)]
    [InlineData("must NotYet, should NotMet", ReportOutcome.Incomplete)]
    [InlineData("must Met, should NotMet", ReportOutcome.AcceptedWithRemarks)]
    [InlineData("should NotMet, must NotMet", ReportOutcome.Rejected)]
    public void Validate_Findings_ComeToTheWorstThatBinds(string findings, ReportOutcome outcome)
    {
        var report = Engine(findings).On("2024-01-01", new());

        Assert.Equal(outcome, report.Outcome);
        Assert.Equal(findings.Split(", ").Select(f => f.Split(' ')[1]), report.Findings.Select(f => f.Verdict.ToString()));
    }

    [Fact]
    public void Validate_Draft_IsFoundButNeverCounts()
    {
        var law = new TestBook(new TestRule("R", "true"));
        var draft = new TestBook(new TestRule("D", "false")) { Id = "later", Kind = "draft" };
        var engine = law.Engine(draft);

        Assert.Equal(ReportOutcome.Accepted, engine.On("2024-01-01", new()).Outcome);
        var both = engine.On("2024-01-01", new(), new() { Rulebooks = ["test", "later"] });
        Assert.Equal((ReportOutcome.Accepted, Verdict.NotMet), (both.Outcome, both.Of("D").Verdict));
        Assert.Equal(ReportOutcome.Undecided, engine.On("2024-01-01", new(), new() { Rulebooks = ["later"] }).Outcome);
    }

    [Fact]
    public void Validate_NothingAssessed_IsUndecided()
    {
        var report = new TestBook(new TestRule("R", "true") { InForce = ("2025-01-01", null!) }).Engine().On("2024-01-01", new());

        Assert.Equal(ReportOutcome.Undecided, report.Outcome);
        Assert.Empty(report.Outcomes);
    }

    [Fact]
    public void Validate_Parties_EachHaveTheirOwnOutcome()
    {
        var report = new TestBook(
            new TestRule("R1", "true") { Party = "candidate" },
            new TestRule("R2", "false") { Party = "hospital" },
            new TestRule("R3", "true") { Party = "municipality" },
            new TestRule("R4", "file.Candidate.Key == \"x\"") { Party = "both" }).Engine().On("2024-01-01", new());

        Assert.Equal(ReportOutcome.Rejected, report.Outcome);
        Assert.Equal(
            [new("candidate", ReportOutcome.Accepted), new("hospital", ReportOutcome.Rejected), new("municipality", ReportOutcome.Undecided)],
            report.Outcomes.ToArray());
    }

    [Fact]
    public void VerdictOf_NormWithSeveralFindings_IsTheWorst()
    {
        var engine = new TestBook(new TestRule("R", "block.Key != \"b2\"") { Subject = "block" }).Engine();
        var file = new TrainingFileBuilder { ImplementationPlan = new() { Blocks = [new() { Key = "b1" }, new() { Key = "b2" }, new() { Key = "b3" }] } };

        Assert.Equal(Verdict.NotMet, engine.On("2024-01-01", file).VerdictOf("N-R"));
        Assert.Null(engine.On("2024-01-01", file).VerdictOf("N-S"));
    }

    [Theory]
    [InlineData("should", null, true)]
    [InlineData("should", "b1", true)]
    [InlineData("should", "b2", false)]
    [InlineData("must", null, false)]
    [InlineData("plan", null, false)]
    public void Validate_StatedReason_AcceptsABrokenMainRule(string strength, string? block, bool accepted)
    {
        var engine = new TestBook(new TestRule("R", "false") { Subject = "block", Strength = strength }).Engine();
        var file = new TrainingFileBuilder
        {
            ImplementationPlan = new() { Blocks = [new() { Key = "b1" }] },
            Exceptions = [new() { Norm = "N-R", Reason = Reason, By = "hospital", On = new(2024, 1, 1), Block = block }, new() { Norm = "N-S", Reason = Reason }],
        };

        var report = engine.On("2024-01-01", file);

        var finding = report.Of("R");
        Assert.Equal(Verdict.NotMet, finding.Verdict);
        Assert.Equal(accepted, finding.Accepted is not null);
        Assert.Equal(accepted ? ReportOutcome.Accepted : strength == "must" ? ReportOutcome.Rejected : ReportOutcome.AcceptedWithRemarks, report.Outcome);
        Assert.Null(engine.On("2023-12-31", file).Of("R").Accepted);
    }

    private static RuleEngine Engine(string findings) => new TestBook([.. findings.Split(", ").Select(Rule)]).Engine();

    private static TestRule Rule(string finding, int number)
    {
        var (strength, verdict) = (finding.Split(' ')[0], finding.Split(' ')[1]);
        var rule = new TestRule("R" + number, Expressions[verdict]) { Strength = strength };
        return verdict switch
        {
            "NotYet" => rule with { Kind = "obligation", Locals = [("due", "Dates.AddDays(on, 1)"), ("fulfilledOn", "Dates.AddDays(on, 2)")] },
            "NotApplicable" => rule with { Locals = [("applies", "false")] },
            _ => rule,
        };
    }
}
