using System.Text.Json;
using Alis.Rules.Diagnostics;
using Alis.Rules.Matching;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes the result of a round as JSON for programs, by <c>rules/schema/match.schema.json</c>.</summary>
public static class RoundJson
{
    /// <summary>Writes a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="language">The language of texts; everything else is the same in each.</param>
    /// <param name="view">What is shown; null for the case worker's view without single pairs.</param>
    /// <param name="remarks">What was remarked about the round, written last as <c>diagnostics</c>, for where nothing but the answer is handed on; null or none: no such member. Never in a candidate's view: it may be about others.</param>
    /// <returns>UTF-8, members always in the same order, absent ones left out. A candidate's view names no other candidate, counts none, and has no hash of what it leaves out.</returns>
    /// <exception cref="ArgumentNullException">The result is null.</exception>
    public static byte[] Write(RoundResult result, Language language, RoundView? view = null, IEnumerable<Diagnostic>? remarks = null)
    {
        _ = result ?? throw new ArgumentNullException(nameof(result));
        return new RoundJsonWriter(result, language, view ?? new RoundView()).Write(remarks);
    }

    /// <summary>Writes what was tried, by <c>rules/schema/match-trial.schema.json</c>.</summary>
    /// <param name="trial">What was tried.</param>
    /// <param name="language">The language of texts.</param>
    /// <param name="remarks">What was remarked about the round, written last as <c>diagnostics</c>, for where nothing but the answer is handed on; null or none: no such member.</param>
    /// <returns>UTF-8. It has no certificate, and cannot be verified: it is no result.</returns>
    /// <exception cref="ArgumentNullException">The trial is null.</exception>
    public static byte[] Write(RoundTrial trial, Language language, IEnumerable<Diagnostic>? remarks = null)
    {
        _ = trial ?? throw new ArgumentNullException(nameof(trial));
        return OutputJson.Write(json =>
        {
            json.WriteString("language", OutputCodes.Of(language));
            json.Text("round", trial.Before.Round.Key);
            json.WriteStartObject("change");
            json.WriteString("kind", RoundCodeNames.Of(trial.Change.Kind));
            json.WriteString("subject", trial.Change.Subject);
            json.WriteString("value", trial.Change.Value);
            json.WriteEndObject();
            json.Number("lowestPosition", trial.LowestPosition);
            json.Number("position", trial.Pair?.Position);
            json.List("differences", trial.Differences, d =>
            {
                json.WriteString("candidate", d.Candidate);
                json.List("before", d.Before, m => WriteService(json, m));
                json.List("after", d.After, m => WriteService(json, m));
            });
            json.Texts("texts", [.. new TrialSentences(trial, language).All()]);
        }, remarks, language);
    }

    internal static void WriteService(Utf8JsonWriter json, RoundMatch match)
    {
        json.Text("post", match.Window.Post.Key);
        json.WriteString("window", match.Window.Id);
        json.Day("start", match.Start);
        json.Day("end", match.End);
        json.Number("choice", match.Choice);
        json.Number("part", match.Part);
        if (match.IsShortNotice)
        {
            json.WriteBoolean("shortNotice", true);
        }

        if (match.IsProvisional)
        {
            json.WriteBoolean("provisional", true);
        }
    }
}
