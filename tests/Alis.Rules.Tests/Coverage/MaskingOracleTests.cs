using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Coverage;
using Alis.Rules.Tests.Evaluation;
using Alis.Rules.Tests.Properties;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Coverage;

/// <summary>What is measured against the definition, worked out by brute force with another evaluator.</summary>
public class MaskingOracleTests
{
    [Fact]
    public void Measure_GeneratedDecision_AgreesWithTurningEachConditionRound()
    {
        var (shown, not) = (0, 0);
        Prop.ForAll(GeneratedDecision.Plain.ToArbitrary(), decision =>
        {
            foreach (var (condition, place) in Conditions(decision, decision.Facts).Zip(decision.Places))
            {
                foreach (var (side, value) in new[] { (condition.WhenTrue, 1), (condition.WhenFalse, 0) })
                {
                    var first = decision.Facts.Select((f, i) => (Facts: f, Name: NameOf(i))).Where(f => f.Facts[place.Fact] == value && decision.Decides(place, f.Facts)).Select(f => f.Name).Min(StringComparer.Ordinal);
                    Assert.Equal(first is null ? CoverageState.NotShown : CoverageState.Shown, side.State);
                    Assert.Equal(first, side.Example);
                    (shown, not) = first is null ? (shown, not + 1) : (shown + 1, not);
                }
            }
        }).Holds(70);

        Assert.True(shown > 100 && not > 100, $"{shown} shown, {not} not");
    }

    [Fact]
    public void Measure_RepeatedFacts_CallsImpossibleExactlyWhatNoFactsCanShow()
    {
        var (possible, impossible) = (0, 0);
        Prop.ForAll(GeneratedDecision.Repeating.ToArbitrary(), decision =>
        {
            var all = AllFacts(decision).ToList();
            foreach (var (condition, place) in Conditions(decision, []).Zip(decision.Places))
            {
                foreach (var (side, value) in new[] { (condition.WhenTrue, 1), (condition.WhenFalse, 0) })
                {
                    var canBe = all.Exists(f => f[place.Fact] == value && decision.Decides(place, f));
                    Assert.Equal(canBe ? CoverageState.NotShown : CoverageState.Impossible, side.State);
                    (possible, impossible) = canBe ? (possible + 1, impossible) : (possible, impossible + 1);
                }
            }
        }).Holds(70);

        Assert.True(possible > 100 && impossible > 30, $"{possible} possible, {impossible} not");
    }

    [Fact]
    public void Measure_OneMoreExample_NeverShowsLess() => Prop.ForAll(GeneratedDecision.Repeating.ToArbitrary(), decision =>
    {
        var fewer = Conditions(decision, [.. decision.Facts.Skip(1)]);
        foreach (var (before, after) in fewer.Zip(Conditions(decision, decision.Facts)))
        {
            Assert.True(before.WhenTrue.State != CoverageState.Shown || after.WhenTrue.State == CoverageState.Shown);
            Assert.True(before.WhenFalse.State != CoverageState.Shown || after.WhenFalse.State == CoverageState.Shown);
        }
    }).Holds(30);

    [Fact]
    public void Measure_OtherOrderOfExamples_ShowsTheSame() => Prop.ForAll(GeneratedDecision.Plain.ToArbitrary(), decision =>
    {
        var (one, other) = (Book(decision, decision.Facts, false).Measure(), Book(decision, decision.Facts, true).Measure());

        Assert.Equal(Encoding.UTF8.GetString(CoverageTexts.Json(one, Language.Nb)), Encoding.UTF8.GetString(CoverageTexts.Json(other, Language.Nb)));
        Assert.Equal(CoverageTexts.Html(one, Language.Nb), CoverageTexts.Html(other, Language.Nb));
    }).Holds(10);

    private static IReadOnlyList<CoveredCondition> Conditions(GeneratedDecision decision, IReadOnlyList<int?[]> facts)
    {
        var conditions = Book(decision, facts, false).Measure().Rules.Single().Conditions;
        Assert.Equal(decision.Places.Select(p => p.Written), conditions.Select(c => c.Expression));
        return conditions;
    }

    private static CoverageBook Book(GeneratedDecision decision, IReadOnlyList<int?[]> facts, bool isReversed)
    {
        var book = new CoverageBook(new TestRule("R", decision.Expression) { Subject = "service" });
        var numbered = facts.Select((f, i) => (Facts: f, Number: i)).ToList();
        foreach (var (service, number) in isReversed ? numbered.AsEnumerable().Reverse() : numbered)
        {
            var verdict = decision.Value(decision.Places.ToDictionary(p => p, p => service[p.Fact])) switch { 1 => "Met", 0 => "NotMet", _ => "Undecided" };
            book.Example("R", NameOf(number), "2025-01-01", new JsonObject { ["service"] = new JsonArray(GeneratedDecision.Service(service, number)) }.ToJsonString(), verdict);
        }

        return book;
    }

    // Not in the order of the numbers.
    private static string NameOf(int number) => ((number * 7) % 13).ToString("00", CultureInfo.InvariantCulture);

    private static IEnumerable<int?[]> AllFacts(GeneratedDecision decision)
    {
        var used = decision.Places.Select(p => p.Fact).Distinct().ToList();
        for (var code = 0; code < Math.Pow(3, used.Count); code++)
        {
            var (facts, rest) = (new int?[6], code);
            foreach (var fact in used)
            {
                facts[fact] = (rest % 3) switch { 0 => 0, 1 => 1, _ => null };
                rest /= 3;
            }

            yield return facts;
        }
    }
}
