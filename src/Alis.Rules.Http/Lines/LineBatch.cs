using System.Buffers;

namespace Alis.Rules.Http.Lines;

/// <summary>A few lines that are worked on together, and what was answered to them.</summary>
internal sealed class LineBatch
{
    /// <summary>The most lines: an answer is many times as long as its line, so it is they that are bounded.</summary>
    public const int MostLines = 16;

    // What a stream of ordinary files needs; a buffer that grew beyond it is not kept.
    private const int MostKept = 8 * 1024 * 1024;

    private TaskCompletionSource _done = NewSource();

    /// <summary>Gets the lines; null for one that is too long.</summary>
    public List<byte[]?> Lines { get; } = new(MostLines);

    /// <summary>Gets or sets the number of the first line, counted from 1.</summary>
    public long First { get; set; }

    /// <summary>Gets what was answered.</summary>
    public ArrayBufferWriter<byte> Output { get; private set; } = new(64 * 1024);

    /// <summary>Gets a task that ends when all lines were answered, or one could not be.</summary>
    public Task Done => _done.Task;

    public void Complete() => _done.SetResult();

    public void Fail(Exception fault) => _done.SetException(fault);

    /// <summary>Makes the batch ready to be used again.</summary>
    public void Clear()
    {
        Lines.Clear();
        _done = NewSource();
        if (Output.Capacity > MostKept)
        {
            Output = new(64 * 1024);
        }

        Output.ResetWrittenCount();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
