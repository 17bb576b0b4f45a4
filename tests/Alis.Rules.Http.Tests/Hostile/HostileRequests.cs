using System.Globalization;
using System.Text;

namespace Alis.Rules.Http.Tests.Hostile;

/// <summary>Draws requests that nobody means well by, as bytes on a connection, from what a description tells; the same from the same seed.</summary>
internal sealed class HostileRequests(IReadOnlyList<DescribedOperation> operations, int seed)
{
    /// <summary>Stands in bodies, and in no answer that refuses one.</summary>
    public const string Marker = "never-tell-7f3a";

    private static readonly string[] Words =
    [
        "", "0", "-1", "1e999", "999999999999999999999999", "NaN", "null", "true", "2025-02-30", "9999-12-31", "0000-00-00", "../../etc/passwd", "%00", "%2e%2e%2f", "' or 1=1--",
        "<script>alert(1)</script>", "${jndi:ldap://x}", "\u202e\u0000", "ÆØÅæøå", "😀", new string('a', 3000),
    ];

    private static readonly string[] Tricks =
    [
        "/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//v1//validate", "/v1/validate/..", "/v1/./validate", "/V1/VALIDATE", "/v1/validate/", "/v1/validate%00", "/v1/validate;x=1", "/v1\\validate",
        "/v1/%76alidate", "/docs/../health", "/health/../v1/rulebooks", "/.git/config", "/appsettings.json", "/%c0%af", "/%ff%fe", "/" + new string('x', 9000), "*", "http://elsewhere/v1/validate", "/?", "/#x", "/v1/rulebooks?%",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Draws one: what kind it is, its pieces in the order in which they are sent, and whether the sender goes away in the middle of it.</summary>
    public (string Kind, byte[][] Pieces, bool GoesAway) Next()
    {
        var operation = operations[_random.Next(operations.Count)];
        return _random.Next(14) switch
        {
            0 => ("noise", [Noise(_random.Next(1, 4000))], false),
            1 => ("changed example", [Request(operation, Body(Changed(operation)))], false),
            2 => ("deep", [Request(operation, Deep())], false),
            3 => ("numbers", [Request(operation, Numbers(operation))], false),
            4 => ("media type", [Request(operation, Body(operation.Example ?? "{}"), type: Pick("text/plain", "application/xml", "application/json; charset=utf-16", "multipart/form-data; boundary=x", "", "application/x-ndjson", "a/b/c", "application/json, text/html", new string('t', 500)))], false),
            5 => ("encoding", [Request(operation, Noise(200), more: $"Content-Encoding: {Pick("gzip", "br", "deflate", "identity, gzip", "zstd", "x")}\r\n")], false),
            6 => ("length", [Request(operation, Body(operation.Example ?? "{}"), length: Pick("0", "1", "10", "-1", "99999999999999999999", "5, 7", "abc", "2147483648"))], true),
            7 => ("half", Halved(Request(operation, Body(operation.Example ?? "{}"))), true),
            8 => ("path", [Request(operation with { Path = Pick(Tricks) }, Body(operation.Example ?? "{}"))], false),
            9 => ("headers", [Request(operation, Body(operation.Example ?? "{}"), more: Headers())], false),
            10 => ("query", [Request(operation with { Path = operation.Path + Query(operation) }, Body(operation.Example ?? "{}"))], false),
            11 => ("chunks", [Chunked(operation)], _random.Next(2) == 0),
            12 => ("pipelined", [[.. Request(operation, Body("{}"), isLast: false), .. Request(operations[_random.Next(operations.Count)], Body(Changed(operation)))]], false),
            _ => ("lines", [Request(operation, Lines(operation), type: "application/x-ndjson")], false),
        };
    }

    private static byte[] Body(string text) => Encoding.UTF8.GetBytes(text);

    private string Pick(params string[] all) => all[_random.Next(all.Length)];

    private byte[] Noise(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    private byte[] Request(DescribedOperation operation, byte[] body, string? type = null, string? length = null, string more = "", bool isLast = true)
    {
        var method = _random.Next(12) == 0 ? Pick("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "X\u0001", new string('M', 300)) : operation.Method;
        var version = _random.Next(15) == 0 ? Pick("1.0", "0.9", "2.0", "1.1.1", "x") : "1.1";
        var path = operation.Path.Contains('?', StringComparison.Ordinal) || operation.Method == "GET" ? operation.Path : operation.Path + "?on=2025-10-01";
        var head = $"{method} {path} HTTP/{version}\r\nHost: {(_random.Next(15) == 0 ? Pick("", "a b", "x:99999", "[::") : "127.0.0.1")}\r\n{(isLast ? "Connection: close\r\n" : "")}Content-Type: {type ?? operation.MediaTypes.FirstOrDefault() ?? "application/json"}\r\nContent-Length: {length ?? body.Length.ToString(CultureInfo.InvariantCulture)}\r\n{more}\r\n";
        return [.. Encoding.Latin1.GetBytes(head), .. body];
    }

    /// <summary>The example with some of its bytes left out, doubled or made into others, and with the marker in some of its texts.</summary>
    private string Changed(DescribedOperation operation)
    {
        var text = new StringBuilder((operation.Example ?? "{\"formatVersion\":1}").Replace("\"alis-", $"\"{Marker}-", StringComparison.Ordinal));
        for (var i = _random.Next(1, 6); i > 0 && text.Length > 1; i--)
        {
            var at = _random.Next(text.Length - 1);
            switch (_random.Next(4))
            {
                case 0:
                    text.Remove(at, Math.Min(_random.Next(1, 40), text.Length - at));
                    break;
                case 1:
                    text.Insert(at, text.ToString(at, Math.Min(_random.Next(1, 200), text.Length - at)));
                    break;
                case 2:
                    text[at] = (char)_random.Next(1, 0xD800);
                    break;
                default:
                    text.Insert(at, $"\"surplus\":{Pick("{}", "[]", "1", "null", "\"x\"", "[[[")}");
                    break;
            }
        }

        return text.ToString();
    }

    private byte[] Deep()
    {
        var depth = (int)Math.Pow(10, 1 + (4 * _random.NextDouble()));
        var opening = Pick("[", "{\"a\":", "{\"services\":[");
        return Body(string.Concat(Enumerable.Repeat(opening, depth)) + (_random.Next(2) == 0 ? "" : new string(opening[0] == '[' ? ']' : '}', depth)));
    }

    private byte[] Numbers(DescribedOperation operation)
    {
        var text = new StringBuilder();
        foreach (var letter in operation.Example ?? "{\"formatVersion\":1}")
        {
            text.Append(char.IsAsciiDigit(letter) && _random.Next(20) == 0 ? Pick("1e999999999", new string('9', 400), "-0", "0.1", "1e-400", "00", "+1", "0x1") : letter.ToString());
        }

        return Body(text.ToString());
    }

    private byte[][] Halved(byte[] request)
    {
        var at = _random.Next(1, request.Length);
        return _random.Next(2) == 0 ? [request[..at]] : [request[..(at / 2)], request[(at / 2)..at]];
    }

    private string Headers()
    {
        var count = Pick("1", "20", "60", "70", "500");
        return string.Concat(Enumerable.Range(0, int.Parse(count, CultureInfo.InvariantCulture)).Select(i =>
            $"{Pick("X-" + i, "Accept", "Accept-Language", "If-Match", "If-None-Match", "Authorization", "X-Api-Key", "Transfer-Encoding", "Expect", "Cookie", "traceparent", "Range")}: {Pick("*", "nb;q=2", "text/html", "\"" + new string('e', 200), "Bearer x.y.z", "100-continue", "bytes=0-1", new string('h', 600), "W/\"x\"", "image/svg+xml", ";;;,,,")}\r\n"));
    }

    private string Query(DescribedOperation operation)
    {
        var names = operation.Queries.Append("nothing").ToArray();
        return "?" + string.Join('&', Enumerable.Range(0, _random.Next(1, 12)).Select(_ =>
        {
            var value = Pick(Words);
            return $"{Pick(names)}={(_random.Next(3) == 0 ? value.Replace(' ', '+').Replace("\r", "", StringComparison.Ordinal) : Uri.EscapeDataString(value))}";
        }));
    }

    private byte[] Chunked(DescribedOperation operation)
    {
        var chunks = string.Concat(Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Pick("5\r\n{\"a\":\r\n", "FFFFFFFF\r\n{}\r\n", "zz\r\n", "1;x=y\r\n{\r\n", "-1\r\n\r\n", "0\r\nTrailer: x\r\n")));
        return Encoding.Latin1.GetBytes($"{operation.Method} {operation.Path}?on=2025-10-01 HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}{Pick("0\r\n\r\n", "")}");
    }

    private byte[] Lines(DescribedOperation operation) =>
        Body(string.Join('\n', Enumerable.Range(0, _random.Next(1, 6)).Select(_ => Pick("", "{}", "[", "\u0000", "\uFEFF{}", new string(' ', 500), Changed(operation).ReplaceLineEndings(" ")))));
}
