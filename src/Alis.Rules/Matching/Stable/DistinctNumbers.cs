namespace Alis.Rules.Matching.Stable;

/// <summary>Finds out whether numbers are all different, in less time than putting them in order takes.</summary>
internal sealed class DistinctNumbers
{
    // Past this many the table would no longer stay in the fast memory of a core, and sorting is as fast.
    private const int Most = 1 << 14;

    private const int LeastBits = 4;

    // Where each number stands among those asked about, counted from 1; 0 where a slot is free.
    private int[] _slots = [];

    /// <summary>Returns whether the numbers from one place up to another are all different; where there are very many, they are put in order.</summary>
    public bool AreIn(long[] numbers, int from, int to)
    {
        var count = to - from;
        if (count > Most)
        {
            return AreInSorted(numbers, from, to);
        }

        var bits = LeastBits;
        while (1 << bits < count * 2)
        {
            bits++;
        }

        if (_slots.Length < 1 << bits)
        {
            _slots = new int[1 << bits];
        }

        Array.Clear(_slots, 0, 1 << bits);

        // INVARIANT: at most half of the slots are taken, so that a free one is found; numbers chosen to fall together are sorted instead.
        var collisions = count * 4;
        for (var i = 0; i < count; i++)
        {
            var number = numbers[from + i];
            var slot = SlotOf(number, bits);
            while (_slots[slot] != 0)
            {
                if (numbers[from + _slots[slot] - 1] == number)
                {
                    return false;
                }

                if (--collisions < 0)
                {
                    return AreInSorted(numbers, from, to);
                }

                slot = (slot + 1) & ((1 << bits) - 1);
            }

            _slots[slot] = i + 1;
        }

        return true;
    }

    private static int SlotOf(long number, int bits)
    {
        unchecked
        {
            // The golden ratio of 2^64: numbers that follow each other are spread.
            return (int)((ulong)(number ^ (number >> 32)) * 0x9E3779B97F4A7C15 >> (64 - bits));
        }
    }

    private static bool AreInSorted(long[] numbers, int from, int to)
    {
        Array.Sort(numbers, from, to - from);
        for (var i = from + 1; i < to; i++)
        {
            if (numbers[i] == numbers[i - 1])
            {
                return false;
            }
        }

        return true;
    }
}
