using Alis.Rules.Workflows;

namespace Alis.Rules.Cli;

/// <summary>Reads what a command is given.</summary>
internal static class InputFiles
{
    /// <summary>What stands for standard input.</summary>
    public const string StandardInput = "-";

    // Far more than any text that is read: the library says what its limit is, and an endless stream ends here.
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Reads a whole file or standard input.</summary>
    public static byte[] Read(string path, Terminal terminal)
    {
        if (path == StandardInput)
        {
            return ReadAll(terminal.Input, path);
        }

        if (Directory.Exists(path))
        {
            throw new ToolException(ToolTexts.IsFolder(path));
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
            return ReadAll(stream, path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            throw new ToolException(ToolTexts.NotFound(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new ToolException(ToolTexts.NotReadable(path));
        }
    }

    /// <summary>Reads every JSON file of a folder of rule books, named by its path below the folder; the decision records too where they are asked for.</summary>
    public static List<RulebookText> ReadFolder(string folder, bool withDecisions = false)
    {
        if (!Directory.Exists(folder))
        {
            throw new ToolException(File.Exists(folder) ? ToolTexts.IsNoFolder(folder) : ToolTexts.NotFound(folder));
        }

        try
        {
            return
            [
                .. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
                    .Concat(withDecisions && Directory.Exists(Path.Combine(folder, "decisions")) ? Directory.EnumerateFiles(Path.Combine(folder, "decisions"), "*.md") : [])
                    .Select(p => (Path: p, Name: Path.GetRelativePath(folder, p).Replace('\\', '/')))
                    .OrderBy(p => p.Name, StringComparer.Ordinal)
                    .Select(p => new RulebookText(p.Name, File.ReadAllBytes(p.Path))),
            ];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ToolTexts.NotReadable(folder));
        }
    }

    /// <summary>Opens standard input for what is read piece by piece.</summary>
    public static Stream Lines(Terminal terminal)
    {
        try
        {
            // Reading nothing waits for nobody, and says of a folder that it cannot be read: later that could not be told from answers that cannot be written.
            var input = terminal.Input;
            _ = input.Read([], 0, 0);
            return input;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ToolTexts.NotReadable(StandardInput));
        }
    }

    /// <summary>What diagnostics call a file.</summary>
    public static string NameOf(string path) => path == StandardInput ? "stdin" : path;

    private static byte[] ReadAll(Stream stream, string path)
    {
        try
        {
            using var bytes = new MemoryStream();
            var part = new byte[81920];
            for (int read; bytes.Length < MostBytes && (read = stream.Read(part, 0, part.Length)) > 0;)
            {
                bytes.Write(part, 0, read);
            }

            return bytes.ToArray();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ToolTexts.NotReadable(path));
        }
    }
}
