using System.Text.Json;
using Alis.Rules.Mutation;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes what became of changes to rules as JSON.</summary>
internal static class MutationJson
{
    public static byte[] Write(MutationReport report, decimal require, Language language) => OutputJson.Write(json =>
    {
        json.WriteString("language", OutputCodes.Of(language));
        json.WriteNumber("require", require);
        json.WriteBoolean("reached", report.Reaches(require));
        json.WriteStartObject("total");
        WriteCounts(json, report.Total);
        json.WriteEndObject();
        json.List("rulebooks", report.Books, score =>
        {
            json.WriteString("rulebook", score.Rulebook);
            WriteCounts(json, score);
        });
        json.List("rules", report.Rules, score =>
        {
            json.WriteString("rulebook", score.Rulebook);
            json.WriteString("rule", score.Rule);
            WriteCounts(json, score);
        });
        json.List("survivors", report.Survivors, mutant =>
        {
            WriteMutant(json, mutant);
            json.WriteBoolean("boundary", mutant.IsBoundary);
            json.WriteString("text", MutationWords.Survived(mutant, language));
            json.WriteBoolean("explained", mutant.IsExplained);
            json.Text("why", mutant.Why(language) ?? "");
            if (mutant.Proposal is { } proposal)
            {
                json.WriteStartObject("proposal");
                json.WriteString("file", proposal.Document);
                json.WriteStartObject("example");
                proposal.WriteMembers(json);
                json.WriteEndObject();
                json.WriteEndObject();
            }
        });
        json.List("equivalent", report.Mutants.Where(m => m.State == MutantState.Equivalent), mutant =>
        {
            WriteMutant(json, mutant);
            json.WriteString("proof", mutant.Proof.ToString());
            json.WriteString("text", MutationWords.Of(mutant.Proof!.Value, language));
        });
        json.WriteNumber("exampleRuns", report.ExampleRuns);
        json.WriteNumber("searchRuns", report.SearchRuns);
    });

    private static void WriteCounts(Utf8JsonWriter json, RuleScore score)
    {
        json.WriteNumber("examples", score.Examples);
        json.WriteNumber("mutants", score.Mutants);
        json.WriteNumber("killed", score.Killed);
        json.WriteNumber("equivalent", score.Equivalent);
        json.WriteNumber("survived", score.Survived);
        json.WriteNumber("score", score.Percent);
    }

    private static void WriteMutant(Utf8JsonWriter json, Mutant mutant)
    {
        json.WriteString("rulebook", mutant.Rulebook);
        json.WriteStartArray("rules");
        foreach (var rule in mutant.Rules)
        {
            json.WriteStringValue(rule);
        }

        json.WriteEndArray();
        json.WriteString("kind", mutant.Kind.ToString());
        json.WriteString("in", mutant.In);
        json.Text("was", mutant.Was);
        json.Text("is", mutant.Is);
        json.Text("leftOut", mutant.LeftOut ?? "");
        json.WriteString("file", mutant.Where.Document);
        json.Number("line", mutant.Where.Line == 0 ? null : mutant.Where.Line);
        json.Number("column", mutant.Where.Column == 0 ? null : mutant.Where.Column);
        json.WriteString("pointer", mutant.Where.Pointer);
    }
}
