using System.Reflection;

namespace Alis.Rules.Tests.Facts;

/// <summary>Finds files of the repository.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = typeof(RepositoryFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepoRoot").Value!;

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    public static byte[] Sample() => File.ReadAllBytes(Path("examples", "training-file.json"));
}
