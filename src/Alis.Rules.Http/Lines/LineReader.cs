namespace Alis.Rules.Http.Lines;

/// <summary>Cuts a stream into lines. It holds at most one line and one reading beyond it; of a line that is too long it holds nothing but the fact.</summary>
internal sealed class LineReader(Stream input, int maxLineBytes)
{
    private const int FirstSize = 128 * 1024;
    private const byte LineFeed = (byte)'\n';

    private byte[] _buffer = new byte[FirstSize];
    private int _start;
    private int _scanned;
    private int _end;
    private bool _isSkipping;
    private bool _isAtEnd;

    /// <summary>Gets whether the stream has ended and all its lines were taken.</summary>
    public bool IsDone => _isAtEnd && _start == _end && !_isSkipping;

    /// <summary>Reads what there is to read; waits only where there is nothing.</summary>
    public async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        var read = await input.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        _isAtEnd = read == 0;
    }

    /// <summary>Takes the next line, without its line feed and a carriage return before that; the last one needs no line feed.</summary>
    /// <param name="line">The line; null where it is longer than a line may be.</param>
    /// <returns>Whether there is a whole line now.</returns>
    public bool TryTake(out byte[]? line)
    {
        line = null;
        var feed = _buffer.AsSpan(_scanned, _end - _scanned).IndexOf(LineFeed);
        if (feed < 0)
        {
            _scanned = _end;
            if (!_isAtEnd)
            {
                SkipWhereTooLong();
                return false;
            }

            return TakeLast(out line);
        }

        var end = _scanned + feed;
        line = _isSkipping ? null : Copy(_start, end);
        _isSkipping = false;
        _start = _scanned = end + 1;
        return true;
    }

    private bool TakeLast(out byte[]? line)
    {
        line = null;
        if (_isSkipping)
        {
            (_isSkipping, _start) = (false, _end);
            return true;
        }

        if (_start == _end)
        {
            return false;
        }

        line = Copy(_start, _end);
        _start = _end;
        return true;
    }

    private byte[]? Copy(int start, int end)
    {
        end -= end > start && _buffer[end - 1] == (byte)'\r' ? 1 : 0;
        return end - start > maxLineBytes ? null : _buffer.AsSpan(start, end - start).ToArray();
    }

    // One byte more may be a carriage return that does not count.
    private void SkipWhereTooLong()
    {
        if (_isSkipping || _end - _start > maxLineBytes + 1L)
        {
            (_isSkipping, _start) = (true, _end);
        }
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_scanned, _end, _start) = (_scanned - _start, _end - _start, 0);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }
    }
}
