using System.Globalization;
using Alis.Rules.Benchmarks.Matching;
using Alis.Rules.Matching;
using Alis.Rules.Matching.Stable;
using Alis.Rules.Workflows;

namespace Alis.Rules.Benchmarks;

/// <summary>What a round costs, against the matching core alone on the same contracts.</summary>
internal static class RoundCostTable
{
    private const int Turns = 7;
    private const double MaxWhole = 10;

    private static readonly (int Candidates, int Posts)[] Sizes = [(500, 200), (5000, 2000)];

    /// <summary>Writes the table; 1 where a check fails, and then nothing is measured, 2 where the budget does not hold.</summary>
    public static int Write(TextWriter output)
    {
        var engine = new RuleEngine(RuleSet.Embedded);
        output.WriteLine("| candidates × posts | windows | contracts | matched | feasibility, orders, matching | + certificate and reasons | + kind of status of every pair | + every status with its reasons |");
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        var holds = true;
        foreach (var (candidates, posts) in Sizes)
        {
            var round = GeneratedRound.Of(candidates, posts);
            var result = engine.Match(round).GetValueOrThrow();
            if (Fault(round, result, engine.Match(round).GetValueOrThrow()) is { } fault)
            {
                output.WriteLine($"Nothing is measured: {fault}");
                return 1;
            }

            var market = result.State.Whole.Market;
            var contracts = Contracts(market);
            var capacities = Enumerable.Range(0, market.PostCount).Select(market.CapacityOf).ToArray();
            Action[] parts =
            [
                () => _ = StableMatcher.Match(StableMarket.Of(market.CandidateCount, capacities, contracts).GetValueOrThrow()),
                () => _ = engine.Match(round).GetValueOrThrow(),
                () => Reasons(engine.Match(round).GetValueOrThrow()),
                () => Kinds(engine.Match(round).GetValueOrThrow()),
                () => Statuses(engine.Match(round).GetValueOrThrow()),
            ];
            var times = parts.Select(static _ => new double[Turns]).ToArray();
            for (var turn = -1; turn < Turns; turn++)
            {
                for (var i = 0; i < parts.Length; i++)
                {
                    var begin = ThreadTime.Seconds();
                    parts[i]();
                    if (turn >= 0)
                    {
                        times[i][turn] = ThreadTime.Seconds() - begin;
                    }
                }
            }

            var ratios = Enumerable.Range(1, 4).Select(i => times[i].Zip(times[0], static (a, b) => a / b).Order().ElementAt(Turns / 2)).ToArray();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {candidates} × {posts} | {market.PostCount} | {market.ContractCount} | {result.State.Whole.MatchedCount} | {ratios[0]:0.0} | {ratios[1]:0.0} | {ratios[2]:0.0} | {ratios[3]:0.0} |"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  (seconds in this run: {string.Join(", ", times.Select(static t => t.Order().ElementAt(Turns / 2).ToString("0.000", CultureInfo.InvariantCulture)))})"));
            holds &= ratios[2] <= MaxWhole || candidates < 5000;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"5000 × 2000, everything: at most {MaxWhole:0} times the core: {(holds ? "holds" : "does NOT hold")}"));
        return holds ? 0 : 2;
    }

    private static void Reasons(RoundResult result) => _ = (result.Certificate, result.Unmatched.Length, result.EmptyWindows.Length);

    private static void Kinds(RoundResult result)
    {
        Reasons(result);
        foreach (var candidate in result.Round.Candidates)
        {
            _ = result.KindsOf(candidate.Key!);
        }
    }

    private static void Statuses(RoundResult result)
    {
        Reasons(result);
        foreach (var candidate in result.Round.Candidates)
        {
            _ = result.StatusesOf(candidate.Key!);
        }
    }

    /// <summary>What is wrong with a result, found from the statuses of its pairs; null where nothing is.</summary>
    private static string? Fault(MatchingRound round, RoundResult result, RoundResult again)
    {
        if (result.Certificate.Result != again.Certificate.Result || result.Certificate.Input != again.Certificate.Input)
        {
            return "the same round has given two results";
        }

        var filled = result.Matches.Where(static m => m.Part is null).GroupBy(static m => m.Window.Id).ToDictionary(static g => g.Key, static g => g.Count());
        foreach (var candidate in round.Candidates)
        {
            foreach (var status in result.StatusesOf(candidate.Key!))
            {
                // Full of others who stand higher: the lowest of them is named.
                var free = status.Window.Seats - filled.GetValueOrDefault(status.Window.Id);
                if (status.Kind == PairStatusKind.Outranked && (free > 0 || status.Outranking is null))
                {
                    return $"{candidate.Key} and {status.Window.Id} would both rather have each other";
                }
            }
        }

        return filled.Values.Sum() == result.State.Whole.MatchedCount ? null : "the matches are not those that were counted";
    }

    private static RankedContract[] Contracts(StableMarket market)
    {
        var contracts = new List<RankedContract>(market.ContractCount);
        for (var c = 0; c < market.CandidateCount; c++)
        {
            for (var i = 0; i < market.PostsOf(c).Length; i++)
            {
                contracts.Add(new RankedContract(c, market.PostsOf(c)[i], i, market.PrioritiesOf(c)[i]));
            }
        }

        return [.. contracts];
    }
}
