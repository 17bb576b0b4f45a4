using Alis.Rules.Diagnostics;

namespace Alis.Rules.Http.Problems;

/// <summary>8xxx: what can be wrong with a request to the service.</summary>
internal static class ServiceCodes
{
    public static readonly DiagnosticCode UnknownParameter = Error("ALIS8001",
        new("parameteren `{0}` er ukjent her", "parameteren `{0}` er ukjend her", "the parameter `{0}` is not known here"),
        new("kjente parametre: {1}", "kjende parametrar: {1}", "known parameters: {1}"));

    public static readonly DiagnosticCode RepeatedParameter = Error("ALIS8002",
        new("parameteren `{0}` er gitt mer enn én gang", "parameteren `{0}` er gjeven meir enn éin gong", "the parameter `{0}` is given more than once"),
        new("gi den én gang", "gje han éin gong", "give it once"));

    public static readonly DiagnosticCode ParameterNeeded = Error("ALIS8003",
        new("parameteren `{0}` mangler", "parameteren `{0}` manglar", "the parameter `{0}` is missing"),
        new("legg til `{0}={1}` i adressen", "legg til `{0}={1}` i adressa", "add `{0}={1}` to the address"));

    public static readonly DiagnosticCode NotADay = Error("ALIS8004",
        new("`{1}` er ingen dag, i parameteren `{0}`", "`{1}` er ingen dag, i parameteren `{0}`", "`{1}` is not a day, in the parameter `{0}`"),
        new("skriv år, måned og dag, som 2025-10-01", "skriv år, månad og dag, som 2025-10-01", "write year, month and day, such as 2025-10-01"));

    public static readonly DiagnosticCode NotAmong = Error("ALIS8005",
        new("`{1}` passer ikke til parameteren `{0}`", "`{1}` passar ikkje til parameteren `{0}`", "`{1}` does not fit the parameter `{0}`"),
        new("velg {2}", "vel {2}", "choose {2}"));

    public static readonly DiagnosticCode UntilBeforeOn = Error("ALIS8006",
        new("`until` ligger før `on`", "`until` ligg før `on`", "`until` lies before `on`"),
        new("gi en dag på eller etter `on`", "gje ein dag på eller etter `on`", "give a day on or after `on`"));

    public static readonly DiagnosticCode NotTogether = Error("ALIS8007",
        new("`{0}` og `{1}` kan ikke brukes sammen", "`{0}` og `{1}` kan ikkje brukast saman", "`{0}` and `{1}` cannot be used together"),
        new("bruk én av dem", "bruk ein av dei", "use one of them"));

    public static readonly DiagnosticCode CalendarAlone = Error("ALIS8008",
        new("`{0}` gjelder bare for svar av typen `{1}`", "`{0}` gjeld berre for svar av typen `{1}`", "`{0}` is for answers of the type `{1}` alone"),
        new("send `Accept: {1}`, eller utelat `{0}`", "send `Accept: {1}`, eller utelat `{0}`", "send `Accept: {1}`, or leave out `{0}`"));

    public static readonly DiagnosticCode MediaType = Error("ALIS8010",
        new("innhold av typen `{0}` leses ikke her", "innhald av typen `{0}` blir ikkje lese her", "content of the type `{0}` is not read here"),
        new("send {1} i UTF-8, og si det i `Content-Type`", "send {1} i UTF-8, og sei det i `Content-Type`", "send {1} in UTF-8, and say so in `Content-Type`"));

    public static readonly DiagnosticCode Encoded = Error("ALIS8011",
        new("innhold pakket som `{0}` leses ikke", "innhald pakka som `{0}` blir ikkje lese", "content packed as `{0}` is not read"),
        new("send innholdet uten `Content-Encoding`", "send innhaldet utan `Content-Encoding`", "send the content without `Content-Encoding`"));

    public static readonly DiagnosticCode NotAcceptable = Error("ALIS8012",
        new("svaret finnes ikke som `{0}`", "svaret finst ikkje som `{0}`", "the answer is not to be had as `{0}`"),
        new("godta {1}", "godta {1}", "accept {1}"));

    public static readonly DiagnosticCode TooLarge = Error("ALIS8013",
        new("innholdet er større enn {0} byte", "innhaldet er større enn {0} byte", "the content is larger than {0} bytes"),
        new("send mindre om gangen", "send mindre om gongen", "send less at a time"));

    public static readonly DiagnosticCode LineTooLong = Error("ALIS8014",
        new("linjen er lengre enn {0} byte", "linja er lengre enn {0} byte", "the line is longer than {0} bytes"),
        new("skriv én fil på hver linje", "skriv éi fil på kvar linje", "write one file on each line"));

