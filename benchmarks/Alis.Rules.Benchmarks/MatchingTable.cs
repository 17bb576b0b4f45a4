using System.Globalization;
using Alis.Rules.Benchmarks.Matching;

namespace Alis.Rules.Benchmarks;

/// <summary>What building, solving and checking a market costs, against sorting one random number for each contract.</summary>
internal static class MatchingTable
{
    private const int Turns = 15;
    private const double WarmUpSeconds = 1;
    private const double TurnSeconds = 0.02;
    private const double MaxSolve = 1;
    private const double MaxWhole = 4;
    private const double MaxGrowth = 3;

    private static readonly MarketSize[] Budgeted = [MarketSize.U50000, MarketSize.DU2000];
    private static readonly MarketSize[] Growing = [MarketSize.U1000, MarketSize.U10000, MarketSize.U50000];

    /// <summary>Writes the tables; 1 where a check fails, and then nothing is measured, 2 where a budget does not hold.</summary>
    public static int Write(TextWriter output)
    {
        var differences = MarketSize.All.SelectMany(static size => MatchingChecks.Differences(GeneratedMarket.Of(size))).ToList();
        if (differences.Count > 0)
        {
            output.WriteLine("Nothing is measured:");
            differences.ForEach(output.WriteLine);
            return 1;
        }

        WarmUp();
        output.WriteLine("| market | contracts | matched | proposals | build, by candidate | build, shuffled | solve | verify | whole, by candidate | whole, shuffled | bytes a contract |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        var budgets = MarketSize.All.SelectMany(size => Measure(output, size)).ToList();
        output.WriteLine();
        budgets.AddRange(Grow(output));
        output.WriteLine();
        foreach (var (what, most, measured) in budgets)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {measured:0.00}, at most {most:0}: {(measured <= most ? "holds" : "does NOT hold")}"));
        }

        return budgets.TrueForAll(static b => b.Measured <= b.Most) ? 0 : 2;
    }

    private static List<(string What, double Most, double Measured)> Measure(TextWriter output, MarketSize size)
    {
        var work = new MatchingWork(size);
        Action[] parts = [work.Sort, work.Build, work.BuildShuffled, work.Solve, work.Verify, work.Whole, work.WholeShuffled];
        var times = TakeTurns([.. parts.Select(p => (work, p))]);
        var ratios = parts.Select((_, i) => times[i].Zip(times[0], static (a, b) => a / b).Order().ToArray()).ToArray();
        var cells = string.Join(" | ", ratios.Skip(1).Select(static r => string.Create(CultureInfo.InvariantCulture, $"{r[Turns / 2]:0.00} ({r[Turns / 4]:0.00}–{r[Turns * 3 / 4]:0.00})")));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {size.Name} | {size.Contracts} | {size.Matched} | {work.Proposals} | {cells} | {MatchingWork.Allocated(work.Whole) / size.Contracts:0.0} |"));
        return !Budgeted.Contains(size) ? [] :
        [
            ($"{size.Name}, solve", MaxSolve, ratios[3][Turns / 2]),
            ($"{size.Name}, whole, by candidate", MaxWhole, ratios[5][Turns / 2]),
            ($"{size.Name}, whole, shuffled", MaxWhole, ratios[6][Turns / 2]),
        ];
    }

    /// <summary>What a contract costs in larger markets: these take turns too, each with the smallest.</summary>
    private static List<(string What, double Most, double Measured)> Grow(TextWriter output)
    {
        MatchingWork[] works = [.. Growing.Select(static size => new MatchingWork(size))];
        (string Name, Func<MatchingWork, Action> Part)[] parts =
        [
            ("whole, by candidate", static w => w.Whole), ("whole, shuffled", static w => w.WholeShuffled), ("solve alone", static w => w.Solve), ("sorting alone", static w => w.Sort),
        ];
        output.WriteLine($"| time for each contract | {string.Join(" | ", Growing.Select(static s => s.Name))} |");
        output.WriteLine($"|---|{string.Concat(Growing.Select(static _ => "---|"))}");
        var measured = new List<double>();
        foreach (var (name, part) in parts)
        {
            var times = TakeTurns([.. works.Select(w => (w, part(w)))]);
            var medians = works.Select((w, i) => times[i].Zip(times[0], (a, b) => a / w.Size.Contracts / (b / works[0].Size.Contracts)).Order().ElementAt(Turns / 2)).ToArray();
            measured.Add(medians.Max() / medians.Min());
            output.WriteLine($"| {name} | {string.Join(" | ", medians.Select(static m => m.ToString("0.00", CultureInfo.InvariantCulture)))} |");
        }

        // What is bought is the whole; the parts are shown for comparison.
        return [($"{parts[0].Name}, the dearest contract to the cheapest", MaxGrowth, measured[0]), ($"{parts[1].Name}, the dearest contract to the cheapest", MaxGrowth, measured[1])];
    }

    private static void WarmUp()
    {
        var work = new MatchingWork(MarketSize.U1000);
        foreach (var part in new[] { work.Sort, work.Build, work.BuildShuffled, work.Solve, work.Verify, work.Whole, work.WholeShuffled })
        {
            for (var used = 0.0; used < WarmUpSeconds;)
            {
                used += work.Seconds(part);
            }
        }
    }

    /// <summary>Returns the times of each part, turn by turn; the first turn, which finds the memory cold, is not kept.</summary>
    private static double[][] TakeTurns((MatchingWork Work, Action Part)[] parts)
    {
        var runs = parts.Select(static p => Math.Max(1, (int)(TurnSeconds / p.Work.Seconds(p.Part)))).ToArray();
        var times = parts.Select(static _ => new double[Turns]).ToArray();
        for (var turn = 0; turn < Turns; turn++)
        {
            for (var i = 0; i < parts.Length; i++)
            {
                for (var run = 0; run < runs[i]; run++)
                {
                    times[i][turn] += parts[i].Work.Seconds(parts[i].Part) / runs[i];
                }
            }
        }

        return times;
    }
}
