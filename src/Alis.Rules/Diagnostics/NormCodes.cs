namespace Alis.Rules.Diagnostics;

/// <summary>2xxx, fourth part: the list of norms, and what rules, statements and examples say of norms.</summary>
internal static class NormCodes
{
    public static readonly DiagnosticCode NoNormList = new("ALIS2301", Severity.Warning,
        new("mappen har ingen norms.json, så normene er ikke kontrollert", "mappa har inga norms.json, så normene er ikkje kontrollerte", "the folder has no norms.json, so norms have not been checked"),
        new("legg listen over normer ved siden av regelverkene", "legg lista over normer ved sida av regelverka", "put the list of norms beside the rule books"));

    public static readonly DiagnosticCode UnknownNorm = Error("ALIS2302",
        new("normen `{0}` står ikke i norms.json", "norma `{0}` står ikkje i norms.json", "the norm `{0}` is not in norms.json"),
        new("rett navnet, eller før normen opp i listen", "rett namnet, eller før norma opp i lista", "mend the name, or put the norm into the list"));

    public static readonly DiagnosticCode UnknownDocument = Error("ALIS2303",
        new("dokumentet `{0}` står ikke i norms.json", "dokumentet `{0}` står ikkje i norms.json", "the document `{0}` is not in norms.json"),
        new("kjente dokumenter: {1}", "kjende dokument: {1}", "known documents: {1}"));

    public static readonly DiagnosticCode NoForm = Error("ALIS2304",
        new("normen `{0}` har ingen form", "norma `{0}` har inga form", "the norm `{0}` has no form"),
        new("skriv hvor den skal finnes, som rule eller context", "skriv kvar ho skal finnast, som rule eller context", "write where it is to live, such as rule or context"));

    public static readonly DiagnosticCode OtherStrength = Error("ALIS2305",
        new("`{0}` har styrken {1}, normen `{2}` har {3}", "`{0}` har styrken {1}, norma `{2}` har {3}", "`{0}` has the strength {1}, the norm `{2}` has {3}"),
        new("rett den ene, eller skriv en beslutning og før nummeret opp både i normen (decision) og i regelen (decisions)", "rett den eine, eller skriv ei avgjerd og før nummeret opp både i norma (decision) og i regelen (decisions)", "mend one of them, or write a decision record and put its number both into the norm (decision) and into the rule (decisions)"));

    public static readonly DiagnosticCode OtherParty = Error("ALIS2306",
        new("`{0}` gjelder parten {1}, normen `{2}` gjelder {3}", "`{0}` gjeld parten {1}, norma `{2}` gjeld {3}", "`{0}` is for the party {1}, the norm `{2}` is for {3}"),
        new("rett den ene, eller skriv en beslutning og før nummeret opp både i normen (decision) og i regelen (decisions)", "rett den eine, eller skriv ei avgjerd og før nummeret opp både i norma (decision) og i regelen (decisions)", "mend one of them, or write a decision record and put its number both into the norm (decision) and into the rule (decisions)"));

    public static readonly DiagnosticCode OtherForm = Error("ALIS2307",
        new("utsagnet har formen {0}, normen `{1}` har {2}", "utsegna har forma {0}, norma `{1}` har {2}", "the statement has the form {0}, the norm `{1}` has {2}"),
        new("rett den ene", "rett den eine", "mend one of them"));

    public static readonly DiagnosticCode UnknownUse = Error("ALIS2308",
        new("`{0}` finnes ikke", "`{0}` finst ikkje", "there is no `{0}`"),
        new("skriv catalogues/NAVN, eller provisions/ID eller rules/ID fra samme regelverk", "skriv catalogues/NAMN, eller provisions/ID eller rules/ID frå same regelverk", "write catalogues/NAME, or provisions/ID or rules/ID of the same rule book"));

    public static readonly DiagnosticCode NoRuleUses = Error("ALIS2309",
        new("ingen regel bygger på definisjonen i `{0}`", "ingen regel byggjer på definisjonen i `{0}`", "no rule rests on the definition in `{0}`"),
        new("skriv i uses hvilken regel som gjør det, som rules/SPES-02-1", "skriv i uses kva for regel som gjer det, som rules/SPES-02-1", "write in uses which rule does, such as rules/SPES-02-1"));

    public static readonly DiagnosticCode NoExampleUses = Error("ALIS2310",
        new("ingen av reglene som bygger på `{0}`, har noe eksempel", "ingen av reglane som byggjer på `{0}`, har noko døme", "none of the rules that rest on `{0}` has an example"),
        new("skriv et eksempel som viser definisjonen i bruk", "skriv eit døme som viser definisjonen i bruk", "write an example that shows the definition in use"));

    private static DiagnosticCode Error(string id, Wording message, Wording help) => new(id, Severity.Error, message, help);
}
