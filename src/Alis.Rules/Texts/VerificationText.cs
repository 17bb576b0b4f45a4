using Alis.Rules.Diagnostics;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>Writes what came of recomputing a report, for people and for programs.</summary>
public static class VerificationText
{
    private static readonly Verdict[] Verdicts = [Verdict.NotApplicable, Verdict.Met, Verdict.NotYet, Verdict.Undecided, Verdict.NotMet];

    /// <summary>Writes a verification for a terminal.</summary>
    /// <param name="verification">The verification.</param>
    /// <param name="language">The language.</param>
    /// <returns>Lines that end with a line feed.</returns>
    /// <exception cref="ArgumentNullException">The verification is null.</exception>
    public static string Write(Verification verification, Language language)
    {
        var layout = new TextLayout(false, int.MaxValue);
        if ((verification ?? throw new ArgumentNullException(nameof(verification))).IsSame)
        {
            layout.Line("✓ " + new Wording("Det samme kommer ut: rapporten stemmer med filen og regelverkene.", "Det same kjem ut: rapporten stemmer med fila og regelverka.", "The same comes out: the report agrees with the file and the rule books.").In(language));
            return layout.ToString();
        }

        layout.Line("✗ " + new Wording("Noe annet kommer ut:", "Noko anna kjem ut:", "Something else comes out:").In(language));
        foreach (var difference in verification.Differences)
        {
            layout.Line($"  {Sentence(difference, language)}");
        }

        return layout.ToString();
    }

    /// <summary>Writes a verification as JSON, by <c>rules/schema/verification.schema.json</c>.</summary>
    /// <param name="verification">The verification.</param>
    /// <param name="language">The language of <c>text</c>.</param>
    /// <exception cref="ArgumentNullException">The verification is null.</exception>
    public static byte[] Json(Verification verification, Language language)
    {
        _ = verification ?? throw new ArgumentNullException(nameof(verification));
        return OutputJson.Write(json =>
        {
            json.WriteBoolean("same", verification.IsSame);
            json.List("differences", verification.Differences, difference =>
            {
                json.WriteString("kind", Code(difference.Kind));
                json.Text("name", difference.Name);
                if (difference.Subject is { } subject)
                {
                    FindingJson.WriteSubject(json, subject);
                }

                json.Text("was", difference.Was);
                json.Text("is", difference.Is);
                json.WriteString("text", Sentence(difference, language));
            });
        });
    }

    internal static string Code(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Engine => "engine",
        DifferenceKind.Day => "day",
        DifferenceKind.Facts => "facts",
        DifferenceKind.Edition => "edition",
        DifferenceKind.Rules => "rules",
        DifferenceKind.Outcome => "outcome",
        DifferenceKind.Verdict => "verdict",
        DifferenceKind.Finding => "finding",
        DifferenceKind.Content => "content",
        DifferenceKind.Choice => "choice",
        DifferenceKind.Member => "member",
        _ => "not-in-force",
    };

    private static string Sentence(VerificationDifference difference, Language language)
    {
        var (was, now) = (Shown(difference.Was, language), Shown(difference.Is, language));
        var moved = new Wording($"var {was}, er {now}", $"var {was}, er {now}", $"was {was}, is {now}").In(language);
        var subject = difference.Subject is { } about ? $"{difference.Name} ({OutputWords.Subject(about, language)})" : difference.Name;
        return difference.Kind switch
        {
            DifferenceKind.Engine => $"{new Wording("motoren", "motoren", "the engine").In(language)}: {moved}",
            DifferenceKind.Day => $"{new Wording("dagen i kvitteringen", "dagen i kvitteringa", "the day of the receipt").In(language)}: {moved}",
            DifferenceKind.Facts => $"{new Wording("opplysningene", "opplysningane", "the facts").In(language)}: {moved}",
            DifferenceKind.Edition => $"{new Wording("utgaven av", "utgåva av", "the edition of").In(language)} {subject}: {moved}",
            DifferenceKind.Rules => $"{new Wording("reglene samlet", "reglane samla", "the rules together").In(language)}: {moved}",
            DifferenceKind.Outcome when subject.Length == 0 => $"{new Wording("utfallet", "utfallet", "the outcome").In(language)}: {moved}",
            DifferenceKind.Outcome => $"{new Wording("utfallet for", "utfallet for", "the outcome for").In(language)} {OutputWords.Party(subject, language)}: {moved}",
            DifferenceKind.Verdict or DifferenceKind.Member => $"{subject}: {moved}",
            DifferenceKind.Finding when difference.Was.Length == 0 => $"{subject}: {new Wording($"står ikke i rapporten, er {now}", $"står ikkje i rapporten, er {now}", $"is not in the report, is {now}").In(language)}",
            DifferenceKind.Finding => $"{subject}: {new Wording($"var {was}, kommer ikke ut nå", $"var {was}, kjem ikkje ut no", $"was {was}, does not come out now").In(language)}",
            DifferenceKind.Content => $"{subject}: {new Wording("annet innhold i", "anna innhald i", "other content in").In(language)} {difference.Was}",
            DifferenceKind.Choice => $"{new Wording($"hvorfor {subject} er brukt", $"kvifor {subject} er brukt", $"why {subject} was used").In(language)}: {moved}",
            _ => $"{new Wording("reglene som ikke er i kraft", "reglane som ikkje er i kraft", "the rules that are not in force").In(language)}: {moved}",
        };
    }

    /// <summary>A verdict or an outcome by its word, nothing as a word too, a hash in short; anything else as it stands.</summary>
    private static string Shown(string value, Language language)
    {
        foreach (var verdict in Verdicts.Where(v => OutputCodes.Of(v) == value))
        {
            return $"«{OutputWords.Of(verdict, language)}»";
        }

        foreach (var outcome in OutputWords.Outcomes.Where(o => OutputCodes.Of(o) == value))
        {
            return $"«{OutputWords.Of(outcome, language)}»";
        }

        return value.Length switch
        {
            0 => new Wording("ingenting", "ingenting", "nothing").In(language),
            64 => value.Substring(0, 12),
            _ => value,
        };
    }
}
