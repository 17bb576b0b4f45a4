namespace Alis.Rules.Tests.Facts;

/// <summary>Numbers drawn from a seed (SplitMix64): the same on every target, so that a failing seed says everything.</summary>
internal sealed class Draws(int seed)
{
    private ulong _state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL);

    public int Next(int below)
    {
        unchecked
        {
            var z = _state += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return (int)((z ^ (z >> 31)) % (ulong)below);
        }
    }

    public bool OneIn(int n) => Next(n) == 0;

    public T Of<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    public List<T> Some<T>(IReadOnlyList<T> items) => [.. items.Where(_ => OneIn(2)).DefaultIfEmpty(items[Next(items.Count)])];

    public List<T> Many<T>(int atLeast, int atMost, Func<int, T> make) => [.. Enumerable.Range(1, atLeast + Next(atMost - atLeast + 1)).Select(make)];

    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
