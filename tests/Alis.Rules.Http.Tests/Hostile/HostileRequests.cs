using System.Text;
using static Alis.Rules.Http.Tests.Hostile.RawRequest;

namespace Alis.Rules.Http.Tests.Hostile;

/// <summary>Draws requests that nobody with good intentions sends. The same number draws the same request.</summary>
internal sealed class HostileRequests(IReadOnlyList<DescribedOperation> operations)
{
    private const int Seed = 20251001;
    private const string NdJson = "application/x-ndjson";

    private static readonly string[] Types =
    [
        "text/plain", "application/xml", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "application/json; charset=utf-16", "application/json; charset=utf-7", "application/json;charset=\"utf-8\"", "application/json; charset=", "application/JSON", "application/*", "*/*", "json", ";", "application/json, text/plain", "application/problem+json", "application/json; x=" + new string('y', 3000), "\"", "application/x-ndjson; charset=iso-8859-1",
    ];

    private readonly DescribedOperation[] _withBody = [.. operations.Where(static o => o.Example is not null)];
    private readonly DescribedOperation[] _withLines = [.. operations.Where(static o => o.Takes.Contains(NdJson))];

    public RawRequest Draw(int number)
    {
        var random = new Random(Seed + number);
        var any = operations[random.Next(operations.Count)];
        var taking = _withBody[random.Next(_withBody.Length)];
        return (number % 18) switch
        {
            0 => Noise(random),
            1 => Broken("broken head", Write(any.Method, any.Target, any.Body), random),
            2 => Post("changed example", taking, HostileJson.Mutate(taking.Example!, random), random),
            3 => Post("changed text", taking, HostileJson.MutateText(taking.Body, random), random),
            4 => Post("deep", taking, HostileJson.Deep(taking.Body, random), random),
            5 => Post("huge numbers", taking, HostileJson.HugeNumbers(taking.Example!, random), random),
            6 => Post("strange text", taking, HostileJson.StrangeText(taking.Example!, random), random),
            7 => Whole("media type", Write(taking.Method, taking.Target, taking.Body, Types[random.Next(Types.Length)], Negotiation(random))),
            8 => HostileFrames.WrongLength(taking, random),
            9 => HostileFrames.Slow(taking, random),
            10 => HostileFrames.LeftAlone(taking, random),
            11 => HostileTargets.Path(operations, random),
            12 => HostileHeads.Headers(any, random),
            13 => HostileTargets.Query(any, random),
            14 => HostileHeads.Versions(any, random),
            15 => HostileFrames.Pipeline(operations, random),
            16 => HostileFrames.Chunks(taking, random),
            _ => Lines(_withLines[random.Next(_withLines.Length)], random),
        };
    }

    private static RawRequest Whole(string kind, byte[] bytes) => new(kind, [bytes]) { IsHttp = true };

    private static RawRequest Post(string kind, DescribedOperation operation, byte[] body, Random random) =>
        Whole(kind, Write(operation.Method, operation.Target, body, headers: random.Next(3) == 0 ? "Accept: " + operation.Gives[^1] + "\r\n" : null));

    private static RawRequest Noise(Random random)
    {
        var bytes = new byte[random.Next(1, 5000)];
        random.NextBytes(bytes);
        return new RawRequest("noise", random.Next(2) == 0 ? [bytes] : [.. bytes.Chunk(700)]) { Ending = (Ending)random.Next(3) };
    }

    private static RawRequest Broken(string kind, byte[] bytes, Random random)
    {
        var head = bytes.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            bytes[random.Next(head)] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)"\r\n\t :/%?#;,\0"[random.Next(12)];
        }

        return new RawRequest(kind, [bytes]) { Ending = Ending.Half, IsHead = bytes.AsSpan().StartsWith("HEAD"u8) };
    }

    private static string Negotiation(Random random) => random.Next(6) switch
    {
        0 => $"Accept: {string.Join(',', Enumerable.Range(0, random.Next(1, 300)).Select(static i => $"a{i}/b;q=0.{i}"))}\r\n",
        1 => "Content-Encoding: gzip\r\n",
        2 => "Content-Encoding: br, deflate, identity\r\nAccept-Encoding: zstd;q=0\r\n",
        3 => "Accept: */*;q=0, text/html;q=-1\r\n",
        4 => "Accept-Language: " + string.Join(',', Enumerable.Repeat("xx-" + new string('y', 50), 100)) + "\r\n",
        _ => "Accept: image/svg+xml, text/calendar;q=2\r\n",
    };

    private static RawRequest Lines(DescribedOperation operation, Random random)
    {
        var body = new List<byte>();
        var count = random.Next(1, 12);
        for (var i = 0; i < count; i++)
        {
            body.AddRange(random.Next(6) switch
            {
                0 => operation.Body,
                1 => HostileJson.Mutate(operation.Example!, random),
                2 => [.. HostileJson.MutateText(operation.Body, random).Where(static b => b != '\n')],
                3 => HostileJson.Deep(operation.Body, random),
                4 => Encoding.ASCII.GetBytes(new string('\r', random.Next(20))),
                _ => [],
            });
            body.Add((byte)'\n');
        }

        var whole = Write(operation.Method, operation.Target, [.. body], NdJson);
        return random.Next(4) switch
        {
            0 => new RawRequest("lines, left", [whole[..random.Next(whole.Length)]]) { Ending = Ending.Reset },
            1 => new RawRequest("lines, half", [whole[..random.Next(whole.Length)]]) { Ending = Ending.Half },
            _ => Whole("lines", whole),
        };
    }
}
