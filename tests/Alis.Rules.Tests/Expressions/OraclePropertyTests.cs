using Alis.Rules.Tests.Oracle;
using Alis.Rules.Tests.Properties;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Expressions;

public class OraclePropertyTests
{
    private const int Cases = 2600;

    private static readonly string[] Operators = ["!", "&&", "||", "?:", "??", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "-x", "in", "flag", "( )", "parameter", "on", "text", "number"];

    [Fact]
    public void Evaluate_GeneratedExpressions_AgreesWithThePlainInterpreter()
    {
        var truths = new Dictionary<string, int> { ["true"] = 0, ["false"] = 0, ["unknown"] = 0 };
        var seen = new Dictionary<string, int>();
        Prop.ForAll(ExpressionCase.WithGaps, c =>
        {
            var harness = c.Compile();
            var (view, on) = (c.View, c.On);
            var (block, service) = (ExpressionCase.BlockOf(view), ExpressionCase.ServiceOf(view));
            var (expected, found) = (harness.Interpret(view, block, service, on), harness.Evaluate(view, block, service, on));
            Assert.Equal(ExpressionCase.Show(expected), ExpressionCase.Show(found));
            if (found is OracleTruth)
            {
                truths[ExpressionCase.Show(found)]++;
            }

            foreach (var term in c.Expression.Terms)
            {
                seen[term.Name] = seen.GetValueOrDefault(term.Name) + 1;
            }
        }).Holds(Cases);

        Assert.All(truths.Values, count => Assert.True(count * 10 >= truths.Values.Sum(), string.Join(", ", truths)));

        // The bounds of a count by § 31 have no plain form; ServiceMonthsTests holds them against the count of the complete file.
        // Only rules that come round see a turn, and only lifecycles a stage; TurnTests and AgreementLifecycleTests hold them against plain code.
        var rows = ExpressionHarness.Vocabulary.Rows.Where(r => r.Owner is not ("Turn" or "AgreementStage" or "FileStage")).Select(r => $"{r.Owner}.{r.Name}").Where(r => r != "law.ServiceMonths");
        var rare = rows.Concat(Operators).Where(n => seen.GetValueOrDefault(n) < 5).Select(n => $"{n} {seen.GetValueOrDefault(n)}");
        Assert.Empty(rare);
    }
}
