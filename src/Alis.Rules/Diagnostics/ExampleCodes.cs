namespace Alis.Rules.Diagnostics;

/// <summary>2xxx, third part: examples.</summary>
internal static class ExampleCodes
{
    public static readonly DiagnosticCode UnknownRule = Error("ALIS2201",
        new("regelen `{0}` finnes ikke i regelverket {1}", "regelen `{0}` finst ikkje i regelverket {1}", "the rule `{0}` is not in the rule book {1}"),
        new("eksemplene ligger i samme mappe som regelen", "døma ligg i same mappe som regelen", "examples lie in the same folder as the rule"));

    public static readonly DiagnosticCode SameName = Error("ALIS2202",
        new("to eksempler heter «{0}»", "to døme heiter «{0}»", "two examples are called “{0}”"),
        new("gi hvert eksempel sitt navn", "gje kvart døme sitt namn", "give each example a name of its own"));

    public static readonly DiagnosticCode FactsFault = Error("ALIS2203",
        new("opplysningene i eksemplet «{0}» kan ikke leses: {1}", "opplysningane i dømet «{0}» kan ikkje lesast: {2}", "the facts of the example “{0}” cannot be read: {3}"),
        new("rett opplysningene", "rett opplysningane", "mend the facts"));

    public static readonly DiagnosticCode NoRulebook = Error("ALIS2204",
        new("eksemplene hører ikke til noe regelverk", "døma høyrer ikkje til noko regelverk", "the examples belong to no rule book"),
        new("legg dem i examples under et regelverk", "legg dei i examples under eit regelverk", "put them in examples under a rule book"));

    public static readonly DiagnosticCode NotAnAmount = Error("ALIS2205",
        new("`{0}` er ikke et tall", "`{0}` er ikkje eit tal", "`{0}` is not a number"),
        new("skriv tallet i anførselstegn, høyst fire desimaler, som \"17.9642\"", "skriv talet i hermeteikn, høgst fire desimalar, som \"17.9642\"", "write the number in quotation marks with at most four decimals, like \"17.9642\""));

    public static readonly DiagnosticCode WithoutExample = new("ALIS2206", Severity.Warning,
        new("regelen `{0}` har ikke noe eksempel som gir {1}", "regelen `{0}` har ikkje noko døme som gjev {1}", "the rule `{0}` has no example that gives {1}"),
        new("skriv et eksempel for hvert svar regelen kan gi", "skriv eit døme for kvart svar regelen kan gje", "write an example for each verdict the rule can give"));

    public static readonly DiagnosticCode NoExamples = new("ALIS2207", Severity.Warning,
        new("regelverket {0} har ingen eksempler", "regelverket {0} har ingen døme", "the rule book {0} has no examples"),
        new("skriv eksempler i {0}/examples; uten dem viser ingenting at reglene gjør det de skal", "skriv døme i {0}/examples; utan dei viser ingenting at reglane gjer det dei skal", "write examples in {0}/examples; without them nothing shows that the rules do what they should"));

    public static readonly DiagnosticCode UnknownReading = Error("ALIS2208",
        new("bestemmelsen `{0}` finnes ikke, eller `{1}` er ingen tillatt verdi av den", "føresegna `{0}` finst ikkje, eller `{1}` er ingen tillaten verdi av henne", "there is no provision `{0}`, or `{1}` is no admissible value of it"),
        new("skriv en av verdiene under admissible", "skriv ein av verdiane under admissible", "write one of the values under admissible"));

    public static readonly DiagnosticCode NoChange = Error("ALIS2209",
        new("endringen sier ikke entydig hva som blir til hva", "endringa seier ikkje eintydig kva som blir til kva", "the change does not say plainly what becomes what"),
        new("skriv `was` og `is` slik `mutate --format json` gjør, eller bare `leftOut` for en del av et vilkår som tas bort", "skriv `was` og `is` slik `mutate --format json` gjer, eller berre `leftOut` for ein del av eit vilkår som blir teken bort", "write `was` and `is` as `mutate --format json` does, or only `leftOut` for a part of a condition that is left out"));

