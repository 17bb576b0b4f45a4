using System.Collections;

namespace Alis.Rules.Facts;

/// <summary>A private copy of a list that compares item by item, so that records over it are equal when their facts are.</summary>
internal sealed class FactList<T> : FactArray, IReadOnlyList<T>, IEquatable<FactList<T>>
    where T : class
{
    public static readonly FactList<T> Empty = new([]);

    private readonly T[] _items;

    /// <summary>Takes over the array: nobody else may hold it.</summary>
    public FactList(T[] items) => _items = items;

    public override object[] Facts => _items;

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    public bool Equals(FactList<T>? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || other.Count != Count)
        {
            return false;
        }

        for (var i = 0; i < _items.Length; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(_items[i], other._items[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FactList<T>);

    public override int GetHashCode()
    {
        var hash = _items.Length;
        foreach (var item in _items)
        {
            hash = unchecked((hash * 31) + (item is null ? 0 : item.GetHashCode()));
        }

        return hash;
    }
}

/// <summary>A list of facts of any kind, as the array that it is: read only, never written to.</summary>
internal abstract class FactArray
{
    public abstract object[] Facts { get; }
}
