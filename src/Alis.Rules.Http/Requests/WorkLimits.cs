using System.Globalization;
using System.Threading.RateLimiting;
using Alis.Rules.Http.Problems;
using Microsoft.AspNetCore.Http;

namespace Alis.Rules.Http.Requests;

/// <summary>How much is worked on at one time. What cannot begin at once waits in order; where too many wait, the request is turned away.</summary>
internal sealed class WorkLimits : IDisposable
{
    private const int SecondsToWait = 1;
    private const int MostThreads = 256;

    private readonly ConcurrencyLimiter _work;
    private readonly ConcurrencyLimiter _streams;

    public WorkLimits(AlisRulesOptions options)
    {
        _work = new(new ConcurrencyLimiterOptions { PermitLimit = options.MaxConcurrentWork, QueueLimit = options.MaxWaiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
        _streams = new(new ConcurrencyLimiterOptions { PermitLimit = options.MaxStreams, QueueLimit = 0 });
        KeepThreads(options.MaxConcurrentWork + ((long)options.MaxStreams * options.LineWorkers));
    }

    /// <summary>Waits until one more text may be worked on.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>To be disposed of when the work is done.</returns>
    /// <exception cref="ProblemException">Too many wait.</exception>
    public async ValueTask<IDisposable> BeginWorkAsync(CancellationToken cancellationToken)
    {
        var lease = await _work.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        return lease.IsAcquired ? lease : throw Overloaded();
    }

    /// <summary>Opens one more stream of lines.</summary>
    /// <returns>To be disposed of when the stream is closed.</returns>
    /// <exception cref="ProblemException">As many as may be are open.</exception>
    public IDisposable OpenStream()
    {
        var lease = _streams.AttemptAcquire();
        return lease.IsAcquired ? lease : throw Overloaded();
    }

    public void Dispose()
    {
        _work.Dispose();
        _streams.Dispose();
    }

    // A pool that begins with as many threads as processors, and adds one now and then, answers nobody and lets no time run out while all of them compute.
    private static void KeepThreads(long computing)
    {
        ThreadPool.GetMinThreads(out var threads, out var ports);
        _ = ThreadPool.SetMinThreads((int)Math.Max(threads, Environment.ProcessorCount + Math.Min(computing, MostThreads)), ports);
    }

    private static ProblemException Overloaded() =>
        new(StatusCodes.Status503ServiceUnavailable, ServiceCodes.Overloaded, SecondsToWait.ToString(CultureInfo.InvariantCulture)) { RetryAfter = SecondsToWait };
}
