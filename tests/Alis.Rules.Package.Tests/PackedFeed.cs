using System.Reflection;
using Xunit;

namespace Alis.Rules.Package.Tests;

/// <summary>Both packages, packed once for all tests into a folder that is gone after them.</summary>
public sealed class PackedFeed : IDisposable
{
    public PackedFeed()
    {
        foreach (var project in new[] { "Alis.Rules", "Alis.Rules.Http" })
        {
            Run(Root, "pack", Path.Combine(Root, "src", project), "-c", "Release", "-o", Feed, "--nologo", "-v", "q", $"-p:ArtifactsPath={Path.Combine(Folder, "artifacts")}");
        }
    }

    public static string Root { get; } = typeof(PackedFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepoRoot").Value!;

    /// <summary>Gets the folder of everything.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("alis-package-").FullName;

    /// <summary>Gets the folder of the packages.</summary>
    public string Feed => Path.Combine(Folder, "feed");

    /// <summary>Makes the folder of a project that takes packages from the feed.</summary>
    public string Consumer(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <packageSources>
                <add key="local" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
        return folder;
    }

    /// <summary>Runs the SDK with a package folder of its own: a version that was packed before would otherwise be taken from the cache.</summary>
    public string Run(string folder, params string[] arguments) => Dotnet.Run(folder, Path.Combine(Folder, "packages"), arguments);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>The tests that share the packages.</summary>
    [CollectionDefinition(Name)]
    public sealed class Tests : ICollectionFixture<PackedFeed>
    {
        public const string Name = "packed";
    }
}
