namespace Alis.Rules.Text;

/// <summary>Puts things in ordinal order of their names; those of one name keep the order in which they came.</summary>
internal static class OrdinalOrder
{
    /// <summary>Adds a thing at its place. LINQ would load half a dozen types for each kind of thing, and that is much of a short start.</summary>
    public static void Add<T>(List<T> sorted, T item, Func<T, string> name)
        where T : class
    {
        var (key, low, high) = (name(item), 0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(name(sorted[middle]), key) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        sorted.Insert(low, item);
    }

    /// <summary>Returns the things in order.</summary>
    public static List<T> Of<T>(IEnumerable<T> items, Func<T, string> name)
        where T : class
    {
        var sorted = new List<T>();
        foreach (var item in items)
        {
            Add(sorted, item, name);
        }

        return sorted;
    }
}
