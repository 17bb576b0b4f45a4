using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Lifecycles;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes where a file stands in its lifecycles as JSON for programs, by <c>rules/schema/agreement.schema.json</c>.</summary>
public static class LifecycleJson
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="catalogues">What the kinds of event are called.</param>
    /// <param name="language">The language of titles and texts; everything else is the same in each.</param>
    /// <param name="remarks">What was remarked about the file, written last as <c>diagnostics</c>, for where nothing but the answer is handed on; null or none: no such member.</param>
    /// <returns>UTF-8, members always in the same order, absent ones left out. The first agreement's members stand at the top.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static byte[] Write(LifecycleReport report, CatalogueSet catalogues, Language language, IEnumerable<Diagnostic>? remarks = null)
    {
        _ = report ?? throw new ArgumentNullException(nameof(report));
        _ = catalogues ?? throw new ArgumentNullException(nameof(catalogues));
        return OutputJson.Write(json =>
        {
            json.WriteString("language", OutputCodes.Of(language));
            json.Day("assessedOn", report.AssessedOn);
            if (report.Agreement is { } agreement)
            {
                WriteStatus(json, agreement, catalogues, language);
            }

            json.List("others", report.Statuses.Where(s => !ReferenceEquals(s, report.Agreement)), status => WriteStatus(json, status, catalogues, language));
        }, remarks, language);
    }

    private static void WriteStatus(Utf8JsonWriter json, LifecycleStatus status, CatalogueSet catalogues, Language language)
    {
        FindingJson.WriteSubject(json, status.Subject);
        json.WriteStartObject("lifecycle");
        json.WriteString("rulebook", status.Rulebook);
        json.WriteString("name", status.Name);
        json.WriteString("hash", status.Hash);
        json.WriteEndObject();
        json.WriteString("state", status.State.Code);
        json.WriteString("title", status.State.Title(language));
        json.WriteString("text", status.State.Text(language));
        json.WriteBoolean("isCertain", status.IsCertain);
        json.Day("since", status.Since);
        json.Day("inForceFrom", status.InForceFrom);
        json.Day("endsOn", status.EndsOn);
        json.Texts("missing", status.Missing);
        json.List("next", status.Next, step =>
        {
            json.WriteString("step", step.Name);
            WriteStep(json, step);
            json.Texts("by", step.By);
            json.Day("opens", step.Opens);
            json.Day("due", step.Due);
            if (step.IsDuty)
            {
                json.WriteBoolean("duty", true);
            }

            if (step.IsOverdue)
            {
                json.WriteBoolean("overdue", true);
            }

            WriteSource(json, step);
            json.WriteString("title", step.Title(language));
        });
        json.List("taken", status.Taken, step =>
        {
            json.WriteString("step", step.Name);
            json.Day("on", step.Day);
            WriteStep(json, step);
            json.Text("by", step.By);
            json.WriteString("from", step.FromState.Code);
            json.Day("due", step.Due);
            json.Number("late", step.Late);
            WriteSource(json, step);
            json.WriteString("title", step.Title(language));
        });
        json.List("refused", status.Refused, refused =>
        {
            json.WriteString("event", refused.Kind);
            json.Day("on", refused.Day);
            json.Text("by", refused.By);
            json.WriteString("reason", ReasonCode(refused.Reason));
            json.WriteString("inState", refused.InState.Code);
            json.Day("earliest", refused.Earliest);
            json.Texts("missing", refused.Missing);
            json.Texts("allowed", refused.Allowed);
            json.WriteString("text", LifecycleTexts.Text(refused, status, catalogues, language));
        });
        if (!status.Editions.IsEmpty)
        {
            json.List("editions", status.Editions, edition =>
            {
                json.Day("from", edition.From);
                json.Day("to", edition.To);
                json.Text("rulebook", edition.Rulebook);
            });
        }
    }

    internal static string ReasonCode(RefusalReason reason) => reason switch
    {
        RefusalReason.NotAllowed => "not-allowed",
        RefusalReason.TooEarly => "too-early",
        RefusalReason.Undecided => "undecided",
        _ => "condition",
    };

    private static void WriteStep(Utf8JsonWriter json, LifecycleStep step)
    {
        json.Text("event", step.Event);
        json.Text("to", step.To);
    }

    private static void WriteSource(Utf8JsonWriter json, LifecycleStep step)
    {
        json.Texts("norms", step.Norms);
        json.Text("strength", step.Strength is { } strength ? OutputCodes.Of(strength) : null);
        json.Texts("parties", step.Parties);
        json.Texts("alerts", step.Alerts);
        if (step.Citation is { } citation)
        {
            FindingJson.WriteCitation(json, citation);
        }
    }
}