    public static readonly DiagnosticCode SameChange = Error("ALIS2210",
        new("den samme endringen er forklart to ganger", "den same endringa er forklart to gonger", "the same change is explained twice"),
        new("behold én forklaring; gjelder den flere endringer med samme beskrivelse, skriver du hvor mange i `times`", "behald éi forklaring; gjeld ho fleire endringar med same skildring, skriv du kor mange i `times`", "keep one reason; where it holds for several changes of one description, write how many in `times`"));

    public static readonly DiagnosticCode NoSuchChange = Warning("ALIS2211",
        new("ingen endring i {0} passer til forklaringen av `{1}`", "inga endring i {0} passar til forklaringa av `{1}`", "no change to {0} fits what is explained of `{1}`"),
        new("regelen er kanskje skrevet om: skriv endringen slik `mutate --format json` gjør, eller ta bort forklaringen", "regelen er kanskje skriven om: skriv endringa slik `mutate --format json` gjer, eller ta bort forklaringa", "the rule may have been rewritten: write the change as `mutate --format json` does, or remove the reason"));

    public static readonly DiagnosticCode NoticedChange = Warning("ALIS2212",
        new("eksemplet «{2}» merker endringen av `{1}` i {0}", "dømet «{2}» merkar endringa av `{1}` i {0}", "the example “{2}” notices the change of `{1}` in {0}"),
        new("ta bort forklaringen", "ta bort forklaringa", "remove the reason"));

    public static readonly DiagnosticCode ProvenChange = Warning("ALIS2213",
        new("det er bevist at endringen av `{1}` i {0} aldri kan merkes", "det er prova at endringa av `{1}` i {0} aldri kan merkast", "it is proven that the change of `{1}` in {0} can never be noticed"),
        new("ta bort forklaringen; beviset står i dens sted", "ta bort forklaringa; provet står i staden", "remove the reason; the proof stands in its place"));

    public static readonly DiagnosticCode OtherTimes = Warning("ALIS2214",
        new("{2} endringer av `{1}` i {0} er ikke merket og passer, ikke {3}", "{2} endringar av `{1}` i {0} er ikkje merkte og passar, ikkje {3}", "{2} changes of `{1}` in {0} are not noticed and fit, not {3}"),
        new("se på hver av dem; holder grunnen for alle, skriver du {2} i `times`", "sjå på kvar av dei; held grunnen for alle, skriv du {2} i `times`", "look at each of them; where the reason holds for all, write {2} in `times`"));

    public static readonly DiagnosticCode RefutedReason = Warning("ALIS2215",
        new("et eksempel kan merke endringen av `{1}` i {0}: «{2}»", "eit døme kan merke endringa av `{1}` i {0}: «{2}»", "an example can notice the change of `{1}` in {0}: “{2}”"),
        new("les forslaget mot kilden og ta det inn; grunnen holder ikke", "les framlegget mot kjelda og ta det inn; grunnen held ikkje", "read the proposal against the source and take it; the reason does not hold"));

    public static readonly DiagnosticCode OtherRulebook = Error("ALIS2216",
        new("runden i eksemplet «{0}» følger regelverket `{1}`, men eksemplet står under `{2}`", "runden i dømet «{0}» følgjer regelverket `{1}`, men dømet står under `{2}`", "the round of the example “{0}” follows the rule book `{1}`, but the example stands under `{2}`"),
        new("skriv regelverket til mappen i round.rulebook, eller flytt eksemplet", "skriv regelverket til mappa i round.rulebook, eller flytt dømet", "write the rule book of the folder in round.rulebook, or move the example"));

    private static DiagnosticCode Warning(string id, Wording message, Wording help) => new(id, Severity.Warning, message, help);

    private static DiagnosticCode Error(string id, Wording message, Wording help) => new(id, Severity.Error, message, help);
}
