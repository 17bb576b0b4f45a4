namespace Alis.Rules.Matching;

/// <summary>A set of reasons, one bit each: what is worked out for every pair has to be small.</summary>
internal readonly record struct RefusalSet(uint Bits)
{
    /// <summary>What keeps a candidate off the waiting list, and so out of the order of the round.</summary>
    public static readonly RefusalSet OffTheList = Of(RefusalReason.NotWaitingYet) | Of(RefusalReason.LeftList) | Of(RefusalReason.HasPost);

    public bool IsEmpty => Bits == 0;

    public static RefusalSet Of(RefusalReason reason) => new(1u << (int)reason);

    public bool Has(RefusalReason reason) => (Bits & (1u << (int)reason)) != 0;

    public RefusalSet When(bool condition) => condition ? this : default;

    public RefusalSet Without(RefusalReason reason) => new(Bits & ~(1u << (int)reason));

    public IEnumerable<RefusalReason> Reasons()
    {
        for (var reason = RefusalReason.NotPublished; reason <= RefusalReason.LeadTime; reason++)
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
