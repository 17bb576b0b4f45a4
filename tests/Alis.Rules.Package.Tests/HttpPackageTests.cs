using System.IO.Compression;
using System.Text.RegularExpressions;
using Xunit;

namespace Alis.Rules.Package.Tests;

/// <summary>The package of the service holds what it should, and a program that is nothing but the snippet of its page compiles against it.</summary>
[Collection(PackedFeed.Tests.Name)]
public sealed class HttpPackageTests(PackedFeed packed)
{
    [Fact]
    public void Pack_InFreshProject_CompilesTheSnippetOfThePage()
    {
        var package = Directory.GetFiles(packed.Feed, "Alis.Rules.Http.*.nupkg").Single();
        var version = Regex.Match(Path.GetFileName(package), "^Alis\\.Rules\\.Http\\.([0-9].*)\\.nupkg$").Groups[1].Value;
        AssertContents(package, version);

        var consumer = packed.Consumer("http-consumer");
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
        var page = File.ReadAllText(Path.Combine(PackedFeed.Root, "docs", "service.md")).ReplaceLineEndings("\n");
        var snippet = Regex.Match(page, "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains("MapAlisRules", snippet, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(consumer, "Program.cs"), $"using Alis.Rules.Http;\nusing Alis.Rules.Http.Access;\n\nvar sha256OfTheKey = new string('0', 64);\n{snippet}");
        _ = packed.Run(consumer, "build", "-v", "q", "--nologo");
    }

    private static void AssertContents(string package, string version)
    {
        using var zip = ZipFile.OpenRead(package);
        var names = zip.Entries.Select(e => e.FullName).ToList();
        Assert.All(["README.md", "lib/net10.0/Alis.Rules.Http.dll", "lib/net10.0/Alis.Rules.Http.xml"], name => Assert.Contains(name, names));
        using var reader = new StreamReader(zip.GetEntry("Alis.Rules.Http.nuspec")!.Open());
        var manifest = reader.ReadToEnd();
        Assert.Equal(["Alis.Rules", "Microsoft.IdentityModel.JsonWebTokens", "NodaTime"], Regex.Matches(manifest, "<dependency id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
        Assert.Contains($"<dependency id=\"Alis.Rules\" version=\"{version}\"", manifest, StringComparison.Ordinal);
        Assert.Contains("<frameworkReference name=\"Microsoft.AspNetCore.App\"", manifest, StringComparison.Ordinal);
    }
}
