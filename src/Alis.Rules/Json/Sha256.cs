namespace Alis.Rules.Json;

/// <summary>SHA-256 (FIPS 180-4) over texts that are public to whoever reads the report.</summary>
/// <remarks>
/// Written out, because the framework's loads the cryptographic library of the machine, which takes longer than reading all the rules. Tests hold it to
/// the framework's. Nothing secret passes through it: keyed hashes are left to the framework.
/// </remarks>
internal static class Sha256
{
    private const int BlockLength = 64;

    private static readonly uint[] Constants =
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>Returns the 32 bytes of the hash.</summary>
    public static byte[] Hash(byte[] bytes)
    {
        uint[] state = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
        var words = new uint[BlockLength];
        var whole = bytes.Length - (bytes.Length % BlockLength);
        for (var at = 0; at < whole; at += BlockLength)
        {
            Add(state, words, bytes, at);
        }

        var end = End(bytes, whole);
        for (var at = 0; at < end.Length; at += BlockLength)
        {
            Add(state, words, end, at);
        }

        var hash = new byte[4 * state.Length];
        for (var i = 0; i < hash.Length; i++)
        {
            hash[i] = unchecked((byte)(state[i / 4] >> (24 - (8 * (i % 4)))));
        }

        return hash;
    }

    /// <summary>The bytes after the last whole block, a bit that ends them, and the length in bits: one block or two.</summary>
    private static byte[] End(byte[] bytes, int whole)
    {
        var rest = bytes.Length - whole;
        var end = new byte[rest < BlockLength - 8 ? BlockLength : 2 * BlockLength];
        Array.Copy(bytes, whole, end, 0, rest);
        end[rest] = 0x80;
        var bits = 8L * bytes.Length;
        for (var i = 1; bits > 0; i++, bits >>= 8)
        {
            end[end.Length - i] = unchecked((byte)bits);
        }

        return end;
    }

    private static void Add(uint[] state, uint[] words, byte[] bytes, int at)
    {
        unchecked
        {
            for (var i = 0; i < 16; i++, at += 4)
            {
                words[i] = ((uint)bytes[at] << 24) | ((uint)bytes[at + 1] << 16) | ((uint)bytes[at + 2] << 8) | bytes[at + 3];
            }

            for (var i = 16; i < words.Length; i++)
            {
                var (x, y) = (words[i - 15], words[i - 2]);
                words[i] = words[i - 16] + (Turn(x, 7) ^ Turn(x, 18) ^ (x >> 3)) + words[i - 7] + (Turn(y, 17) ^ Turn(y, 19) ^ (y >> 10));
            }

            var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
            var (e, f, g, h) = (state[4], state[5], state[6], state[7]);
            for (var i = 0; i < words.Length; i++)
            {
                var first = h + (Turn(e, 6) ^ Turn(e, 11) ^ Turn(e, 25)) + ((e & f) ^ (~e & g)) + Constants[i] + words[i];
                var second = (Turn(a, 2) ^ Turn(a, 13) ^ Turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
                (h, g, f, e) = (g, f, e, d + first);
                (d, c, b, a) = (c, b, a, first + second);
            }

            state[0] += a;
            state[1] += b;
            state[2] += c;
            state[3] += d;
            state[4] += e;
            state[5] += f;
            state[6] += g;
            state[7] += h;
        }
    }

    private static uint Turn(uint word, int bits) => (word >> bits) | (word << (32 - bits));
}
