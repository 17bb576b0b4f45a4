using System.Collections.Immutable;
using System.Text;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Evaluation;

/// <summary>What is needed to reproduce a report, beside the editions of the rule books that it names.</summary>
public sealed class Receipt
{
    private readonly TrainingFile _file;
    private readonly ImmutableArray<BookEdition> _editions;
    private readonly byte[]? _key;

    // Hashing the facts takes longer than evaluating them, so it waits until somebody asks. Two threads at once compute the same text twice.
    private string? _facts;
    private string? _rules;

    internal Receipt(string engine, TrainingFile file, LocalDate assessedOn, LocalDate? knownOn, ImmutableArray<BookEdition> editions, byte[]? key)
    {
        Engine = engine;
        AssessedOn = assessedOn;
        KnownOn = knownOn;
        _file = file;
        _editions = editions;
        _key = (byte[]?)key?.Clone();
    }

    /// <summary>Gets the version of the engine.</summary>
    public string Engine { get; }

    /// <summary>Gets the assessed day.</summary>
    public LocalDate AssessedOn { get; }

    /// <summary>Gets the day whose knowledge was used; null where all was used.</summary>
    public LocalDate? KnownOn { get; }

    /// <summary>Gets how the facts were hashed: <c>SHA-256</c>, or <c>HMAC-SHA-256</c> where the caller gave a key.</summary>
    public string Method => _key is null ? "SHA-256" : "HMAC-SHA-256";

    /// <summary>Gets the hash, lower-case hex, of the facts as canonical JSON (RFC 8785); computed when first asked for.</summary>
    public string Facts => _facts ??= HashOfFacts();

    /// <summary>Gets the SHA-256, lower-case hex, of the editions used; computed when first asked for.</summary>
    public string Rules => _rules ??= ContentHash.Sha256(Encoding.UTF8.GetBytes(string.Join("\n", _editions.Select(e => $"{e.Edition} {e.Hash}"))));

    private string HashOfFacts()
    {
        var facts = CanonicalFacts.Of(_file);
        return _key is null ? ContentHash.Sha256(facts) : ContentHash.HmacSha256(facts, _key);
    }
}
