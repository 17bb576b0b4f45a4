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

    public PossibleDay Min(Func<T, LocalDate?> day) => Extreme(day, static (a, b) => a < b);

    public PossibleDay Max(Func<T, LocalDate?> day) => Extreme(day, static (a, b) => a > b);

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

    private PossibleDay Extreme(Func<T, LocalDate?> day, Func<LocalDate, LocalDate, bool> isBetter)
    {
        LocalDate? best = null;
        foreach (var item in Certain)
        {
            if (day(item) is not { } value)
            {
                return default;
            }

            best = best is { } b && !isBetter(value, b) ? best : value;
        }

        // An item that may belong leaves the answer open only where it would change it.
        foreach (var item in Possible)
        {
            if (day(item) is not { } value || best is not { } b || isBetter(value, b))
            {
                return default;
            }
        }

        return new PossibleDay(true, best);
    }
}
