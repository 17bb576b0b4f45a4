using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Matching;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>What stands between a candidate and a window, in sentences: with its days and numbers for one pair, in a few words for many.</summary>
internal static class RefusalTexts
{
    /// <summary>Returns the reason of one pair as a sentence without a final stop.</summary>
    public static string Sentence(Refusal refusal, Language language)
    {
        var day = refusal.Day is { } d ? UnitTexts.Day(d, language) : "";
        var limit = refusal.Limit is { } l ? UnitTexts.Day(l, language) : "";
        var months = UnitTexts.Amount(refusal.Months ?? 0, Unit.Months, language);
        var other = refusal.ComparedWith is { } compared ? UnitTexts.Day(compared, language) : "";
        return refusal.Reason switch
        {
            RefusalReason.NotPublished => In($"plassen lyses ut {day}, etter at runden avgjøres {limit}", $"plassen blir lyst ut {day}, etter at runden blir avgjord {limit}", $"the post is published on {day}, after the round is decided on {limit}"),
            RefusalReason.ListingEnded => In($"plassen var lyst ut i {months}, til og med {limit}; runden avgjøres {day}", $"plassen var lyst ut i {months}, til og med {limit}; runden blir avgjord {day}", $"the post was listed for {months}, up to and including {limit}; the round is decided on {day}"),
            RefusalReason.PostWithdrawn => In($"sykehuset trakk plassen tilbake {day}", $"sjukehuset trekte plassen tilbake {day}", $"the hospital withdrew the post on {day}"),
            RefusalReason.NotApproved when refusal.Limit is not null => In($"virksomheten er godkjent først fra {limit}", $"verksemda er godkjend først frå {limit}", $"the institution is approved only from {limit}"),
            RefusalReason.TooShort => In($"vinduet fra {day} til {limit} rommer ikke en hel tjeneste på {months}", $"vindauget frå {day} til {limit} rommar ikkje ei heil teneste på {months}", $"the window from {day} to {limit} has no room for a whole service of {months}"),
            RefusalReason.TooFar => refusal.Day < refusal.ComparedWith
                ? In($"første dag {day} ligger mer enn {months} før ønsket {other}; tidligst mulig er {limit}", $"første dagen {day} ligg meir enn {months} før ønsket {other}; tidlegast mogleg er {limit}", $"the first day {day} is more than {months} before the wished {other}; the earliest possible is {limit}")
                : In($"første dag {day} ligger mer enn {months} etter ønsket {other}; senest mulig er {limit}", $"første dagen {day} ligg meir enn {months} etter ønsket {other}; seinast mogleg er {limit}", $"the first day {day} is more than {months} after the wished {other}; the latest possible is {limit}"),
            RefusalReason.TooLate => In($"siste dag en hel tjeneste kunne begynt i vinduet, var {day}, før runden avgjøres {limit}", $"siste dagen ei heil teneste kunne byrja i vindauget, var {day}, før runden blir avgjord {limit}", $"the last day on which a whole service could begin in the window was {day}, before the round is decided on {limit}"),
            RefusalReason.MunicipalService => In($"{months} siden spesialiseringen i kommune begynte, er gått {limit}, etter første dag {day}, og ", $"{months} sidan spesialiseringa i kommune byrja, er gått {limit}, etter første dagen {day}, og ", $"{months} since the specialisation in a municipality began have passed on {limit}, after the first day {day}, and ") + Exception(),
            RefusalReason.MunicipalServiceUnknown => In($"det står ikke når spesialiseringen i kommune begynte, så det kan ikke avgjøres om {months} er gått {day}, og ", $"det står ikkje når spesialiseringa i kommune byrja, så det kan ikkje avgjerast om {months} er gått {day}, og ", $"it is not stated when the specialisation in a municipality began, so it cannot be told whether {months} have passed on {day}, and ") + Exception(),
            RefusalReason.NotWaitingYet => In($"kandidaten ble registrert {day}, etter at runden avgjøres {limit}", $"kandidaten blei registrert {day}, etter at runden blir avgjord {limit}", $"the candidate registered on {day}, after the round is decided on {limit}"),
            RefusalReason.LeftList => In($"kandidaten gikk ut av ventelisten {day}", $"kandidaten gjekk ut av ventelista {day}", $"the candidate left the waiting list on {day}"),
            RefusalReason.HasPost => In($"kandidaten takket ja til et tidligere tilbud {day}", $"kandidaten takka ja til eit tidlegare tilbod {day}", $"the candidate accepted an earlier offer on {day}"),
            RefusalReason.LeadTime => In($"første dag {day} er for nær: skal kontrakten være klar {months} før, kan første dag tidligst være {limit}", $"første dagen {day} er for nær: skal kontrakten vere klar {months} før, kan første dagen tidlegast vere {limit}", $"the first day {day} is too near: for a contract {months} before, {limit} is the earliest first day"),
            _ => Short(refusal.Reason, language),
        };

        string In(string nb, string nn, string en) => new Wording(nb, nn, en).In(language);

        string Exception() => refusal.ComparedWith is null
            ? In("intet unntak er dokumentert", "ikkje noko unntak er dokumentert", "no exception is documented")
            : In($"unntaket fra {other} kom etter runden", $"unntaket frå {other} kom etter runden", $"the exception of {other} came after the round");
    }

