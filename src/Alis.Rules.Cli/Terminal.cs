using System.Text;

namespace Alis.Rules.Cli;

/// <summary>The streams of the process, and what is known about whoever reads them. Output is UTF-8 without a byte order mark, lines end with a line feed.</summary>
internal sealed class Terminal(Stream input, Stream output, Stream error)
{
    /// <summary>The width where no terminal says another, so that piped output is the same everywhere.</summary>
    public const int PlainWidth = 100;

    private static readonly UTF8Encoding Utf8 = new(false);

    private readonly Stream _error = error;

    public Stream Input { get; } = input;

    public int Width { get; init; } = PlainWidth;

    /// <summary>Gets whether results may be coloured.</summary>
    public bool OutputColour { get; init; }

    /// <summary>Gets whether diagnostics may be coloured.</summary>
    public bool ErrorColour { get; init; }

    /// <summary>Gets whether results go to a terminal.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Gets whether diagnostics go to a terminal, where a line can be written over.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Gets what tells how long something takes; no result depends on it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gets the line that tells how far a command has come.</summary>
    public StatusLine Status { get; } = new(error);

    /// <summary>Gets the stream of results, for what is written piece by piece.</summary>
    public Stream Results => output;

    /// <summary>Opens the streams of this process.</summary>
    public static Terminal OfProcess()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Utf8;
        }

        var dumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        var plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || dumb;
        return new Terminal(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.OpenStandardError())
        {
            Width = Console.IsOutputRedirected ? PlainWidth : WindowWidth(),
            OutputColour = !plain && !Console.IsOutputRedirected,
            ErrorColour = !plain && !Console.IsErrorRedirected,
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !dumb && !Console.IsErrorRedirected,
        };
    }

    public void Write(byte[] result)
    {
        if (OutputIsTerminal)
        {
            Status.Wipe();
        }

        output.Write(result);
        output.Flush();
    }

    public void Write(string result) => Write(Utf8.GetBytes(result));

    public void WriteError(byte[] text)
    {
        Status.Wipe();
        try
        {
            _error.Write(text);
            _error.Flush();
        }
        catch (IOException)
        {
            // Nobody is left to tell.
        }
    }

    public void WriteError(string text) => WriteError(Utf8.GetBytes(text));

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
