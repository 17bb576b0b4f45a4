using Alis.Rules.Mutation;

namespace Alis.Rules.Cli.Commands;

/// <summary>Writes proposed examples into a folder laid out as the folder of rule books.</summary>
internal static class ProposalFolder
{
    public static void Write(MutationReport report, string folder)
    {
        try
        {
            foreach (var file in report.ProposalFiles())
            {
                var path = Path.Combine([folder, .. file.Key.Split('/')]);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, file.Value);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ToolException(ToolTexts.NotWritten(folder));
        }
    }
}
