using Alis.Rules.Checking;
using Alis.Rules.Checking.Logic;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions;
using Alis.Rules.Expressions.Parsing;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Tests.Expressions;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Oracle;
using Alis.Rules.Tests.Properties;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Checking;

/// <summary>What the tables say of conditions is held against the conditions evaluated over generated facts, missing ones among them.</summary>
public class TruthTableTests
{
    private static readonly string[] Atoms =
    [
        "service.Percent >= 50", "service.Percent > 100", "service.Percent < 80", "service.Percent == 100", "service.Part == 1", "service.Part != 1", "service.Part > 2", "service.Part < 2",
        "service.Arena == \"hospital\"", "service.Arena == \"nursing-home\"", "service.Arena != \"hospital\"", "service.Arena in (\"hospital\", \"nursing-home\")", "service.OnCall == true", "service.OnCall == false",
        "Dates.OnOrBefore(service.From, service.To)", "Dates.Before(service.To, service.From)", "Dates.OnOrAfter(service.From, on)", "Dates.After(service.To, on)", "Dates.Within(on, service.From, service.To)",
        "Dates.Before(Dates.AddMonths(service.From, 3), service.To)", "Dates.OnOrAfter(service.To, Dates.AddMonths(service.From, 6))", "Dates.Before(Dates.AddDays(service.From, -1), service.From)",
        "file.Service.Any()", "file.Service.Any(s => s.Part == 1)", "file.Service.Where(s => s.Part == 1).Any()", "file.Service.All(s => s.Part != 1)", "file.Service.Count() > 1", "file.Service.Count() < 3", "file.Service.Count() >= 0",
        "law.Says(\"reading\", \"wide\")", "Spans.TotalMonths(file.Service) >= law.Months(\"months\")", "Spans.TotalMonths(file.Service) < 3", "Numbers.Larger(service.Percent, 10) < 0",
    ];

    [Theory]
    [InlineData("service.Percent >= 50 && service.Percent < 20", "never")]
    [InlineData("service.Percent > 100", "never")]
    [InlineData("service.Part >= 1", "always")]
    [InlineData("service.Part > 1 && service.Part < 2", "never")]
    [InlineData("service.Percent > 1 && service.Percent < 2", "")]
    [InlineData("service.Arena == \"hospital\" && service.Arena == \"nursing-home\"", "never")]
    [InlineData("service.Arena != \"hospital\" || service.Arena != \"nursing-home\"", "always")]
    [InlineData("service.OnCall == true || service.OnCall == false", "always")]
    [InlineData("Dates.Before(service.From, on) || Dates.OnOrAfter(service.From, on)", "")]
    [InlineData("Dates.Before(service.From, on) && Dates.OnOrAfter(service.From, on)", "never")]
    [InlineData("Dates.After(service.From, service.From)", "never")]
    [InlineData("Dates.OnOrBefore(service.From, service.From)", "")]
    [InlineData("Dates.OnOrBefore(service.To, Dates.AddMonths(service.From, 3)) && Dates.OnOrAfter(service.To, Dates.AddMonths(service.From, 6))", "never")]
    [InlineData("file.Service.All(s => s.Part != 1) && file.Service.Any(s => s.Part == 1)", "never")]
    [InlineData("!file.Service.Any() && file.Service.Any(s => s.Part == 1)", "never")]
    [InlineData("file.Service.Count() > 1 && file.Service.Count() < 2", "never")]
    [InlineData("Spans.TotalMonths(file.Service) < 0", "never")]
    [InlineData("law.Months(\"months\") > law.Months(\"many-months\")", "")]
    [InlineData("3 > 4", "never")]
    public void Of_Condition_IsNeverOrAlwaysTrue(string text, string expected)
    {
        var term = Read(text).Term;
        var table = TruthTable.Of(term)!;

        Assert.Equal(expected, table.IsNever(term) ? "never" : table.IsAlways(term) ? "always" : "");
    }

