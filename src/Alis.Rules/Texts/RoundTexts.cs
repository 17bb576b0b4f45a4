using Alis.Rules.Matching;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes the result of a round for a terminal.</summary>
public static class RoundTexts
{
    private const int ShownCandidates = 200;

    /// <summary>Writes a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="language">The language.</param>
    /// <param name="view">What is shown; null for the case worker's view without single pairs.</param>
    /// <param name="colour">Whether to add the escape codes that terminals colour by.</param>
    /// <param name="width">How many characters a line may have; taken as 40 where it is less.</param>
    /// <returns>Lines that end with a line feed.</returns>
    /// <exception cref="ArgumentNullException">The result is null.</exception>
    public static string Write(RoundResult result, Language language, RoundView? view, bool colour, int width)
    {
        _ = result ?? throw new ArgumentNullException(nameof(result));
        view ??= new RoundView();
        var (layout, sentences) = (new TextLayout(colour, width), new RoundSentences(result, language));
        if (view.Candidate is null)
        {
            All(layout, sentences, result);
        }
        else
        {
            One(layout, sentences, result, view.Candidate);
        }

        if (view.ShowsPairs)
        {
            Pairs(layout, sentences, result, view);
        }

        Certificate(layout, sentences, result, view.Candidate is null);
        foreach (var note in sentences.Notes(view.Candidate))
        {
            layout.Wrapped("", note, 0);
        }

        return layout.ToString();
    }

    /// <summary>Writes what was tried.</summary>
    /// <param name="trial">What was tried.</param>
    /// <param name="language">The language.</param>
    /// <param name="width">How many characters a line may have; taken as 40 where it is less.</param>
    /// <returns>Lines that end with a line feed.</returns>
    /// <exception cref="ArgumentNullException">The trial is null.</exception>
    public static string Write(RoundTrial trial, Language language, int width)
    {
        var layout = new TextLayout(false, width);
        foreach (var text in new TrialSentences(trial ?? throw new ArgumentNullException(nameof(trial)), language).All())
        {
            layout.Wrapped("", text, 2);
        }

        return layout.ToString();
    }

    private static void All(TextLayout layout, RoundSentences sentences, RoundResult result)
    {
        var (matched, all, day) = (result.Matches.Where(static m => !m.IsProvisional).Select(static m => m.Candidate).Distinct(StringComparer.Ordinal).Count(), result.Round.Candidates.Count, sentences.Day(result.Round.DecidedOn ?? default));
        layout.Wrapped("", layout.Bold(sentences.In(
            $"Runde {result.Round.Key}, avgjort {day}: {matched} av {(all == 1 ? "1 kandidat" : $"{all} kandidater")} er tilbudt tjeneste{sentences.AndProvisional()}.",
            $"Runde {result.Round.Key}, avgjord {day}: {matched} av {(all == 1 ? "1 kandidat" : $"{all} kandidatar")} er tilbodne teneste{sentences.AndProvisional()}.",
            $"Round {result.Round.Key}, decided on {day}: {matched} of {(all == 1 ? "1 candidate" : $"{all} candidates")} {(matched == 1 ? "is" : "are")} offered service{sentences.AndProvisional()}.")), 0);
        if (!result.Waiting.IsEmpty)
        {
            layout.Wrapped("  ", sentences.In($"Ikke svart ennå: {result.Waiting.Length}.", $"Ikkje svart enno: {result.Waiting.Length}.", $"Not answered yet: {result.Waiting.Length}."), 2);
        }

        foreach (var match in result.Matches)
        {
            layout.Wrapped("  ", $"✓ {match.Candidate} → {Place(match.Window)}: {sentences.Match(match)}", 4);
        }

        if (!result.Unmatched.IsEmpty)
        {
            layout.Line();
            layout.Line(layout.Bold(sentences.In("Ikke tilbudt noe:", "Ikkje tilbodne noko:", "Offered nothing:")));
        }

        foreach (var candidate in result.Unmatched.Take(ShownCandidates))
        {
            layout.Wrapped("  ", $"✗ {candidate.Candidate}: {sentences.Unmatched(candidate)}", 4);
        }

        More(layout, sentences, result.Unmatched.Length);
        if (!result.EmptyWindows.IsEmpty)
        {
            layout.Line();
            layout.Line(layout.Bold(sentences.In("Ledige vinduer:", "Ledige vindauge:", "Windows with free seats:")));
        }

        foreach (var window in result.EmptyWindows.Take(ShownCandidates))
        {
            layout.Wrapped("  ", $"○ {Place(window.Window)} {sentences.Day(window.Window.From)}–{sentences.Day(window.Window.To)}: {sentences.Empty(window)}", 4);
        }

        More(layout, sentences, result.EmptyWindows.Length);
        foreach (var post in result.PostsWithoutWindow.Take(ShownCandidates))
        {
            layout.Wrapped("  ", $"– {post.Key} {sentences.Day(post.From ?? default)}–{sentences.Day(post.To ?? default)}: {sentences.WithoutWindow(post)}", 4);
        }

        More(layout, sentences, result.PostsWithoutWindow.Length);
        if (result.State.UntilSettled || result.Runs.Length > 1)
        {
            layout.Line();
            layout.Line(layout.Bold(sentences.In("Tilbud og svar:", "Tilbod og svar:", "Offers and answers:")));
            foreach (var (run, i) in result.Runs.Select(static (r, i) => (r, i)))
            {
                layout.Wrapped("  ", sentences.Run(run, i + 1), 4);
            }
        }

        layout.Line();
    }

