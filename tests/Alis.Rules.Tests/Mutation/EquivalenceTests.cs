using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Mutation;
using Alis.Rules.Tests.Evaluation;
using Xunit;

namespace Alis.Rules.Tests.Mutation;

public class EquivalenceTests
{
    private static readonly AtomForm X = new("x");
    private static readonly AtomForm Y = new("y");

    [Fact]
    public void KeyOf_SameForEveryKnownValueButOtherFactsToBlame_IsAnother()
    {
        // Where x is unknown the first asks for x alone, the second for y as well.
        Assert.NotEqual(FormTable.KeyOf(X), FormTable.KeyOf(Or(X, And(X, Y))));
        Assert.NotEqual(FormTable.KeyOf(X), FormTable.KeyOf(And(X, Or(X, Y))));
    }

    [Fact]
    public void KeyOf_WrittenInAnotherWay_IsTheSame()
    {
        Assert.Equal(FormTable.KeyOf(And(X, Y)), FormTable.KeyOf(Form.Not(Or(Form.Not(X), Form.Not(Y)))));
        Assert.Equal(FormTable.KeyOf(And(X, Y)), FormTable.KeyOf(And(Y, X, Y)));
        Assert.NotEqual(FormTable.KeyOf(And(X, Y)), FormTable.KeyOf(Or(X, Y)));
        Assert.NotEqual(FormTable.KeyOf(X), FormTable.KeyOf(Form.Not(X)));
        Assert.NotEqual(FormTable.KeyOf(new ConstantForm(Truth.True)), FormTable.KeyOf(Or(X, Form.Not(X))));
    }

    [Fact]
    public void Assume_PartsThatAreKnown_AreTakenOut()
    {
        var known = new Dictionary<string, Truth> { ["x"] = Truth.True };

        Assert.Equal("y", FormTable.Assume(And(X, Y), known).Key);
        Assert.Equal("true", FormTable.Assume(Or(Y, X), known).Key);
        Assert.Equal("false", FormTable.Assume(Form.Not(X), known).Key);
    }

    [Theory]
    [InlineData("file.Events.Count(e => e.Kind == \"contract-issued\") > 0", ">", "!=", EquivalenceProof.SameExpression)]
    [InlineData("file.Service.Any(s => s.Part != 1)", "!=", ">", EquivalenceProof.SameTruth)]
    public void Run_ChangeThatComesToTheSame_IsProven(string expression, string was, string now, EquivalenceProof proof)
    {
        var mutants = new MutationBook(new TestBook(new TestRule("T", expression))).Run().Mutants;

        Assert.Equal((MutantState.Equivalent, proof), Assert.Single(mutants.Where(m => m.Was == was && m.Is == now).Select(m => (m.State, m.Proof!.Value))));
    }

    [Fact]
    public void Run_PartThatMattersOnlyWhereTheRuleDoesNotApply_IsProven()
    {
        var rule = new TestRule("T", "!applies || (applies && file.Events.Any())") { Locals = [("applies", "file.Service.Any()")] };
        var report = new MutationBook(new TestBook(rule)).Run();

        Assert.Equal(EquivalenceProof.SameTruth, Assert.Single(report.Mutants, m => m is { Kind: MutationKind.Condition, Is: "file.Events.Any()" }).Proof);
        Assert.Equal(MutantState.Survived, Assert.Single(report.Mutants, m => m is { Kind: MutationKind.Condition, Is: "applies" }).State);
    }

    [Fact]
    public void Run_VersionThatBeginsBeforeTheBook_IsProven()
    {
        var book = new TestBook(new TestRule("T", "Spans.LongestMonths(file.Service) >= law.Months(\"m\")")) { InForce = ("2020-01-01", "2029-12-31") }
            .Provision("m", "months", 6, "2020-01-01");
        var report = new MutationBook(book).Run();

        Assert.Equal(EquivalenceProof.NotInForce, Assert.Single(report.Mutants, m => m.In == "m" && m.Is == "2019-12-31").Proof);
        Assert.Equal(MutantState.Survived, Assert.Single(report.Mutants, m => m.In == "m" && m.Is == "2020-01-02").State);
    }

    [Fact]
    public void Run_ParameterThatNothingUses_IsProven()
    {
        var rule = new TestRule("T", "file.Events.Any()") { Locals = [("idle", "file.Service.Any(s => s.Part == 2)")] };

        Assert.All(new MutationBook(new TestBook(rule)).Run().Mutants.Where(m => m.In == "idle"), m => Assert.Equal(EquivalenceProof.Unused, m.Proof));
    }

    [Fact]
    public void Run_PartOfAnotherReading_CanBeNoticedUnderThatReading()
    {
        var book = new TestBook(new TestRule("T", "law.Says(\"r\", \"a\") || file.Events.Any()")).Provision("r", "choice", "a", admissible: ["a", "b"]);
        var report = new MutationBook(book).Examples("T", "\"events\":[]", """{"name":"a","on":"2025-01-01","expect":[{"verdict":"Met"}]}""").Run();
        var negated = Assert.Single(report.Mutants, m => m is { Kind: MutationKind.Negation, Is: "!file.Events.Any()" });

        Assert.Contains("\"reading\":{\"provision\":\"r\",\"value\":\"b\"},\"expect\":[{\"verdict\":\"NotMet\"}]", negated.Proposal!.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(Dates.Before(a, b) ? a : b)", "Before", "OnOrBefore", true)]
    [InlineData("(Dates.After(a, b) ? a : (b ?? a))", "After", "OnOrAfter", true)]
    [InlineData("(Dates.Before(a, b) ? a : file.EmploymentAgreementOn)", "Before", "OnOrBefore", false)]
    [InlineData("Dates.AddMonths(a, 120000)", "120000", "120001", true)]
    [InlineData("Dates.AddMonths(a, 99999)", "99999", "100000", false)]
    public void Run_DayThatIsTheSameEitherWay_IsProven(string expression, string was, string now, bool proven)
    {
        var rule = new TestRule("T", "Dates.Before(d, file.Service.Max(s => s.To))") { Locals = [("a", "file.Service.Min(s => s.From)"), ("b", "file.Events.Min(e => e.On)"), ("d", expression)] };
        var report = new MutationBook(new TestBook(rule)).Run();

        Assert.Equal(proven, Assert.Single(report.Mutants, m => m.In == "d" && m.Was == was && m.Is == now).State == MutantState.Equivalent);
    }

    [Fact]
    public void Run_KindOfARuleThatAlwaysHasALastDay_IsProven()
    {
        var locals = new[] { ("due", "Dates.AddMonths(file.EmploymentAgreementOn, 3)"), ("fulfilledOn", "file.Events.Min(e => e.On)") };
        var always = new TestRule("T", "Dates.OnOrBefore(fulfilledOn, due)") { Kind = "obligation", Locals = locals };
        var seldom = always with { Locals = [("due", "file.Service.Max(s => s.To)"), locals[1]] };

        Assert.Equal(EquivalenceProof.AlwaysDue, Proof(always));
        Assert.Null(Proof(seldom));

        static EquivalenceProof? Proof(TestRule rule) => Assert.Single(new MutationBook(new TestBook(rule)).Run().Mutants, m => m is { Kind: MutationKind.RuleKind, Is: "state" }).Proof;
    }

    private static JunctionForm And(params Form[] parts) => new(true, [.. parts]);

    private static JunctionForm Or(params Form[] parts) => new(false, [.. parts]);
}
