using static Alis.Rules.Http.Tests.Hostile.RawRequest;

namespace Alis.Rules.Http.Tests.Hostile;

/// <summary>Bodies that are longer, shorter, slower or otherwise framed than their heads say.</summary>
internal static class HostileFrames
{
    public static RawRequest WrongLength(DescribedOperation operation, Random random)
    {
        var body = operation.Body;
        string[] lengths =
        [
            "-1", "+5", "0x10", "1e3", "99999999999999999999", "9223372036854775807", "2147483647", "", " ", $"{body.Length}, {body.Length}", $"{body.Length}\r\nContent-Length: {body.Length + 1}", $"{body.Length}\r\nTransfer-Encoding: chunked", $"{body.Length - random.Next(1, body.Length)}", $"{body.Length + random.Next(1, 5000)}", "0",
        ];
        return new RawRequest("wrong length", [Write(operation.Method, operation.Target, body, headers: $"Content-Length: {lengths[random.Next(lengths.Length)]}\r\n", keep: true)]) { Ending = Ending.Half, Answers = 2 };
    }

    public static RawRequest Slow(DescribedOperation operation, Random random)
    {
        var bytes = Write(operation.Method, operation.Target, operation.Body);
        var pieces = bytes.Chunk(bytes.Length / random.Next(2, 9)).ToList();
        return random.Next(3) switch
        {
            // The last piece never comes.
            0 => new RawRequest("slow, given up", pieces[..^1]) { Pause = TimeSpan.FromMilliseconds(random.Next(30)), Ending = Ending.Reset },
            1 => new RawRequest("slow, half", pieces[..^1]) { Pause = TimeSpan.FromMilliseconds(random.Next(30)), Ending = Ending.Half },
            _ => new RawRequest("slow", pieces) { Pause = TimeSpan.FromMilliseconds(random.Next(60)), IsHttp = true },
        };
    }

    /// <summary>A request after which nobody is there, or nobody sends any more.</summary>
    public static RawRequest LeftAlone(DescribedOperation operation, Random random)
    {
        var bytes = Write(operation.Method, operation.Target, operation.Body);
        return random.Next(3) switch
        {
            0 => new RawRequest("left in the middle", [bytes[..random.Next(bytes.Length)]]) { Ending = Ending.Reset },
            1 => new RawRequest("left before the answer", [bytes]) { Ending = Ending.Reset },

            // The server takes it for somebody who has gone, and may answer or not.
            _ => new RawRequest("half closed", [bytes]) { Ending = Ending.Half },
        };
    }

    public static RawRequest Pipeline(IReadOnlyList<DescribedOperation> operations, Random random)
    {
        var count = random.Next(2, 20);
        var bytes = new List<byte>();
        for (var i = 0; i < count; i++)
        {
            var operation = operations[random.Next(operations.Count)];
            var body = operation.Example is not null && random.Next(2) == 0 ? HostileJson.Mutate(operation.Example, random) : operation.Body;
            var target = random.Next(4) == 0 ? operation.Path + "?" + Canary : operation.Target;
            bytes.AddRange(Write(operation.Method, target, body, operation.Example is null ? null : "application/json", keep: i < count - 1));
        }

        return new RawRequest("pipeline", [[.. bytes]]) { IsHttp = true, Answers = count };
    }

    public static RawRequest Chunks(DescribedOperation operation, Random random)
    {
        var head = Write(operation.Method, operation.Target, [], headers: "Transfer-Encoding: chunked\r\n");
        var body = operation.Body;
        if (random.Next(3) == 0)
        {
            // As it should be, but for its size: a few bytes a chunk.
            var size = random.Next(1, 40);
            var chunks = body.Chunk(size).SelectMany(c => (byte[])[.. Bytes($"{c.Length:x};e=\"{Canary}\"\r\n"), .. c, .. "\r\n"u8]);
            return new RawRequest("small chunks", [[.. head, .. chunks, .. "0\r\nX-Trailer: x\r\n\r\n"u8]]) { IsHttp = true };
        }

        string[] garbage =
        [
            "zz\r\n", "-1\r\n", "ffffffffffffffff\r\n", "7fffffff\r\n{", "5\r\n{\"a\":1}\r\n0\r\n\r\n", "1\r\n{X\r\n", "\r\n", "0\r\n", "0\r\n" + string.Concat(Enumerable.Range(0, random.Next(500)).Select(static i => $"T{i}: x\r\n")) + "\r\n", "1;" + new string('e', random.Next(20_000)) + "\r\n{\r\n0\r\n\r\n", "00000000000000000000000001\r\n{\r\n0\r\n\r\n", "0x2\r\n{}\r\n0\r\n\r\n", "2\n{}\n0\n\n", " 2 \r\n{}\r\n0\r\n\r\n",
        ];
        return new RawRequest("chunks", [head, Bytes(garbage[random.Next(garbage.Length)])]) { Ending = Ending.Half };
    }
}
