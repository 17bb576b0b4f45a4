using Alis.Rules.Catalogues;
using Alis.Rules.Examples;
using Alis.Rules.Facts;
using Alis.Rules.Rulebooks;
using Alis.Rules.Workflows;

namespace Alis.Rules.Schemas;

/// <summary>The JSON Schemas of every kind of file, each made by running the code that reads it. This room sees all others.</summary>
internal static class SchemaFiles
{
    public static IReadOnlyList<SchemaFile> All { get; } =
    [
        SchemaFile.Of("catalogue.schema.json", "Catalogue", "A closed set of codes that fact files and rules use.", Catalogue.Read),
        SchemaFile.Of("examples.schema.json", "Examples", "Examples for one rule: facts, days, and the findings that must come out.", ExampleFile.Read),
        SchemaFile.Of("provisions.schema.json", "Provisions", "The named values of a rule book, each with its versions.", ProvisionFile.Read),
        SchemaFile.Of("rulebook.schema.json", "Rule book", "What one source is, when it is in force and whom it binds.", RulebookFile.Read),
        SchemaFile.Of("source.schema.json", "Source", "Passages of a source document that quotations are compared with.", SourceFile.Read),
        SchemaFile.Of("workflow.schema.json", "Workflow", "Rules in the workflow format of Microsoft RulesEngine, with properties that engine does not read.", WorkflowReader.Read),
        SchemaFile.Of("training-file.schema.json", "Training file", "The facts about one doctor in specialisation in general medicine. What is absent is unknown; a list that is present is complete.", m => TrainingFile.Read(m, CatalogueSet.Embedded)),
    ];
}