    public static readonly DiagnosticCode BadRequest = Error("ALIS8015",
        new("forespørselen følger ikke HTTP", "førespurnaden følgjer ikkje HTTP", "the request does not follow HTTP"),
        new("se hva programmet som sender, sier om forbindelsen", "sjå kva programmet som sender, seier om sambandet", "see what the sending program says about the connection"));

    public static readonly DiagnosticCode TooSlow = Error("ALIS8016",
        new("innholdet kom for sent", "innhaldet kom for seint", "the content came too late"),
        new("send det innen {0} sekunder", "send det innan {0} sekund", "send it within {0} seconds"));

    public static readonly DiagnosticCode TooDeep = Error("ALIS8017",
        new("innholdet har mer enn {0} nivåer", "innhaldet har meir enn {0} nivå", "the content has more than {0} levels"),
        new("ta bort det som ikke hører hjemme i det", "ta bort det som ikkje høyrer heime i det", "remove what does not belong in it"));

    public static readonly DiagnosticCode CredentialsNeeded = Error("ALIS8020",
        new("forespørselen sier ikke hvem den er fra", "førespurnaden seier ikkje kven han er frå", "the request does not say whom it is from"),
        new("send {0}", "send {0}", "send {0}"));

    public static readonly DiagnosticCode CredentialsRefused = Error("ALIS8021",
        new("nøkkelen eller tokenet godtas ikke", "nøkkelen eller tokenet blir ikkje godteke", "the key or token is not accepted"),
        new("send {0} som gjelder her og nå", "send {0} som gjeld her og no", "send {0} that is valid here and now"));

    public static readonly DiagnosticCode Unprotected = Error("ALIS8022",
        new("tjenesten svarer bare på denne maskinen", "tenesta svarar berre på denne maskina", "the service answers on this machine only"),
        new("den som driver tjenesten, må slå på nøkler eller tokener før den svarer andre", "den som driv tenesta, må slå på nøklar eller token før ho svarar andre", "whoever runs the service has to turn on keys or tokens before it answers others"));

    public static readonly DiagnosticCode TooMany = Error("ALIS8023",
        new("det kommer for mange forespørsler herfra", "det kjem for mange førespurnader herfrå", "too many requests come from here"),
        new("vent {0} sekunder", "vent {0} sekund", "wait {0} seconds"));

    public static readonly DiagnosticCode Overloaded = Error("ALIS8024",
        new("tjenesten har for mye å gjøre", "tenesta har for mykje å gjere", "the service has too much to do"),
        new("prøv igjen om {0} sekunder", "prøv igjen om {0} sekund", "try again in {0} seconds"));

    public static readonly DiagnosticCode TookTooLong = Error("ALIS8025",
        new("svaret ble ikke ferdig på {0} sekunder", "svaret vart ikkje ferdig på {0} sekund", "the answer was not ready within {0} seconds"),
        new("prøv igjen senere, eller send mindre om gangen", "prøv igjen seinare, eller send mindre om gongen", "try again later, or send less at a time"));

    public static readonly DiagnosticCode EditionsDiffer = Error("ALIS8026",
        new("tjenesten har andre utgaver av regelverkene enn `{0}`", "tenesta har andre utgåver av regelverka enn `{0}`", "the service has other editions of the rule books than `{0}`"),
        new("utgavene nå: `{1}`", "utgåvene no: `{1}`", "the editions now: `{1}`"));

    public static readonly DiagnosticCode NoSuchRoute = Error("ALIS8030",
        new("det finnes ikke noe på denne adressen", "det finst ikkje noko på denne adressa", "there is nothing at this address"),
        new("adressene er {0}", "adressene er {0}", "the addresses are {0}"));

    public static readonly DiagnosticCode NoSuchMethod = Error("ALIS8031",
        new("adressen tar ikke imot metoden `{0}`", "adressa tek ikkje imot metoden `{0}`", "the address does not take the method `{0}`"),
        new("bruk {1}", "bruk {1}", "use {1}"));

    public static readonly DiagnosticCode Unexpected = Error("ALIS8040",
        new("en feil i tjenesten hindret svaret", "ein feil i tenesta hindra svaret", "a fault in the service kept it from answering"),
        new("meld fra til den som driver tjenesten, med `trace` herfra", "meld frå til den som driv tenesta, med `trace` herfrå", "tell whoever runs the service, with the `trace` given here"));

    private static DiagnosticCode Error(string id, Wording message, Wording help) => new(id, Severity.Error, message, help);
}
