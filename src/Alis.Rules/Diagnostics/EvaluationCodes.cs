namespace Alis.Rules.Diagnostics;

/// <summary>6xxx: what can be wrong with a request to evaluate, or with a report that is to be verified.</summary>
internal static class EvaluationCodes
{
    public static readonly DiagnosticCode UnknownRulebook = Error("ALIS6001",
        new("regelverket `{0}` finnes ikke", "regelverket `{0}` finst ikkje", "there is no rule book `{0}`"),
        new("kjente regelverk: {1}", "kjende regelverk: {1}", "known rule books: {1}"));

    public static readonly DiagnosticCode UnknownRule = Error("ALIS6002",
        new("regelen `{0}` finnes ikke", "regelen `{0}` finst ikkje", "there is no rule `{0}`"),
        new("kjente regler: {1}", "kjende reglar: {1}", "known rules: {1}"));

    public static readonly DiagnosticCode RuleNotAsked = Error("ALIS6003",
        new("regelen `{0}` står i regelverket `{1}`, som ikke er med her", "regelen `{0}` står i regelverket `{1}`, som ikkje er med her", "the rule `{0}` stands in the rule book `{1}`, which is not used here"),
        new("navngi regelverket: `--rulebook {1}`", "namngi regelverket: `--rulebook {1}`", "name the rule book: `--rulebook {1}`"));

    public static readonly DiagnosticCode NoRulebook = Error("ALIS6004",
        new("ingen av regelverkene gjelder denne filen uten å bli navngitt", "ingen av regelverka gjeld denne fila utan å bli namngjevne", "none of the rule books concerns this file without being named"),
        new("navngi ett med `--rulebook`: {0}", "namngi eitt med `--rulebook`: {0}", "name one with `--rulebook`: {0}"));

    public static readonly DiagnosticCode NotAReport = Error("ALIS6005",
        new("dette er ingen rapport: `{0}` mangler eller er av feil slag", "dette er ingen rapport: `{0}` manglar eller er av feil slag", "this is not a report: `{0}` is missing or of the wrong kind"),
        new("gi den rapporten som `validate --format json` skrev", "gje den rapporten som `validate --format json` skreiv", "give the report that `validate --format json` wrote"));

    public static readonly DiagnosticCode ReportRulebook = Error("ALIS6006",
        new("rapporten bygger på regelverket `{0}`, som ikke finnes her", "rapporten byggjer på regelverket `{0}`, som ikkje finst her", "the report rests on the rule book `{0}`, which is not here"),
        new("kjente regelverk: {1}", "kjende regelverk: {1}", "known rule books: {1}"));

    public static readonly DiagnosticCode KeyNeeded = Error("ALIS6007",
        new("kvitteringen er laget med en nøkkel", "kvitteringa er laga med ein nøkkel", "the receipt was made with a key"),
        new("gi den samme nøkkelen, i verktøyet med `--receipt-key`", "gje den same nøkkelen, i verktøyet med `--receipt-key`", "give the same key, to the tool with `--receipt-key`"));

    public static readonly DiagnosticCode PartiesUnknown = Error("ALIS6008",
        new("`{0}` mangler i filen, så det er ikke kjent hvilken avtale som gjelder", "`{0}` manglar i fila, så det er ikkje kjent kva avtale som gjeld", "the file lacks `{0}`, so that it is not known which agreement applies"),
        new("oppgi det, eller navngi et regelverk med `--rulebook`: {1}", "oppgje det, eller namngje eit regelverk med `--rulebook`: {1}", "state it, or name a rule book with `--rulebook`: {1}"));

    public static readonly DiagnosticCode AgreementUnknown = Warning("ALIS6009",
        new("`{0}` mangler i filen, så ingen avtale er vurdert, bare lov og forskrift", "`{0}` manglar i fila, så ingen avtale er vurdert, berre lov og forskrift", "the file lacks `{0}`, so that no agreement was assessed, only acts and regulations"),
        new("oppgi det, eller navngi et regelverk med `--rulebook`: {1}", "oppgje det, eller namngje eit regelverk med `--rulebook`: {1}", "state it, or name a rule book with `--rulebook`: {1}"));

    public static readonly DiagnosticCode NoAgreement = Warning("ALIS6010",
        new("ingen avtale her er for partene i filen (`{0}`), så bare lov og forskrift er vurdert", "ingen avtale her er for partane i fila (`{0}`), så berre lov og forskrift er vurdert", "no agreement here is for the parties of the file (`{0}`), so that only acts and regulations were assessed"),
        new("avtalene her er for: {1}; en av dem kan navngis med `--rulebook`", "avtalane her er for: {1}; ein av dei kan namngjevast med `--rulebook`", "the agreements here are for: {1}; one of them can be named with `--rulebook`"));

    private static DiagnosticCode Warning(string id, Wording message, Wording help) => new(id, Severity.Warning, message, help);

    private static DiagnosticCode Error(string id, Wording message, Wording help) => new(id, Severity.Error, message, help);
}