    /// <summary>Returns what the reason is in a few words, without days.</summary>
    public static string Short(RefusalReason reason, Language language) => WordingOf(reason).In(language);

    private static Wording WordingOf(RefusalReason reason) => reason switch
    {
        RefusalReason.NotPublished => new("plassen er ikke lyst ut ennå", "plassen er ikkje lyst ut enno", "the post is not published yet"),
        RefusalReason.ListingEnded => new("tiden plassen var lyst ut, er over", "tida plassen var lyst ut, er over", "the time for which the post was listed is over"),
        RefusalReason.PostWithdrawn => new("sykehuset har trukket plassen tilbake", "sjukehuset har trekt plassen tilbake", "the hospital has withdrawn the post"),
        RefusalReason.NoSeats => new("plassen er lyst ut med 0 plasser", "plassen er lyst ut med 0 plassar", "the post is published with 0 seats"),
        RefusalReason.NotApproved => new("virksomheten er ikke godkjent for spesialiteten", "verksemda er ikkje godkjend for spesialiteten", "the institution is not approved for the specialty"),
        RefusalReason.ApprovalUnknown => new("det står ikke om virksomheten er godkjent", "det står ikkje om verksemda er godkjend", "it is not stated whether the institution is approved"),
        RefusalReason.NotClinical => new("spesialiteten er ikke klinisk", "spesialiteten er ikkje klinisk", "the specialty is not a clinical one"),
        RefusalReason.ClinicalUnknown => new("det kan ikke avgjøres om spesialiteten er klinisk", "det kan ikkje avgjerast om spesialiteten er klinisk", "it cannot be told whether the specialty is a clinical one"),
        RefusalReason.TooShort => new("vinduet rommer ikke en hel tjeneste", "vindauget rommar ikkje ei heil teneste", "the window has no room for a whole service"),
        RefusalReason.TooLate => new("det er for sent å begynne i vinduet", "det er for seint å byrje i vindauget", "it is too late to begin in the window"),
        RefusalReason.TooFar => new("første dag ligger for langt fra ønsket", "første dagen ligg for langt frå ønsket", "the first day is too far from the wished one"),
        RefusalReason.MunicipalService => new("tiden i kommune er ikke gått på første dag", "tida i kommune er ikkje gått på første dagen", "the time in a municipality has not passed on the first day"),
        RefusalReason.MunicipalServiceUnknown => new("det står ikke når spesialiseringen i kommune begynte", "det står ikkje når spesialiseringa i kommune byrja", "it is not stated when the specialisation in a municipality began"),
        RefusalReason.NotWaitingYet => new("ikke på ventelisten ennå", "ikkje på ventelista enno", "not on the waiting list yet"),
        RefusalReason.LeftList => new("ute av ventelisten", "ute av ventelista", "off the waiting list"),
        RefusalReason.HasPost => new("har alt takket ja til et tilbud", "har alt takka ja til eit tilbod", "has accepted an offer already"),
        RefusalReason.LeftRound => new("har takket nei til et tilbud i runden og er ute av den", "har takka nei til eit tilbod i runden og er ute av han", "has declined an offer in the round and is out of it"),
        RefusalReason.Declined => new("takket nei til dette vinduet før", "takka nei til dette vindauget før", "declined this window before"),
        RefusalReason.Excluded => new("tar ikke imot dette vinduet", "tek ikkje imot dette vindauget", "does not take this window"),
        RefusalReason.NotRanked => new("vinduet er ikke med i kandidatens egen rekkefølge", "vindauget er ikkje med i kandidaten si eiga rekkjefølgje", "the window is not in the candidate's own order"),
        RefusalReason.OtherPercentage => new("plassen har en annen stillingsprosent enn ønsket", "plassen har ein annan stillingsprosent enn ønska", "the post is for another percentage of full time than wished"),
        RefusalReason.PartTime => new("runden fordeler ikke deltidsplasser", "runden fordeler ikkje deltidsplassar", "the round does not give out part-time posts"),
        RefusalReason.LeadTime => new("første dag er for nær", "første dagen er for nær", "the first day is too near"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "There is no wording of this reason."),
    };
}
