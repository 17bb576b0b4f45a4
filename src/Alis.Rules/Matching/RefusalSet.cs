namespace Alis.Rules.Matching;

/// <summary>A set of reasons, one bit each: what is worked out for every pair has to be small.</summary>
internal readonly record struct RefusalSet(uint Bits)
{
    /// <summary>What keeps a candidate off the waiting list, and so out of the order of the round.</summary>
    public static readonly RefusalSet OffTheList = Of(RefusalReason.NotWaitingYet) | Of(RefusalReason.LeftList) | Of(RefusalReason.HasPost);

    /// <summary>Without a first day in the window, nothing that asks for one can be told.</summary>
    public static readonly RefusalSet WithoutStart = Of(RefusalReason.TooShort) | Of(RefusalReason.TooLate);

    /// <summary>All reasons there are, in the order in which they are told.</summary>
    public static readonly RefusalReason[] All =
#if NETSTANDARD2_0
        (RefusalReason[])Enum.GetValues(typeof(RefusalReason));
#else
        Enum.GetValues<RefusalReason>();
#endif

    public bool IsEmpty => Bits == 0;

    public static RefusalSet Of(RefusalReason reason) => new(1u << (int)reason);

    public bool Has(RefusalReason reason) => (Bits & (1u << (int)reason)) != 0;

    public RefusalSet When(bool condition) => condition ? this : default;

    public RefusalSet Without(RefusalSet reasons) => new(Bits & ~reasons.Bits);

    public IEnumerable<RefusalReason> Reasons()
    {
        foreach (var reason in All)
        {
            if (Has(reason))
            {
                yield return reason;
            }
        }
    }

    public static RefusalSet operator |(RefusalSet a, RefusalSet b) => new(a.Bits | b.Bits);

    public static RefusalSet operator &(RefusalSet a, RefusalSet b) => new(a.Bits & b.Bits);
}
