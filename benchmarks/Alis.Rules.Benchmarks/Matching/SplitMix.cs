namespace Alis.Rules.Benchmarks.Matching;

/// <summary>splitmix64: the same numbers on every machine and in every language, so that others can make the same markets.</summary>
internal struct SplitMix(ulong state)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state = state;

    public ulong Next() => Finish(unchecked(_state += Step));

    /// <summary>Returns one number for two, whatever was asked before.</summary>
    public static ulong Mix(ulong seed, int a, int b) => Finish(unchecked(seed + (Step * (1 + ((ulong)a << 32) + (ulong)b))));

    private static ulong Finish(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
