using System.Collections.Immutable;
using System.Text;
using Alis.Rules.Evaluation;
using Alis.Rules.Examples;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Mutation;

/// <summary>All that an example can state of findings.</summary>
internal static class Statement
{
    /// <summary>Returns the findings as one text; two of them differ where an example may tell them apart.</summary>
    public static string Of(List<Finding> findings, bool shows)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            text.Append(finding.Subject.Key).Append(' ').Append((int)finding.Verdict)
                .Append(' ').Append(ExampleComparison.Text(ExampleComparison.RoundDown(finding.Amount)))
                .Append(' ').Append(ExampleComparison.Text(ExampleComparison.RoundUp(finding.Required)))
                .Append(' ').Append(ExampleComparison.Text(finding.Opens))
                .Append(' ').Append(ExampleComparison.Text(finding.Due))
                .Append(' ').Append(ExampleComparison.Text(finding.FulfilledOn))
                .Append(' ').Append(finding.Late ?? 0)
                .Append(' ').Append(finding.DisplacedBy);
            foreach (var missing in finding.Missing)
            {
                text.Append(' ').Append(missing);
            }

            foreach (var shown in shows ? Shown(finding) : [])
            {
                text.Append(' ').Append(shown.Name).Append('=').Append(shown.Value);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Returns what an example would expect where these findings are right.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="shows">Whether what texts show is stated too.</param>
    /// <param name="absent">Whether it is stated too which days are not there.</param>
    public static ImmutableArray<ExpectedFinding> Expected(Findings findings, bool shows, bool absent)
    {
        if (findings.Found.Count == 0)
        {
            return [new ExpectedFinding(ExpectedFinding.NotInForce, null, null, null, null, null, null, null, null, null, null, null, null)];
        }

        return [.. findings.Found.Select(f => new ExpectedFinding(
            f.Verdict.ToString(),
            f.Subject.Kind == SubjectKind.File || f.Subject.Key.Length == 0 ? null : f.Subject.Key,
            ExampleComparison.RoundDown(f.Amount),
            ExampleComparison.RoundUp(f.Required),
            f.Opens,
            f.Due,
            f.FulfilledOn,
            f.Late,
            f.Missing.IsEmpty ? null : f.Missing,
            f.DisplacedBy,
            absent ? Absent(f) : null,
            shows && Shown(f).ToImmutableArray() is { IsEmpty: false } shown ? shown : null,
            null))];
    }

    private static ImmutableArray<string> Absent(Finding finding)
    {
        var absent = ImmutableArray.CreateBuilder<string>();
        Add("opens", finding.Opens is null);
        Add("due", finding.Due is null);
        Add("fulfilledOn", finding.FulfilledOn is null);
        Add("late", finding.Late is null);
        return absent.ToImmutable();

        void Add(string member, bool isAbsent)
        {
            if (isAbsent)
            {
                absent.Add(member);
            }
        }
    }

    /// <summary>The values that the text of the verdict shows, by name.</summary>
    private static IEnumerable<ShownValue> Shown(Finding finding) =>
        from value in finding.Values?.OrderBy(v => v.Key, StringComparer.Ordinal) ?? Enumerable.Empty<KeyValuePair<string, FindingValue>>()
        where new[] { Language.Nb, Language.Nn, Language.En }.Any(l => finding.CompiledRule.Texts.Find(finding.Verdict, l)?.Shows(value.Key) == true)
        select new ShownValue(value.Key, value.Value.Invariant);
}
