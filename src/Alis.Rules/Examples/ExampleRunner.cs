using Alis.Rules.Evaluation;

namespace Alis.Rules.Examples;

/// <summary>Runs examples and says what differs.</summary>
public static class ExampleRunner
{
    /// <summary>Runs one example: its rule, over its facts, on its day.</summary>
    /// <param name="engine">An engine over the rule books that the example belongs to.</param>
    /// <param name="example">The example.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The engine has no such rule.</exception>
    public static ExampleResult Run(RuleEngine engine, Example example)
    {
        _ = engine ?? throw new ArgumentNullException(nameof(engine));
        _ = example ?? throw new ArgumentNullException(nameof(example));
        var shows = example.Expected.Any(e => e.Shows is not null);
        var options = new ReportOptions { Rulebooks = [example.Rulebook], Detail = shows ? ReportDetail.Full : ReportDetail.Verdicts };
        return new ExampleResult(example, ExampleComparison.Differences(example, engine.EvaluateRule(example.File, example.Rule, example.On, options, example.Trial)));
    }
}
