using System.Globalization;
using Alis.Rules.Http.Problems;
using Microsoft.AspNetCore.Http;

namespace Alis.Rules.Http.Requests;

/// <summary>How many bytes of bodies are held at one time. A sender that is slow holds what it has sent and no more.</summary>
internal sealed class BodyBudget(long most)
{
    private const int SecondsToWait = 1;

    private long _held;

    public long Held => Interlocked.Read(ref _held);

    /// <summary>Takes bytes.</summary>
    /// <exception cref="ProblemException">There is no room for them.</exception>
    public void Take(int bytes)
    {
        if (Interlocked.Add(ref _held, bytes) > most)
        {
            Give(bytes);
            throw new ProblemException(StatusCodes.Status503ServiceUnavailable, ServiceCodes.Overloaded, SecondsToWait.ToString(CultureInfo.InvariantCulture)) { RetryAfter = SecondsToWait };
        }
    }

    public void Give(int bytes) => Interlocked.Add(ref _held, -bytes);
}
