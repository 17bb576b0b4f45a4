using System.Text.Json.Nodes;
using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Matching;
using Alis.Rules.Obligations;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Http.Description;

/// <summary>The examples of the description: files that ship with the repository, and what the engine says of them.</summary>
internal static class ApiExamples
{
    private static readonly LocalDate Day = new(2025, 10, 1);

    // One small rule book, so that an answer can be read to its end.
    private static readonly ReportOptions OneBook = new() { Rulebooks = ["akuttmedisinforskriften"] };

    /// <summary>Returns an example by its name.</summary>
    /// <exception cref="ArgumentException">There is no such example.</exception>
    public static JsonNode Read(string name) => JsonNode.Parse(name switch
    {
        "training-file" or "agreement-file" or "matching-round" => TextOf(name),
        "report" => ReportJson.Write(Engine().Validate(File("training-file"), Day, OneBook), Language.Nb),
        "deadlines" => ObligationJson.Write(Engine().Obligations(File("training-file"), Day, ObligationList.YearAfter(Day)).Outstanding(), Language.Nb),
        "agreement" => LifecycleJson.Write(Engine().Agreement(File("agreement-file"), Day), RuleSet.Embedded.Catalogues, Language.Nb),
        "match" => RoundJson.Write(Engine().Match(MatchingRoundReader.Read("round", TextOf("matching-round")).GetValueOrThrow()).GetValueOrThrow(), Language.Nb),
        "health" => "{\"status\":\"ok\",\"lastRulebooksRefused\":false}"u8.ToArray(),
        _ => throw new ArgumentException($"There is no example '{name}'.", nameof(name)),
    })!;

    private static RuleEngine Engine() => new(RuleSet.Embedded);

    private static TrainingFile File(string name) => FactFileReader.Read(name, TextOf(name)).GetValueOrThrow();

    private static byte[] TextOf(string name)
    {
        using var stream = typeof(ApiExamples).Assembly.GetManifestResourceStream($"examples/{name}.json")!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
