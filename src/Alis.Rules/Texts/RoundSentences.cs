using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Facts;
using Alis.Rules.Matching;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Texts;

/// <summary>What a round says of candidates and windows, in sentences. Each can be worked out again from the file by hand.</summary>
internal sealed class RoundSentences(RoundResult result, Language language)
{
    private readonly Dictionary<string, WaitingCandidate> _candidates = result.Round.Candidates.ToDictionary(static c => c.Key ?? "", StringComparer.Ordinal);
    private readonly ILookup<string, RoundMatch> _matches = result.Matches.ToLookup(static m => m.Candidate, StringComparer.Ordinal);

    /// <summary>Returns who is offered what, how it differs from the wish, and what it rests on.</summary>
    public string Match(RoundMatch match) => string.Join(" ", new[] { Service(match), Notice(match), Departures(match) }.Concat(match.Exceptions.Select(Exception)).Where(static t => t.Length > 0));

    /// <summary>Returns how a service differs from the wish, by code.</summary>
    public IEnumerable<string> DeparturesOf(RoundMatch match) => WishDepartures.Of(match, _candidates[match.Candidate].Wish);

    private string Service(RoundMatch match)
    {
        var days = $"{Day(match.Start)}–{Day(match.End)}";
        if (match.Part is { } part)
        {
            return match.IsProvisional
                ? In($"Del {part} av to av en delt tjeneste, foreløpig: {days}.", $"Del {part} av to av ei delt teneste, førebels: {days}.", $"Part {part} of two of a split service, provisionally: {days}.")
                : In($"Får del {part} av to av en delt tjeneste: {days}.", $"Får del {part} av to av ei delt teneste: {days}.", $"Is offered part {part} of two of a split service: {days}.");
        }

        return match switch
        {
            { Possible: 1 } => In($"Får det eneste vinduet som er mulig: {days}.", $"Får det einaste vindauget som er mogleg: {days}.", $"Is offered the only possible window: {days}."),
            { Choice: 1 } => In($"Får førstevalget av {match.Possible} mulige vinduer: {days}.", $"Får førstevalet av {match.Possible} moglege vindauge: {days}.", $"Is offered the first choice of {match.Possible} possible windows: {days}."),
            _ => In($"Får valg nr. {match.Choice} av {match.Possible} mulige vinduer: {days}.", $"Får val nr. {match.Choice} av {match.Possible} moglege vindauge: {days}.", $"Is offered choice no. {match.Choice} of {match.Possible} possible windows: {days}."),
        };
    }

    private string Notice(RoundMatch match) => match.IsShortNotice && result.State.Table is { Terms.LeadMonths: { } months, ContractInTimeFrom: { } first }
        ? In(
            $"Det er mindre enn {UnitTexts.Amount(months, Unit.Months, Language.Nb)} igjen: skal kontrakten være klar i tide, kan første dag tidligst være {Day(first)}.",
            $"Det er mindre enn {UnitTexts.Amount(months, Unit.Months, Language.Nn)} att: skal kontrakten vere klar i tide, kan første dagen tidlegast vere {Day(first)}.",
            $"That is less than {UnitTexts.Amount(months, Unit.Months, Language.En)} away: for a contract in time, {Day(first)} is the earliest first day.")
        : "";

    private string Departures(RoundMatch match)
    {
        var (wish, post) = (_candidates[match.Candidate].Wish, match.Window.Post);
        var parts = DeparturesOf(match).Select(code => code switch
        {
            WishDepartures.Start => Days(match.Start, wish!.From!.Value),
            WishDepartures.Place => In($"stedet er {post.Place ?? "ikke oppgitt"}", $"staden er {post.Place ?? "ikkje oppgitt"}", $"the place is {post.Place ?? "not stated"}"),
            WishDepartures.Department => In($"avdelingen er {post.Department ?? "ikke oppgitt"}", $"avdelinga er {post.Department ?? "ikkje oppgitt"}", $"the department is {post.Department ?? "not stated"}"),
            _ => In($"spesialiteten er {post.Specialty ?? "ikke oppgitt"}", $"spesialiteten er {post.Specialty ?? "ikkje oppgitt"}", $"the specialty is {post.Specialty ?? "not stated"}"),
        }).ToList();
        return parts.Count == 0 ? "" : In($"Avviker fra ønsket: {string.Join("; ", parts)}.", $"Avvik frå ønsket: {string.Join("; ", parts)}.", $"Departs from the wish: {string.Join("; ", parts)}.");
    }

