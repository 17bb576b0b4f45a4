using System.Text;

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

    /// <summary>Makes a terminal of streams that nobody is known to read.</summary>
    public Terminal(Stream input, Stream output, Stream error)
        : this(() => input, () => output, () => error)
    {
    }

    private Terminal(Func<Stream> input, Func<Stream> output, Func<Stream> error) => (_input, _output, _error) = (input, output, error);

    private Terminal()
        : this(Console.OpenStandardInput, Console.OpenStandardOutput, Console.OpenStandardError) => _isProcess = true;

    public Stream Input => _input();

    public int Width => !_isProcess || Console.IsOutputRedirected ? PlainWidth : WindowWidth();

    /// <summary>Gets whether results may be coloured.</summary>
    public bool OutputColour => _isProcess && !IsPlain() && !Console.IsOutputRedirected;

    /// <summary>Gets whether diagnostics may be coloured.</summary>
    public bool ErrorColour => _isProcess && !IsPlain() && !Console.IsErrorRedirected;

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
        var output = _output();
        output.Write(result);
        output.Flush();
    }

    public void Write(string result) => Write(Utf8.GetBytes(result));

    public void WriteError(byte[] text)
    {
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

    private static bool IsPlain() =>
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb";

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
