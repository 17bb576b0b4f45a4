using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Http.Lines;
using Alis.Rules.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Http.Tests;

public sealed class LineTests
{
    // Letters, line feeds and carriage returns, in pieces of any size: every border falls somewhere.
    private static readonly Gen<(string Text, int[] Pieces)> Streams =
        from text in Gen.Frequency((6, Gen.Elements('a', 'b', 'c')), (2, Gen.Constant('\n')), (1, Gen.Constant('\r'))).ArrayOf()
        from pieces in Gen.Choose(1, 7).NonEmptyListOf()
        select (new string(text), pieces.ToArray());

    [Fact]
    public void LineReader_AnyPieces_CutsAsTheWholeTextIsCut() => Prop.ForAll(Streams.ToArbitrary(), stream =>
    {
        const int Most = 5;
        var read = new List<string?>();
        var reader = new LineReader(new Pieces(Encoding.UTF8.GetBytes(stream.Text), stream.Pieces), Most);
        while (!reader.IsDone)
        {
            reader.FillAsync(default).AsTask().GetAwaiter().GetResult();
            while (reader.TryTake(out var line))
            {
                read.Add(line is null ? null : Encoding.UTF8.GetString(line));
            }
        }

        return read.SequenceEqual(Plain(stream.Text, Most));
    }).Holds(2000);

    [Fact]
    public async Task LineReader_LineOfMegabytes_IsNotKept()
    {
        var text = new byte[8 * 1024 * 1024];
        Array.Fill(text, (byte)'a');
        var before = GC.GetTotalAllocatedBytes();
        var reader = new LineReader(new Pieces(text, [4096]), 1000);
        var lines = 0;
        while (!reader.IsDone)
        {
            await reader.FillAsync(default);
            while (reader.TryTake(out var line))
            {
                Assert.Null(line);
                lines++;
            }
        }

        Assert.Equal(1, lines);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 4 * 1024 * 1024);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task RunAsync_WorkersOfDifferentSpeed_KeepTheOrder(int workers)
    {
        var input = string.Concat(Enumerable.Range(1, 3000).Select(i => $"{i}\n"));
        using var output = new MemoryStream();

        var count = await LinePipeline.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, Slowly, new LineOptions { Workers = workers });

        Assert.Equal(new LineCount(3000, false), count);
        Assert.Equal(input, Encoding.UTF8.GetString(output.ToArray()));

