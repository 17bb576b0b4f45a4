using System.IO.Compression;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Alis.Rules.Package.Tests;

/// <summary>The package of the service holds what it should, and a program that is nothing but the snippet of its page compiles against it.</summary>
[Collection("packing")]
public sealed class HttpPackageTests : IDisposable
{
    private static readonly string Root = typeof(HttpPackageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepoRoot").Value!;

    private readonly string _folder = Directory.CreateTempSubdirectory("alis-http-package-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Pack_InFreshProject_CompilesTheSnippetOfThePage()
    {
        var feed = Path.Combine(_folder, "feed");
        foreach (var project in new[] { "Alis.Rules", "Alis.Rules.Http" })
        {
            Run(Root, "pack", Path.Combine(Root, "src", project), "-c", "Release", "-o", feed, "--nologo", "-v", "q", $"-p:ArtifactsPath={Path.Combine(_folder, "artifacts")}");
        }

        var package = Directory.GetFiles(feed, "Alis.Rules.Http.*.nupkg").Single();
        var version = Regex.Match(Path.GetFileName(package), "^Alis\\.Rules\\.Http\\.([0-9].*)\\.nupkg$").Groups[1].Value;
        AssertContents(package, version);

        var consumer = Directory.CreateDirectory(Path.Combine(_folder, "consumer")).FullName;
        File.WriteAllText(Path.Combine(consumer, "nuget.config"), $"""
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <packageSources>
                <add key="local" value="{feed}" />
              </packageSources>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(consumer, "consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Alis.Rules.Http" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
        var page = File.ReadAllText(Path.Combine(Root, "docs", "service.md")).ReplaceLineEndings("\n");
        var snippet = Regex.Match(page, "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains("MapAlisRules", snippet, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(consumer, "Program.cs"), $"using Alis.Rules.Http;\nusing Alis.Rules.Http.Access;\n\nvar sha256OfTheKey = new string('0', 64);\n{snippet}");
        Run(consumer, "build", "-v", "q", "--nologo");
    }

    private static void AssertContents(string package, string version)
    {
        using var zip = ZipFile.OpenRead(package);
        var names = zip.Entries.Select(e => e.FullName).ToList();
        Assert.All(["README.md", "lib/net10.0/Alis.Rules.Http.dll", "lib/net10.0/Alis.Rules.Http.xml"], name => Assert.Contains(name, names));
        using var reader = new StreamReader(zip.GetEntry("Alis.Rules.Http.nuspec")!.Open());
        var manifest = reader.ReadToEnd();
        Assert.Equal(["Alis.Rules", "Microsoft.IdentityModel.JsonWebTokens"], Regex.Matches(manifest, "<dependency id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
        Assert.Contains($"<dependency id=\"Alis.Rules\" version=\"{version}\"", manifest, StringComparison.Ordinal);
        Assert.Contains("<frameworkReference name=\"Microsoft.AspNetCore.App\"", manifest, StringComparison.Ordinal);
    }

    private void Run(string folder, params string[] arguments) => _ = Dotnet.Run(folder, Path.Combine(_folder, "packages"), arguments);
}
