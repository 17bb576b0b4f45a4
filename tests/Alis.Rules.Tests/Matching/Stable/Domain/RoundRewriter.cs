namespace Alis.Rules.Tests.Matching.Stable.Domain;

/// <summary>The same round told otherwise: at another time, in another order of rows, with other ids.</summary>
internal static class RoundRewriter
{
    public static PlainRound Later(PlainRound round, int days) => round with
    {
        Day = round.Day.PlusDays(days),
        Posts = [.. round.Posts.Select(p => p with { From = p.From.PlusDays(days), To = p.To.PlusDays(days), Published = p.Published.PlusDays(days), Cuts = [.. p.Cuts.Select(c => c.PlusDays(days))] })],
        Candidates = [.. round.Candidates.Select(c => c with { Registered = c.Registered.PlusDays(days), Wish = c.Wish.PlusDays(days), TwoYearsOn = c.TwoYearsOn?.PlusDays(days) })],
    };

    /// <summary>Other orders of all rows that have none of their own; the wishes and the municipalities' orders stay.</summary>
    public static PlainRound Shuffled(PlainRound round, int choice) => round with
    {
        Posts = Shuffled(round.Posts, choice),
        Candidates = Shuffled(round.Candidates, choice + 1),
        MunicipalOrders = Shuffled(round.MunicipalOrders, choice + 2),
        Declined = Shuffled(round.Declined, choice + 3),
    };

    /// <summary>New names for candidates, posts and windows, with letters beyond ASCII and in both cases, that sort by their numbers as the old ones did.</summary>
    public static Dictionary<string, string> NewNames(PlainRound round, int choice)
    {
        // In ordinal order, which is that of no dictionary.
        string[] letters = ["0", "A", "Z", "a", "i", "z", "Å", "Ø", "å", "ı", "ſ"];
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var ids in new[] { round.Candidates.Select(c => c.Id), round.Posts.Select(p => p.Id) })
        {
            var sorted = ids.OrderBy(id => id, StringComparer.Ordinal).ToArray();
            var chosen = Shuffled(letters, choice)[..sorted.Length].OrderBy(l => l, StringComparer.Ordinal);
            foreach (var (id, letter) in sorted.Zip(chosen))
            {
                names[id] = letter + id.Length;
            }
        }

        foreach (var window in round.Posts.SelectMany(p => Enumerable.Range(0, 4).Select(i => (p.Id, Index: i))))
        {
            names[$"{window.Id}/{window.Index}"] = $"{names[window.Id]}/{window.Index}";
        }

        return names;
    }

    public static PlainRound Renamed(PlainRound round, Dictionary<string, string> names)
    {
        return round with
        {
            Posts = [.. round.Posts.Select(p => p with { Id = Name(p.Id) })],
            Candidates = [.. round.Candidates.Select(c => c with { Id = Name(c.Id), Excluded = [.. c.Excluded.Select(Name)], Ranking = c.Ranking is null ? null : [.. c.Ranking.Select(Name)] })],
            MunicipalOrders = [.. round.MunicipalOrders.Select(o => o with { Candidates = [.. o.Candidates.Select(Name)] })],
            Declined = [.. round.Declined.Select(d => new DeclinedWindow(Name(d.Candidate), Name(d.Window)))],
        };

        string Name(string id) => names.GetValueOrDefault(id, id);
    }

    /// <summary>Puts every row into a place that the choice decides, the same each time.</summary>
    private static T[] Shuffled<T>(T[] rows, int choice)
    {
        var left = rows.ToList();
        var shuffled = new T[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            choice = (int)(((choice * 48_271L) + 11) % int.MaxValue);
            shuffled[i] = left[choice % left.Count];
            left.RemoveAt(choice % left.Count);
        }

        return shuffled;
    }
}
