using Alis.Rules.Facts;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Oracle;
using Alis.Rules.Tests.Properties;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Expressions;

/// <summary>What unknown promises: an answer that is given does not turn when more becomes known, and one that is not given says why.</summary>
public class UnknownPropertyTests
{
    [Fact]
    public void Evaluate_WithLessKnown_LeavesRoomForWhatIsTrue()
    {
        var (decided, open) = (0, 0);
        Prop.ForAll(ExpressionCase.Complete, c =>
        {
            var (harness, view, on) = (c.Compile(), c.View, c.On);
            var (block, service) = (ExpressionCase.BlockOf(view), ExpressionCase.ServiceOf(view));
            var less = new FactRemoval(new Draws(c.FileSeed), 3 + (c.FileSeed % 30));
            var known = harness.Evaluate(view, block, service, on);

            var guessed = harness.Evaluate(less.From(view), less.From(block), less.From(service), on);

            Assert.True(Allows(guessed, known), $"{ExpressionCase.Show(guessed)} does not allow {ExpressionCase.Show(known)}");
            decided += guessed is OracleTruth { Value: not null } ? 1 : 0;
            open += guessed is OracleTruth { Value: null } && known is OracleTruth { Value: not null } ? 1 : 0;
        }).Holds(600);
        Assert.True(decided > 80 && open > 40, $"{decided} decided, {open} open");
    }

    [Fact]
    public void Blame_UnknownTruth_NamesFactsThatAreAbsent()
    {
        var unknown = 0;
        Prop.ForAll(ExpressionCase.WithGaps, c =>
        {
            var (harness, view, on) = (c.Compile(), c.View, c.On);
            var (block, service) = (ExpressionCase.BlockOf(view), ExpressionCase.ServiceOf(view));
            var missing = harness.Evaluate(view, block, service, on) is OracleTruth { Value: null } ? harness.Missing().ToList() : null;
            if (missing is null)
            {
                return;
            }

            unknown++;
            Assert.NotEmpty(missing);
            Assert.All(missing.Where(m => !MissingFacts.IsOutside(m)), m => Assert.True(MissingFacts.IsAbsent(m, view, block, service), m));
        }).Holds(600);
        Assert.True(unknown > 60, $"{unknown} unknown");
    }

    [Fact]
    public void IsAbsent_PresentFact_IsFalse()
    {
        var view = TrainingFileGenerator.CompleteFile(new Draws(3)).Build().GetValueOrThrow();

        Assert.False(MissingFacts.IsAbsent("candidate.key", view));
        Assert.False(MissingFacts.IsAbsent($"service[{view.Service![0].Key}].institution.kind", view));
        Assert.False(MissingFacts.IsAbsent("service[nobody].from", view));
        Assert.True(MissingFacts.IsAbsent($"service[{view.Service![0].Key}].department", new TrainingFileBuilder { Service = [view.Service[0] with { Department = null }] }.Build().GetValueOrThrow()));
        Assert.True(MissingFacts.IsAbsent("events", new TrainingFileBuilder().Build().GetValueOrThrow()));
    }

    /// <summary>Whether a value that was found with less known leaves room for the one with all known.</summary>
    private static bool Allows(OracleValue guessed, OracleValue known) => (guessed, known) switch
    {
        (OracleTruth a, OracleTruth b) => a.Value is null || a.Value == b.Value,
        (OracleNumber { Low: { } low, High: { } high }, OracleNumber { Low: { } least, High: { } most }) => low <= least && most <= high,
        (OracleNumber a, _) => a.Low is null,
        (OracleDay a, OracleDay b) => a == OracleDay.Unknown || a == b,
        (OracleText a, OracleText b) => a.Value is null || a == b,
        (OracleList { Items: { } some }, OracleList { Items: { } all }) =>
            some.Count(i => i.IsCertain) <= all.Length && some.Length >= all.Count(i => i.IsCertain),
        (OracleList { Items: null }, _) => true,
        (OracleItem, _) => true,
        _ => false,
    };
}
