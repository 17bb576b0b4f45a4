using NodaTime;

namespace Alis.Rules.Tests.Matching.Stable.Domain;

/// <summary>The split services of a round by the letter: every package of everybody, sorted, and one candidate after the other.</summary>
internal sealed class PlainSplits
{
    private readonly PlainRound _round;
    private readonly List<PlainWindow> _windows;
    private readonly List<Half> _halves;
    private readonly Dictionary<Half, int> _seats = [];

    public PlainSplits(PlainRound round)
    {
        _round = round;
        var market = new RoundMarket(round);
        _windows = market.Windows;
        var posts = market.Market.Match();
        _halves = [.. _windows.SelectMany(HalvesOf)];
        foreach (var half in _halves)
        {
            _seats[half] = half.Window.Post.Seats - posts.Count(p => p >= 0 && _windows[p] == half.Window);
        }

        var order = MasterOrder.AtWishes(round);
        Choosing = [.. order.Where(c => c.Splits && posts[Array.IndexOf(round.Candidates, c)] < 0)
            .OrderBy(c => Admission.ClassOf(c, c.Wish) ?? 2).ThenBy(c => Array.IndexOf(order, c))];
    }

    public List<PlainCandidate> Choosing { get; }

    public bool IsHalfOfWhole(string window) => _windows.Exists(w => PlainRoundFile.IdOf(w) == window && _halves.Count(h => h.Window == w) == 2);

    /// <summary>Whether a first part begins on another day than the nearest to the wish in its half.</summary>
    public bool HasMoved() => Result().Exists(r => r.Part == 1 && _halves.TrueForAll(h => PlainRoundFile.IdOf(h.Window) != r.Window
        || h.Days().MinBy(d => Math.Abs(Period.DaysBetween(_round.Candidates.Single(c => c.Id == r.Candidate).Wish, d))) != r.Start));

    /// <summary>By candidate and part.</summary>
    public List<(string Candidate, string Window, LocalDate Start, LocalDate End, int Part)> Result()
    {
        var left = new Dictionary<Half, int>(_seats);
        List<(string, string, LocalDate, LocalDate, int)> result = [];
        foreach (var candidate in Choosing)
        {
            if (Packages(candidate).FirstOrDefault(p => left[p.First] > 0 && left[p.Second] > 0) is { } package)
            {
                left[package.First]--;
                left[package.Second]--;
                result.Add((candidate.Id, PlainRoundFile.IdOf(package.First.Window), package.Start, package.First.EndOf(package.Start).PlusDays(-1), 1));
                result.Add((candidate.Id, PlainRoundFile.IdOf(package.Second.Window), package.Next, package.Second.EndOf(package.Next).PlusDays(-1), 2));
            }
        }

        return [.. result.OrderBy(r => r.Item1, StringComparer.Ordinal).ThenBy(r => r.Item5)];
    }

    /// <summary>All packages of a candidate, the best first.</summary>
    public IEnumerable<Package> Packages(PlainCandidate candidate) =>
        (from first in _halves
         from second in _halves
         where second.Window != first.Window
         let start = first.Days().OrderBy(d => Math.Abs(Period.DaysBetween(candidate.Wish, d))).Select(d => (LocalDate?)d).FirstOrDefault(d => NextAfter(candidate, first, d!.Value, second) is not null)
         where start is not null && IsGood(candidate, first, start.Value)
         let next = NextAfter(candidate, first, start.Value, second)
         where IsGood(candidate, second, next.Value)
         select new Package(first, start.Value, second, next.Value))
        .OrderBy(p => (p.First.Window.Post.Department, p.First.Window.Post.Trust, p.First.Window.Post.Place) == (p.Second.Window.Post.Department, p.Second.Window.Post.Trust, p.Second.Window.Post.Place) ? 0 : 1)
        .ThenBy(p => Math.Abs(Period.DaysBetween(candidate.Wish, p.Start)))
        .ThenBy(p => Period.DaysBetween(p.First.EndOf(p.Start), p.Next))
        .ThenBy(p => Rank(candidate.Places, p.First.Window.Post.Place)).ThenBy(p => Rank(candidate.Departments, p.First.Window.Post.Department)).ThenBy(p => Rank(candidate.Specialties, p.First.Window.Post.Specialty))
        .ThenBy(p => Rank(candidate.Places, p.Second.Window.Post.Place)).ThenBy(p => Rank(candidate.Departments, p.Second.Window.Post.Department)).ThenBy(p => Rank(candidate.Specialties, p.Second.Window.Post.Specialty))
        .ThenBy(p => p.Start)
        .ThenBy(p => p.First, Half.ById).ThenBy(p => p.Second, Half.ById);

    /// <summary>The first day on which the second part could follow a first one that begins on a day; null where none is in the half, near enough to the wish and soon enough.</summary>
    private LocalDate? NextAfter(PlainCandidate candidate, Half first, LocalDate start, Half second)
    {
        var end = first.EndOf(start);
        var next = LocalDate.Max(end, second.From);
        return next <= PlainWindow.LatestStart(second.End, second.Months) && Admission.IsNear(next, candidate.Wish) && (_round.Policy.SplitGap is not { } gap || next <= end.PlusMonths(gap)) ? next : null;
    }

    private static int Rank(string[] wishes, string value) => Array.IndexOf(wishes, value) is >= 0 and var rank ? rank : wishes.Length;

    private bool IsGood(PlainCandidate candidate, Half half, LocalDate start) =>
        (Admission.Of(_round, candidate, half.Window) & ~(Refusals.TooShort | Refusals.TooLate | Refusals.TooFar | Refusals.TwoYears | Refusals.Lead)) == Refusals.None
        && Admission.IsNear(start, candidate.Wish)
        && Admission.ClassOf(candidate, start) is not null
        && !(_round.Policy.LeadIsRequired && start < _round.Day.PlusMonths(_round.Policy.LeadMonths));

    private static IEnumerable<Half> HalvesOf(PlainWindow window) =>
        WholeHalvesOf(window).Select(h => h with { From = LocalDate.Max(h.From, window.First) }).Where(h => h.From <= PlainWindow.LatestStart(h.End, h.Months));

    private static IEnumerable<Half> WholeHalvesOf(PlainWindow window)
    {
        var months = (300 + window.Post.Percentage - 1) / window.Post.Percentage;
        if (window.From.PlusMonths(window.ServiceMonths) > window.End)
        {
            return [new Half(window, window.From, window.End, months)];
        }

        var middle = window.From.PlusMonths(months);
        return [new Half(window, window.From, middle, months), new Half(window, middle, window.End, months)];
    }

    internal sealed record Half(PlainWindow Window, LocalDate From, LocalDate End, int Months)
    {
        public static Comparer<Half> ById { get; } = Comparer<Half>.Create((a, b) =>
        {
            var order = string.CompareOrdinal(a.Window.Post.Id, b.Window.Post.Id);
            return order != 0 ? order : a.From.CompareTo(b.From);
        });

        public LocalDate EndOf(LocalDate start) => start.PlusMonths(Months);

        /// <summary>Every day on which a part could begin here.</summary>
        public IEnumerable<LocalDate> Days() => Enumerable.Range(0, Period.DaysBetween(From, PlainWindow.LatestStart(End, Months)) + 1).Select(From.PlusDays);
    }

    internal sealed record Package(Half First, LocalDate Start, Half Second, LocalDate Next);
}
