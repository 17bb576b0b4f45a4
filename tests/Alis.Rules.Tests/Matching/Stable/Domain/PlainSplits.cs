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
         let start = first.Near(candidate.Wish)
         where IsGood(candidate, first, start)
         from second in _halves
         where second.Window != first.Window
         let end = first.EndOf(start)
         let next = second.Near(LocalDate.Max(end, second.From))
         where next >= end && IsGood(candidate, second, next)
         where _round.Policy.SplitGap is not { } gap || next <= end.PlusMonths(gap)
         select new Package(first, start, second, next))
        .OrderBy(p => (p.First.Window.Post.Department, p.First.Window.Post.Trust, p.First.Window.Post.Place) == (p.Second.Window.Post.Department, p.Second.Window.Post.Trust, p.Second.Window.Post.Place) ? 0 : 1)
        .ThenBy(p => Math.Abs(Period.DaysBetween(candidate.Wish, p.Start)))
        .ThenBy(p => Period.DaysBetween(p.First.EndOf(p.Start), p.Next))
        .ThenBy(p => Rank(candidate.Places, p.First.Window.Post.Place)).ThenBy(p => Rank(candidate.Departments, p.First.Window.Post.Department)).ThenBy(p => Rank(candidate.Specialties, p.First.Window.Post.Specialty))
        .ThenBy(p => Rank(candidate.Places, p.Second.Window.Post.Place)).ThenBy(p => Rank(candidate.Departments, p.Second.Window.Post.Department)).ThenBy(p => Rank(candidate.Specialties, p.Second.Window.Post.Specialty))
        .ThenBy(p => p.Start)
        .ThenBy(p => p.First, Half.ById).ThenBy(p => p.Second, Half.ById);

    private static int Rank(string[] wishes, string value) => Array.IndexOf(wishes, value) is >= 0 and var rank ? rank : wishes.Length;

    private bool IsGood(PlainCandidate candidate, Half half, LocalDate start) =>
        (Admission.Of(_round, candidate, half.Window) & ~(Refusals.TooShort | Refusals.TooFar | Refusals.TwoYears | Refusals.Lead)) == Refusals.None
        && Admission.IsNear(start, candidate.Wish)
        && Admission.ClassOf(candidate, start) is not null
        && !(_round.Policy.LeadIsRequired && start < _round.Day.PlusMonths(_round.Policy.LeadMonths));

    private static IEnumerable<Half> HalvesOf(PlainWindow window)
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

        public LocalDate Near(LocalDate day) => LocalDate.Max(From, LocalDate.Min(day, PlainWindow.LatestStart(End, Months)));
    }

    internal sealed record Package(Half First, LocalDate Start, Half Second, LocalDate Next);
}
