using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Matching;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Texts;

/// <summary>What a round says of candidates and windows, in sentences. Each can be worked out again from the file by hand.</summary>
internal sealed class RoundSentences(RoundResult result, Language language)
{
    /// <summary>Returns who is offered what.</summary>
    public string Match(RoundMatch match) => match.IsShortNotice && result.State.Table is { Terms.LeadMonths: { } months, ContractInTimeFrom: { } first }
        ? $"{Service(match)} {In(
            $"Det er mindre enn {UnitTexts.Amount(months, Unit.Months, Language.Nb)} til: en kontrakt i tide krever start {Day(first)} eller senere.",
            $"Det er mindre enn {UnitTexts.Amount(months, Unit.Months, Language.Nn)} til: ein kontrakt i tide krev start {Day(first)} eller seinare.",
            $"That is less than {UnitTexts.Amount(months, Unit.Months, Language.En)} away: a contract in time asks for a start on {Day(first)} or later.")}"
        : Service(match);

    private string Service(RoundMatch match)
    {
        var days = $"{Day(match.Start)}–{Day(match.End)}";
        if (match.Part is { } part)
        {
            return match.IsProvisional
                ? In($"Del {part} av to av en delt tjeneste, foreløpig: {days}.", $"Del {part} av to av ei delt teneste, førebels: {days}.", $"Part {part} of two of a split service, provisionally: {days}.")
                : In($"Får del {part} av to av en delt tjeneste: {days}.", $"Får del {part} av to av ei delt teneste: {days}.", $"Is offered part {part} of two of a split service: {days}.");
        }

        return match.Choice == 1
            ? In($"Får førstevalget sitt: {days}.", $"Får førstevalet sitt: {days}.", $"Is offered the first choice: {days}.")
            : In($"Får valg nr. {match.Choice}: {days}.", $"Får val nr. {match.Choice}: {days}.", $"Is offered choice no. {match.Choice}: {days}.");
    }

    /// <summary>Returns why a candidate has a window, or has not.</summary>
    /// <param name="status">The status.</param>
    /// <param name="isForCandidate">Whether the candidate reads it, who is not told who others are.</param>
    public string Status(PairStatus status, bool isForCandidate)
    {
        switch (status.Kind)
        {
            case PairStatusKind.Matched:
                return string.Join(" ", result.Matches.Where(m => m.Candidate == status.Candidate && m.Window == status.Window).Select(Match));
            case PairStatusKind.HasBetter:
                return In("Er satt lavere enn det som er tilbudt.", "Er sett lågare enn det som er tilbode.", "Is ranked below what is offered.");
            case PairStatusKind.Refused:
                var wish = result.Round.Candidates.First(c => c.Key == status.Candidate).Wish?.From ?? result.Round.DecidedOn ?? default;
                return $"{ProofTree.Capital(string.Join("; ", status.Refusals.Select(r => RefusalTexts.Sentence(r, wish, language))))}.";
            default:
                return Outranked(status, status.Outranking!, isForCandidate);
        }
    }

    /// <summary>Returns why a candidate is offered nothing.</summary>
    public string Unmatched(UnmatchedCandidate candidate)
    {
        if (candidate.Windows == 0)
        {
            return In("Runden har ingen vinduer.", "Runden har ingen vindauge.", "The round has no windows.");
        }

        var parts = new List<string>();
        if (candidate.Outranked > 0)
        {
            parts.Add(In($"{Windows(candidate.Outranked)} er fylt av andre som står foran", $"{Windows(candidate.Outranked)} er fylt av andre som står føre", $"{Windows(candidate.Outranked)} {(candidate.Outranked == 1 ? "is" : "are")} filled by others who stand higher"));
        }

        parts.AddRange(candidate.Refusals.OrderByDescending(static r => r.Alone).ThenByDescending(static r => r.Count).Select(r => $"{RefusalTexts.Short(r.Reason, language)} ({Of(r.Count, candidate.Windows)})"));
        var text = $"{ProofTree.Capital(string.Join("; ", parts))}.";
        return candidate.Split == SplitOutcome.NotAsked ? text : $"{text} {Split(candidate.Split)}";
    }

    /// <summary>Returns why seats of a window are empty.</summary>
    public string Empty(EmptyWindow window)
    {
        var parts = new List<string>();
        if (window.Parts > 0)
        {
            parts.Add(In($"deler av delte tjenester: {window.Parts}", $"delar av delte tenester: {window.Parts}", $"parts of split services: {window.Parts}"));
        }

        if (window.DeclinedParts > 0)
        {
            parts.Add(In($"deler av delte tjenester som det er takket nei til, og som ikke tilbys andre i denne runden: {window.DeclinedParts}", $"delar av delte tenester som det er takka nei til, og som ikkje blir tilbodne andre i denne runden: {window.DeclinedParts}", $"parts of split services that were declined, and are offered to nobody else in this round: {window.DeclinedParts}"));
        }

        if (window.HaveBetter > 0)
        {
            parts.Add(In($"{Candidates(window.HaveBetter)} som kunne fått det, har fått noe de har satt høyere", $"{Candidates(window.HaveBetter)} som kunne fått det, har fått noko dei har sett høgare", $"{Candidates(window.HaveBetter)} who could have it {(window.HaveBetter == 1 ? "has" : "have")} something ranked higher"));
        }

        var count = result.Round.Candidates.Count;
        parts.AddRange(window.Refusals.OrderByDescending(static r => r.Alone).ThenByDescending(static r => r.Count).Select(r => $"{RefusalTexts.Short(r.Reason, language)} ({Of(r.Count, count)})"));
        var text = parts.Count == 0 ? In("Ingen kandidater venter.", "Ingen kandidatar ventar.", "No candidates wait.") : $"{ProofTree.Capital(string.Join("; ", parts))}.";
        return window.LastListedOn is { } last && last >= result.Round.DecidedOn
            ? $"{text} {In($"Plassen er lyst ut til og med {Day(last)}, og kan lyses ut som ordinært vikariat fra {Day(last.PlusDays(1))}.", $"Plassen er lyst ut til og med {Day(last)}, og kan lysast ut som ordinært vikariat frå {Day(last.PlusDays(1))}.", $"The post is listed up to and including {Day(last)}, and can be announced as an ordinary temporary post from {Day(last.PlusDays(1))}.")}"
            : text;
    }

    /// <summary>Returns how many would be offered a split service, to follow how many are offered one; empty for none.</summary>
    public string AndProvisional()
    {
        var count = result.Matches.Count(static m => m is { IsProvisional: true, Part: 1 });
        return count == 0 ? "" : In($", {count} har en delt tjeneste foreløpig", $", {count} har ei delt teneste førebels", $", {count} {(count == 1 ? "has" : "have")} a split service provisionally");
    }

    /// <summary>Returns what a reader of any result has to know of it.</summary>
    /// <param name="candidate">The key of the candidate who reads it, who is not told how it went for others; null for a case worker.</param>
    public IEnumerable<string> Notes(string? candidate)
    {
        yield return In(
            "Ingen som kan ha et vindu og heller vil ha det enn det de har fått, står foran dem som har det. Det gjelder innenfor runden: det som blir ledig senere, kan gå til noen lenger bak.",
            "Ingen som kan ha eit vindauge og heller vil ha det enn det dei har fått, står føre dei som har det. Det gjeld innanfor runden: det som blir ledig seinare, kan gå til nokon lenger bak.",
            "Nobody who may have a window and would rather have it than what they got stands before those who have it. That is so within the round: what falls vacant later can go to somebody further down.");
        yield return In(
            "Fordelingen fyller ikke alltid så mange plasser som mulig: et ledig vindu du har satt opp, får du ikke når du har fått noe du har satt høyere.",
            "Fordelinga fyller ikkje alltid så mange plassar som råd er: eit ledig vindauge du har sett opp, får du ikkje når du har fått noko du har sett høgare.",
            "The matching does not always fill as many posts as it could: a free window that you have listed is not yours when you are offered something that you rank higher.");
        yield return In(
            "Ingen kan få et bedre vindu ved å rangere annerledes enn de mener. Det gjelder ikke den som heller vil ha en delt tjeneste enn en hel, og ikke dagen det er ønsket å begynne, som følger av planen.",
            "Ingen kan få eit betre vindauge ved å rangere annleis enn dei meiner. Det gjeld ikkje den som heller vil ha ei delt teneste enn ei heil, og ikkje dagen det er ønskt å byrje, som følgjer av planen.",
            "Nobody can get a better window by ranking otherwise than they mean. That does not cover one who would rather split the service than have a whole one, nor the wished first day, which follows from the plan.");
        if (result.Matches.Any(m => m.IsProvisional && (candidate is null || m.Candidate == candidate)))
        {
            yield return In("De delte tjenestene er foreløpige: de er regnet ut som om alle som er tilbudt en hel, svarer ja. De tilbys når alle har svart, og kan til da gå til andre.", "Dei delte tenestene er førebelse: dei er rekna ut som om alle som er tilbodne ei heil, svarar ja. Dei blir tilbodne når alle har svara, og kan til då gå til andre.", "The split services are provisional: they are worked out as if everyone who is offered a whole one says yes. They are offered when all have answered, and can go to others until then.");
        }

        if (result.SplitsAreHeld)
        {
            yield return In("Delte tjenester tilbys når alle som er tilbudt en hel, har svart ja.", "Delte tenester blir tilbodne når alle som er tilbodne ei heil, har svara ja.", "Split services are offered when everyone who is offered a whole one has said yes.");
        }

        yield return In("Fordelingen er et grunnlag for en avgjørelse og er ikke en avgjørelse.", "Fordelinga er eit grunnlag for ei avgjerd og er ikkje ei avgjerd.", "The matching supports a decision and is none.");
    }

    public string Split(SplitOutcome outcome) => outcome switch
    {
        SplitOutcome.NotAsked => In("Delt tjeneste er ikke ønsket.", "Delt teneste er ikkje ønskt.", "A split service has not been asked for."),
        SplitOutcome.NotKnown => In("Regelverket kjenner ingen delt tjeneste.", "Regelverket kjenner inga delt teneste.", "The rule book knows no split service."),
        SplitOutcome.Waits => In("Delte tjenester tilbys når alle som er tilbudt en hel, har svart ja.", "Delte tenester blir tilbodne når alle som er tilbodne ei heil, har svara ja.", "Split services are offered when everyone who is offered a whole one has said yes."),
        SplitOutcome.Refused => In("Det som gjelder alle vinduer, gjelder også en delt tjeneste.", "Det som gjeld alle vindauge, gjeld òg ei delt teneste.", "What is so at every window is so of a split service too."),
        SplitOutcome.NoPair => In("Ingen to deler av en delt tjeneste går sammen for kandidaten.", "Ingen to delar av ei delt teneste går saman for kandidaten.", "No two parts of a split service go together for the candidate."),
        _ => In("De delene som kunne gått sammen til en delt tjeneste, er tatt.", "Dei delane som kunne gått saman til ei delt teneste, er tekne.", "The parts that could have made a split service are taken."),
    };

    public string In(string nb, string nn, string en) => new Wording(nb, nn, en).In(language);

    public string Day(LocalDate day) => UnitTexts.Day(day, language);

    private string Outranked(PairStatus status, Outranking outranking, bool isForCandidate)
    {
        var why = outranking.Criterion switch
        {
            DecidingCriterion.HospitalOrder => In("sykehusets egen rekkefølge", "sjukehuset si eiga rekkjefølgje", "the hospital's own order"),
            DecidingCriterion.ExceptionClass => In("den som har fullført tiden i kommune, går foran den som har unntak", "den som har fullført tida i kommune, går føre den som har unntak", "one who has completed the time in a municipality goes before one with an exception"),
            DecidingCriterion.AgreementClass => In("den som er fra en kommune med avtale med helseforetaket, går foran", "den som er frå ein kommune med avtale med helseføretaket, går føre", "one from a municipality with an agreement with the trust goes first"),
            DecidingCriterion.MunicipalOrder => In("en kommune har prioritert blant sine egne", "ein kommune har prioritert blant sine eigne", "a municipality has put its own in order"),
            DecidingCriterion.WaitingList => In("den andre har ventet lenger", "den andre har venta lenger", "the other has waited longer"),
            DecidingCriterion.Sequence => In("samme dag på ventelisten, og den andre har lavere nummer", "same dag på ventelista, og den andre har lågare nummer", "the same day on the waiting list, and the other has the smaller number"),
            _ => In("alt annet er likt, og nøklene avgjør", "alt anna er likt, og nøklane avgjer", "all else is equal, and the keys decide"),
        };
        var last = isForCandidate ? "" : In($" ({outranking.Holder})", $" ({outranking.Holder})", $" ({outranking.Holder})");
        return In(
            $"Fullt: siste plass gikk til nr. {outranking.HolderPosition} i rekkefølgen{last}; kandidaten er nr. {status.Position} der og nr. {outranking.WaitingPosition} på ventelisten. Det avgjørende: {why}.",
            $"Fullt: siste plassen gjekk til nr. {outranking.HolderPosition} i rekkjefølgja{last}; kandidaten er nr. {status.Position} der og nr. {outranking.WaitingPosition} på ventelista. Det avgjerande: {why}.",
            $"Full: the last seat went to no. {outranking.HolderPosition} in the order{last}; the candidate is no. {status.Position} there and no. {outranking.WaitingPosition} on the waiting list. What decided: {why}.");
    }

    private string Windows(int count) => count == 1 ? In("1 vindu", "1 vindauge", "1 window") : In($"{count} vinduer", $"{count} vindauge", $"{count} windows");

    private string Candidates(int count) => count == 1 ? In("1 kandidat", "1 kandidat", "1 candidate") : In($"{count} kandidater", $"{count} kandidatar", $"{count} candidates");

    private string Of(int count, int all) => In($"{count} av {all}", $"{count} av {all}", $"{count} of {all}");
}
