namespace Alis.Rules.Expressions.Compilation;

/// <summary>The items of a list during one evaluation; each is certainly or possibly in it.</summary>
internal sealed class Items
{
    // What is read: a buffer of its own, or the array of a fact, which is never written to.
    private object[] _values = [];
    private object[] _buffer = [];
    private bool[] _certain = [];
    private bool _allCertain;

    public int Count { get; private set; }

    /// <summary>Gets whether nothing is known of the list: the fact is missing.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>Gets how many items the list was chosen from.</summary>
    public int Considered { get; private set; }

    public object this[int index] => _values[index];

    public bool IsCertain(int index) => _allCertain || _certain[index];

    /// <summary>Stands for a whole list of facts, without copying it.</summary>
    public void SetAll(object[] facts)
    {
        _values = facts;
        _allCertain = true;
        Count = facts.Length;
        Considered = facts.Length;
        IsUnknown = false;
    }

    public void Clear()
    {
        _values = _buffer;
        _allCertain = true;
        Count = 0;
        Considered = 0;
        IsUnknown = false;
    }

    /// <summary>Lets go of the facts.</summary>
    public void Forget()
    {
        Array.Clear(_buffer, 0, _buffer.Length);
        Clear();
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

        if (Count == _buffer.Length)
        {
            Grow();
        }

        _buffer[Count] = value;
        _certain[Count++] = membership == Truth.True;
        _allCertain &= membership == Truth.True;
    }

    private void Grow()
    {
        // Array.Resize is generic and would be compiled for truth values at every start of a program.
        var (values, certain) = (new object[Math.Max(8, Count * 2)], new bool[Math.Max(8, Count * 2)]);
        Array.Copy(_buffer, values, Count);
        Array.Copy(_certain, certain, Count);
        (_buffer, _certain, _values) = (values, certain, values);
    }
}
