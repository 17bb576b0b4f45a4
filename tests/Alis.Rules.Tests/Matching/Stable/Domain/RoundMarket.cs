using NodaTime;

namespace Alis.Rules.Tests.Matching.Stable.Domain;

/// <summary>A round turned into a market: its windows, who may have which, and both sides' orders.</summary>
internal sealed class RoundMarket
{
    private readonly PlainRound _round;
    private readonly Func<PlainCandidate[], IEnumerable<PlainCandidate>> _moved;

    /// <summary>Makes the market of a round.</summary>
    /// <param name="round">The round.</param>
    /// <param name="moved">What becomes of the order at every window before classes part it; null for nothing.</param>
    public RoundMarket(PlainRound round, Func<PlainCandidate[], IEnumerable<PlainCandidate>>? moved = null)
    {
        _round = round;
        _moved = moved ?? (static order => order);
        Windows = [.. round.Windows()];
        Market = PlainMarket.Of(
            [.. Windows.Select(w => w.Post.Seats)],
            [.. round.Candidates.Select(c => WindowsFor(c).Select(w => Windows.IndexOf(w)).ToArray())],
            p => PriorityAt(Windows[p]).Select(c => Array.IndexOf(round.Candidates, c)));
    }

    public List<PlainWindow> Windows { get; }

    public PlainMarket Market { get; }

    /// <summary>What the matcher gives, by ids and in their order, so that it can be compared whatever the order of the rows.</summary>
    public List<(string Candidate, string Window, LocalDate Start)> Result()
    {
        var posts = Market.Match();
        return
        [
            .. _round.Candidates.Zip(posts).Where(x => x.Second >= 0).OrderBy(x => x.First.Id, StringComparer.Ordinal)
                .Select(x => (x.First.Id, Windows[x.Second].Id, Windows[x.Second].StartFor(x.First)!.Value)),
        ];
    }

    /// <summary>The windows that a candidate may have, the best first.</summary>
    public IEnumerable<PlainWindow> WindowsFor(PlainCandidate candidate)
    {
        var open = Windows.Where(w => Admission.Of(_round, candidate, w) == Refusals.None);
        if (candidate.Ranking is { } ranking)
        {
            return open.OrderBy(w => Array.IndexOf(ranking, w.Id));
        }

        var ordered = open.OrderBy(_ => 0);
        foreach (var dimension in candidate.Dimensions)
        {
            ordered = ordered.ThenBy(w => Distance(candidate, w, dimension));
        }

        // Ids alone would put a tenth window before the second.
        return ordered.ThenBy(w => w.StartFor(candidate)).ThenBy(w => w.Post.Id, StringComparer.Ordinal).ThenBy(w => w.Index);
    }

    /// <summary>All candidates who still look for a post in the order in which a window would take them, whether or not they may have it.</summary>
    public IEnumerable<PlainCandidate> PriorityAt(PlainWindow window) =>
        _moved(MasterOrder.At(_round, window)).OrderBy(c => Admission.ClassOf(c, window.StartFor(c) ?? window.First) ?? int.MaxValue).ThenBy(c => HasAgreement(c, window) ? 0 : 1);

    private static int Distance(PlainCandidate candidate, PlainWindow window, Dimension dimension) => dimension switch
    {
        Dimension.Time => Math.Abs(Period.DaysBetween(candidate.Wish, window.StartFor(candidate)!.Value)),
        Dimension.Place => Rank(candidate.Places, x => x == window.Post.Place),
        Dimension.Department => Rank(candidate.Departments, x => x == window.Post.Department),
        Dimension.Specialty => Rank(candidate.Specialties, x => x == window.Post.Specialty),
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };

    /// <summary>What is not on a list comes after it and is not refused: an offer may be of another place or specialty than the wished one.</summary>
    private static int Rank(string[] wishes, Predicate<string> isThis) => Array.FindIndex(wishes, isThis) is >= 0 and var rank ? rank : wishes.Length;

    private bool HasAgreement(PlainCandidate candidate, PlainWindow window) => _round.Policy.Agreements?.Contains((candidate.Municipality, window.Post.Trust)) ?? true;
}
