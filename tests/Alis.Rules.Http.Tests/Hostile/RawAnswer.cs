using System.Globalization;
using System.Text;

namespace Alis.Rules.Http.Tests.Hostile;

/// <summary>One answer as it came over the wire.</summary>
internal sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body, bool IsWhole)
{
    public string Type => Headers.GetValueOrDefault("Content-Type", "").Split(';')[0];

    public string Text => Encoding.UTF8.GetString(Body);

    public string Head => $"{Status} {string.Join("\n", Headers.Select(static h => $"{h.Key}: {h.Value}"))}";

    /// <summary>Cuts what came into answers.</summary>
    /// <param name="received">All that came.</param>
    /// <param name="isHead">Whether the answers have no bodies.</param>
    /// <param name="isClosed">Whether nothing more will come.</param>
    /// <returns>The answers; the last may be a part of one.</returns>
    /// <exception cref="FormatException">It is no HTTP.</exception>
    public static IReadOnlyList<RawAnswer> Read(ReadOnlySpan<byte> received, bool isHead, bool isClosed)
    {
        var answers = new List<RawAnswer>();

        // To the greeting of HTTP/2 the server answers in HTTP/2, with two frames that say goodbye.
        while (received.Length > 0 && received[0] != 0)
        {
            var end = received.IndexOf("\r\n\r\n"u8);
            if (end < 0)
            {
                return isClosed ? throw new FormatException("Half a head: " + Encoding.Latin1.GetString(received)) : answers;
            }

            var lines = Encoding.Latin1.GetString(received[..end]).Split("\r\n");
            received = received[(end + 4)..];
            var status = lines[0].StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(lines[0].AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture) : throw new FormatException("No answer of HTTP: " + lines[0]);
            var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var line in lines[1..])
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                headers.Add(line[..colon], line[(colon + 1)..].Trim());
            }

            if (status is >= 100 and < 200)
            {
                continue;
            }

            var (body, used) = isHead || status is 204 or 304 ? ([], 0)
                : headers.TryGetValue("Content-Length", out var length) ? Fixed(received, int.Parse(length, NumberStyles.None, CultureInfo.InvariantCulture))
                : headers.ContainsKey("Transfer-Encoding") ? Chunked(received)
                : (isClosed ? received.ToArray() : null, received.Length);
            answers.Add(new RawAnswer(status, headers, body ?? received.ToArray(), body is not null));
            received = body is null ? [] : received[used..];
        }

        return answers;
    }

    private static (byte[]? Body, int Used) Fixed(ReadOnlySpan<byte> rest, int length) => rest.Length < length ? (null, 0) : (rest[..length].ToArray(), length);

    private static (byte[]? Body, int Used) Chunked(ReadOnlySpan<byte> rest)
    {
        var (body, used) = (new List<byte>(), 0);
        while (true)
        {
            var end = rest[used..].IndexOf("\r\n"u8);
            if (end < 0)
            {
                return (null, 0);
            }

            var size = int.Parse(Encoding.Latin1.GetString(rest.Slice(used, end)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            used += end + 2;
            if (rest.Length < used + size + 2)
            {
                return (null, 0);
            }

            body.AddRange(rest.Slice(used, size));
            used += size + 2;
            if (size == 0)
            {
                return ([.. body], used);
            }
        }
    }
}
