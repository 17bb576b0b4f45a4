using System.Collections.Immutable;
using Alis.Rules.Evaluation;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Text;
using NodaTime;

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
        var options = new ReportOptions { Rulebooks = [example.Rulebook], Detail = ReportDetail.Verdicts };
        var findings = engine.EvaluateRule(example.File, example.Rule, example.On, options);
        var differences = ImmutableArray.CreateBuilder<ExampleDifference>();
        var rest = findings.ToList();
        foreach (var expected in example.Expected)
        {
            var where = expected.Place?.Where ?? Location.Whole(example.Document);
            if (expected.Verdict == ExpectedFinding.NotInForce)
            {
                Compare("verdict", expected.Verdict, findings.IsEmpty ? ExpectedFinding.NotInForce : findings[0].Verdict.ToString());
                continue;
            }

            var finding = rest.FirstOrDefault(f => expected.Subject is null || f.Subject.Key == expected.Subject);
            if (finding is null)
            {
                Compare("finding", expected.Subject ?? expected.Verdict, "");
                continue;
            }

            rest.Remove(finding);
            CompareAll(expected, finding);

            void Compare(string member, string? want, string found)
            {
                if (want is not null && !string.Equals(want, found, StringComparison.Ordinal))
                {
                    differences.Add(new ExampleDifference(expected.Subject ?? "", member, want, found, where));
                }
            }

            void CompareAll(ExpectedFinding want, Finding found)
            {
                Compare("verdict", want.Verdict, found.Verdict.ToString());
                Compare("amount", Text(want.Amount), Text(RoundDown(found.Amount)) ?? "");
                Compare("required", Text(want.Required), Text(RoundUp(found.Required)) ?? "");
                Compare("opens", Text(want.Opens), Text(found.Opens) ?? "");
                Compare("due", Text(want.Due), Text(found.Due) ?? "");
                Compare("fulfilledOn", Text(want.FulfilledOn), Text(found.FulfilledOn) ?? "");
                Compare("late", Text(want.Late), Text(found.Late) ?? "");
                Compare("missing", want.Missing is { } missing ? string.Join(", ", missing) : null, string.Join(", ", found.Missing));
                Compare("displacedBy", want.DisplacedBy, found.DisplacedBy ?? "");
            }
        }

        differences.AddRange(rest.Select(f => new ExampleDifference(f.Subject.Key, "finding", "", f.Verdict.ToString(), example.Source.Place?.Where ?? Location.Whole(example.Document))));
        return new ExampleResult(example, differences.ToImmutable());
    }

    private static decimal? RoundDown(decimal? amount) => amount is { } value ? Math.Floor(value * 10_000) / 10_000 : null;

    private static decimal? RoundUp(decimal? amount) => amount is { } value ? Math.Ceiling(value * 10_000) / 10_000 : null;

    private static string? Text(decimal? amount) => amount is { } value ? ValueTexts.Show(value) : null;

    private static string? Text(LocalDate? day) => day is { } value ? ValueTexts.Show(value) : null;
}
