using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Alis.Rules.Cli;

/// <summary>The streams of the process, and what is known about whoever reads them. Output is UTF-8 without a byte order mark, lines end with a line feed.</summary>
internal sealed class Terminal
{
    /// <summary>The width where no terminal says another, so that piped output is the same everywhere.</summary>
    public const int PlainWidth = 100;

    private static readonly UTF8Encoding Utf8 = new(false);

    private readonly Func<Stream> _input;
    private readonly Func<Stream> _output;
    private readonly Func<Stream> _error;
    private readonly bool _isProcess;
    private readonly bool? _outputIsTerminal;
    private readonly bool? _errorIsTerminal;

    /// <summary>Makes a terminal of streams that nobody is known to read.</summary>
    public Terminal(Stream input, Stream output, Stream error)
        : this(() => input, () => output, () => error)
    {
    }

    private Terminal(Func<Stream> input, Func<Stream> output, Func<Stream> error)
    {
        (_input, _output, _error) = (input, output, error);
        Status = new StatusLine(error);
    }

    private Terminal()
        : this(Console.OpenStandardInput, Console.OpenStandardOutput, Console.OpenStandardError) => _isProcess = true;

    public Stream Input => _input();

    public int Width => !_isProcess || Console.IsOutputRedirected ? PlainWidth : WindowWidth();

    /// <summary>Gets whether results may be coloured.</summary>
    public bool OutputColour => _isProcess && !IsPlain() && !Console.IsOutputRedirected;

    /// <summary>Gets whether diagnostics may be coloured.</summary>
    public bool ErrorColour => _isProcess && !IsPlain() && !Console.IsErrorRedirected;

    /// <summary>Gets whether results go to a terminal.</summary>
    public bool OutputIsTerminal
    {
        get => _outputIsTerminal ?? (_isProcess && !Console.IsOutputRedirected);
        init => _outputIsTerminal = value;
    }

    /// <summary>Gets whether diagnostics go to a terminal where a line can be written over.</summary>
    public bool ErrorIsTerminal
    {
        get => _errorIsTerminal ?? (_isProcess && !IsDumb() && !Console.IsErrorRedirected);
        init => _errorIsTerminal = value;
    }

    /// <summary>Gets what tells how long something takes; no result depends on it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gets what ends a command that would otherwise go on, such as <c>serve</c>; the signals of the process do too.</summary>
    public CancellationToken Ending { get; init; }

    /// <summary>Gets the line that tells how far a command has come.</summary>
    public StatusLine Status { get; }

    /// <summary>Gets the stream of results, for what is written piece by piece; writing fails where nobody reads them any more, so that the work ends.</summary>
    public Stream Results => _isProcess && Console.IsOutputRedirected ? Pipe() ?? _output() : _output();

    /// <summary>Stands for the streams of this process. Each is opened, and asked what it is, when it is used: most runs use only one.</summary>
    public static Terminal OfProcess()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Utf8;
        }

        return new Terminal();
    }

    public void Write(byte[] result)
    {
        if (Status.IsShown && OutputIsTerminal)
        {
            Status.Wipe();
        }

        var output = _output();
        output.Write(result);
        output.Flush();
    }

    public void Write(string result) => Write(Utf8.GetBytes(result));

    public void WriteError(byte[] text)
    {
        Status.Wipe();
        try
        {
            var error = _error();
            error.Write(text);
            error.Flush();
        }
        catch (IOException)
        {
            // Nobody is left to tell.
        }
    }

    public void WriteError(string text) => WriteError(Utf8.GetBytes(text));

    // The stream of the console takes whatever is written to a pipe that nobody reads. It is kept for files, where it goes on at the place that other programs share.
    private static FileStream? Pipe()
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        var output = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return output.CanSeek ? null : output;
    }

    private static bool IsDumb() => Environment.GetEnvironmentVariable("TERM") == "dumb";

    private static bool IsPlain() => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || IsDumb();

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : PlainWidth;
        }
        catch (IOException)
        {
            return PlainWidth;
        }
    }
}
