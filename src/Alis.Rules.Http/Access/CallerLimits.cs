using System.Threading.RateLimiting;
using Alis.Rules.Http.Problems;
using Microsoft.AspNetCore.Http;

namespace Alis.Rules.Http.Access;

/// <summary>Counts the requests of each caller, and the refusals of each address. What nobody has used for a while is forgotten.</summary>
internal sealed class CallerLimits(AlisRulesOptions options) : IDisposable
{
    private const int SecondsBetweenRefills = 1;
    private const int PartsOfAMinute = 6;

    private readonly PartitionedRateLimiter<string> _requests = Buckets(options.RequestsPerMinute);
    private readonly PartitionedRateLimiter<string> _refusals = Windows(options.RefusalsPerMinute);

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

    /// <summary>Returns how tokens come back, so that exactly as many do in a minute; about once a second, or one at a time where there are fewer.</summary>
    internal static (int Tokens, TimeSpan Period) Refill(int perMinute)
    {
        var tokens = (int)Math.Ceiling(perMinute / (60.0 / SecondsBetweenRefills));
        return (tokens, TimeSpan.FromMinutes((double)tokens / perMinute));
    }

    // A minute's worth at once at the most.
    private static PartitionedRateLimiter<string> Buckets(int perMinute)
    {
        var (tokens, period) = Refill(perMinute);
        return PartitionedRateLimiter.Create<string, string>(caller => RateLimitPartition.GetTokenBucketLimiter(caller, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = tokens,
            ReplenishmentPeriod = period,
            QueueLimit = 0,
            AutoReplenishment = true,
        }));
    }

    // Counts whole refusals: a bucket that is filled again drop by drop is never found empty.
    private static PartitionedRateLimiter<string> Windows(int perMinute) => PartitionedRateLimiter.Create<string, string>(caller => RateLimitPartition.GetSlidingWindowLimiter(caller, _ => new SlidingWindowRateLimiterOptions
    {
        PermitLimit = perMinute,
        Window = TimeSpan.FromMinutes(1),
        SegmentsPerWindow = PartsOfAMinute,
        QueueLimit = 0,
        AutoReplenishment = true,
    }));
}