    private static void One(TextLayout layout, RoundSentences sentences, RoundResult result, string candidate)
    {
        layout.Line(layout.Bold(sentences.In($"Runde {result.Round.Key}, kandidat {candidate}", $"Runde {result.Round.Key}, kandidat {candidate}", $"Round {result.Round.Key}, candidate {candidate}")));
        foreach (var match in result.Matches.Where(m => m.Candidate == candidate))
        {
            layout.Wrapped("  ", $"✓ {Place(match.Window)}: {sentences.Match(match)}", 4);
        }

        foreach (var unmatched in result.Unmatched.Where(u => u.Candidate == candidate))
        {
            layout.Wrapped("  ", $"✗ {sentences.In("Ikke tilbudt noe.", "Ikkje tilboden noko.", "Offered nothing.")} {sentences.Unmatched(unmatched)}", 4);
        }

        layout.Line();
    }

    private static void Pairs(TextLayout layout, RoundSentences sentences, RoundResult result, RoundView view)
    {
        layout.Line(layout.Bold(sentences.In("Hvert vindu:", "Kvart vindauge:", "Each window:")));
        foreach (var candidate in result.Round.Candidates.Where(c => view.Candidate is null || c.Key == view.Candidate))
        {
            foreach (var status in result.StatusesOf(candidate.Key ?? "").Where(s => view.Post is null || s.Window.Post.Key == view.Post))
            {
                var mark = status.Kind switch { PairStatusKind.Matched => "✓", PairStatusKind.HasBetter => "○", _ => "✗" };
                layout.Wrapped("  ", $"{mark} {(view.Candidate is null ? $"{status.Candidate} – " : "")}{Place(status.Window)}: {sentences.Status(status, view.Candidate is not null)}", 4);
            }
        }

        layout.Line();
    }

    private static void Certificate(TextLayout layout, RoundSentences sentences, RoundResult result, bool isForAll)
    {
        var certificate = result.Certificate;
        layout.Line(layout.Bold(sentences.In("Sertifikat", "Sertifikat", "Certificate")));
        if (isForAll)
        {
            layout.Wrapped("  ", sentences.In(
                $"{certificate.PairsChecked} par der kandidaten heller ville hatt vinduet, er holdt mot den som har det: {certificate.Blocking} har bedre rett.",
                $"{certificate.PairsChecked} par der kandidaten heller ville hatt vindauget, er haldne mot den som har det: {certificate.Blocking} har betre rett.",
                $"{certificate.PairsChecked} pairs in which the candidate would rather have the window were held against who has it: {certificate.Blocking} have a better right."), 2);
        }

        layout.Wrapped("  ", $"{sentences.In("Regelverk", "Regelverk", "Rule book")}: {certificate.Edition.Edition} {certificate.Edition.Hash}", 2);
        var rulebook = string.Join(", ", certificate.Settings.Where(static s => s.Source == SettingSource.Rulebook).Select(static s => $"{s.Name} {s.Value}"));
        layout.Wrapped("  ", $"{sentences.In("Tall fra regelverket", "Tal frå regelverket", "Numbers of the rule book")}: {rulebook}", 2);
        var policy = string.Join(", ", certificate.Settings.Where(static s => s.Source != SettingSource.Rulebook).Select(static s => $"{s.Name} {s.Value}"));
        layout.Wrapped("  ", $"{sentences.In("Valg for runden", "Val for runden", "Choices of the round")}: {policy}", 2);
        if (isForAll)
        {
            layout.Wrapped("  ", $"{sentences.In("Fil", "Fil", "File")}: {certificate.Input}", 2);
            layout.Wrapped("  ", $"{sentences.In("Resultat", "Resultat", "Result")}: {certificate.Result}", 2);
        }

        layout.Line();
    }

    private static void More(TextLayout layout, RoundSentences sentences, int count)
    {
        if (count > ShownCandidates)
        {
            layout.Line(sentences.In($"  … og {count - ShownCandidates} til; se --format json", $"  … og {count - ShownCandidates} til; sjå --format json", $"  … and {count - ShownCandidates} more; see --format json"));
        }
    }

    private static string Place(PostWindow window)
    {
        var about = string.Join(", ", new[] { window.Post.Department, window.Post.Place }.OfType<string>());
        return about.Length == 0 ? window.Id : $"{window.Id} ({about})";
    }
}
