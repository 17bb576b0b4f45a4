namespace Alis.Rules.Checking.Logic;

/// <summary>
/// What a few conditions come to for every way in which their atomic parts can be true and false together. Ways that cannot be, such as more than six
/// months and less than three, are left out: what holds in all that are left holds for all facts.
/// </summary>
/// <remarks>
/// One bit for each way. A fact that is missing makes a part unknown; a condition that is then known all the same is what it is for the facts as they
/// really are, which is one of the ways (Kleene's logic is monotone). So "never true" is never true, unknown facts or not.
/// </remarks>
internal sealed class TruthTable
{
    private const int MostAtoms = 14;
    private const int MostDepth = 400;

    private readonly List<Term> _atoms;
    private readonly Dictionary<Term, ulong[]> _known = [];
    private readonly ulong _whole;
    private readonly int _words;
    private readonly ulong[] _possible;

    private TruthTable(List<Term> atoms)
    {
        _atoms = atoms;
        _words = atoms.Count <= 6 ? 1 : 1 << (atoms.Count - 6);
        _whole = atoms.Count >= 6 ? ulong.MaxValue : (1UL << (1 << atoms.Count)) - 1;
        for (var i = 0; i < atoms.Count; i++)
        {
            _known.Add(atoms[i], Column(i));
        }

        _possible = Constant(true);
        foreach (var group in Theory.Of(atoms))
        {
            _possible = And(_possible, Allowed(group));
        }
    }

    /// <summary>Makes the table of conditions; null where they have too many parts to look at all ways.</summary>
    public static TruthTable? Of(params Term?[] conditions)
    {
        var atoms = new List<Term>();
        var seen = new HashSet<Term>();
        return conditions.All(c => c is null || Collect(c, atoms, seen)) ? new TruthTable(atoms) : null;
    }

    /// <summary>Returns in which ways the condition is true, of those that can be.</summary>
    public ulong[] Where(Term condition) => And(_possible, Evaluate(condition));

    /// <summary>Returns in which ways the condition is false, of those that can be.</summary>
    public ulong[] WhereNot(Term condition) => And(_possible, Not(Evaluate(condition)));

    public bool IsNever(Term condition) => IsNone(Where(condition));

    public bool IsAlways(Term condition) => IsNone(WhereNot(condition));

    public static bool IsNone(ulong[] ways) => Array.TrueForAll(ways, w => w == 0);

    public static ulong[] And(ulong[] a, ulong[] b)
    {
        var both = new ulong[a.Length];
        for (var i = 0; i < a.Length; i++)
        {
            both[i] = a[i] & b[i];
        }

        return both;
    }

    private static bool Collect(Term term, List<Term> atoms, HashSet<Term> seen)
    {
        if (term.Depth > MostDepth)
        {
            return false;
        }

        if (!seen.Add(term))
        {
            return true;
        }

        if (!term.IsConnective)
        {
            atoms.Add(term);
            return atoms.Count <= MostAtoms;
        }

        foreach (var part in term.Parts)
        {
            if (!Collect(part, atoms, seen))
            {
                return false;
            }
        }

        return true;
    }

    private ulong[] Evaluate(Term term)
    {
        if (!_known.TryGetValue(term, out var ways))
        {
            ways = term.Kind switch
            {
                TermKind.Truth => Constant(term.IsTrue),
                TermKind.Not => Not(Evaluate(term.Parts[0])),
                TermKind.And => And(Evaluate(term.Parts[0]), Evaluate(term.Parts[1])),
                _ => Not(And(Not(Evaluate(term.Parts[0])), Not(Evaluate(term.Parts[1])))),
            };
            _known.Add(term, ways);
        }

        return ways;
    }

    private ulong[] Allowed(AtomGroup group)
    {
        var any = Constant(false);
        foreach (var mask in group.Allowed)
        {
            var one = Constant(true);
            for (var i = 0; i < group.Atoms.Count; i++)
            {
                var column = _known[group.Atoms[i]];
                one = And(one, (mask & (1 << i)) != 0 ? column : Not(column));
            }

            any = Not(And(Not(any), Not(one)));
        }

        return any;
    }

    private ulong[] Column(int atom)
    {
        var column = new ulong[_words];
        for (var i = 0; i < _words; i++)
        {
            column[i] = atom >= 6
                ? ((i >> (atom - 6)) & 1) == 0 ? 0 : ulong.MaxValue
                : atom switch { 0 => 0xAAAAAAAAAAAAAAAA, 1 => 0xCCCCCCCCCCCCCCCC, 2 => 0xF0F0F0F0F0F0F0F0, 3 => 0xFF00FF00FF00FF00, 4 => 0xFFFF0000FFFF0000, _ => 0xFFFFFFFF00000000 } & _whole;
        }

        return column;
    }

    private ulong[] Constant(bool value)
    {
        var ways = new ulong[_words];
        for (var i = 0; value && i < _words; i++)
        {
            ways[i] = _whole;
        }

        return ways;
    }

    private ulong[] Not(ulong[] ways)
    {
        var other = new ulong[ways.Length];
        for (var i = 0; i < ways.Length; i++)
        {
            other[i] = ~ways[i] & _whole;
        }

        return other;
    }
}
