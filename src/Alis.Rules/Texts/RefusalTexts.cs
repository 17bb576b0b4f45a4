using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Matching;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Texts;

/// <summary>What stands between a candidate and a window, in sentences: with its days and numbers for one pair, in a few words for many.</summary>
internal static class RefusalTexts
{
    /// <summary>Returns the reason of one pair as a sentence without a final stop.</summary>
    public static string Sentence(Refusal refusal, LocalDate wish, Language language)
    {
        var day = refusal.Day is { } d ? UnitTexts.Day(d, language) : "";
        var limit = refusal.Limit is { } l ? UnitTexts.Day(l, language) : "";
        var months = UnitTexts.Amount(refusal.Months ?? 0, Unit.Months, language);
        var wished = UnitTexts.Day(wish, language);
        return refusal.Reason switch
        {
            RefusalReason.NotPublished => In($"plassen lyses ut {day}, etter at runden avgjøres {limit}", $"plassen blir lyst ut {day}, etter at runden blir avgjord {limit}", $"the post is published on {day}, after the round is decided on {limit}"),
            RefusalReason.ListingEnded => In($"plassen var lyst ut i {months}, til og med {limit}; runden avgjøres {day}", $"plassen var lyst ut i {months}, til og med {limit}; runden blir avgjord {day}", $"the post was listed for {months}, up to and including {limit}; the round is decided on {day}"),
            RefusalReason.PostWithdrawn => In($"sykehuset trakk plassen tilbake {day}", $"sjukehuset trekte plassen tilbake {day}", $"the hospital withdrew the post on {day}"),
            RefusalReason.NotApproved when refusal.Limit is not null => In($"virksomheten er godkjent først fra {limit}", $"verksemda er godkjend først frå {limit}", $"the institution is approved only from {limit}"),
            RefusalReason.TooShort => In($"vinduet fra {day} til {limit} rommer ikke en hel tjeneste på {months}", $"vindauget frå {day} til {limit} rommar ikkje ei heil teneste på {months}", $"the window from {day} to {limit} has no room for a whole service of {months}"),
            RefusalReason.TooFar => refusal.Day < wish
                ? In($"første dag {day} ligger mer enn {months} før ønsket {wished}; tidligst mulig er {limit}", $"første dagen {day} ligg meir enn {months} før ønsket {wished}; tidlegast mogleg er {limit}", $"the first day {day} is more than {months} before the wished {wished}; the earliest possible is {limit}")
                : In($"første dag {day} ligger mer enn {months} etter ønsket {wished}; senest mulig er {limit}", $"første dagen {day} ligg meir enn {months} etter ønsket {wished}; seinast mogleg er {limit}", $"the first day {day} is more than {months} after the wished {wished}; the latest possible is {limit}"),
            RefusalReason.MunicipalService => In($"{months} i kommune er fullført {limit}, etter første dag {day}, og intet unntak er dokumentert", $"{months} i kommune er fullført {limit}, etter første dagen {day}, og ikkje noko unntak er dokumentert", $"{months} in a municipality are completed on {limit}, after the first day {day}, and no exception is documented"),
            RefusalReason.MunicipalServiceUnknown => In($"det står ikke når spesialiseringen i kommune begynte, så det kan ikke avgjøres om {months} er fullført {day}", $"det står ikkje når spesialiseringa i kommune byrja, så det kan ikkje avgjerast om {months} er fullført {day}", $"it is not stated when the specialisation in a municipality began, so it cannot be told whether {months} are completed on {day}"),
            RefusalReason.NotWaitingYet => In($"kandidaten ble registrert {day}, etter at runden avgjøres {limit}", $"kandidaten blei registrert {day}, etter at runden blir avgjord {limit}", $"the candidate registered on {day}, after the round is decided on {limit}"),
            RefusalReason.LeftList => In($"kandidaten gikk ut av ventelisten {day}", $"kandidaten gjekk ut av ventelista {day}", $"the candidate left the waiting list on {day}"),
            RefusalReason.HasPost => In($"kandidaten takket ja til et tidligere tilbud {day}", $"kandidaten takka ja til eit tidlegare tilbod {day}", $"the candidate accepted an earlier offer on {day}"),
            RefusalReason.LeadTime => In($"første dag {day} er for nær; en kontrakt {months} før krever {limit} eller senere", $"første dagen {day} er for nær; ein kontrakt {months} før krev {limit} eller seinare", $"the first day {day} is too near; a contract {months} before asks for {limit} or later"),
            _ => Short(refusal.Reason, language),
        };

        string In(string nb, string nn, string en) => new Wording(nb, nn, en).In(language);
    }

