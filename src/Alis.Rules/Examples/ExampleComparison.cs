using System.Collections.Immutable;
using Alis.Rules.Evaluation;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Text;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Examples;

/// <summary>Holds findings against what an example expects of them.</summary>
internal static class ExampleComparison
{
    /// <summary>Returns everything that came out otherwise, in the order of the expectations; empty where the example holds.</summary>
    public static ImmutableArray<ExampleDifference> Differences(Example example, IReadOnlyList<Finding> findings)
    {
        var differences = ImmutableArray.CreateBuilder<ExampleDifference>();
        var rest = new List<Finding>(findings);
        CompareShared(example, findings, differences);
        foreach (var expected in example.Expected)
        {
            if (expected.Verdict == ExpectedFinding.NotInForce)
            {
                Compare(example, expected, "verdict", expected.Verdict, findings.Count == 0 ? ExpectedFinding.NotInForce : findings[0].Verdict.ToString(), differences);
                continue;
            }

            var finding = rest.Find(f => expected.Subject is null || f.Subject.Key == expected.Subject);
            if (finding is null)
            {
                Compare(example, expected, "finding", expected.Subject ?? expected.Verdict, "", differences);
                continue;
            }

            rest.Remove(finding);
            CompareAll(example, expected, finding, differences);
        }

        foreach (var finding in rest)
        {
            differences.Add(new ExampleDifference(finding.Subject.Key, "finding", "", finding.Verdict.ToString(), PlaceOf(example)));
        }

        return differences.ToImmutable();
    }

    /// <summary>Rounds as examples state an amount that was reached.</summary>
    public static decimal? RoundDown(decimal? amount) => amount is { } value ? Math.Floor(value * 10_000) / 10_000 : null;

    /// <summary>Rounds as examples state an amount that is required.</summary>
    public static decimal? RoundUp(decimal? amount) => amount is { } value ? Math.Ceiling(value * 10_000) / 10_000 : null;

    public static string? Text(decimal? amount) => amount is { } value ? ValueTexts.Show(value) : null;

    public static string? Text(LocalDate? day) => day is { } value ? ValueTexts.Show(value) : null;

    /// <summary>What the source says of every finding of the rule: told once, since it cannot differ from finding to finding.</summary>
    private static void CompareShared(Example example, IReadOnlyList<Finding> findings, ImmutableArray<ExampleDifference>.Builder differences)
    {
        if (findings.Count == 0)
        {
            return;
        }

        var found = findings[0];
        if (example.Shared.Strength is { } strength && strength != found.Strength)
        {
            differences.Add(new ExampleDifference("", "strength", RulePropertiesReader.CodeOf(strength), RulePropertiesReader.CodeOf(found.Strength), PlaceOf(example, "strength")));
        }

        if (example.Shared.Party is { } party && !string.Equals(party, found.Party, StringComparison.Ordinal))
        {
            differences.Add(new ExampleDifference("", "party", party, found.Party, PlaceOf(example, "party")));
        }
    }

    private static void CompareAll(Example example, ExpectedFinding want, Finding found, ImmutableArray<ExampleDifference>.Builder differences)
    {
        One("verdict", want.Verdict, found.Verdict.ToString());
        One("amount", Text(want.Amount), Text(RoundDown(found.Amount)) ?? "");
        One("required", Text(want.Required), Text(RoundUp(found.Required)) ?? "");
        One("opens", Text(want.Opens), Text(found.Opens) ?? "");
        One("due", Text(want.Due), Text(found.Due) ?? "");
        One("fulfilledOn", Text(want.FulfilledOn), Text(found.FulfilledOn) ?? "");
        One("late", want.Late is { } late ? Text((decimal)late) : null, found.Late is { } days ? Text((decimal)days)! : "");
        One("missing", want.Missing is { } missing ? string.Join(", ", missing) : null, string.Join(", ", found.Missing));
        One("displacedBy", want.DisplacedBy, found.DisplacedBy ?? "");
        foreach (var shown in want.Shows ?? [])
        {
            One($"shows/{shown.Name}", shown.Value, found.Values is { } values && values.TryGetValue(shown.Name, out var value) ? value.Invariant : "");
        }

        void One(string member, string? wanted, string came) =>
            Compare(example, want, member, wanted ?? (want.Absent?.Contains(member, StringComparer.Ordinal) == true ? "" : null), came, differences);
    }

    private static void Compare(Example example, ExpectedFinding expected, string member, string? want, string found, ImmutableArray<ExampleDifference>.Builder differences)
    {
        if (want is not null && !string.Equals(want, found, StringComparison.Ordinal))
        {
            differences.Add(new ExampleDifference(expected.Subject ?? "", member, want, found, expected.Place?.Where ?? Location.Whole(example.Document)));
        }
    }

    private static Location PlaceOf(Example example) => example.Source.Place?.Where ?? Location.Whole(example.Document);

    private static Location PlaceOf(Example example, string member) => example.Shared.Place?.Member(member)?.Where ?? Location.Whole(example.Document);
}
