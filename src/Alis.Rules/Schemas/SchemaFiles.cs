using Alis.Rules.Catalogues;
using Alis.Rules.Facts;

namespace Alis.Rules.Schemas;

/// <summary>The JSON Schemas of every kind of file, each made by running the code that reads it. This room sees all others.</summary>
internal static class SchemaFiles
{
    public static IReadOnlyList<SchemaFile> All { get; } =
    [
        SchemaFile.Of("catalogue.schema.json", "Catalogue", "A closed set of codes that fact files and rules use.", Catalogue.Read),
        SchemaFile.Of("training-file.schema.json", "Training file", "The facts about one doctor in specialisation in general medicine. What is absent is unknown; a list that is present is complete.", m => TrainingFile.Read(m, CatalogueSet.Embedded)),
    ];
}
