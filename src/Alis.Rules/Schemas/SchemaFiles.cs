using Alis.Rules.Catalogues;
using Alis.Rules.Examples;
using Alis.Rules.Facts;
using Alis.Rules.Matching;
using Alis.Rules.Rulebooks;
using Alis.Rules.Workflows;

namespace Alis.Rules.Schemas;

/// <summary>The JSON Schemas of every kind of file: of what is read, made by running the code that reads it; of what is written, by its described shape. This room sees all others.</summary>
internal static class SchemaFiles
{
    public static IReadOnlyList<SchemaFile> All { get; } =
    [
        SchemaFile.Of("catalogue.schema.json", "Catalogue", "A closed set of codes that fact files and rules use.", Catalogue.Read),
        SchemaFile.Of("agreement-file.schema.json", "Agreement file", "The facts about one agreement or scheme: its parties, what has happened to it, and the periods made visible under it. What is absent is unknown; a list that is present is complete.", m => AgreementFile.ReadAlone(m, CatalogueSet.Embedded)),
        SchemaFile.Of("agreement.schema.json", "Agreement", "What `agreement --format json` writes: where an agreement, its listings, a wish and its offers stand.", LifecycleShapes.Agreement),
        SchemaFile.Of("check.schema.json", "Check", "What `check --format json` writes.", OutputShapes.Check),
        SchemaFile.Of("coverage.schema.json", "Coverage", "What `test --coverage --format json` writes: what the examples of rules show.", CoverageShapes.Coverage),
        SchemaFile.Of("deadlines.schema.json", "Deadlines", "What `deadlines --format json` writes: what is to be done, by whom and by when.", OutputShapes.Deadlines),
        SchemaFile.Of("diagnostics.schema.json", "Diagnostics", "The faults of texts or requests, as commands with `--format json` write them to the error stream.", OutputShapes.Diagnostics),
        SchemaFile.Of("examples.schema.json", "Examples", "Examples for one rule: facts, days, and the findings that must come out.", ExampleFile.Read),
        SchemaFile.Of("explanation.schema.json", "Explanation", "What `explain --format json` writes: the proof of the findings of one rule.", OutputShapes.Explanation),
        SchemaFile.Of("lifecycle.schema.json", "Lifecycle", "The states that an agreement, a listing, a wish or an offer goes through, and the steps between them.", m => LifecycleReader.Read(m, "", CatalogueSet.Embedded)),
        SchemaFile.Of("lifecycle-examples.schema.json", "Examples of a lifecycle", "Facts, days, and where things must stand.", LifecycleExampleFile.Read),
        SchemaFile.Of("match.schema.json", "Match", "What `match --format json` writes: who is offered which service in a round, why, and the certificate. It supports a decision; it is none.", RoundShapes.Match),
        SchemaFile.Of("match-trial.schema.json", "Match, tried", "What `match --what-if … --format json` writes: what would come of a change. It is no result.", RoundShapes.Trial),
        SchemaFile.Of("matching-round.schema.json", "Round of matching", "What one round of matching is about: published periods, candidates who wait, and what has been answered. The order of posts, candidates and answers says nothing; that of wishes and rankings does.", m => MatchingRound.Read(m, CatalogueSet.Embedded)),
        SchemaFile.Of("matching-examples.schema.json", "Examples of rounds", "Rounds of matching by a rule book, and what must come of them.", MatchingExampleFile.Read),
        SchemaFile.Of("matching-terms.schema.json", "Terms of matching", "What a rule book tells the matcher: its numbers, conditions, preferences and priorities, each with its source.", MatchingTermFile.Read),
        SchemaFile.Of("mutate.schema.json", "Mutate", "What `mutate --format json` writes: changes to rules that no example notices.", MutationShapes.Mutate),
        SchemaFile.Of("norm-list.schema.json", "Norms", "The list of norms: every statement of the sources that binds, recommends, permits or defines something.", NormListReader.Read),
        SchemaFile.Of("norms.schema.json", "Norms and what stands for them", "What `norms --format json` writes.", OutputShapes.Norms),
        SchemaFile.Of("provisions.schema.json", "Provisions", "The named values of a rule book, each with its versions.", ProvisionFile.Read),
        SchemaFile.Of("report-list.schema.json", "Reports", "What `validate --format json` writes for several files: the report about each, or why there is none, and a summary.", OutputShapes.ReportList),
        SchemaFile.Of("report.schema.json", "Report", "What `validate --format json` writes: all findings about one file on one day. It supports a decision; it is not one.", OutputShapes.Report),
        SchemaFile.Of("rulebook.schema.json", "Rule book", "What one source is, when it is in force and whom it binds.", RulebookFile.Read),
        SchemaFile.Of("rulebooks.schema.json", "Rule books", "What the service answers to `/v1/rulebooks`: the rule books that it has, with their editions.", OutputShapes.Rulebooks),
        SchemaFile.Of("source.schema.json", "Source", "Passages of a source document that quotations are compared with.", SourceFile.Read),
        SchemaFile.Of("test.schema.json", "Test", "What `test --format json` writes: what came of the examples.", OutputShapes.Test),
        SchemaFile.Of("unnoticed.schema.json", "Unnoticed", "Changes to the rules of a book that no example can notice, and why: `mutate` tells what of it no longer holds.", UnnoticedFile.Read),
        SchemaFile.Of("verification.schema.json", "Verification", "What `verify --format json` writes: whether a report still comes out.", OutputShapes.Verification),
        SchemaFile.Of("workflow.schema.json", "Workflow", "Rules in the workflow format of Microsoft RulesEngine, with properties that engine does not read.", WorkflowReader.Read),
        SchemaFile.Of("training-file.schema.json", "Training file", "The facts about one doctor in specialisation in general medicine. What is absent is unknown; a list that is present is complete.", m => TrainingFile.Read(m, CatalogueSet.Embedded)),
    ];
}
