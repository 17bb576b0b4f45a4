using Alis.Rules.Diagnostics;
using Alis.Rules.Matching;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>What came of a change that was tried, in sentences.</summary>
internal sealed class TrialSentences(RoundTrial trial, Language language)
{
    public IEnumerable<string> All()
    {
        if (trial.Change.Kind == RoundChangeKind.Position)
        {
            yield return Position();
        }
        else if (trial.Differences.IsEmpty)
        {
            yield return In("Ingen blir tilbudt noe annet.", "Ingen blir tilbodne noko anna.", "Nobody would be offered anything else.");
        }

        foreach (var difference in trial.Differences)
        {
            yield return $"{difference.Candidate}: {Services(difference.Before)} → {Services(difference.After)}.";
        }

        yield return In("Dette er bare prøvd: det er ikke et resultat og har ikke noe sertifikat.", "Dette er berre prøvd: det er ikkje eit resultat og har ikkje noko sertifikat.", "This was only tried: it is no result and has no certificate.");
    }

    private string Position()
    {
        var (candidate, window) = (trial.Change.Subject, trial.Change.Value);
        if (trial.Pair!.Kind == PairStatusKind.Refused)
        {
            var why = new RoundSentences(trial.Before, language).Status(trial.Pair, isForCandidate: true);
            return In($"Ingen plassering i rekkefølgen ville gitt {candidate} vinduet {window}. {why}", $"Inga plassering i rekkjefølgja ville gitt {candidate} vindauget {window}. {why}", $"No place in the order would give {candidate} the window {window}. {why}");
        }

        if (trial.Pair is { Kind: PairStatusKind.Matched, Choice: null })
        {
            return In($"{candidate} har alt en del av en delt tjeneste i vinduet {window}, og kan ikke få en hel der.", $"{candidate} har alt ein del av ei delt teneste i vindauget {window}, og kan ikkje få ei heil der.", $"{candidate} has a part of a split service in the window {window} already, and can have no whole one there.");
        }

        return trial.LowestPosition is { } lowest
            ? In(
                $"Nr. {lowest} eller lenger fram i rekkefølgen ville gitt {candidate} vinduet {window} eller noe {candidate} har satt høyere; kandidaten er nr. {trial.Pair.Position}.",
                $"Nr. {lowest} eller lenger framme i rekkjefølgja ville gitt {candidate} vindauget {window} eller noko {candidate} har sett høgare; kandidaten er nr. {trial.Pair.Position}.",
                $"No. {lowest} in the order or before would give {candidate} the window {window} or something that {candidate} ranks higher; the candidate is no. {trial.Pair.Position}.")
            : In($"Ikke engang nr. 1 i rekkefølgen ville gitt {candidate} vinduet {window}: noe som går foran rekkefølgen, avgjør.", $"Ikkje eingong nr. 1 i rekkjefølgja ville gitt {candidate} vindauget {window}: noko som går føre rekkjefølgja, avgjer.", $"Not even no. 1 in the order would give {candidate} the window {window}: something that goes before the order decides.");
    }

    private string Services(IEnumerable<RoundMatch> matches)
    {
        var text = string.Join(" + ", matches.Select(m => $"{m.Window.Id} {UnitTexts.Day(m.Start, language)}–{UnitTexts.Day(m.End, language)}{(m.IsProvisional ? In(" (foreløpig)", " (førebels)", " (provisionally)") : "")}"));
        return text.Length > 0 ? text : In("ingenting", "ingenting", "nothing");
    }

    private string In(string nb, string nn, string en) => new Wording(nb, nn, en).In(language);
}
