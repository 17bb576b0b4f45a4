using System.Security.Cryptography;
using System.Text;

namespace Alis.Rules.Http.Access;

/// <summary>A key that a caller may show, known by its hash alone: whoever reads the settings cannot use it.</summary>
public sealed class ApiKey
{
    /// <summary>How many characters a key must have: with fewer it could be tried out.</summary>
    public const int FewestCharacters = 32;

    private readonly byte[] _hash;

    private ApiKey(string name, byte[] hash) => (Name, _hash) = (name, hash);

    /// <summary>Gets who holds the key: what requests are counted by. It is told to nobody.</summary>
    public string Name { get; }

    /// <summary>Returns a key by its hash.</summary>
    /// <param name="name">Who holds it; not empty.</param>
    /// <param name="sha256">The SHA-256 of the key in UTF-8, 64 hexadecimal digits.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is empty, or the hash is none, or that of nothing.</exception>
    public static ApiKey OfHash(string name, string sha256)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(sha256);
        var hash = new byte[SHA256.HashSizeInBytes];
        return sha256.Length == 2 * hash.Length && Convert.FromHexString(sha256, hash, out _, out _) == System.Buffers.OperationStatus.Done && !hash.AsSpan().SequenceEqual(SHA256.HashData([]))
            ? new ApiKey(name, hash)
            : throw new ArgumentException("A SHA-256 of 64 hexadecimal digits is expected, of a key that is not empty.", nameof(sha256));
    }

    /// <summary>Returns a key.</summary>
    /// <param name="name">Who holds it; not empty.</param>
    /// <param name="key">The key, at least <see cref="FewestCharacters"/> characters drawn at random; only its hash is kept.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is empty, or the key is shorter.</exception>
    public static ApiKey Of(string name, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(key);
        return key.Length >= FewestCharacters
            ? new ApiKey(name, SHA256.HashData(Encoding.UTF8.GetBytes(key)))
            : throw new ArgumentException($"A key has at least {FewestCharacters} characters.", nameof(key));
    }

    /// <summary>Finds the key that was shown. Every key is compared, each in constant time, so that how long it takes says nothing of them.</summary>
    internal static ApiKey? Find(IEnumerable<ApiKey> known, string shown)
    {
        // A hash does not tell how long its key is.
        if (shown.Length < FewestCharacters)
        {
            return null;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(shown), hash);
        ApiKey? found = null;
        foreach (var key in known)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, key._hash))
            {
                found = key;
            }
        }

        return found;
    }
}
