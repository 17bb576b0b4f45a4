namespace Alis.Rules.Expressions.Compilation;

/// <summary>The items of a list during one evaluation; each is certainly or possibly in it.</summary>
internal sealed class Items
{
    private object[] _values = new object[8];
    private bool[] _certain = new bool[8];

    public int Count { get; private set; }

    /// <summary>Gets whether nothing is known of the list: the fact is missing.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>Gets how many items the list was chosen from.</summary>
    public int Considered { get; private set; }

    public object this[int index] => _values[index];

    public bool IsCertain(int index) => _certain[index];

    public void Clear()
    {
        Count = 0;
        Considered = 0;
        IsUnknown = false;
    }

    public void SetUnknown()
    {
        Clear();
        IsUnknown = true;
    }

    public void Consider(object value, Truth membership)
    {
        Considered++;
        if (membership == Truth.False)
        {
            return;
        }

        if (Count == _values.Length)
        {
            Array.Resize(ref _values, Count * 2);
            Array.Resize(ref _certain, Count * 2);
        }

        _values[Count] = value;
        _certain[Count++] = membership == Truth.True;
    }
}
