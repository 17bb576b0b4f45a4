using static Alis.Rules.Http.Tests.Hostile.RawRequest;

namespace Alis.Rules.Http.Tests.Hostile;

/// <summary>Heads of requests that are many, long, double or of another protocol.</summary>
internal static class HostileHeads
{
    private static readonly string[] Lone =
    [
        "Host: evil.example\r\n", "NoColon\r\n", ": empty\r\n", " folded: x\r\n", "X: a\r\n b\r\n", "X: \0\r\n", "X\0: a\r\n", "X: a\rb\r\n", "Transfer-Encoding: gzip\r\n", "Transfer-Encoding: chunked, identity\r\n", "Transfer-Encoding: \u000bchunked\r\n", "Expect: 100-continue\r\n", "Expect: something\r\n", "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABk\r\n", "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: eA==\r\n", "Range: bytes=0-1,5-,-9\r\n",
        "If-Match: *\r\n", "If-Match: \"\r\n", "If-None-Match: W/\"x\", \"y\"\r\n", "If-Match: " + "\"a\",", "If-Modified-Since: yesterday\r\n", "Authorization: Bearer \r\n", "Authorization: Basic ::::\r\n", "X-Api-Key: x\r\n", "X-Forwarded-For: 10.0.0.1\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: evil.example\r\n", "X-Original-URL: /health\r\nX-Rewrite-URL: /health\r\n", "X-HTTP-Method-Override: DELETE\r\n", "Cookie: a=b; ;;=\r\n", "Accept-Language: en;q=9, nb;q=x, *\r\n", "Accept-Language: \u0001\r\n", "Content-Type: text/xml\r\n", "Traceparent: 00-zz-zz-zz\r\nBaggage: x=" + "y" + "\r\n",
    ];

    public static RawRequest Headers(DescribedOperation operation, Random random)
    {
        var headers = random.Next(5) switch
        {
            0 => string.Concat(Enumerable.Range(0, random.Next(1, 3000)).Select(static i => $"X-{i}: {i}\r\n")),
            1 => $"X-Long: {new string('x', random.Next(1, 100_000))}\r\n",
            2 => $"{new string('N', random.Next(1, 50_000))}: x\r\n",
            _ => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Lone[random.Next(Lone.Length)])),
        };
        var host = random.Next(4) == 0 ? new[] { "", "evil.example", "127.0.0.1:99999", "[::1", "a b", "127.0.0.1, x", new string('h', 3000), "localhost" }[random.Next(8)] : "127.0.0.1";
        return new RawRequest("headers", [Write(operation.Method, operation.Target, operation.Body, operation.Example is null ? null : "application/json", headers, host: host)]) { Ending = Ending.Half };
    }

    public static RawRequest Versions(DescribedOperation operation, Random random)
    {
        var type = operation.Example is null ? null : "application/json";
        var (body, target) = (operation.Body, operation.Target);
        var methods = new[] { "TRACE", "CONNECT", "OPTIONS", "DELETE", "PUT", "PATCH", "get", "PRI", "HEAD", "M-SEARCH", new string('M', random.Next(1, 9000)), "G\u00c6T", "" };
        return random.Next(7) switch
        {
            0 => new("version 1.0", [Write(operation.Method, target, body, type, version: "HTTP/1.0")]) { IsHttp = true },
            1 => new("version 1.0, no host", [Bytes($"{operation.Method} {target} HTTP/1.0\r\nContent-Length: {body.Length}\r\nContent-Type: application/json\r\n\r\n"), body]) { IsHttp = true },
            2 => new("version", [Write(operation.Method, target, body, type, version: new[] { "HTTP/1.2", "HTTP/2.0", "http/1.1", "HTTP/1.1 ", "HTTP/11", "" }[random.Next(6)])]) { Ending = Ending.Half },
            3 => new("version 2", [Bytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0")]) { Ending = Ending.Half },
            4 => new("TLS", [[0x16, 0x03, 0x01, 0x00, 0xA5, 0x01, 0x00, 0x00, 0xA1, 0x03, 0x03, .. new byte[160]]]) { Ending = Ending.Half },
            5 => new("version 0.9", [Bytes($"GET {target}\r\n")]) { Ending = Ending.Half },
            _ => Method(methods[random.Next(methods.Length)]),
        };

        RawRequest Method(string method) => new("method", [Write(method, target, body, type)]) { Ending = Ending.Half, IsHead = method == "HEAD" };
    }
}
