namespace Alis.Rules.Diagnostics;

/// <summary>2xxx, fifth part: quotations held against the passages of their sources.</summary>
internal static class QuotationCodes
{
    public static readonly DiagnosticCode NotFound = Error("ALIS2401",
        new("sitatet står ikke i {0} {1}", "sitatet står ikkje i {0} {1}", "the quotation does not stand in {0} {1}"),
        new("skriv det ord for ord som i rules/sources", "skriv det ord for ord som i rules/sources", "write it word for word as in rules/sources"));

    public static readonly DiagnosticCode Elsewhere = Error("ALIS2402",
        new("sitatet står ikke i {0} {1}, men i {2}", "sitatet står ikkje i {0} {1}, men i {2}", "the quotation does not stand in {0} {1} but in {2}"),
        new("rett section", "rett section", "mend section"));

    public static readonly DiagnosticCode UnknownSection = Error("ALIS2403",
        new("kilden {0} har ingen del `{1}`", "kjelda {0} har ingen del `{1}`", "the source {0} has no section `{1}`"),
        new("kjente deler: {2}", "kjende delar: {2}", "known sections: {2}"));

    public static readonly DiagnosticCode NoSource = new("ALIS2404", Severity.Warning,
        new("kilden {0} finnes ikke i sources, så sitatene fra den er ikke kontrollert", "kjelda {0} finst ikkje i sources, så sitata frå ho er ikkje kontrollerte", "the source {0} is not in sources, so quotations from it have not been checked"),
        new("legg avsnittene fra kilden i en fil i sources", "legg avsnitta frå kjelda i ei fil i sources", "put the passages of the source into a file in sources"));

    public static readonly DiagnosticCode SameSource = Error("ALIS2405",
        new("kilden {0} har to filer", "kjelda {0} har to filer", "the source {0} has two files"),
        new("slå dem sammen", "slå dei saman", "join them into one"));

    public static readonly DiagnosticCode OtherTime = Error("ALIS2406",
        new("sitatet er ordlyden i {0} {1} i tiden {2}, men det står for tiden {3}", "sitatet er ordlyden i {0} {1} i tida {2}, men det står for tida {3}", "the quotation is the wording of {0} {1} in the time {2}, but it stands for the time {3}"),
        new("sett inn ordlyden fra den første dagen i perioden, eller rett perioden", "set inn ordlyden frå den første dagen i perioden, eller rett perioden", "quote the wording of the first day of the period, or mend the period"));

    private static DiagnosticCode Error(string id, Wording message, Wording help) => new(id, Severity.Error, message, help);
}
