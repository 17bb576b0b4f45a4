namespace Alis.Rules.Checking.Logic;

/// <summary>In which ways comparisons of numbers can hold together: tried with values at, between and around the fixed ones.</summary>
internal static class NumberOrder
{
    private const int MostTries = 20_000;

    public static IEnumerable<AtomGroup> Groups(IReadOnlyList<Term> atoms)
    {
        // Of two fixed numbers only the data says which is larger; a rule may ask, since the next version may say otherwise.
        var open = atoms.Where(a => a.Parts.Any(p => Fixed(p) is null)).ToList();
        return Theory.Connected(open, p => Fixed(p) is null).Select(Group).OfType<AtomGroup>();
    }

    /// <summary>The one value of a number that does not turn on facts.</summary>
    public static decimal? Fixed(Term term) =>
        term is { Kind: TermKind.Number } or { Provision: not null } or { Kind: TermKind.Negate } && term.Bounds is { Low: { } low, High: { } high } && low == high ? low : null;

    private static AtomGroup? Group(List<Term> atoms)
    {
        var things = atoms.SelectMany(a => a.Parts).Where(p => Fixed(p) is null).Distinct().ToList();
        var marks = atoms.SelectMany(a => a.Parts).Select(Fixed).OfType<decimal>()
            .Concat(things.SelectMany(t => new[] { t.Bounds.Low, t.Bounds.High }).OfType<decimal>())
            .Distinct().OrderBy(v => v).ToList();
        var whole = things.TrueForAll(NumberBounds.IsWhole);
        var values = things.Select(t => Values(marks, things.Count, whole).Where(v => !(v < t.Bounds.Low) && !(v > t.Bounds.High)).ToList()).ToList();
        if (values.Aggregate(1L, (product, v) => Math.Min(MostTries + 1L, product * v.Count)) > MostTries)
        {
            return null;
        }

        var allowed = new SortedSet<int>();
        var chosen = new Dictionary<Term, decimal>();
        Try(0);
        return new AtomGroup(atoms, allowed);

        void Try(int index)
        {
            if (index == things.Count)
            {
                allowed.Add(Mask(atoms, chosen));
                return;
            }

            foreach (var value in values[index])
            {
                chosen[things[index]] = value;
                Try(index + 1);
            }
        }
    }

    private static int Mask(List<Term> atoms, Dictionary<Term, decimal> chosen)
    {
        var mask = 0;
        for (var i = 0; i < atoms.Count; i++)
        {
            var (a, b) = (Value(atoms[i].Parts[0]), Value(atoms[i].Parts[1]));
            mask |= (atoms[i].Kind == TermKind.Less ? a < b : a == b) ? 1 << i : 0;
        }

        return mask;

        decimal Value(Term term) => Fixed(term) ?? chosen[term];
    }

    /// <summary>Enough values for so many numbers to stand in any order, among themselves and with the marks.</summary>
    private static SortedSet<decimal> Values(List<decimal> marks, int count, bool whole)
    {
        var values = new SortedSet<decimal>();
        for (var i = 0; i <= marks.Count; i++)
        {
            if (i < marks.Count)
            {
                values.Add(marks[i]);
            }

            var (low, high) = (i > 0 ? marks[i - 1] : (decimal?)null, i < marks.Count ? marks[i] : (decimal?)null);
            for (var j = 1; j <= count; j++)
            {
                values.Add((low, high) switch
                {
                    ({ } a, { } b) => a + ((b - a) * j / (count + 1)),
                    ({ } a, null) => a + j,
                    (null, { } b) => b - j,
                    _ => j,
                });
            }

            for (var j = 1; whole && j <= count; j++)
            {
                values.Add(Math.Floor(low ?? high ?? 0) + j);
                values.Add(Math.Ceiling(high ?? low ?? 0) - j);
            }
        }

        return whole ? [.. values.Where(v => v == Math.Floor(v)).Concat(values.Select(Math.Floor))] : values;
    }
}
