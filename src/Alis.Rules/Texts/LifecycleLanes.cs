namespace Alis.Rules.Texts;

/// <summary>Lays arrows that pass other boxes beside each other, so that none lies on another.</summary>
internal sealed class LifecycleLanes
{
    private readonly List<List<(int From, int To)>> _lanes = [];

    /// <summary>Gets how many lanes there are.</summary>
    public int Count => _lanes.Count;

    /// <summary>Returns the first lane that is free between two rows.</summary>
    public int Take(int from, int to)
    {
        var (low, high) = (Math.Min(from, to), Math.Max(from, to));
        for (var i = 0; ; i++)
        {
            if (i == _lanes.Count)
            {
                _lanes.Add([]);
            }

            if (_lanes[i].TrueForAll(l => l.To <= low || l.From >= high))
            {
                _lanes[i].Add((low, high));
                return i;
            }
        }
    }
}
