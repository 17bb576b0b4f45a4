namespace Alis.Rules.Diagnostics;

/// <summary>713x: what can be wrong with a change that is to be tried in a round.</summary>
internal static class RoundChangeCodes
{
    public static readonly DiagnosticCode UnknownChange = Error("ALIS7130",
        new("endringen `{0}` kan ikke leses", "endringa `{0}` kan ikkje lesast", "the change `{0}` cannot be read"),
        new("skriv et av ordene {1}, hva det gjelder, likhetstegn og verdien, som `seats p-1=2`", "skriv eitt av orda {1}, kva det gjeld, likskapsteikn og verdien, som `seats p-1=2`", "write one of the words {1}, what it is about, an equals sign and the value, such as `seats p-1=2`"));

    public static readonly DiagnosticCode NoNumber = Error("ALIS7131",
        new("`{0}` er ikke et antall fra 0 til {1}", "`{0}` er ikkje eit tal frå 0 til {1}", "`{0}` is not a number from 0 to {1}"),
        new("skriv hvor mange plasser det skal være", "skriv kor mange plassar det skal vere", "write how many seats there are to be"));

    public static readonly DiagnosticCode NoDay = Error("ALIS7132",
        new("`{0}` er ikke en dag", "`{0}` er ikkje ein dag", "`{0}` is not a day"),
        new("skriv dagen som 2026-01-31", "skriv dagen som 2026-01-31", "write the day as 2026-01-31"));

    public static readonly DiagnosticCode UnknownMunicipality = Error("ALIS7133",
        new("ingen i runden er fra kommunen `{0}`", "ingen i runden er frå kommunen `{0}`", "nobody in the round is from the municipality `{0}`"),
        new("skriv nøkkelen til en kommune som noen i runden er fra", "skriv nøkkelen til ein kommune som nokon i runden er frå", "write the key of a municipality that somebody in the round is from"));

    public static readonly DiagnosticCode UnknownWindow = Error("ALIS7134",
        new("vinduet `{0}` er ikke med i runden", "vindauget `{0}` er ikkje med i runden", "the window `{0}` is not in the round"),
        new("skriv plassen og nummeret på vinduet, som `p-1/1`", "skriv plassen og nummeret på vindauget, som `p-1/1`", "write the post and the number of the window, such as `p-1/1`"));

    private static DiagnosticCode Error(string id, Wording message, Wording help) => new(id, Severity.Error, message, help);
}
