namespace Alis.Rules.Expressions.Compilation;

/// <summary>Collects the facts that a value was made from, or whose absence leaves it undecided; each once.</summary>
internal sealed class FactTrail
{
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<Node> _visited = [];

    public int Count => _seen.Count;

    /// <summary>Whether a parameter is come upon for the first time: parameters made of parameters would else be walked once for every way to them.</summary>
    public bool IsFirst(Node parameter) => _visited.Add(parameter);

    /// <summary>Notes one fact; <paramref name="value"/> is its value in invariant form, empty for a missing one.</summary>
    public void Add(string fact, string value) => _seen[fact] = value;

    /// <summary>Returns what was noted in ordinal order of the facts.</summary>
    public KeyValuePair<string, string>[] InOrder()
    {
        // Sorted by hand: ordering pairs would be compiled anew at every start of a program, names are compiled ahead.
        var names = Names();
        var pairs = new KeyValuePair<string, string>[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            pairs[i] = new KeyValuePair<string, string>(names[i], _seen[names[i]]);
        }

        return pairs;
    }

    /// <summary>Returns the facts that were noted, in ordinal order.</summary>
    public string[] Names()
    {
        var names = new string[_seen.Count];
        _seen.Keys.CopyTo(names, 0);
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }
}
