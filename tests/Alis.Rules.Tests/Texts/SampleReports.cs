using System.Text.Json.Nodes;
using Alis.Rules.Evaluation;
using Alis.Rules.Examples;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Text;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Tests.Texts;

/// <summary>Reports about the sample file and variations of it, by one rule book so that a new one changes nothing here.</summary>
internal static class SampleReports
{
    public const string Book = "nlsh-2024";

    public static readonly Language[] Languages = [Language.Nb, Language.Nn, Language.En];

    public static readonly LocalDate AfterService = new(2025, 10, 1);

    public static RuleEngine Engine { get; } = new(RuleSet.Embedded);

    /// <summary>Gets an engine over the agreement alone: no law applies to every file.</summary>
    public static RuleEngine OneBook { get; } = new(RuleSet.Load(Texts(f => f.StartsWith(Book + '/', StringComparison.Ordinal) || f.StartsWith("catalogues/", StringComparison.Ordinal))).GetValueOrThrow());

    public static ReportOptions Options { get; } = new() { Rulebooks = [Book] };

    public static TrainingFile File(Action<JsonObject>? edit = null)
    {
        var json = JsonNode.Parse(RepositoryFiles.Sample())!.AsObject();
        edit?.Invoke(json);
        return TrainingFileReader.Read("file.json", FactJson.Bytes(json)).GetValueOrThrow();
    }

    public static Report Of(LocalDate day, Action<JsonObject>? edit = null) => Engine.Validate(File(edit), day, Options);

    public static Finding Finding(this Report report, string rule, string key = "") =>
        report.Findings.Single(f => f.Rule == rule && (key.Length == 0 || f.Subject.Key == key));

    /// <summary>The sample with most of what can be wrong: late events, too little service, a stated reason, missing facts.</summary>
    public static Report WithFaults() => Of(AfterService, WithFaults);

    public static void WithFaults(JsonObject json)
    {
        json["events"]![1]!["on"] = "2024-09-02";
        json["events"]![4]!["on"] = "2024-12-24";
        json["service"]![3]!["to"] = "2025-08-30";
        json["exceptions"] = JsonNode.Parse("""[{"norm":"NLSH-16","reason":"closed-department","by":"both","on":"2025-08-01"}]""");
        json["municipality"]!.AsObject().Remove("institution");
    }

    /// <summary>Every example of the rule books, which among them give every verdict of every rule.</summary>
    public static IReadOnlyList<Example> Examples() => AllExamples().Examples;

    public static ExampleSet AllExamples() => ExampleSet.Load(Texts(_ => true), RuleSet.Embedded).GetValueOrThrow();

    private static List<RulebookText> Texts(Func<string, bool> isWanted)
    {
        var folder = RepositoryFiles.Path("rules");
        return [.. Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(p => (Name: Path.GetRelativePath(folder, p).Replace('\\', '/'), Path: p))
            .Where(f => isWanted(f.Name))
            .Select(f => new RulebookText(f.Name, System.IO.File.ReadAllBytes(f.Path)))];
    }

    public static Report Of(Example example) => Engine.Validate(example.File, example.On, new ReportOptions { Rulebooks = [example.Rulebook] });
}
