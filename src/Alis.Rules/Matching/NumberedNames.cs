namespace Alis.Rules.Matching;

/// <summary>Names with numbers from 0, so that millions of comparisons are of numbers.</summary>
internal sealed class NumberedNames
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int Count => _numbers.Count;

    /// <summary>Returns the number of a name, a new one where it has none; -1 for no name.</summary>
    public int Of(string? name)
    {
        if (name is null)
        {
            return -1;
        }

        if (!_numbers.TryGetValue(name, out var number))
        {
            _numbers.Add(name, number = _numbers.Count);
        }

        return number;
    }

    /// <summary>Returns the number of a name that has one; -1 otherwise.</summary>
    public int Find(string name) => _numbers.TryGetValue(name, out var number) ? number : -1;
}
