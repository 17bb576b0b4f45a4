namespace Alis.Rules.Diagnostics;

/// <summary>711x and 712x: what can be wrong with a round once it is held against its rule book.</summary>
internal static class RoundCodesOfTerms
{
    public static readonly DiagnosticCode UnknownRulebook = Error("ALIS7110",
        new("regelverket `{0}` finnes ikke", "regelverket `{0}` finst ikkje", "there is no rule book `{0}`"),
        new("skriv ett av dem som runder kan følge: {1}", "skriv eitt av dei som rundar kan følgje: {1}", "write one of those that rounds can follow: {1}"));

    public static readonly DiagnosticCode NoTerms = Error("ALIS7111",
        new("regelverket `{0}` sier ikke hvor lang tjenesten er, så plasser kan ikke fordeles etter det", "regelverket `{0}` seier ikkje kor lang tenesta er, så plassar kan ikkje fordelast etter det", "the rule book `{0}` does not say how long the service is, so posts cannot be given out by it"),
        new("skriv ett av dem som runder kan følge: {1}", "skriv eitt av dei som rundar kan følgje: {1}", "write one of those that rounds can follow: {1}"));

    public static readonly DiagnosticCode NotInForce = Error("ALIS7112",
        new("regelverket `{0}` gjelder ikke {1}", "regelverket `{0}` gjeld ikkje {1}", "the rule book `{0}` is not in force on {1}"),
        new("rett dagen, eller skriv et regelverk som gjelder da", "rett dagen, eller skriv eit regelverk som gjeld då", "mend the day, or write a rule book that is in force then"));

    public static readonly DiagnosticCode CutOutside = Error("ALIS7113",
        new("delingen {0} ligger ikke etter første dag og innenfor perioden fra {1} til {2}", "delinga {0} ligg ikkje etter første dag og innanfor perioden frå {1} til {2}", "the cut on {0} does not lie after the first day and within the period from {1} to {2}"),
        new("skriv dagen et nytt vindu begynner", "skriv dagen eit nytt vindauge byrjar", "write the day on which another window begins"));

    public static readonly DiagnosticCode CutTwice = Error("ALIS7114",
        new("delingen {0} står to ganger", "delinga {0} står to gonger", "the cut on {0} stands twice"),
        new("la bare den ene stå", "lat berre den eine stå", "leave only one"));

    public static readonly DiagnosticCode CutTooShort = Error("ALIS7115",
        new("vinduet fra {0} til {1} er kortere enn {2} måneder", "vindauget frå {0} til {1} er kortare enn {2} månader", "the window from {0} to {1} is shorter than {2} months"),
        new("flytt eller fjern en deling, så hvert vindu rommer en hel tjeneste", "flytt eller fjern ei deling, så kvart vindauge rommar ei heil teneste", "move or remove a cut, so that each window has room for a whole service"));

    public static readonly DiagnosticCode CutTooLong = Error("ALIS7116",
        new("vinduet fra {0} til {1} rommer to tjenester på {2} måneder", "vindauget frå {0} til {1} rommar to tenester på {2} månader", "the window from {0} to {1} has room for two services of {2} months"),
        new("del det, så hvert vindu rommer én tjeneste", "del det, så kvart vindauge rommar éi teneste", "cut it, so that each window has room for one service"));

    public static readonly DiagnosticCode NoWindow = Warning("ALIS7117",
        new("perioden fra {0} til {1} er kortere enn {2} måneder og kan ikke brukes", "perioden frå {0} til {1} er kortare enn {2} månader og kan ikkje brukast", "the period from {0} to {1} is shorter than {2} months and cannot be used"),
        new("plassen blir stående tom; rett dagene hvis de er feil", "plassen blir ståande tom; rett dagane om dei er feil", "the post stays empty; mend the days if they are wrong"));

    public static readonly DiagnosticCode NoSuchWindow = Error("ALIS7118",
        new("ingen tjeneste på plassen `{0}` kan begynne {1}", "inga teneste på plassen `{0}` kan byrje {1}", "no service at the post `{0}` can begin on {1}"),
        new("skriv en dag innenfor perioden, eller ta dagen bort for hele plassen", "skriv ein dag innanfor perioden, eller ta dagen bort for heile plassen", "write a day within the period, or leave the day out for the whole post"));

    public static readonly DiagnosticCode NoOffer = Error("ALIS7119",
        new("`{0}` har svart på et tilbud om plassen `{1}` som ikke er gitt i runden", "`{0}` har svara på eit tilbod om plassen `{1}` som ikkje er gitt i runden", "`{0}` has answered an offer of the post `{1}` that was not made in the round"),
        new("skriv plassen og første dag i tilbudet som ble gitt", "skriv plassen og første dag i tilbodet som blei gitt", "write the post and the first day of the offer that was made"));

    public static readonly DiagnosticCode AnsweredBefore = Error("ALIS7120",
        new("svaret er fra {0}, før runden ble avgjort {1}", "svaret er frå {0}, før runden blei avgjord {1}", "the answer is of {0}, before the round was decided on {1}"),
        new("rett den ene av dagene", "rett den eine av dagane", "mend one of the two days"));

