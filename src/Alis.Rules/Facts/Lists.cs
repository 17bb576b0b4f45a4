namespace Alis.Rules.Facts;

/// <summary>Copies and cuts the lists of facts; what does not change is shared.</summary>
internal static class Lists
{
    /// <summary>Returns a private copy; null stays null, since an absent list is unknown and an empty one is not.</summary>
    public static IReadOnlyList<T>? Copy<T>(IReadOnlyList<T>? items)
        where T : class => items switch
        {
            null => null,
            FactList<T> own => own,
            { Count: 0 } => FactList<T>.Empty,
            _ => new FactList<T>([.. items]),
        };

    /// <summary>Returns the items that pass; the same list where all of them do.</summary>
    public static IReadOnlyList<T>? Keep<T, TState>(IReadOnlyList<T>? items, TState state, Func<T, TState, bool> keep)
        where T : class
    {
        if (items is null)
        {
            return null;
        }

        var kept = 0;
        for (var i = 0; i < items.Count; i++)
        {
            kept += keep(items[i], state) ? 1 : 0;
        }

        if (kept == items.Count)
        {
            return items;
        }

        if (kept == 0)
        {
            return FactList<T>.Empty;
        }

        var result = new T[kept];
        var next = 0;
        for (var i = 0; i < items.Count; i++)
        {
            if (keep(items[i], state))
            {
                result[next++] = items[i];
            }
        }

        return new FactList<T>(result);
    }

    public static bool Holds(IReadOnlyList<string>? codes, string code)
    {
        if (codes is not null)
        {
            for (var i = 0; i < codes.Count; i++)
            {
                if (string.Equals(codes[i], code, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
