using System.IO.Compression;
using System.Text.RegularExpressions;
using Xunit;

namespace Alis.Rules.Package.Tests;

[Collection(PackedFeed.Tests.Name)]
public sealed class PackageTests(PackedFeed packed)
{
    [Fact]
    public void Pack_InFreshProject_RunsTheSnippetOfTheReadme()
    {
        var package = Directory.GetFiles(packed.Feed, "Alis.Rules.*.nupkg").Single(f => !f.Contains("Http", StringComparison.Ordinal));
        var version = Regex.Match(Path.GetFileName(package), "^Alis\\.Rules\\.([0-9].*)\\.nupkg$").Groups[1].Value;
        AssertContents(package, Path.ChangeExtension(package, ".snupkg"));

        var consumer = packed.Consumer("consumer");
        File.WriteAllText(Path.Combine(consumer, "consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Alis.Rules" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(consumer, "Program.cs"), Snippet());
        File.Copy(Path.Combine(PackedFeed.Root, "examples", "training-file.json"), Path.Combine(consumer, "training-file.json"));
        var output = packed.Run(consumer, "run", "-v", "q", "--nologo");
        Assert.Equal(SnippetOutput(), output.ReplaceLineEndings("\n").Trim());
    }

    private static void AssertContents(string package, string symbols)
    {
        using var zip = ZipFile.OpenRead(package);
        var names = zip.Entries.Select(e => e.FullName).ToList();
        Assert.Contains("README.md", names);
        foreach (var target in new[] { "net10.0", "net8.0", "netstandard2.0" })
        {
            Assert.Contains($"lib/{target}/Alis.Rules.dll", names);
            Assert.Contains($"lib/{target}/Alis.Rules.xml", names);
        }

        using var symbolZip = ZipFile.OpenRead(symbols);
        Assert.Equal(3, symbolZip.Entries.Count(e => e.FullName.EndsWith("Alis.Rules.pdb", StringComparison.Ordinal)));
    }

    private static string Readme() => File.ReadAllText(Path.Combine(PackedFeed.Root, "README.md")).ReplaceLineEndings("\n");

    private static string Snippet() => Regex.Match(Readme(), "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    /// <summary>The block after the snippet is what it prints.</summary>
    private static string SnippetOutput() => Regex.Match(Readme(), "```csharp\n.*?```\n\n[^`]*```text\n(.*?)```", RegexOptions.Singleline).Groups[1].Value.Trim();
}
