namespace Alis.Rules.Diagnostics;

/// <summary>2xxx, second part: rule books, provisions, workflows as a whole.</summary>
internal static class RulebookCodes
{
    public static readonly DiagnosticCode Overlap = Error("ALIS2101",
        new("versjonene av `{0}` overlapper", "versjonane av `{0}` overlappar", "the versions of `{0}` overlap"),
        new("la hver versjon slutte dagen før den neste begynner", "lat kvar versjon slutte dagen før den neste byrjar", "let each version end the day before the next begins"));

    public static readonly DiagnosticCode TurnedRound = Error("ALIS2102",
        new("perioden slutter før den begynner", "perioden sluttar før han byrjar", "the period ends before it begins"),
        new("bytt om dagene eller rett den ene", "byt om dagane eller rett den eine", "swap the days or mend one of them"));

    public static readonly DiagnosticCode SameId = Error("ALIS2103",
        new("`{0}` er definert to ganger", "`{0}` er definert to gonger", "`{0}` is defined twice"),
        new("gi den ene et annet navn", "gje den eine eit anna namn", "give one of them another name"));

    public static readonly DiagnosticCode ValueMissing = Error("ALIS2104",
        new("versjonen mangler `{0}`", "versjonen manglar `{0}`", "the version lacks `{0}`"),
        new("et tall står i value, en lesemåte i choice, en dag i date", "eit tal står i value, ein lesemåte i choice, ein dag i date", "a number stands in value, a reading in choice, a day in date"));

    public static readonly DiagnosticCode NotAdmissible = Error("ALIS2105",
        new("verdien {0} er ikke blant dem som kan velges", "verdien {0} er ikkje blant dei som kan veljast", "the value {0} is not among those that can be chosen"),
        new("før den opp i admissible", "før han opp i admissible", "list it in admissible"));

    public static readonly DiagnosticCode DecisionMissing = Error("ALIS2106",
        new("det er flere mulige verdier, men ingen vedtaksside", "det er fleire moglege verdiar, men inga avgjerdsside", "there are several admissible values but no decision record"),
        new("skriv nummeret i decision", "skriv nummeret i decision", "write its number in decision"));

    public static readonly DiagnosticCode QuotationTooLong = Error("ALIS2107",
        new("sitatet er på {0} ord, grensen er {1}", "sitatet er på {0} ord, grensa er {1}", "the quotation has {0} words, the limit is {1}"),
        new("ta med bare det regelen bygger på", "ta med berre det regelen byggjer på", "keep only what the rule rests on"));

    public static readonly DiagnosticCode NoRulebookFile = Error("ALIS2108",
        new("mappen {0} har ingen rulebook.json", "mappa {0} har inga rulebook.json", "the folder {0} has no rulebook.json"),
        new("hver mappe er et regelverk", "kvar mappe er eit regelverk", "each folder is a rule book"));

    public static readonly DiagnosticCode WrongFolder = Error("ALIS2109",
        new("regelverket `{0}` ligger i mappen `{1}`", "regelverket `{0}` ligg i mappa `{1}`", "the rule book `{0}` lies in the folder `{1}`"),
        new("mappen heter som regelverket", "mappa heiter som regelverket", "the folder is named like the rule book"));

    public static readonly DiagnosticCode EngineTooOld = Error("ALIS2110",
        new("regelverket trenger motor {0}, dette er {1}", "regelverket treng motor {0}, dette er {1}", "the rule book needs engine {0}, this is {1}"),
        new("oppdater programmet", "oppdater programmet", "update the program"));

    public static readonly DiagnosticCode NoRulebooks = Error("ALIS2111",
        new("det er ingen regelverk her", "det er ingen regelverk her", "there are no rule books here"),
        new("pek på mappen som har regelverkene, for eksempel rules", "peik på mappa som har regelverka, til dømes rules", "point at the folder that holds the rule books, such as rules"));

    public static readonly DiagnosticCode UnknownFile = new("ALIS2112", Severity.Warning,
        new("filen hører ikke til noe regelverk og blir ikke lest", "fila høyrer ikkje til noko regelverk og blir ikkje lesen", "the file belongs to no rule book and is not read"),
        new("se rules/README.md", "sjå rules/README.md", "see rules/README.md"));

    public static readonly DiagnosticCode BadVersion = Error("ALIS2113",
        new("`{0}` er ikke et versjonsnummer", "`{0}` er ikkje eit versjonsnummer", "`{0}` is not a version number"),
        new("skriv tre tall med punktum, som 1.0.0", "skriv tre tal med punktum, som 1.0.0", "write three numbers with points, like 1.0.0"));

    private static DiagnosticCode Error(string id, Wording message, Wording help) => new(id, Severity.Error, message, help);
}
