using System.Collections.Immutable;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Matching;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Examples;

/// <summary>Runs examples of rounds and says what differs, and which terms of matching they show.</summary>
public static class MatchingExampleRunner
{
    /// <summary>Runs one example.</summary>
    /// <param name="engine">An engine over the rule books that the example belongs to.</param>
    /// <param name="example">The example.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static MatchingExampleResult Run(RuleEngine engine, MatchingExample example)
    {
        _ = engine ?? throw new ArgumentNullException(nameof(engine));
        _ = example ?? throw new ArgumentNullException(nameof(example));
        var place = example.Source.Place?.Where ?? Location.Whole(example.Document);
        var differences = ImmutableArray.CreateBuilder<ExampleDifference>();
        var outcome = engine.Match(example.Round);
        if (outcome.Value is not { } result)
        {
            // A round that is refused has nothing to hold against: the codes say why.
            Compare("", "round", "", string.Join(", ", outcome.Diagnostics.Select(static d => d.Code.Id).Distinct(StringComparer.Ordinal)), place);
            return new MatchingExampleResult(example, differences.ToImmutable(), [], []);
        }

        CompareMatches();
        var use = new TermUse(engine.Rules, example.Book, result);
        var decided = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var pair in example.Source.Pairs)
        {
            ComparePair(pair);
        }

        return new MatchingExampleResult(example, differences.ToImmutable(), Ordered(result.Matches.SelectMany(m => use.MetBy(m))), [.. decided]);

        void CompareMatches()
        {
            var wanted = example.Source.Matches.Select(static m => Offer(m.Candidate, m.Post, m.Start)).OrderBy(static o => o, StringComparer.Ordinal);
            var found = result.Matches.Select(static m => Offer(m.Candidate, m.Window.Post.Key ?? "", m.Start)).OrderBy(static o => o, StringComparer.Ordinal);
            Compare("", "matches", string.Join(", ", wanted), string.Join(", ", found), (example.Source.Place?.Member("matches"))?.Where ?? place);
        }

        void ComparePair(ExpectedPair pair)
        {
            var (subject, where) = ($"{pair.Candidate} {pair.WindowId}", pair.Place?.Where ?? place);
            if (result.StatusOf(pair.Candidate, pair.WindowId) is not { } status)
            {
                // A period with room for no service at all has no window, and so refuses everybody.
                var tooShort = pair.Window == 1 ? use.DecidedByLength(pair.Candidate, pair.Post) : [];
                decided.UnionWith(tooShort);
                Compare(subject, "status", pair.Status, tooShort.IsEmpty ? "" : ExpectedPair.Refused, where);
                Compare(subject, "by", string.Join(", ", Ordered(pair.By)), string.Join(", ", tooShort), where);
                return;
            }

            Compare(subject, "status", pair.Status, CodeOf(status.Kind), where);
            if (pair.Start is { } start)
            {
                Compare(subject, "start", ValueTexts.Show(start), status.Start is { } found ? ValueTexts.Show(found) : "", where);
            }

            if (status.Kind == PairStatusKind.Matched)
            {
                var met = result.Matches.Where(m => m.Candidate == pair.Candidate && m.Window.Id == pair.WindowId).SelectMany(m => use.MetBy(m)).ToList();
                Compare(subject, "by", string.Join(", ", Ordered(pair.By)), string.Join(", ", Ordered(pair.By.Where(met.Contains))), where);
            }
            else
            {
                var by = use.DecidedBy(status);
                decided.UnionWith(by);
                Compare(subject, "by", string.Join(", ", Ordered(pair.By)), string.Join(", ", by), where);
            }
        }

        void Compare(string subject, string member, string expected, string found, Location where)
        {
            if (!string.Equals(expected, found, StringComparison.Ordinal) || member == "round")
            {
                differences.Add(new ExampleDifference(subject, member, expected, found, where));
            }
        }
    }

    private static string Offer(string candidate, string post, LocalDate start) => $"{candidate} {post} {ValueTexts.Show(start)}";

    private static string CodeOf(PairStatusKind kind) => kind switch
    {
        PairStatusKind.Matched => ExpectedPair.Matched,
        PairStatusKind.Refused => ExpectedPair.Refused,
        PairStatusKind.Outranked => ExpectedPair.Outranked,
        _ => ExpectedPair.HasBetter,
    };

    private static ImmutableArray<string> Ordered(IEnumerable<string> terms) => [.. terms.Distinct(StringComparer.Ordinal).OrderBy(static t => t, StringComparer.Ordinal)];
}
