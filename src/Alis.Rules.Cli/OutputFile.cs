namespace Alis.Rules.Cli;

/// <summary>Writes what a command makes into a file.</summary>
internal static class OutputFile
{
    public static void Write(string path, byte[] content)
    {
        if (Directory.Exists(path))
        {
            throw new ToolException(ToolTexts.IsFolder(path));
        }

        try
        {
            File.WriteAllBytes(path, content);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ToolException(ToolTexts.FileNotWritable(path));
        }
    }
}
