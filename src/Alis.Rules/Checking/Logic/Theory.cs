namespace Alis.Rules.Checking.Logic;

/// <summary>Atomic conditions that know of each other, and the ways in which they can be true together: bit i of a way is the i-th of them.</summary>
internal sealed record AtomGroup(IReadOnlyList<Term> Atoms, IReadOnlyCollection<int> Allowed);

/// <summary>What is known of codes, numbers and days, whatever the facts. A group that is left out only makes fewer faults be found.</summary>
internal static class Theory
{
    public static IEnumerable<AtomGroup> Of(IReadOnlyList<Term> atoms)
    {
        var numbers = atoms.Where(IsOfNumbers).ToList();
        var days = atoms.Where(a => a.Kind is TermKind.OnOrBefore or TermKind.Before).ToList();
        return Codes(atoms).Concat(Readings(atoms)).Concat(Lists(atoms)).Concat(NumberOrder.Groups(numbers)).Concat(DayOrder.Groups(days));
    }

    private static bool IsOfNumbers(Term atom) =>
        atom.Kind == TermKind.Less || (atom.Kind == TermKind.Equal && (atom.Parts[0].IsNumber || atom.Parts[1].IsNumber));

    /// <summary>A fact has one code.</summary>
    private static IEnumerable<AtomGroup> Codes(IReadOnlyList<Term> atoms) =>
        atoms.Where(a => a.Kind == TermKind.Equal && a.Parts.Any(p => p.Kind == TermKind.Text))
            .GroupBy(a => a.Parts.First(p => p.Kind != TermKind.Text))
            .Where(g => g.Count() > 1)
            .Select(g => AtMostOne([.. g]));

    /// <summary>A provision has one reading.</summary>
    private static IEnumerable<AtomGroup> Readings(IReadOnlyList<Term> atoms) =>
        atoms.Where(a => a.IsTruth && a.Provision is not null)
            .GroupBy(a => a.Provision)
            .Where(g => g.Count() > 1)
            .Select(g => AtMostOne([.. g]));

    private static AtomGroup AtMostOne(List<Term> atoms) => new(atoms, [0, .. Enumerable.Range(0, atoms.Count).Select(i => 1 << i)]);

    /// <summary>Where any item is so and so, there is an item.</summary>
    private static IEnumerable<AtomGroup> Lists(IReadOnlyList<Term> atoms)
    {
        foreach (var some in atoms.Where(a => a is { Kind: TermKind.Call, Name: "Any", Parts.Length: 1 }))
        {
            foreach (var particular in atoms.Where(a => a is { Kind: TermKind.Call, Name: "Any", Parts.Length: 2 } && ReferenceEquals(a.Parts[0], some.Parts[0])))
            {
                yield return new AtomGroup([some, particular], [0, 1, 3]);
            }
        }
    }

    /// <summary>Divides atoms by the things they compare: those that share one, directly or through others, come together.</summary>
    public static IEnumerable<List<Term>> Connected(IReadOnlyList<Term> atoms, Func<Term, bool> connects)
    {
        var groups = new List<(HashSet<Term> Things, List<Term> Atoms)>();
        foreach (var atom in atoms)
        {
            var things = new HashSet<Term>(atom.Parts.Where(connects));
            var own = new List<Term> { atom };
            foreach (var group in groups.Where(g => g.Things.Overlaps(things)).ToList())
            {
                things.UnionWith(group.Things);
                own.InsertRange(own.Count - 1, group.Atoms);
                groups.Remove(group);
            }

            groups.Add((things, own));
        }

        return groups.Select(g => g.Atoms);
    }
}