    [Fact]
    public void Of_GeneratedConditions_NeverGiveAFalseAlarm()
    {
        var (constant, redundant) = (0, 0);
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var draws = new Draws(seed);
            var text = Draw(draws, 3);
            var form = Read(text);
            var table = TruthTable.Of(form.Term)!;
            var harness = new ExpressionHarness(text);
            for (var i = 0; i < 4; i++)
            {
                var facts = new ExpressionCase(null!, draws.Next(int.MaxValue - 1), draws.OneIn(2));
                var value = Truth(harness, facts);
                Assert.False(value == true && table.IsNever(form.Term), $"{text} over {facts.FileSeed}");
                Assert.False(value == false && table.IsAlways(form.Term), $"{text} over {facts.FileSeed}");
                redundant += WithoutRedundant(form, table) is { } shorter && Truth(new ExpressionHarness(shorter), facts) is { } left && value is { } whole ? Same(left, whole, text) : 0;
            }

            constant += table.IsNever(form.Term) || table.IsAlways(form.Term) ? 1 : 0;
        }).Holds(400);
        Assert.True(constant > 20 && redundant > 20, $"{constant} constant, {redundant} redundant");
    }

    [Fact]
    public void Check_ParametersThatDoubleEachOther_EndsAtOnce()
    {
        var terms = new TermTable();
        var truth = terms.Less(terms.Member(terms.Name("service"), "Percent"), terms.Number(50));
        var number = terms.Member(terms.Name("service"), "Percent");
        for (var i = 0; i < 300; i++)
        {
            truth = terms.And(truth, truth);
            number = terms.Other(TermKind.Add, number, number);
        }

        var less = terms.Less(number, terms.Number(0));

        Assert.False(TruthTable.Of(truth)!.IsNever(truth));
        Assert.False(TruthTable.Of(less)!.IsAlways(less));
    }

    private static int Same(bool left, bool whole, string text)
    {
        Assert.True(left == whole, text);
        return 1;
    }

    private static string? WithoutRedundant(Form form, TruthTable table)
    {
        if (form.Syntax is not BinarySyntax { Operator: BinaryOperator.And or BinaryOperator.Or } binary || table.IsNever(form.Term) || table.IsAlways(form.Term))
        {
            return null;
        }

        var parts = form.Chain(binary.Operator).ToList();
        var index = Enumerable.Range(0, parts.Count).FirstOrDefault(i => Redundancy.IsIn(i, [.. parts.Select(p => p.Term)], table, binary.Operator == BinaryOperator.And), -1);
        return index < 0 ? null : string.Join(binary.Operator == BinaryOperator.And ? " && " : " || ", parts.Where((_, i) => i != index).Select(p => $"({p.Text.Fragment(p.Syntax.Span)})"));
    }

    private static bool? Truth(ExpressionHarness harness, ExpressionCase facts)
    {
        var view = facts.View;
        return ((OracleTruth)harness.Evaluate(view, ExpressionCase.BlockOf(view), ExpressionCase.ServiceOf(view), facts.On)).Value;
    }

    private static string Draw(Draws draws, int depth) => depth == 0 || draws.OneIn(4) ? draws.Of(Atoms)
        : draws.OneIn(5) ? $"!({Draw(draws, depth - 1)})"
        : draws.OneIn(6) ? $"(({draws.Of(Atoms)}) ? ({Draw(draws, depth - 2 < 0 ? 0 : depth - 2)}) : ({draws.Of(Atoms)}))"
        : $"({Draw(draws, depth - 1)}) {(draws.OneIn(2) ? "&&" : "||")} ({Draw(draws, depth - 1)})";

    private static Form Read(string text)
    {
        var (source, sink) = (new ExpressionText(text, null, "expression"), new DiagnosticSink());
        var tree = Parser.Parse(source, sink);
        Assert.True(tree is not null, string.Join("\n", sink.ToDiagnostics()));
        return new FormBuilder(new TermTable(), ExpressionHarness.Vocabulary, TestLaw.Book, TestLaw.Find).Build(tree, source, new FormScope(null));
    }
}
