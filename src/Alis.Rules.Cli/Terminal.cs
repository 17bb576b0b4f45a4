using System.Text;

namespace Alis.Rules.Cli;

/// <summary>The streams of the process, and what is known about whoever reads them. Output is UTF-8 without a byte order mark, lines end with a line feed.</summary>
internal sealed class Terminal(Stream input, Stream output, Stream error)
{
    /// <summary>The width where no terminal says another, so that piped output is the same everywhere.</summary>
    public const int PlainWidth = 100;

    private static readonly UTF8Encoding Utf8 = new(false);

    public Stream Input { get; } = input;

    public int Width { get; init; } = PlainWidth;

    /// <summary>Gets whether results may be coloured.</summary>
    public bool OutputColour { get; init; }

    /// <summary>Gets whether diagnostics may be coloured.</summary>
    public bool ErrorColour { get; init; }

    /// <summary>Opens the streams of this process.</summary>
    public static Terminal OfProcess()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Utf8;
        }

        var plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Terminal(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.OpenStandardError())
        {
            Width = Console.IsOutputRedirected ? PlainWidth : WindowWidth(),
            OutputColour = !plain && !Console.IsOutputRedirected,
            ErrorColour = !plain && !Console.IsErrorRedirected,
        };
    }

    public void Write(byte[] result)
    {
        output.Write(result);
        output.Flush();
    }

    public void Write(string result) => Write(Utf8.GetBytes(result));

    public void WriteError(byte[] text)
    {
        try
        {
            error.Write(text);
            error.Flush();
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
