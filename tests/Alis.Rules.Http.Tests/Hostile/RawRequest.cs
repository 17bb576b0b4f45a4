using System.Text;

namespace Alis.Rules.Http.Tests.Hostile;

/// <summary>What becomes of a connection once everything has been sent.</summary>
internal enum Ending
{
    /// <summary>It stays open until the answer is there.</summary>
    Wait,

    /// <summary>The sending half is closed.</summary>
    Half,

    /// <summary>It is reset, with nobody left to answer.</summary>
    Reset,
}

/// <summary>The bytes of one connection.</summary>
/// <param name="Kind">The name of the attack.</param>
/// <param name="Pieces">What is sent, one piece after the other.</param>
internal sealed record RawRequest(string Kind, IReadOnlyList<byte[]> Pieces)
{
    /// <summary>What stands in texts that must never come back.</summary>
    public const string Canary = "kanarifugl";

    /// <summary>Gets how long the sender thinks between two pieces.</summary>
    public TimeSpan Pause { get; init; }

    public Ending Ending { get; init; }

    /// <summary>Gets how many answers there will be, for knowing when to leave.</summary>
    public int Answers { get; init; } = 1;

    /// <summary>Gets whether it is HTTP, so that no answer at all would be a fault.</summary>
    public bool IsHttp { get; init; }

    /// <summary>Gets whether answers come without their bodies.</summary>
    public bool IsHead { get; init; }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Writes a request as it should be, but for what is given.</summary>
    public static byte[] Write(string method, string target, byte[] body, string? type = "application/json", string? headers = null, string version = "HTTP/1.1", string host = "127.0.0.1", bool keep = false)
    {
        var head = new StringBuilder($"{method} {target} {version}\r\nHost: {host}\r\n");
        head.Append(keep ? "" : "Connection: close\r\n");
        head.Append(type is null ? "" : $"Content-Type: {type}\r\n");
        head.Append(headers);
        head.Append(headers?.Contains("Transfer-Encoding", StringComparison.OrdinalIgnoreCase) == true || headers?.Contains("Content-Length", StringComparison.OrdinalIgnoreCase) == true || (body.Length == 0 && type is null) ? "" : $"Content-Length: {body.Length}\r\n");
        return [.. Bytes(head.Append("\r\n").ToString()), .. body];
    }

    public override string ToString() => $"{Kind}: {string.Join(" | ", Pieces.Select(static p => Encoding.Latin1.GetString(p, 0, Math.Min(p.Length, 600))))}";
}
