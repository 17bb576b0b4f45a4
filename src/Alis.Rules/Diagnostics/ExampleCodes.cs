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

    private static DiagnosticCode Error(string id, Wording message, Wording help) => new(id, Severity.Error, message, help);
}
