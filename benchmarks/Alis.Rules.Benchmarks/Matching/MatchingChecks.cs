using Alis.Rules.Matching.Stable;

namespace Alis.Rules.Benchmarks.Matching;

/// <summary>What must be so before the time that a matching takes says anything.</summary>
internal static class MatchingChecks
{
    /// <summary>Returns what differs: the market from the one that is known, or the library's matching from a plain one.</summary>
    public static IEnumerable<string> Differences(GeneratedMarket market)
    {
        var (size, plain) = (market.Size, new PlainMatching(market));
        if (market.Hash() is var hash && hash != size.Hash)
        {
            yield return $"{size.Name}: its text has the hash {hash}, not {size.Hash}";
        }

        var expected = plain.Match(out var proposals);
        foreach (var (order, contracts) in new[] { ("by candidate", market.Contracts()), ("shuffled", market.ShuffledContracts()) })
        {
            var matching = StableMatcher.Match(StableMarket.Of(size.Candidates, market.Capacities(), contracts).GetValueOrThrow());
            if (matching.MatchedCount != size.Matched)
            {
                yield return $"{size.Name}, {order}: {matching.MatchedCount} are matched, not {size.Matched}";
            }

            if (matching.Proposals != proposals)
            {
                yield return $"{size.Name}, {order}: {matching.Proposals} proposals, not {proposals}";
            }

            if (plain.Fault(matching.Posts) is { } fault)
            {
                yield return $"{size.Name}, {order}: not stable: {fault}";
            }

            if (matching.Posts.CommonPrefixLength(expected) is var c && c < expected.Length)
            {
                yield return $"{size.Name}, {order}: candidate {c} is at post {matching.Posts[c]}, by the plain matching at {expected[c]}";
            }
        }
    }
}
