using System.Security.Cryptography;

namespace Alis.Rules.Json;

/// <summary>Hashes of canonical texts, in lower-case hexadecimal.</summary>
internal static class ContentHash
{
    private const string Hexadecimal = "0123456789abcdef";

    /// <summary>Returns the SHA-256 of the bytes: 64 characters.</summary>
    public static string Sha256(byte[] bytes)
    {
#if NETSTANDARD2_0
        using var algorithm = SHA256.Create();
        return Write(algorithm.ComputeHash(bytes));
#else
        return Write(SHA256.HashData(bytes));
#endif
    }

    /// <summary>Returns the HMAC-SHA-256 (RFC 2104) of the bytes under a key of any length: 64 characters.</summary>
    public static string HmacSha256(byte[] bytes, byte[] key)
    {
#if NETSTANDARD2_0
        using var algorithm = new HMACSHA256(key);
        return Write(algorithm.ComputeHash(bytes));
#else
        return Write(HMACSHA256.HashData(key, bytes));
#endif
    }

    private static string Write(byte[] hash)
    {
        var text = new char[hash.Length * 2];
        for (var i = 0; i < hash.Length; i++)
        {
            text[2 * i] = Hexadecimal[hash[i] >> 4];
            text[(2 * i) + 1] = Hexadecimal[hash[i] & 15];
        }

        return new string(text);
    }
}
