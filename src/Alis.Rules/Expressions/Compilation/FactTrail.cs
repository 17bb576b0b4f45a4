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
    public IReadOnlyList<KeyValuePair<string, string>> InOrder() => [.. _seen.OrderBy(p => p.Key, StringComparer.Ordinal)];
}
