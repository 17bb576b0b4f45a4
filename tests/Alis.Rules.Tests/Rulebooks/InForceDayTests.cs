using Alis.Rules.Examples;
using Alis.Rules.Facts;
using Alis.Rules.Rulebooks;
using Alis.Rules.Tests.Texts;
using Alis.Rules.Workflows;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Alis.Rules.Tests.Rulebooks;

/// <summary>Every day on which a rule or a provision begins to be in force, or ceases to, has examples of that day and of the day before.</summary>
public class InForceDayTests
{
    private static readonly ILookup<(string Book, string Rule), Example> Examples = SampleReports.Examples().ToLookup(e => (e.Rulebook, e.Rule));

    public static TheoryData<string> Rules() => [.. RuleSet.Embedded.Loaded.SelectMany(b => b.Rules.Select(r => $"{b.Book.Id}/{r.Id}"))];

    public static TheoryData<string> Provisions() => [.. RuleSet.Embedded.Rulebooks.SelectMany(b => b.Provisions.Select(p => $"{b.Id}/{p.Id}"))];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_EachEndOfItsTime_HasExamplesOnBothSides(string rule)
    {
        var compiled = RuleSet.Embedded.Loaded.SelectMany(b => b.Rules).Single(r => $"{r.Book}/{r.Id}" == rule);
        var time = TimeOf(compiled);

        Assert.Empty(Lacking([compiled], time.From).Concat(Lacking([compiled], time.To < LocalDate.MaxIsoValue ? time.To.Value.PlusDays(1) : null)));
    }

    [Theory]
    [MemberData(nameof(Provisions))]
    public void Provision_EachEndOfAVersion_HasExamplesOnBothSides(string provision)
    {
        var (book, read) = RuleSet.Embedded.Rulebooks.SelectMany(b => b.Provisions.Select(p => (Book: b, Provision: p))).Single(p => $"{p.Book.Id}/{p.Provision.Id}" == provision);
        var readers = RuleSet.Embedded.Loaded.SelectMany(b => b.Rules).Where(r => r.Provisions.Any(n => ReferenceEquals(n.Provision, read))).ToList();

        // What lifecycles read is shown by their own examples (ShippedLifecycleTests).
        if (readers.Count == 0 && RuleSet.Embedded.Lifecycles.All.Any(l => l.Provisions.Contains(provision)))
        {
            return;
        }

        Assert.True(readers.Count > 0 || book.Statements.Any(s => s.Uses.Contains("provisions/" + read.Id)));
        var turns = read.Versions.SelectMany(v => new[] { v.From, v.To < LocalDate.MaxIsoValue ? v.To.Value.PlusDays(1) : null }).Distinct();

        // What a provision said before any rule read it is not asked for.
        Assert.Empty(turns.Where(t => readers.Any(r => Counts(r, read.Id) || t is { } day && (TimeOf(r).Contains(day) || TimeOf(r).Contains(day.PlusDays(-1))))).SelectMany(t => Lacking(readers, t, read.Id)));
    }

    private static InForcePeriod TimeOf(CompiledRule rule)
    {
        var book = RuleSet.Embedded.Rulebooks.Single(b => b.Id == rule.Book);
        return new InForcePeriod(LaterOf(book.From, rule.Properties.InForce.From), rule.Properties.InForce.To ?? book.To);
    }

    private static LocalDate? LaterOf(LocalDate? a, LocalDate? b) => a is { } x && b is { } y ? LocalDate.Max(x, y) : a ?? b;

    /// <summary>Of the first day on which something else holds, and the day before it: those that no example of the rules is about.</summary>
    private static IEnumerable<string> Lacking(IReadOnlyList<CompiledRule> rules, LocalDate? turn, string? provision = null) =>
        new[] { turn?.PlusDays(-1), turn }
            .OfType<LocalDate>()
            .Where(d => !rules.Any(r => Examples[(r.Book, r.Id)].Any(e => IsAbout(r, e, d, provision))))
            .Select(LocalDatePattern.Iso.Format);

    /// <summary>Whether the day picks the law in an example: the assessed day, a day of the file for rules that pick the law by one, and the first day of service that is counted by it.</summary>
    private static bool IsAbout(CompiledRule rule, Example example, LocalDate day, string? provision) =>
        example.On == day
            ? rule.LawAsOf is null || States(example, day)
            : (rule.LawAsOf is not null && States(example, day)) || (provision is not null && Counts(rule, provision) && example.File.Service?.Any(s => s.From == day) == true);

    private static bool States(Example example, LocalDate day) => FactWriter.Text(example.File).Contains($"\"{LocalDatePattern.Iso.Format(day)}\"", StringComparison.Ordinal);

    /// <summary>Whether service is counted by a provision, so that it is read on the first day of the service.</summary>
    private static bool Counts(CompiledRule rule, string provision) =>
        rule.ParameterTexts.Values.SelectMany(t => t.Split("law.ServiceMonths(\"").Skip(1)).Any(t => provision.StartsWith(t[..t.IndexOf('"', StringComparison.Ordinal)] + "-", StringComparison.Ordinal));
}
