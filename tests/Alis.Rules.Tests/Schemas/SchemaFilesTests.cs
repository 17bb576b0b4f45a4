using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Catalogues;
using Alis.Rules.Schemas;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Properties;
using Alis.Rules.Text;
using FsCheck.Fluent;
using Xunit;
#if NET10_0_OR_GREATER && !LIBRARY_NETSTANDARD
using Alis.Rules.Facts;
#endif

namespace Alis.Rules.Tests.Schemas;

public class SchemaFilesTests
{
    public static TheoryData<string> Names() => [.. SchemaFiles.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_EachSchema_IsTheFileInTheRepository(string name)
    {
        var path = RepositoryFiles.Path("rules", "schema", name);
        var written = SchemaFiles.All.Single(s => s.Name == name).Write();
        if (Environment.GetEnvironmentVariable("ALIS_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllBytes(path, written);
        }

        Assert.Equal(Encoding.UTF8.GetString(written), File.ReadAllText(path));
    }

    [Fact]
    public void Repository_HasNoOtherSchema() => Assert.Equal(
        SchemaFiles.All.Select(s => s.Name).OrderBy(n => n, StringComparer.Ordinal),
        Directory.GetFiles(RepositoryFiles.Path("rules", "schema")).Select(p => Path.GetFileName(p)).OrderBy(n => n, StringComparer.Ordinal));

    [Fact]
    public void TrainingFileSchema_Sample_IsValid() =>
        Assert.Empty(SchemaCheck.Faults(Schema("training-file"), JsonNode.Parse(RepositoryFiles.Sample())));

    [Fact]
    public void TrainingFileSchema_FileWithGaps_IsValid() => Prop.ForAll(
        TrainingFileGenerator.WithGaps.ToArbitrary(),
        file => SchemaCheck.Faults(Schema("training-file"), FactJson.Of(file)).Count == 0).Holds(30);

#if NET10_0_OR_GREATER && !LIBRARY_NETSTANDARD
    // Thousands of files: the schema is the same whatever the library is built for, so one target is enough.
    [Fact]
    public void TrainingFileSchema_ValueThatReadingRefuses_IsRefused()
    {
        var schema = Schema("training-file");
        var whole = FactJson.Of(TrainingFileGenerator.CompleteFile(new Draws(7)));
        foreach (var pointer in JsonEdits.Pointers(whole))
        {
            foreach (var other in new[] { "null", "\"?\"", "-1", "{\"z\":1}" })
            {
                var json = whole.DeepClone();
                JsonEdits.Set(json, pointer, other);
                var valid = SchemaCheck.Faults(schema, json).Count == 0;
                var read = TrainingFileReader.Read("file.json", FactJson.Bytes(json));

                Assert.True(valid == read.IsUsable, $"{other} at {pointer}");
            }
        }
    }
#endif

    [Fact]
    public void CatalogueSchema_EveryCatalogue_IsValid() => Assert.All(
        EmbeddedTexts.Names("catalogues/"),
        name => Assert.Empty(SchemaCheck.Faults(Schema("catalogue"), JsonNode.Parse(EmbeddedTexts.Read(name)))));

    [Fact]
    public void Schema_Arena_ListsTheCodesOfTheCatalogue() => Assert.Equal(
        CatalogueSet.Embedded.Arenas.Codes,
        Schema("training-file")["properties"]!["service"]!["items"]!["properties"]!["arena"]!["enum"]!.AsArray().Select(c => (string)c!));

    private static JsonNode Schema(string name) => JsonNode.Parse(SchemaFiles.All.Single(s => s.Name == name + ".schema.json").Write())!;
}
