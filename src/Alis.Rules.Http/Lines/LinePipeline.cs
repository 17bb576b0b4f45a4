using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Alis.Rules.Http.Lines;

/// <summary>
/// Answers each line of a stream with one line, in the same order, on several threads and in bounded memory: where answers are taken slowly, lines are read slowly.
/// </summary>
public static class LinePipeline
{
    /// <summary>Works through a stream of lines.</summary>
    /// <param name="input">The lines, in UTF-8; it is not closed.</param>
    /// <param name="output">The answers, each with a line feed; it is flushed whenever nothing more is ready, and not closed.</param>
    /// <param name="answer">Answers one line.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>How many lines were answered, and whether that was all of them.</returns>
    /// <exception cref="ArgumentNullException">A stream or the answer is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of bounds.</exception>
    /// <exception cref="IOException">A stream failed, or answers were not taken for as long as the options allow.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<LineCount> RunAsync(Stream input, Stream output, LineAnswer answer, LineOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(answer);
        options ??= new LineOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Workers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxLineBytes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaxLineBytes, LineOptions.MostLineBytes);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var run = new Run(output, answer, options, stop);
        var tasks = new List<Task> { run.ReadAsync(new LineReader(input, options.MaxLineBytes)), run.WriteAsync() };
        tasks.AddRange(Enumerable.Range(0, options.Workers).Select(_ => Task.Run(run.WorkAsync, CancellationToken.None)));
        try
        {
            await Task.WhenAll(tasks).ConfigureAwait(false);
        }
        catch (Exception) when (run.First is not null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(run.First);
        }

        return new LineCount(run.Count, run.HasStalled);
    }

    /// <summary>One stream: a task that reads, several that answer, and one that writes.</summary>
    private sealed class Run(Stream output, LineAnswer answer, LineOptions options, CancellationTokenSource stop) : IDisposable
    {
        private readonly Channel<LineBatch> _work = Channel.CreateUnbounded<LineBatch>(new UnboundedChannelOptions { SingleWriter = true });
        private readonly Channel<LineBatch> _order = Channel.CreateUnbounded<LineBatch>(new UnboundedChannelOptions { SingleWriter = true, SingleReader = true });
        private readonly ConcurrentBag<LineBatch> _spare = [];

        // Enough that each worker finds a next batch while the first is being written; this bounds the memory.
        private readonly SemaphoreSlim _room = new((2 * options.Workers) + 2);

        private Exception? _first;

        /// <summary>Gets what went wrong first; everything after it is its consequence.</summary>
        public Exception? First => _first;

        /// <summary>Gets whether nothing came in for too long.</summary>
        public bool HasStalled { get; private set; }

        public long Count { get; private set; }

        public void Dispose() => _room.Dispose();

        public Task ReadAsync(LineReader reader) => GuardAsync(async () =>
        {
            for (long next = 1; !reader.IsDone && !HasStalled;)
            {
                HasStalled = !await InTimeAsync(reader.FillAsync).ConfigureAwait(false);
                next = await DispatchAsync(reader, next).ConfigureAwait(false);
            }

            _work.Writer.Complete();
            _order.Writer.Complete();
        });

        public Task WorkAsync() => GuardAsync(async () =>
        {
            await foreach (var batch in _work.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false))
            {
                try
                {
                    Answer(batch);
                }
                catch (Exception fault)
                {
                    batch.Fail(fault);
                    throw;
                }

                batch.Complete();
            }
        });

        public Task WriteAsync() => GuardAsync(async () =>
        {
            await foreach (var batch in _order.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false))
            {
                await batch.Done.WaitAsync(stop.Token).ConfigureAwait(false);
                var isTaken = await InTimeAsync(token => output.WriteAsync(batch.Output.WrittenMemory, token)).ConfigureAwait(false);
                if (isTaken && (!_order.Reader.TryPeek(out var next) || !next.Done.IsCompleted))
                {
                    isTaken = await InTimeAsync(token => new ValueTask(output.FlushAsync(token))).ConfigureAwait(false);
                }

                if (!isTaken)
                {
                    throw new IOException("Answers are not taken.");
                }

                Count += batch.Lines.Count;
                batch.Clear();
                _spare.Add(batch);
                _room.Release();
            }
        });

        private void Answer(LineBatch batch)
        {
            for (var i = 0; i < batch.Lines.Count; i++)
            {
                stop.Token.ThrowIfCancellationRequested();
                answer(batch.Lines[i], batch.First + i, batch.Output);
                batch.Output.GetSpan(1)[0] = (byte)'\n';
                batch.Output.Advance(1);
            }
        }

        /// <summary>Hands on all lines that are there, and returns the number of the next.</summary>
        private async ValueTask<long> DispatchAsync(LineReader reader, long next)
        {
            var isLine = reader.TryTake(out var line);
            while (isLine)
            {
                await _room.WaitAsync(stop.Token).ConfigureAwait(false);
                var batch = _spare.TryTake(out var used) ? used : new LineBatch();
                batch.First = next;
                for (; isLine && batch.Lines.Count < LineBatch.MostLines; isLine = reader.TryTake(out line))
                {
                    batch.Lines.Add(line);
                }

                next += batch.Lines.Count;
                _ = _order.Writer.TryWrite(batch);
                _ = _work.Writer.TryWrite(batch);
            }

            return next;
        }

        /// <summary>Does something that waits for others; false where they kept it waiting for too long.</summary>
        private async ValueTask<bool> InTimeAsync(Func<CancellationToken, ValueTask> work)
        {
            if (options.IdleTimeout is not { } most)
            {
                await work(stop.Token).ConfigureAwait(false);
                return true;
            }

            using var clock = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
            clock.CancelAfter(most);
            try
            {
                await work(clock.Token).ConfigureAwait(false);
                return true;
            }
            catch (OperationCanceledException) when (clock.IsCancellationRequested && !stop.IsCancellationRequested)
            {
                return false;
            }
        }

        private async Task GuardAsync(Func<Task> work)
        {
            try
            {
                await work().ConfigureAwait(false);
            }
            catch (Exception fault)
            {
                _ = Interlocked.CompareExchange(ref _first, fault, null);
                await stop.CancelAsync().ConfigureAwait(false);
                throw;
            }
        }
    }
}
