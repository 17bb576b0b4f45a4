namespace Alis.Rules.Diagnostics;

/// <summary>26xx: what stands in rule books and is used by nothing, and what is missing beside a rule or provision.</summary>
internal static class TidyCodes
{
    public static readonly DiagnosticCode UnusedLocal = Warning("ALIS2601",
        new("ingenting i regelen bruker parameteren `{0}`", "ingenting i regelen bruker parameteren `{0}`", "nothing in the rule uses the parameter `{0}`"),
        new("ta den bort, eller bruk den i uttrykket eller i en tekst", "ta han bort, eller bruk han i uttrykket eller i ein tekst", "remove it, or use it in the expression or in a text"));

    public static readonly DiagnosticCode UnusedGlobal = Warning("ALIS2602",
        new("ingen regel i arbeidsflyten bruker den felles parameteren `{0}`", "ingen regel i arbeidsflyten bruker den felles parameteren `{0}`", "no rule of the workflow uses the global parameter `{0}`"),
        new("ta den bort, eller bruk den", "ta han bort, eller bruk han", "remove it, or use it"));

    public static readonly DiagnosticCode UnusedProvision = Warning("ALIS2603",
        new("ingen regel leser bestemmelsen `{0}`", "ingen regel les føresegna `{0}`", "no rule reads the provision `{0}`"),
        new("ta den bort, eller les den med law i regelen den hører til; et tall kan stå skrevet rett inn i regelen", "ta ho bort, eller les ho med law i regelen ho høyrer til; eit tal kan stå skrive rett inn i regelen", "remove it, or read it with law in the rule it belongs to; a number may stand written into the rule itself"));

    public static readonly DiagnosticCode ReadingsNotTold = Warning("ALIS2604",
        new("ingen regel skiller lesemåtene {1} av `{0}`", "ingen regel skil lesemåtane {1} av `{0}`", "no rule tells the readings {1} of `{0}` apart"),
        new("spør etter dem med law.Says, eller ta bort dem som ikke skal bety noe", "spør etter dei med law.Says, eller ta bort dei som ikkje skal bety noko", "ask for them with law.Says, or remove those that are to mean nothing"));

    public static readonly DiagnosticCode UnknownReading = Warning("ALIS2605",
        new("`{0}` har ord for lesemåten `{1}`, som ikke finnes", "`{0}` har ord for lesemåten `{1}`, som ikkje finst", "`{0}` has words for the reading `{1}`, which does not exist"),
        new("lesemåtene er: {2}", "lesemåtane er: {2}", "the readings are: {2}"));

    public static readonly DiagnosticCode Gap = Error("ALIS2606",
        new("ingen versjon av `{0}` gjelder fra {1} til {2}", "ingen versjon av `{0}` gjeld frå {1} til {2}", "no version of `{0}` holds from {1} to {2}"),
        new("rett dagene, eller skriv i `gaps` hvorfor kilden ikke sier noe om dem", "rett dagane, eller skriv i `gaps` kvifor kjelda ikkje seier noko om dei", "mend the days, or say in `gaps` why the source says nothing of them"));

    public static readonly DiagnosticCode GapCovered = Error("ALIS2607",
        new("`{0}` sier at ingenting er kjent fra {1} til {2}, men en versjon gjelder da", "`{0}` seier at ingenting er kjent frå {1} til {2}, men ein versjon gjeld då", "`{0}` says that nothing is known from {1} to {2}, but a version holds then"),
        new("rett dagene i `gaps`", "rett dagane i `gaps`", "mend the days of `gaps`"));

    public static readonly DiagnosticCode QuotationMissing = Warning("ALIS2608",
        new("`{0}` har ikke noe sitat", "`{0}` har ikkje noko sitat", "`{0}` has no quotation"),
        new("skriv i quotation, ord for ord, det i {1} {2} som dette bygger på", "skriv i quotation, ord for ord, det i {1} {2} som dette byggjer på", "write into quotation, word for word, what of {1} {2} this rests on"));

    public static readonly DiagnosticCode BlankText = Error("ALIS2609",
        new("teksten er tom", "teksten er tom", "the text is empty"),
        new("skriv teksten, i nb, nn og en", "skriv teksten, i nb, nn og en", "write the text, in nb, nn and en"));

    public static readonly DiagnosticCode OtherParameters = Warning("ALIS2610",
        new("teksten for {0} viser {2} i `{1}`, men ikke i `{3}`", "teksten for {0} viser {2} i `{1}`, men ikkje i `{3}`", "the text for {0} shows {2} in `{1}` but not in `{3}`"),
        new("vis det samme på alle språk", "vis det same på alle språka", "show the same in all languages"));

    public static readonly DiagnosticCode NotTranslated = Warning("ALIS2611",
        new("den engelske teksten er den samme som den norske", "den engelske teksten er den same som den norske", "the English text is the same as the Norwegian one"),
        new("skriv den på engelsk", "skriv han på engelsk", "write it in English"));

    public static readonly DiagnosticCode DecisionMissing = Error("ALIS2612",
        new("beslutning {0} finnes ikke i decisions", "avgjerd {0} finst ikkje i decisions", "there is no decision record {0} in decisions"),
        new("skriv decisions/{0}-….md, eller rett nummeret", "skriv decisions/{0}-….md, eller rett nummeret", "write decisions/{0}-….md, or mend the number"));

    public static readonly DiagnosticCode DecisionUnused = Warning("ALIS2613",
        new("ingen regel, bestemmelse eller norm nevner beslutning {0}", "ingen regel, føresegn eller norm nemner avgjerd {0}", "no rule, provision or norm names decision record {0}"),
        new("før nummeret opp der beslutningen gjelder, i decisions eller decision", "før nummeret opp der avgjerda gjeld, i decisions eller decision", "put the number where the decision holds, in decisions or decision"));

    public static readonly DiagnosticCode DecisionTwice = Error("ALIS2614",
        new("to beslutninger har nummeret {0}", "to avgjerder har nummeret {0}", "two decision records have the number {0}"),
        new("gi den nyeste neste ledige nummer", "gje den nyaste neste ledige nummer", "give the newer one the next free number"));

    private static DiagnosticCode Error(string id, Wording message, Wording help) => new(id, Severity.Error, message, help);

    private static DiagnosticCode Warning(string id, Wording message, Wording help) => new(id, Severity.Warning, message, help);
}
