using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Rulebooks;

namespace Alis.Rules.Coverage;

/// <summary>Proves by a truth table that no facts can make a condition decide. Where the table would be too large nothing is proven.</summary>
internal sealed class Possibility
{
    // A few tenths of a second at the most.
    private const long MostRows = 1 << 20;

    // Stands for any other reading than those that are asked for.
    private const string AnyOther = "?";

    private readonly Decision _decision;
    private readonly Decision? _givenDecision;
    private readonly ICollection<string> _ambiguous;
    private readonly bool _isWithoutConstants;
    private readonly DecisionTree _tree;
    private readonly DecisionTree? _given;
    private readonly IReadOnlyList<ConditionReading> _readings;
    private readonly bool[] _isBound;

    /// <summary>Prepares the table of a decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="given">A decision that is true wherever this one is asked for; null for none.</param>
    /// <param name="ambiguous">Names that mean one thing here and another there.</param>
    /// <param name="choices">The readings that a provision can have; null stands for a day without a version.</param>
    public Possibility(Decision decision, Decision? given, ICollection<string> ambiguous, Func<Provision, ICollection<string?>> choices)
        : this(decision, given, ambiguous, choices, false)
    {
    }

    private Possibility(Decision decision, Decision? given, ICollection<string> ambiguous, Func<Provision, ICollection<string?>> choices, bool isWithoutConstants)
    {
        (_decision, _givenDecision, _ambiguous, _isWithoutConstants) = (decision, given, ambiguous, isWithoutConstants);
        List<Condition> conditions = [.. decision.Conditions, .. given is null ? [] : given.Conditions];
        _readings = new ConditionReader(conditions, ambiguous, choices).Readings;
        _tree = decision.Tree;
        var shared = _readings.Take(decision.Conditions.Length).Select(r => r.Key).Intersect(_readings.Skip(decision.Conditions.Length).Select(r => r.Key), StringComparer.Ordinal).Any();

        // What is given has no say where it is about other things.
        _given = given is not null && shared ? Shift(given.Tree, decision.Conditions.Length) : null;
        var used = _readings.Take(_given is null ? decision.Conditions.Length : _readings.Count).ToLookup(r => r.Key, StringComparer.Ordinal);
        var places = Numbers(_tree).Concat(_given is null ? [] : Numbers(_given)).ToLookup(n => n);
        _isBound = [.. _readings.Select((r, i) => !r.IsFree || used[r.Key].Count() > 1 || places[i].Count() > 1)];
    }

    /// <summary>Returns whether some facts may make a condition decide while it has a given truth.</summary>
    public bool CanDecide(int condition, Truth truth)
    {
        var table = new Table(_readings);
        var target = table.Keep(condition);
        var tree = Reduce(_tree, condition, table);
        var given = _given is null ? null : Reduce(_given, condition, table);
        return table.IsTooLarge(MostRows) || table.Rows().Any(row => row[target] == truth && given?.Evaluate(row) is null or Truth.True && tree.Decides(target, row));
    }

    /// <summary>The same, as if provisions could choose any reading, and what is written out as true or false could be either.</summary>
    public Possibility WithoutConstants()
    {
        var asked = _decision.Conditions.Concat(_givenDecision is null ? [] : _givenDecision.Conditions).Select(c => c.Node).OfType<ProvisionChoice>().ToLookup(c => c.Provision, c => c.Choice);
        return new Possibility(_decision, _givenDecision, _ambiguous, p => [.. asked[p].Distinct(), AnyOther, null], true);
    }

    private static IEnumerable<int> Numbers(DecisionTree tree) => tree is ConditionTree condition ? [condition.Number] : tree.Parts.SelectMany(Numbers);

    private static DecisionTree Shift(DecisionTree tree, int by) => tree switch
    {
        ConditionTree condition => new ConditionTree(condition.Number + by),
        NotTree not => new NotTree(Shift(not.Operand, by)),
        JunctionTree junction => new JunctionTree(junction.IsAnd, [.. junction.Operands.Select(o => Shift(o, by))]),
        ChoiceTree choice => new ChoiceTree(Shift(choice.Condition, by), Shift(choice.WhenTrue, by), Shift(choice.WhenFalse, by)),
        _ => tree,
    };

    /// <summary>Puts one free condition in the place of each part all of whose conditions are free: it can have every truth, whatever the rest is.</summary>
    private DecisionTree Reduce(DecisionTree tree, int target, Table table)
    {
        if (tree is not LiteralTree && IsFree(tree, target))
        {
            return new ConditionTree(table.AddFree());
        }

        switch (tree)
        {
            case ConditionTree condition:
                return new ConditionTree(table.Keep(condition.Number));
            case NotTree not:
                return new NotTree(Reduce(not.Operand, target, table));
            case JunctionTree junction:
                var free = junction.Operands.Where(o => o is not LiteralTree && IsFree(o, target)).ToList();
                var kept = junction.Operands.Where(o => o is LiteralTree || !IsFree(o, target)).Select(o => Reduce(o, target, table)).ToList();
                return new JunctionTree(junction.IsAnd, free.Count == 0 ? kept : [.. kept, new ConditionTree(table.AddFree())]);
            case ChoiceTree choice:
                return new ChoiceTree(Reduce(choice.Condition, target, table), Reduce(choice.WhenTrue, target, table), Reduce(choice.WhenFalse, target, table));
            default:
                return _isWithoutConstants ? new ConditionTree(table.AddFree()) : tree;
        }
    }

    private bool IsFree(DecisionTree tree, int target) => tree switch
    {
        LiteralTree => false,
        ConditionTree condition => condition.Number != target && !_isBound[condition.Number],
        _ => tree.Parts.All(p => IsFree(p, target)),
    };

    /// <summary>The rows of a truth table over the conditions that are kept.</summary>
    private sealed class Table(IReadOnlyList<ConditionReading> readings)
    {
        private static readonly Truth[] Free = [Truth.False, Truth.Unknown, Truth.True];

        private readonly List<(int Variable, Truth[] Truths)> _columns = [];
        private readonly Dictionary<int, int> _kept = [];
        private readonly List<string> _variables = [];
        private readonly List<int> _states = [];

        public int Keep(int condition)
        {
            if (!_kept.TryGetValue(condition, out var column))
            {
                column = _columns.Count;
                _kept.Add(condition, column);
                var variable = _variables.IndexOf(readings[condition].Key);
                _columns.Add((variable < 0 ? AddVariable(readings[condition].Key, readings[condition].Truths.Length) : variable, readings[condition].Truths));
            }

            return column;
        }

        public int AddFree()
        {
            _columns.Add((AddVariable("", Free.Length), Free));
            return _columns.Count - 1;
        }

        public bool IsTooLarge(long most)
        {
            long rows = 1;
            foreach (var states in _states)
            {
                rows *= states;
                if (rows > most)
                {
                    return true;
                }
            }

            return false;
        }

        public IEnumerable<Truth[]> Rows()
        {
            var states = new int[_states.Count];
            var row = new Truth[_columns.Count];
            while (!_states.Contains(0))
            {
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] = _columns[i].Truths[states[_columns[i].Variable]];
                }

                yield return row;
                var next = 0;
                while (next < states.Length && ++states[next] == _states[next])
                {
                    states[next++] = 0;
                }

                if (next == states.Length)
                {
                    yield break;
                }
            }
        }

        private int AddVariable(string key, int states)
        {
            _variables.Add(key);
            _states.Add(states);
            return _variables.Count - 1;
        }
    }
}