    private string Days(LocalDate start, LocalDate wish)
    {
        var days = UnitTexts.Amount(Math.Abs(Period.DaysBetween(wish, start)), Unit.Days, language);
        return start < wish
            ? In($"begynner {days} før {Day(wish)}", $"byrjar {days} før {Day(wish)}", $"begins {days} before {Day(wish)}")
            : In($"begynner {days} etter {Day(wish)}", $"byrjar {days} etter {Day(wish)}", $"begins {days} after {Day(wish)}");
    }

    private string Exception(StatedException exception)
    {
        var about = string.Join(", ", new[] { exception.By is { } by ? OutputWords.Party(by, language) : null, exception.On is { } on ? Day(on) : null }.OfType<string>());
        about = about.Length == 0 ? "" : $" ({about})";
        return In($"Bygger på et dokumentert unntak fra {exception.Norm}{about}.", $"Byggjer på eit dokumentert unntak frå {exception.Norm}{about}.", $"Rests on a documented exception from {exception.Norm}{about}.");
    }

    /// <summary>Returns why a candidate has a window, or has not.</summary>
    /// <param name="status">The status.</param>
    /// <param name="isForCandidate">Whether the candidate reads it, who is not told who others are.</param>
    public string Status(PairStatus status, bool isForCandidate)
    {
        switch (status.Kind)
        {
            case PairStatusKind.Matched:
                return string.Join(" ", _matches[status.Candidate].Where(m => m.Window == status.Window).Select(Match));
            case PairStatusKind.HasBetter:
                return In("Kandidaten har satt det lavere enn det som er tilbudt.", "Kandidaten har sett det lågare enn det som er tilbode.", "The candidate ranks it below what is offered.");
            case PairStatusKind.Refused:
                return $"{ProofTree.Capital(string.Join("; ", status.Refusals.Select(r => RefusalTexts.Sentence(r, language))))}.";
            case PairStatusKind.Outranked:
                return Outranked(status, status.Outranking!, isForCandidate);
            default:
                throw new ArgumentOutOfRangeException(nameof(status), status.Kind, "There is no sentence for this kind.");
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

        parts.AddRange(ByWeight(candidate.Refusals).Select(r => $"{RefusalTexts.Short(r.Reason, language)} ({Of(r.Count, candidate.Windows)})"));
        var text = $"{ProofTree.Capital(string.Join("; ", parts))}.";
        return candidate.Split == SplitOutcome.NotAsked ? text : $"{text} {Split(candidate)}";
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
        parts.AddRange(ByWeight(window.Refusals).Select(r => $"{RefusalTexts.Short(r.Reason, language)} ({Of(r.Count, count)})"));
        var text = parts.Count == 0 ? In("Ingen kandidater venter.", "Ingen kandidatar ventar.", "No candidates wait.") : $"{ProofTree.Capital(string.Join("; ", parts))}.";
        return window.LastListedOn is { } last && last >= result.Round.DecidedOn
            ? $"{text} {In($"Plassen er lyst ut til og med {Day(last)}, og kan lyses ut som ordinært vikariat fra {Day(last.PlusDays(1))}.", $"Plassen er lyst ut til og med {Day(last)}, og kan lysast ut som ordinært vikariat frå {Day(last.PlusDays(1))}.", $"The post is listed up to and including {Day(last)}, and can be announced as an ordinary temporary post from {Day(last.PlusDays(1))}.")}"
            : text;
    }

    /// <summary>Returns why a post was cut into no windows.</summary>
    public string WithoutWindow(OfferedPost post)
    {
        var months = UnitTexts.Amount(result.State.Table.LeastMonths(post), Unit.Months, language);
        return In($"Perioden er kortere enn {months} og er ikke med i runden.", $"Perioden er kortare enn {months} og er ikkje med i runden.", $"The period is shorter than {months} and has no part in the round.");
    }

    /// <summary>Returns what came of one run before the last.</summary>
    public string Run(RoundRun run, int number)
    {
        var offers = string.Join(", ", run.Offers.Select(m => $"{m.Candidate} → {m.Window.Id}{(m.Part is { } part ? $" {part}/2" : "")}{(m.IsProvisional ? In(" (foreløpig)", " (førebels)", " (provisionally)") : "")}"));
        var declined = run.Declined.IsEmpty ? "" : In($"; takket nei: {string.Join(", ", run.Declined)}", $"; takka nei: {string.Join(", ", run.Declined)}", $"; declined: {string.Join(", ", run.Declined)}");
        return In($"Omgang {number}: {(offers.Length > 0 ? offers : "ingen tilbud")}{declined}.", $"Omgang {number}: {(offers.Length > 0 ? offers : "ingen tilbod")}{declined}.", $"Run {number}: {(offers.Length > 0 ? offers : "no offers")}{declined}.");
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

        yield return In("Fordelingen er et grunnlag for en avgjørelse og er ikke en avgjørelse.", "Fordelinga er eit grunnlag for ei avgjerd og er ikkje ei avgjerd.", "The matching supports a decision and is not one.");
    }

    private string Split(UnmatchedCandidate candidate)
    {
        var text = candidate.Split switch
        {
            SplitOutcome.NotAsked => In("Delt tjeneste er ikke ønsket.", "Delt teneste er ikkje ønskt.", "A split service has not been asked for."),
            SplitOutcome.NotKnown => In("Regelverket kjenner ingen delt tjeneste.", "Regelverket kjenner inga delt teneste.", "The rule book knows no split service."),
            SplitOutcome.Waits => In("Delte tjenester tilbys når alle som er tilbudt en hel, har svart ja.", "Delte tenester blir tilbodne når alle som er tilbodne ei heil, har svara ja.", "Split services are offered when everyone who is offered a whole one has said yes."),
            SplitOutcome.Refused => In("En delt tjeneste heller ikke, av samme grunn.", "Ei delt teneste heller ikkje, av same grunn.", "Nor a split service, for the same reason."),
            SplitOutcome.NoPair => In("Kandidaten kan ikke få to deler som passer sammen.", "Kandidaten kan ikkje få to delar som passar saman.", "The candidate can have no two parts that go together."),
            SplitOutcome.PartsDeclined => In("Det er takket nei til deler som kunne blitt en delt tjeneste; de tilbys ikke andre i denne runden.", "Det er takka nei til delar som kunne blitt ei delt teneste; dei blir ikkje tilbodne andre i denne runden.", "Parts that could have made a split service were declined; they are offered to nobody else in this round."),
            SplitOutcome.Taken => In("De delene som kunne blitt en delt tjeneste, er tatt.", "Dei delane som kunne blitt ei delt teneste, er tekne.", "The parts that could have made a split service are taken."),
            _ => throw new ArgumentOutOfRangeException(nameof(candidate), candidate.Split, "There is no sentence for this outcome."),
        };
        if (candidate.Split != SplitOutcome.NoPair)
        {
            return text;
        }

        var reasons = string.Join("; ", ByWeight(candidate.HalfRefusals).Select(r => $"{RefusalTexts.Short(r.Reason, language)} ({Of(r.Count, candidate.Halves)})"));
        return (candidate.Halves, reasons.Length) switch
        {
            (0, _) => In($"{text} Ingen vinduer har rom for en del.", $"{text} Ingen vindauge har rom for ein del.", $"{text} No window has room for a part."),
            (_, 0) => In($"{text} Steder med rom for en del: {candidate.Halves}; ingen del kan følge etter en annen.", $"{text} Stader med rom for ein del: {candidate.Halves}; ingen del kan følgje etter ein annan.", $"{text} Places with room for a part: {candidate.Halves}; none can follow another."),
            _ => In($"{text} Der det er rom for en del: {reasons}.", $"{text} Der det er rom for ein del: {reasons}.", $"{text} Where there is room for a part: {reasons}."),
        };
    }

    private static IEnumerable<ReasonCount> ByWeight(IEnumerable<ReasonCount> reasons) => reasons.OrderByDescending(static r => r.Alone).ThenByDescending(static r => r.Count);

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
            DecidingCriterion.Key => In("alt annet er likt, og nøklene avgjør", "alt anna er likt, og nøklane avgjer", "all else is equal, and the keys decide"),
            _ => throw new ArgumentOutOfRangeException(nameof(outranking), outranking.Criterion, "There is no sentence for this criterion."),
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
