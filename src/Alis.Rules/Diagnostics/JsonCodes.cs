namespace Alis.Rules.Diagnostics;

/// <summary>1xxx: what can be wrong with a JSON text, whatever it describes.</summary>
internal static class JsonCodes
{
    public static readonly DiagnosticCode Empty = Error("ALIS1001",
        new("teksten er tom", "teksten er tom", "the text is empty"),
        new("skriv et JSON-objekt", "skriv eit JSON-objekt", "write a JSON object"));

    public static readonly DiagnosticCode Truncated = Error("ALIS1002",
        new("teksten slutter midt i en verdi", "teksten sluttar midt i ein verdi", "the text ends in the middle of a value"),
        new("hent hele filen på nytt", "hent heile fila på nytt", "fetch the whole file again"));

    public static readonly DiagnosticCode NotJson = Error("ALIS1003",
        new("dette er ikke JSON: {0}", "dette er ikkje JSON: {0}", "this is not JSON: {0}"),
        new("rett teksten på dette stedet", "rett teksten på denne staden", "mend the text at this place"));

    public static readonly DiagnosticCode TooLarge = Error("ALIS1004",
        new("teksten er på {0} byte, grensen er {1}", "teksten er på {0} byte, grensa er {1}", "the text has {0} bytes, the limit is {1}"),
        new("del teksten, eller ta bort det som ikke hører hjemme i den", "del teksten, eller ta bort det som ikkje høyrer heime i han", "split the text, or remove what does not belong in it"));

    public static readonly DiagnosticCode TooDeep = Error("ALIS1005",
        new("verdien ligger dypere enn {0} nivåer", "verdien ligg djupare enn {0} nivå", "the value lies deeper than {0} levels"),
        new("ingen filtype her er dypere enn det", "ingen filtype her er djupare enn det", "no kind of file here is deeper than that"));

    public static readonly DiagnosticCode DuplicateMember = Error("ALIS1006",
        new("medlemmet `{0}` står to ganger i samme objekt", "medlemmet `{0}` står to gonger i same objekt", "the member `{0}` stands twice in one object"),
        new("behold ett av dem", "behald eitt av dei", "keep one of them"));

    public static readonly DiagnosticCode UnknownMember = Error("ALIS1007",
        new("medlemmet `{0}` er ukjent her", "medlemmet `{0}` er ukjent her", "the member `{0}` is not known here"),
        new("kjente medlemmer: {1}; egne medlemmer begynner med `x-`", "kjende medlemmer: {1}; eigne medlemmer byrjar med `x-`", "known members: {1}; members of your own begin with `x-`"));

    public static readonly DiagnosticCode MissingMember = Error("ALIS1008",
        new("medlemmet `{0}` mangler", "medlemmet `{0}` manglar", "the member `{0}` is missing"),
        new("det må stå der", "det må stå der", "it has to be there"));

    public static readonly DiagnosticCode WrongKind = Error("ALIS1009",
        new("fant {0}, ventet {1}", "fann {2}, venta {3}", "found {4}, expected {5}"),
        new("skriv verdien slik skjemaet viser", "skriv verdien slik skjemaet viser", "write the value as the schema shows"));

    public static readonly DiagnosticCode NotADate = Error("ALIS1010",
        new("`{0}` er ingen dato", "`{0}` er ingen dato", "`{0}` is not a date"),
        new("skriv en dag som finnes, på formen 2025-03-01", "skriv ein dag som finst, på forma 2025-03-01", "write a day that exists, in the form 2025-03-01"));

    public static readonly DiagnosticCode OutOfRange = Error("ALIS1011",
        new("{0} er utenfor området {1} til {2}", "{0} er utanfor området {1} til {2}", "{0} is outside the range {1} to {2}"),
        new("skriv et tall i området", "skriv eit tal i området", "write a number within the range"));

    public static readonly DiagnosticCode NotANumber = Error("ALIS1012",
        new("tallet `{0}` kan ikke leses nøyaktig med høyst {1} desimaler", "talet `{0}` kan ikkje lesast nøyaktig med høgst {1} desimalar", "the number `{0}` cannot be read exactly with at most {1} decimals"),
        new("skriv tallet uten eksponent og med færre sifre", "skriv talet utan eksponent og med færre siffer", "write the number without exponent and with fewer digits"));

    public static readonly DiagnosticCode TextTooLong = Error("ALIS1013",
        new("teksten er på {0} tegn, grensen er {1}", "teksten er på {0} teikn, grensa er {1}", "the text has {0} characters, the limit is {1}"),
        new("kort den ned", "kort han ned", "shorten it"));

    public static readonly DiagnosticCode UnknownCode = Error("ALIS1014",
        new("`{0}` finnes ikke i katalogen {1}", "`{0}` finst ikkje i katalogen {1}", "`{0}` is not in the catalogue {1}"),
        new("se katalogen under rules/catalogues", "sjå katalogen under rules/catalogues", "see the catalogue under rules/catalogues"));

    public static readonly DiagnosticCode ControlCharacter = Error("ALIS1015",
        new("teksten har et styretegn (U+{0})", "teksten har eit styreteikn (U+{0})", "the text has a control character (U+{0})"),
        new("ta tegnet bort", "ta teiknet bort", "remove the character"));

    public static readonly DiagnosticCode UnknownVersion = Error("ALIS1016",
        new("formatVersion {0} er ukjent, denne versjonen leser {1}", "formatVersion {0} er ukjend, denne versjonen les {1}", "formatVersion {0} is not known, this version reads {1}"),
        new("bruk en nyere utgave av programmet, eller skriv filen om", "bruk ei nyare utgåve av programmet, eller skriv fila om", "use a newer version of the program, or rewrite the file"));

    public static readonly DiagnosticCode TooManyItems = Error("ALIS1017",
        new("listen har {0} ledd, grensen er {1}", "lista har {0} ledd, grensa er {1}", "the list has {0} items, the limit is {1}"),
        new("del filen", "del fila", "split the file"));

    public static readonly DiagnosticCode NotUtf8 = Error("ALIS1018",
        new("teksten er ikke gyldig UTF-8", "teksten er ikkje gyldig UTF-8", "the text is not valid UTF-8"),
        new("lagre filen som UTF-8", "lagre fila som UTF-8", "save the file as UTF-8"));

    public static readonly DiagnosticCode TooManyFaults = Error("ALIS1019",
        new("det er flere enn {0} feil, resten er ikke vist", "det er fleire enn {0} feil, resten er ikkje vist", "there are more than {0} faults, the rest is not shown"),
        new("rett de som er vist, og prøv igjen", "rett dei som er viste, og prøv igjen", "mend those shown and try again"));

    public static readonly DiagnosticCode TooManyRemarks = Warning("ALIS1029",
        new("det er flere enn {0} merknader, resten er ikke vist", "det er fleire enn {0} merknader, resten er ikkje vist", "there are more than {0} remarks, the rest is not shown"),
        new("de hindrer ingenting; rett gjerne de som er vist, og se etter flere", "dei hindrar ingenting; rett gjerne dei som er viste, og sjå etter fleire", "they keep nothing from being done; mend those shown and look for more"));

    private static DiagnosticCode Error(string id, Wording message, Wording help) => new(id, Severity.Error, message, help);

    private static DiagnosticCode Warning(string id, Wording message, Wording help) => new(id, Severity.Warning, message, help);
}
