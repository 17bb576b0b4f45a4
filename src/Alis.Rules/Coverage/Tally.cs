using Alis.Rules.Expressions.Compilation;

namespace Alis.Rules.Coverage;

/// <summary>What the examples of one rule have shown so far. Of several examples that show one thing the first by name counts, so that their order says nothing.</summary>
internal sealed class Tally(RuleMap map)
{
    private readonly Dictionary<Decision, string?[]> _shown = map.Decisions.ToDictionary(d => d, d => new string?[d.Conditions.Length * 2]);
    private readonly Dictionary<Comparison, BoundaryTally> _boundaries = [];

    public string? Shown(Decision decision, int condition, Truth truth) => _shown[decision][Slot(condition, truth)];

    public BoundaryTally Boundary(Comparison comparison)
    {
        if (!_boundaries.TryGetValue(comparison, out var tally))
        {
            _boundaries.Add(comparison, tally = new BoundaryTally());
        }

        return tally;
    }

    /// <summary>Takes one evaluation of a decision.</summary>
    public void Add(Decision decision, Frame frame, string example)
    {
        var truths = new Truth[decision.Conditions.Length];
        for (var i = 0; i < truths.Length; i++)
        {
            truths[i] = ((TruthNode)decision.Conditions[i].Node).Evaluate(frame);
        }

        var shown = _shown[decision];
        for (var i = 0; i < truths.Length; i++)
        {
            if (!decision.Tree.Decides(i, truths))
            {
                continue;
            }

            var slot = Slot(i, truths[i]);
            shown[slot] = shown[slot] is { } other && string.CompareOrdinal(other, example) <= 0 ? other : example;
            if (decision.Conditions[i].Comparison is { } comparison && comparison.Measure(frame) is { } measured)
            {
                Boundary(comparison).Add(measured, example);
            }
        }
    }

    private static int Slot(int condition, Truth truth) => (condition * 2) + (truth == Truth.True ? 1 : 0);
}

/// <summary>The nearest values that examples show below a limit, at it and above.</summary>
internal sealed class BoundaryTally
{
    public BoundaryPoint? Below { get; private set; }

    public BoundaryPoint? At { get; private set; }

    public BoundaryPoint? Above { get; private set; }

    public void Add(Measured measured, string example)
    {
        var point = new BoundaryPoint(measured.Actual, measured.Limit, measured.Distance, example);
        switch (measured.Distance)
        {
            case < 0:
                Below = Nearer(Below, point);
                break;
            case 0:
                At = Nearer(At, point);
                break;
            default:
                Above = Nearer(Above, point);
                break;
        }
    }

    private static BoundaryPoint Nearer(BoundaryPoint? known, BoundaryPoint point)
    {
        if (known is null)
        {
            return point;
        }

        // Of two that are as near the first by name, then by value: an example can come to a limit in several places.
        var (a, b) = (Math.Abs(known.Distance), Math.Abs(point.Distance));
        var order = a != b ? a.CompareTo(b) : string.CompareOrdinal(known.Example, point.Example);
        order = order != 0 ? order : string.CompareOrdinal(known.Actual, point.Actual);
        order = order != 0 ? order : string.CompareOrdinal(known.Limit, point.Limit);
        return order <= 0 ? known : point;
    }
}
