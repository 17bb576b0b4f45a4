using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>Some of the items of a list: those that certainly belong, and those that may.</summary>
internal sealed class Selection<T>
{
    public List<T> Certain { get; } = [];

    public List<T> Possible { get; } = [];

    /// <summary>Chooses from a list; null where the list is not known.</summary>
    public static Selection<T>? Of(IReadOnlyList<T>? items, Func<T, bool?> belongs)
    {
        if (items is null)
        {
            return null;
        }

        var selection = new Selection<T>();
        for (var i = 0; i < items.Count; i++)
        {
            selection.Add(items[i], belongs(items[i]));
        }

        return selection;
    }

    public Selection<T> Where(Func<T, bool?> belongs)
    {
        var selection = new Selection<T>();
        foreach (var item in Certain)
        {
            selection.Add(item, belongs(item));
        }

        foreach (var item in Possible)
        {
            selection.Add(item, belongs(item) & (bool?)null);
        }

        return selection;
    }

    public bool? Any() => Certain.Count > 0 ? true : Possible.Count > 0 ? null : false;

    /// <summary>Whether any item is so: a possible one leaves it open.</summary>
    public bool? Any(Func<T, bool?> holds)
    {
        bool? found = false;
        foreach (var item in Certain)
        {
            found |= holds(item);
        }

        foreach (var item in Possible)
        {
            found |= holds(item) & (bool?)null;
        }

        return found;
    }

    public bool? IsAtMostOne() => Certain.Count > 1 ? false : Certain.Count + Possible.Count > 1 ? null : true;

    public PossibleDay Min(Func<T, PossibleDay> day) => Extreme(day, static (a, b) => a < b);

    public PossibleDay Max(Func<T, PossibleDay> day) => Extreme(day, static (a, b) => a > b);

    private void Add(T item, bool? belongs)
    {
        if (belongs == true)
        {
            Certain.Add(item);
        }
        else if (belongs is null)
        {
            Possible.Add(item);
        }
    }

    private PossibleDay Extreme(Func<T, PossibleDay> day, Func<LocalDate, LocalDate, bool> isBetter)
    {
        var best = PossibleDay.None;
        foreach (var item in Certain)
        {
            var value = day(item);
            if (!value.IsKnown)
            {
                return default;
            }

            best = IsBetter(value) ? value : best;
        }

        // An item that may belong leaves the answer open only where it would change it.
        foreach (var item in Possible)
        {
            var value = day(item);
            if (!value.IsKnown || IsBetter(value))
            {
                return default;
            }
        }

        return best;

        bool IsBetter(PossibleDay value) => value.Value is { } known && (best.Value is not { } b || isBetter(known, b));
    }
}
