using System.Collections.Immutable;
using Alis.Rules.Evaluation;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Lifecycles;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Examples;

/// <summary>Runs examples of lifecycles and says what differs, and which norms they show kept and broken.</summary>
public static class LifecycleExampleRunner
{
    /// <summary>Runs one example: its lifecycle, over its facts, on its day.</summary>
    /// <param name="engine">An engine over the rule books that the example belongs to.</param>
    /// <param name="example">The example.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static LifecycleExampleResult Run(RuleEngine engine, LifecycleExample example)
    {
        _ = engine ?? throw new ArgumentNullException(nameof(engine));
        _ = example ?? throw new ArgumentNullException(nameof(example));
        var report = engine.Agreement(example.File, example.On, new ReportOptions { Rulebooks = [example.Rulebook] });
        var want = example.Source.Expect!;
        var statuses = report.Statuses.Where(s => s.Name == example.Lifecycle && s.Rulebook == example.Rulebook).ToList();
        var status = want.Subject is { } key ? statuses.Find(s => s.Subject.Key == key) : statuses.FirstOrDefault();
        var differences = ImmutableArray.CreateBuilder<ExampleDifference>();
        if (status is null)
        {
            Compare("state", want.State, "");
            return new LifecycleExampleResult(example, differences.ToImmutable(), [], []);
        }

        Compare("state", want.State, status.State.Code);
        Compare("since", Day(want.Since), Day(status.Since) ?? "");
        Compare("inForceFrom", Day(want.InForceFrom), Day(status.InForceFrom) ?? "");
        Compare("endsOn", Day(want.EndsOn), Day(status.EndsOn) ?? "");
        Compare("steps", Joined(want.Steps), Joined(status.Next.Select(static s => s.Name))!);
        foreach (var due in want.Due ?? [])
        {
            Compare($"due/{due.Key}", due.Value, Day(status.Next.FirstOrDefault(s => s.Name == due.Key)?.Due) ?? "");
        }

        Compare("overdue", Joined(want.Overdue), Joined(status.Next.Where(static s => s.IsOverdue).Select(static s => s.Name))!);
        Compare("late", Joined(want.Late), Joined(status.Taken.Where(static s => s.Late is not null).Select(static s => s.Name))!);
        Compare("refused", Joined(want.Refused ?? []), Joined(status.Refused.Select(static r => $"{r.Kind} {ValueTexts.Show(r.Day)}"))!);
        return new LifecycleExampleResult(example, differences.ToImmutable(), Kept(status), Broken(status));

        void Compare(string member, string? expected, string found)
        {
            if (expected is not null && !string.Equals(expected, found, StringComparison.Ordinal))
            {
                differences.Add(new ExampleDifference(want.Subject ?? "", member, expected, found, want.Place?.Where ?? Location.Whole(example.Document)));
            }
        }
    }

    private static string? Day(LocalDate? day) => day is { } known ? ValueTexts.Show(known) : null;

    private static string? Joined(IEnumerable<string>? names) => names is null ? null : string.Join(", ", names);

    private static ImmutableArray<string> Kept(LifecycleStatus status) => Ordered(status.Taken.Where(static s => s.Late is null).SelectMany(static s => s.Norms));

    private static ImmutableArray<string> Broken(LifecycleStatus status)
    {
        var late = status.Taken.Where(static s => s.Late is not null).SelectMany(static s => s.Norms);
        var overdue = status.Next.Where(static s => s.IsOverdue).SelectMany(static s => s.Norms);

        // An event breaks what the steps of its kind are there for.
        var refused = status.Refused.Where(static r => r.Reason != RefusalReason.Undecided)
            .SelectMany(r => status.Lifecycle.Transitions.Where(t => t.Source.Event == r.Kind).SelectMany(static t => t.Source.Norms));
        return Ordered(late.Concat(overdue).Concat(refused));
    }

    private static ImmutableArray<string> Ordered(IEnumerable<string> norms) => [.. norms.Distinct(StringComparer.Ordinal).OrderBy(static n => n, StringComparer.Ordinal)];
}