        static void Slowly(byte[]? line, long number, IBufferWriter<byte> answer)
        {
            if (number % 97 == 0)
            {
                Thread.Sleep(3);
            }

            Assert.Equal(number.ToString(), Encoding.UTF8.GetString(line!));
            answer.Write(line);
        }
    }

    [Fact]
    public async Task RunAsync_NobodyTakesTheAnswers_ReadsNoMore()
    {
        using var output = new Stuck();
        using var stop = new CancellationTokenSource();
        var answered = 0;
        var run = LinePipeline.RunAsync(
            new Endless(),
            output,
            (_, _, answer) =>
            {
                Interlocked.Increment(ref answered);
                answer.Write("x"u8);
            },
            new LineOptions { Workers = 2 },
            stop.Token);
        await output.Reached.Task;
        await Task.Delay(200);
        var first = Volatile.Read(ref answered);
        await Task.Delay(200);

        // Two batches for each worker and two more, of sixteen lines each.
        Assert.InRange(first, 1, 6 * 16);
        Assert.Equal(first, Volatile.Read(ref answered));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    [Fact]
    public async Task RunAsync_AnswerThatFails_IsTheFaultOfAll()
    {
        var fault = new InvalidDataException("of the fifth line");
        var thrown = await Assert.ThrowsAsync<InvalidDataException>(() => LinePipeline.RunAsync(new Endless(), Stream.Null, (_, number, _) =>
        {
            if (number == 5)
            {
                throw fault;
            }
        }));

        Assert.Same(fault, thrown);
    }

    [Fact]
    public async Task RunAsync_InputThatStalls_EndsWithWhatHadCome()
    {
        using var output = new MemoryStream();
        var count = await LinePipeline.RunAsync(new Pieces("a\nb\nhalf"u8.ToArray(), [100]) { Stalls = true }, output, (line, _, answer) => answer.Write(line), new LineOptions { IdleTimeout = TimeSpan.FromMilliseconds(100) });

        Assert.Equal(new LineCount(2, true), count);
        Assert.Equal("a\nb\n", Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public async Task Validate_Lines_EachGetsItsLineInOrder()
    {
        await using var service = await RunningService.StartAsync(o => o.MaxLineBytes = 20_000);
        var good = JsonNode.Parse(RunningService.Sample)!.ToJsonString();
        string[] lines = [good, "{}", "", good, new string(' ', 20_001), "[1]", good];
        var response = await service.PostAsync("/v1/validate?on=2025-10-01", string.Join("\r\n", lines), RunningService.Lines);

        var answers = (await response.Content.ReadAsStringAsync()).Split('\n');
        Assert.Equal("", answers[^1]);
        var nodes = answers[..^1].Select(a => JsonNode.Parse(a)!).ToList();
        var report = await (await service.PostAsync("/v1/validate?on=2025-10-01", good)).Content.ReadAsStringAsync();
        Assert.Equal([null, 2, 3, null, 5, 6, null], nodes.Select(n => (int?)n["line"]));
        Assert.All([0, 3, 6], i => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(report), nodes[i])));
        Assert.Equal("ALIS8014", (string)nodes[4]["diagnostics"]![0]!["code"]!);
    }

    [Fact]
    public async Task Validate_LineByLine_AnswersBeforeTheNextIsSent()
    {
        await using var service = await RunningService.StartAsync();
        var good = JsonNode.Parse(RunningService.Sample)!.ToJsonString();
        using var request = await FedRequest.OpenAsync(service.Address, "/v1/validate?on=2025-10-01");
        await request.WriteAsync(good + "\n");
        Assert.Equal("HTTP/1.1 200 OK", await request.StatusAsync());
        for (var i = 0; i < 3; i++)
        {
            Assert.StartsWith("{\"formatVersion\":1,\"language\"", await request.LineAsync(), StringComparison.Ordinal);
            await request.WriteAsync(good + "\n");
        }

        await request.EndAsync();
        Assert.NotNull(await request.LineAsync());
        Assert.Null(await request.LineAsync());
    }

    [Fact]
    public async Task Validate_StreamsBeyondTheNumber_AreTurnedAway()
    {
        await using var service = await RunningService.StartAsync(o => o.MaxStreams = 1);
        using var first = await FedRequest.OpenAsync(service.Address, "/v1/validate?on=2025-10-01");
        await first.WriteAsync("{}\n");
        Assert.Equal("HTTP/1.1 200 OK", await first.StatusAsync());

        var second = await service.PostAsync("/v1/validate?on=2025-10-01", "{}", RunningService.Lines);
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.Equal(["ALIS8024"], await RunningService.CodesAsync(second));
        await first.EndAsync();
        Assert.NotNull(await first.LineAsync());
        Assert.Null(await first.LineAsync());
        Assert.True((await service.PostAsync("/v1/validate?on=2025-10-01", "{}", RunningService.Lines)).IsSuccessStatusCode);
    }

    private static IEnumerable<string?> Plain(string text, int most)
    {
        var lines = text.Split('\n');
        foreach (var line in lines[^1].Length == 0 ? lines[..^1] : lines)
        {
            var bare = line.EndsWith('\r') ? line[..^1] : line;
            yield return bare.Length > most ? null : bare;
        }
    }

    /// <summary>A stream that gives a few bytes at each reading.</summary>
    private sealed class Pieces(byte[] content, int[] sizes) : MemoryStream(content)
    {
        private int _next;

        public bool Stalls { get; init; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Stalls && Position == Length)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return await base.ReadAsync(buffer[..Math.Min(buffer.Length, sizes[_next++ % sizes.Length])], cancellationToken);
        }
    }

    /// <summary>Lines without an end.</summary>
    private sealed class Endless : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'\n');
            return ValueTask.FromResult(Math.Min(buffer.Length, 1000));
        }
    }

    /// <summary>A stream that takes nothing.</summary>
    private sealed class Stuck : MemoryStream
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }
}
