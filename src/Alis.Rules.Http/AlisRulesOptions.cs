using Alis.Rules.Http.Access;
using Alis.Rules.Workflows;

namespace Alis.Rules.Http;

/// <summary>How the service behaves. What is not set is safe: answers on this machine only, and bounds on everything a caller can make grow.</summary>
public sealed class AlisRulesOptions
{
    /// <summary>The most that <see cref="MaxDepth"/> can be: the readers go no deeper.</summary>
    public const int MostDepth = 64;

    /// <summary>Gets or sets the rule books to begin with; null for those that ship with the library. <see cref="RuleEngineSource"/> replaces them while the service runs.</summary>
    public RuleSet? Rules { get; set; }

    /// <summary>Gets the keys that callers may show in <c>X-Api-Key</c>; none where callers need no key.</summary>
    public IList<ApiKey> ApiKeys { get; } = [];

    /// <summary>Gets or sets which tokens callers may show in <c>Authorization: Bearer</c>; null for none.</summary>
    public TokenTrust? Tokens { get; set; }

    /// <summary>Gets or sets the key for the hash of the facts in receipts, at least 16 bytes, since few facts can be guessed from a plain hash; null: a plain SHA-256.</summary>
    public byte[]? ReceiptKey { get; set; }

    /// <summary>Gets or sets the most bytes of a body that is one text: from 1 up; 16 MiB unless set. The reader of training files stops at 4 MiB whatever this is.</summary>
    public int MaxBodyBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Gets or sets the most bytes of one line where each line is a text: from 1 up; 4 MiB unless set.</summary>
    public int MaxLineBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Gets or sets the most bytes of all bodies together that are held at one time: at least <see cref="MaxBodyBytes"/>; 256 MiB unless set. Above it requests get 503.</summary>
    public long MaxBodyBytesAtOnce { get; set; } = 256L * 1024 * 1024;

    /// <summary>Gets or sets how many levels of objects and lists a text may have: from 1 up to <see cref="MostDepth"/>; 64 unless set.</summary>
    public int MaxDepth { get; set; } = MostDepth;

    /// <summary>Gets or sets how long a request with one text may take, its body included: above zero; 30 seconds unless set. For a stream of lines it is how long nothing may move, and how long one line may take.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how many texts are worked on at one time: from 1 up; two for each processor unless set.</summary>
    public int MaxConcurrentWork { get; set; } = 2 * Environment.ProcessorCount;

    /// <summary>Gets or sets how many requests may wait for work to begin: from 0 up; 256 unless set. Above it requests get 503.</summary>
    public int MaxWaiting { get; set; } = 256;

    /// <summary>Gets or sets how many streams of lines are open at one time: from 1 up; 8 unless set.</summary>
    public int MaxStreams { get; set; } = 8;

    /// <summary>Gets or sets on how many threads the lines of one stream are worked on: from 1 up; one for each processor unless set.</summary>
    public int LineWorkers { get; set; } = Environment.ProcessorCount;

    /// <summary>Gets or sets how many requests one caller may make at once, and then in each minute: from 1 up; 6 000 unless set. A caller is a key, the subject of a token, or an address (of version 6 its first 64 bits).</summary>
    public int RequestsPerMinute { get; set; } = 6000;

    /// <summary>Gets or sets how many times in a minute one address may show credentials that are refused: from 1 up; 60 unless set. Callers behind one proxy have one address.</summary>
    public int RefusalsPerMinute { get; set; } = 60;

    /// <summary>Gets or sets for how long a server that is told to end goes on answering while <c>/health/ready</c> says 503, so that balancers send it nothing more: from zero up to an hour; zero unless set. Only for <see cref="AlisRulesServer"/>.</summary>
    public TimeSpan DrainTime { get; set; }

    /// <summary>Gets or sets whether requests from other machines are answered without credentials. Only for a service that something else protects, such as a proxy that asks for credentials itself.</summary>
    public bool AllowOthersWithoutCredentials { get; set; }

    internal bool AsksForCredentials => ApiKeys.Count > 0 || Tokens is not null;

    /// <summary>Returns what is wrong with the settings, in English; empty where nothing is.</summary>
    internal IEnumerable<string> Faults()
    {
        (string Name, long Value, long Least)[] numbers =
        [
            (nameof(MaxBodyBytes), MaxBodyBytes, 1), (nameof(MaxLineBytes), MaxLineBytes, 1), (nameof(MaxBodyBytesAtOnce), MaxBodyBytesAtOnce, MaxBodyBytes),
            (nameof(MaxConcurrentWork), MaxConcurrentWork, 1), (nameof(MaxWaiting), MaxWaiting, 0), (nameof(MaxStreams), MaxStreams, 1),
            (nameof(LineWorkers), LineWorkers, 1), (nameof(RequestsPerMinute), RequestsPerMinute, 1), (nameof(RefusalsPerMinute), RefusalsPerMinute, 1),
        ];
        foreach (var (name, value, least) in numbers.Where(static n => n.Value < n.Least))
        {
            yield return $"{name} is {value}; it must be at least {least}.";
        }

        if (MaxDepth is < 1 or > MostDepth)
        {
            yield return $"{nameof(MaxDepth)} is {MaxDepth}; it must be from 1 to {MostDepth}.";
        }

        if (RequestTimeout <= TimeSpan.Zero || RequestTimeout > TimeSpan.FromDays(1))
        {
            yield return $"{nameof(RequestTimeout)} is {RequestTimeout}; it must be above zero and at most a day.";
        }

        if (DrainTime < TimeSpan.Zero || DrainTime > TimeSpan.FromHours(1))
        {
            yield return $"{nameof(DrainTime)} is {DrainTime}; it must be from zero to an hour.";
        }

        if (ReceiptKey is { Length: < 16 })
        {
            yield return $"{nameof(ReceiptKey)} has {ReceiptKey.Length} bytes; it must have at least 16.";
        }

        foreach (var name in ApiKeys.GroupBy(static k => k.Name, StringComparer.Ordinal).Where(static g => g.Count() > 1).Select(static g => g.Key))
        {
            yield return $"Two keys are named '{name}'.";
        }
    }
}
