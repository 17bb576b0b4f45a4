namespace Alis.Rules.Checking.Logic;

/// <summary>In which ways comparisons of days can hold together: every order of the days, with days that are not there.</summary>
internal static class DayOrder
{
    private const int MostDays = 5;

    public static IEnumerable<AtomGroup> Groups(IReadOnlyList<Term> atoms)
    {
        foreach (var group in Theory.Connected(atoms, _ => true))
        {
            var days = group.SelectMany(a => a.Parts).Distinct().ToList();
            if (days.Count <= MostDays)
            {
                yield return Group(group, days);
                continue;
            }

            // Too many for every order: two at a time.
            foreach (var pair in group.GroupBy(a => (Math.Min(a.Parts[0].Id, a.Parts[1].Id), Math.Max(a.Parts[0].Id, a.Parts[1].Id))))
            {
                yield return Group([.. pair], [.. pair.First().Parts.Distinct()]);
            }
        }
    }

    /// <summary>Whether one day, where both are there, is always before another: both are counted from the same day.</summary>
    public static bool IsAlwaysBefore(Term a, Term b)
    {
        var (x, y) = (DayOffset.Of(a), DayOffset.Of(b));
        return ReferenceEquals(x.Anchor, y.Anchor) && (x.Step == y.Step || x.IsZero || y.IsZero) && x.High < y.Low;
    }

    private static AtomGroup Group(List<Term> atoms, List<Term> days)
    {
        var allowed = new SortedSet<int>();
        var places = new int[days.Count];
        Try(0);
        return new AtomGroup(atoms, allowed);

        void Try(int index)
        {
            if (index == days.Count)
            {
                allowed.Add(Mask());
                return;
            }

            // 0 is no day; the assessed day is always there.
            for (var place = days[index] is { Kind: TermKind.Name, Name: "on" } ? 1 : 0; place <= days.Count; place++)
            {
                places[index] = place;
                if (Fits(index))
                {
                    Try(index + 1);
                }
            }
        }

        bool Fits(int index)
        {
            for (var other = 0; other < index; other++)
            {
                if (places[index] > 0 && places[other] > 0 &&
                    ((IsAlwaysBefore(days[index], days[other]) && places[index] >= places[other]) || (IsAlwaysBefore(days[other], days[index]) && places[other] >= places[index])))
                {
                    return false;
                }
            }

            return true;
        }

        int Mask()
        {
            var mask = 0;
            for (var i = 0; i < atoms.Count; i++)
            {
                var (a, b) = (places[days.IndexOf(atoms[i].Parts[0])], places[days.IndexOf(atoms[i].Parts[1])]);
                var holds = a > 0 && b > 0 && (atoms[i].Kind == TermKind.Before ? a < b : a <= b);
                mask |= holds ? 1 << i : 0;
            }

            return mask;
        }
    }
}
