using Alis.Rules.Counting;
using Alis.Rules.Facts;

namespace Alis.Rules.Expressions.Compilation;

/// <summary>A service that is counted, and whether it is certain to be in the list.</summary>
internal sealed class ServiceEntry(ServicePeriod service, bool isMember)
{
    public ServicePeriod Service => service;

    public bool IsMember => isMember;

    /// <summary>Gets the allowance that its absence is held against; null where that is not known.</summary>
    public TrainingPool? Pool { get; } = CountingProvisions.PoolOf(service.Part, service.Arena);

    public bool IsCertain => isMember && Pool is not null && ServicePosts.IsComplete(service);

    public IEnumerable<string> Missing()
    {
        if (Pool is null)
        {
            yield return service.Part is null ? "part" : "arena";
        }

        if (service.From is null)
        {
            yield return "from";
        }

        if (service.To is null)
        {
            yield return "to";
        }

        if (service.Percent is null)
        {
            yield return "percent";
        }

        if (service.Absence?.Any(static a => a is not { From: not null, To: not null, Percent: not null, Kind: not null }) != false)
        {
            yield return "absence";
        }
    }
}
