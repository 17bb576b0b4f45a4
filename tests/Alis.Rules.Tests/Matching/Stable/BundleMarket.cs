namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>
/// A market of candidates who want bundles of units, all of a bundle or nothing of it. A unit is a part of a place, such as half of a window or a month of it,
/// and takes one candidate. Two contracts at one place clash if they share a unit, so that everything the matcher leaves out can be said here: services in two
/// halves at two places, starts to choose from. Small and by definition alone; it exists to show why the matcher has it otherwise.
/// </summary>
/// <param name="Lists">The bundles of each candidate, the best first.</param>
/// <param name="Orders">The candidates of each unit, the best first.</param>
internal sealed record BundleMarket(int[][][] Lists, int[][] Orders)
{
    /// <summary>What stands in the place of a bundle for a candidate who has none.</summary>
    public const int None = -1;

    /// <summary>Every outcome in which no unit is held twice, as the place of each candidate's bundle on the own list.</summary>
    public List<int[]> Outcomes()
    {
        var found = new List<int[]>();
        Add([]);
        return found;

        void Add(int[] chosen)
        {
            if (chosen.Length == Lists.Length)
            {
                found.Add(chosen);
                return;
            }

            for (var b = None; b < Lists[chosen.Length].Length; b++)
            {
                if (b == None || !Enumerable.Range(0, chosen.Length).SelectMany(c => Units(c, chosen[c])).Intersect(Lists[chosen.Length][b]).Any())
                {
                    Add([.. chosen, b]);
                }
            }
        }
    }

    /// <summary>
    /// Whoever would rather have another bundle than what the outcome gives, where each unit of it is free, the candidate's own, or held by somebody who stands
    /// lower there: the candidate and the unit's owners would walk away from the outcome together.
    /// </summary>
    public List<(int Candidate, int Bundle)> Blocking(int[] outcome) =>
    [
        .. from c in Enumerable.Range(0, Lists.Length)
           from b in Enumerable.Range(0, outcome[c] == None ? Lists[c].Length : outcome[c])
           where Lists[c][b].All(u => Holder(outcome, u) is var holder && (holder is null || holder == c || Above(u, c, holder.Value)))
           select (c, b),
    ];

    public List<int[]> AllStable() => [.. Outcomes().Where(o => Blocking(o).Count == 0)];

    /// <summary>One after the other takes the best bundle of which nobody before has taken a unit.</summary>
    public int[] OneAfterTheOther(IEnumerable<int> order)
    {
        var outcome = Enumerable.Repeat(None, Lists.Length).ToArray();
        foreach (var c in order)
        {
            outcome[c] = Array.FindIndex(Lists[c], b => b.All(u => Holder(outcome, u) is null));
        }

        return outcome;
    }

    /// <summary>What is smaller in one step: a candidate without wishes, or a bundle less.</summary>
    public IEnumerable<BundleMarket> Smaller() =>
        from c in Enumerable.Range(0, Lists.Length)
        from b in Enumerable.Range(None, Lists[c].Length + 1)
        where Lists[c].Length > 0
        select this with { Lists = [.. Lists.Select((l, i) => i != c ? l : b == None ? [] : [.. l[..b], .. l[(b + 1)..]])] };

    public bool Above(int unit, int candidate, int other) => Array.IndexOf(Orders[unit], candidate) < Array.IndexOf(Orders[unit], other);

    public override string ToString() =>
        "bundles " + string.Join(" ", Lists.Select(l => $"[{string.Join(" > ", l.Select(b => string.Join('+', b)))}]"))
        + "; units " + string.Join(" ", Orders.Select(o => $"[{string.Join(", ", o)}]"));

    private int[] Units(int candidate, int bundle) => bundle == None ? [] : Lists[candidate][bundle];

    private int? Holder(int[] outcome, int unit)
    {
        for (var c = 0; c < Lists.Length; c++)
        {
            if (Units(c, outcome[c]).Contains(unit))
            {
                return c;
            }
        }

        return null;
    }
}