    /// <summary>Returns what the reason is in a few words, without days.</summary>
    public static string Short(RefusalReason reason, Language language) => WordingOf(reason).In(language);

    private static Wording WordingOf(RefusalReason reason) => reason switch
    {
        RefusalReason.NotPublished => new("plassen er ikke lyst ut ennå", "plassen er ikkje lyst ut enno", "the post is not published yet"),
        RefusalReason.ListingEnded => new("tiden plassen var lyst ut, er over", "tida plassen var lyst ut, er over", "the time for which the post was listed is over"),
        RefusalReason.PostWithdrawn => new("sykehuset har trukket plassen tilbake", "sjukehuset har trekt plassen tilbake", "the hospital has withdrawn the post"),
        RefusalReason.NoSeats => new("plassen er lyst ut uten rom for noen", "plassen er lyst ut utan rom for nokon", "the post is published without room for anybody"),
        RefusalReason.NotApproved => new("virksomheten er ikke godkjent for spesialiteten", "verksemda er ikkje godkjend for spesialiteten", "the institution is not approved for the specialty"),
        RefusalReason.ApprovalUnknown => new("det står ikke om virksomheten er godkjent", "det står ikkje om verksemda er godkjend", "it is not stated whether the institution is approved"),
        RefusalReason.NotClinical => new("spesialiteten er ikke klinisk", "spesialiteten er ikkje klinisk", "the specialty is not a clinical one"),
        RefusalReason.ClinicalUnknown => new("det kan ikke avgjøres om spesialiteten er klinisk", "det kan ikkje avgjerast om spesialiteten er klinisk", "it cannot be told whether the specialty is a clinical one"),
        RefusalReason.TooShort => new("vinduet rommer ikke en hel tjeneste", "vindauget rommar ikkje ei heil teneste", "the window has no room for a whole service"),
        RefusalReason.TooFar => new("første dag ligger for langt fra ønsket", "første dagen ligg for langt frå ønsket", "the first day is too far from the wished one"),
        RefusalReason.MunicipalService => new("tiden i kommune er ikke fullført på første dag", "tida i kommune er ikkje fullført på første dagen", "the time in a municipality is not completed on the first day"),
        RefusalReason.MunicipalServiceUnknown => new("det står ikke når spesialiseringen i kommune begynte", "det står ikkje når spesialiseringa i kommune byrja", "it is not stated when the specialisation in a municipality began"),
        RefusalReason.NotWaitingYet => new("ikke på ventelisten ennå", "ikkje på ventelista enno", "not on the waiting list yet"),
        RefusalReason.LeftList => new("ute av ventelisten", "ute av ventelista", "off the waiting list"),
        RefusalReason.HasPost => new("har alt takket ja til et tilbud", "har alt takka ja til eit tilbod", "has accepted an offer already"),
        RefusalReason.LeftRound => new("takket nei i denne runden", "takka nei i denne runden", "declined in this round"),
        RefusalReason.Declined => new("takket nei til dette vinduet før", "takka nei til dette vindauget før", "declined this window before"),
        RefusalReason.Excluded => new("tar ikke imot dette vinduet", "tek ikkje imot dette vindauget", "does not take this window"),
        RefusalReason.NotRanked => new("vinduet er ikke med i kandidatens egen rekkefølge", "vindauget er ikkje med i kandidaten si eiga rekkjefølgje", "the window is not in the candidate's own order"),
        RefusalReason.OtherPercentage => new("plassen har en annen stillingsprosent enn ønsket", "plassen har ein annan stillingsprosent enn ønska", "the post is for another percentage of full time than wished"),
        RefusalReason.PartTime => new("runden fordeler ikke deltidsplasser", "runden fordeler ikkje deltidsplassar", "the round does not give out part-time posts"),
        _ => new("første dag er for nær", "første dagen er for nær", "the first day is too near"),
    };
}