    public static readonly DiagnosticCode TwoAnswers = Error("ALIS7121",
        new("`{0}` har svart både ja og nei, blant annet om plassen `{1}`", "`{0}` har svara både ja og nei, mellom anna om plassen `{1}`", "`{0}` has answered both yes and no, among others about the post `{1}`"),
        new("la bare det siste svaret stå: et ja gjelder også et bedre tilbud i runden og begge deler av en delt tjeneste", "lat berre det siste svaret stå: eit ja gjeld òg eit betre tilbod i runden og begge delar av ei delt teneste", "leave only the last answer: a yes also stands for a better offer in the round, and for both parts of a split service"));

    public static readonly DiagnosticCode StartUnknown = Warning("ALIS7122",
        new("det står ikke når `{0}` begynte spesialiseringen i kommune, så ingen plass kan tilbys", "det står ikkje når `{0}` byrja spesialiseringa i kommune, så ingen plass kan tilbydast", "it is not stated when `{0}` began the specialisation in a municipality, so no post can be offered"),
        new("skriv dagen i `specialisationStartedOn`, eller dokumenter et unntak i `exceptions`", "skriv dagen i `specialisationStartedOn`, eller dokumenter eit unntak i `exceptions`", "write the day in `specialisationStartedOn`, or document an exception in `exceptions`"));

    public static readonly DiagnosticCode StandingUnknown = Warning("ALIS7123",
        new("det kan ikke avgjøres om plassen `{0}` er ved en godkjent virksomhet i en klinisk spesialitet, så den kan ikke tilbys", "det kan ikkje avgjerast om plassen `{0}` er ved ei godkjend verksemd i ein klinisk spesialitet, så han kan ikkje tilbydast", "it cannot be told whether the post `{0}` is at an approved institution in a clinical specialty, so it cannot be offered"),
        new("skriv `institution.status` og `specialty`", "skriv `institution.status` og `specialty`", "write `institution.status` and `specialty`"));

    public static readonly DiagnosticCode PlaceNowhere = Warning("ALIS7124",
        new("ingen plass i runden er på `{0}`", "ingen plass i runden er på `{0}`", "no post of the round is at `{0}`"),
        new("ønsket gjør ingen forskjell her; rett stedet hvis det er feil", "ønsket gjer ingen skilnad her; rett staden om han er feil", "the wish makes no difference here; mend the place if it is wrong"));

    public static readonly DiagnosticCode RankingUnused = Warning("ALIS7125",
        new("sykehusets egen rekkefølge på plassen `{0}` brukes ikke i denne runden", "sjukehuset si eiga rekkjefølgje på plassen `{0}` blir ikkje brukt i denne runden", "the hospital's own order at the post `{0}` is not used in this round"),
        new("sett `policy.hospitalRanking` til true hvis den skal gjelde", "set `policy.hospitalRanking` til true om ho skal gjelde", "set `policy.hospitalRanking` to true if it is to count"));

    public static readonly DiagnosticCode TooManyPairs = Error("ALIS7126",
        new("runden har {0} kandidater og {1} vinduer, flere par enn {2}", "runden har {0} kandidatar og {1} vindauge, fleire par enn {2}", "the round has {0} candidates and {1} windows, more pairs than {2}"),
        new("del runden", "del runden", "split the round"));

    public static readonly DiagnosticCode NotOfferedYet = Error("ALIS7127",
        new("`{0}` har svart om plassen `{1}`, men delte tjenester er ikke tilbudt ennå: {2} har ikke svart på tilbud om en hel", "`{0}` har svara om plassen `{1}`, men delte tenester er ikkje tilbodne enno: {2} har ikkje svara på tilbod om ei heil", "`{0}` has answered about the post `{1}`, but split services are not offered yet: {2} have not answered an offer of a whole one"),
        new("ta svaret bort, og spør igjen når alle som er tilbudt en hel tjeneste, har svart", "ta svaret bort, og spør igjen når alle som er tilbodne ei heil teneste, har svara", "remove the answer, and ask again when everyone who is offered a whole service has answered"));

    public static readonly DiagnosticCode ExceptionUnused = Warning("ALIS7128",
        new("unntaket fra `{0}` gjør ingen forskjell i en runde", "unntaket frå `{0}` gjer ingen skilnad i ein runde", "the exception from `{0}` makes no difference in a round"),
        new("i dette regelverket gjør bare unntak fra disse det: {1}", "i dette regelverket gjer berre unntak frå desse det: {1}", "in this rule book only exceptions from these do: {1}"));

    public static readonly DiagnosticCode ExceptionOfBlock = Warning("ALIS7129",
        new("unntaket fra `{0}` gjelder blokken `{1}` og teller ikke i en runde", "unntaket frå `{0}` gjeld blokka `{1}` og tel ikkje i ein runde", "the exception from `{0}` is about the block `{1}` and does not count in a round"),
        new("skriv unntaket uten `block` hvis det gjelder tjenesten som fordeles", "skriv unntaket utan `block` om det gjeld tenesta som blir fordelt", "write the exception without `block` if it is about the service that is given out"));

    public static readonly DiagnosticCode TooManyContracts = Error("ALIS7140",
        new("mer enn {0} par av kandidat og vindu er mulige", "meir enn {0} par av kandidat og vindauge er moglege", "more than {0} pairs of a candidate and a window are possible"),
        new("del runden", "del runden", "split the round"));

    private static DiagnosticCode Error(string id, Wording message, Wording help) => new(id, Severity.Error, message, help);

    private static DiagnosticCode Warning(string id, Wording message, Wording help) => new(id, Severity.Warning, message, help);
}
