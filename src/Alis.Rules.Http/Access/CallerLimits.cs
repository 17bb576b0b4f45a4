using System.Threading.RateLimiting;
using Alis.Rules.Http.Problems;
using Microsoft.AspNetCore.Http;

namespace Alis.Rules.Http.Access;

/// <summary>Counts the requests of each caller, and the refusals of each address. What nobody has used for a while is forgotten.</summary>
internal sealed class CallerLimits(AlisRulesOptions options) : IDisposable
{
    private const int SecondsBetweenRefills = 1;

    private readonly PartitionedRateLimiter<string> _requests = Limiter(options.RequestsPerMinute);
    private readonly PartitionedRateLimiter<string> _refusals = Limiter(options.RefusalsPerMinute);

    public static ProblemException TooMany(int seconds) =>
        new(StatusCodes.Status429TooManyRequests, ServiceCodes.TooMany, seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)) { RetryAfter = seconds };

    /// <summary>Counts a request.</summary>
    /// <exception cref="ProblemException">The caller has made too many.</exception>
    public void Count(string caller)
    {
        using var lease = _requests.AttemptAcquire(caller);
        if (!lease.IsAcquired)
        {
            throw TooMany(SecondsOf(lease));
        }
    }

    /// <summary>Returns for how many seconds nothing that an address shows is looked at; null where it is.</summary>
    public int? SecondsOfRefusals(string address)
    {
        using var lease = _refusals.AttemptAcquire(address, 0);
        return lease.IsAcquired ? null : SecondsOf(lease);
    }

    public void CountRefusal(string address) => _refusals.AttemptAcquire(address).Dispose();

    public void Dispose()
    {
        _requests.Dispose();
        _refusals.Dispose();
    }

    private static int SecondsOf(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : SecondsBetweenRefills;

    // A minute's worth at once at the most, then as many each second as make up the number.
    private static PartitionedRateLimiter<string> Limiter(int perMinute) => PartitionedRateLimiter.Create<string, string>(caller => RateLimitPartition.GetTokenBucketLimiter(caller, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 60),
        ReplenishmentPeriod = TimeSpan.FromSeconds(perMinute >= 60 ? SecondsBetweenRefills : 60.0 / perMinute),
        QueueLimit = 0,
        AutoReplenishment = true,
    }));
}
