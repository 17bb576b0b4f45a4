namespace Alis.Rules.Diagnostics;

/// <summary>25xx: what the conditions of rules say of each other. Reasons are given in all three languages, so those messages take three particulars for one.</summary>
internal static class ConditionCodes
{
    public static readonly DiagnosticCode NeverTrue = Error("ALIS2501",
        new("`{0}` er aldri sann", "`{0}` er aldri sann", "`{0}` is never true"),
        new("{1}", "{2}", "{3}"));

    public static readonly DiagnosticCode AlwaysTrue = Error("ALIS2502",
        new("`{0}` er alltid sann", "`{0}` er alltid sann", "`{0}` is always true"),
        new("{1}", "{2}", "{3}"));

    public static readonly DiagnosticCode NoDifference = Warning("ALIS2503",
        new("`{0}` gjør ingen forskjell her", "`{0}` gjer ingen skilnad her", "`{0}` makes no difference here"),
        new("leddene ved siden av avgjør det alt; ta det bort, eller skriv det du mente", "ledda ved sida av avgjer det alt; ta det bort, eller skriv det du meinte", "the parts beside it already decide that; remove it, or write what you meant"));

    public static readonly DiagnosticCode SameDay = Warning("ALIS2504",
        new("`{0}` sammenligner en dag med seg selv", "`{0}` samanliknar ein dag med seg sjølv", "`{0}` compares a day with itself"),
        new("det sier bare at dagen finnes; skriv den andre dagen du mente", "det seier berre at dagen finst; skriv den andre dagen du meinte", "that only says that the day is there; write the other day you meant"));

    public static readonly DiagnosticCode NeverMet = Error("ALIS2505",
        new("regelen `{0}` kan aldri være oppfylt der den gjelder", "regelen `{0}` kan aldri vere oppfylt der han gjeld", "the rule `{0}` can never be met where it applies"),
        new("`applies` og kravet utelukker hverandre; se om et tegn er snudd", "`applies` og kravet utelukkar kvarandre; sjå om eit teikn er snudd", "`applies` and the demand exclude each other; see whether a sign is turned round"));

    public static readonly DiagnosticCode AlwaysMet = Error("ALIS2506",
        new("regelen `{0}` er alltid oppfylt der den gjelder", "regelen `{0}` er alltid oppfylt der han gjeld", "the rule `{0}` is always met where it applies"),
        new("kravet følger av `applies`, så regelen krever ingenting; se om kravet står i `applies`", "kravet følgjer av `applies`, så regelen krev ingenting; sjå om kravet står i `applies`", "the demand follows from `applies`, so that the rule demands nothing; see whether the demand stands in `applies`"));

    public static readonly DiagnosticCode ExceptionUseless = Error("ALIS2507",
        new("unntaket `{0}` kan aldri gå foran `{1}`", "unntaket `{0}` kan aldri gå framfor `{1}`", "the exception `{0}` can never displace `{1}`"),
        new("der unntaket er oppfylt, er hovedregelen oppfylt eller gjelder ikke; se på vilkårene i begge", "der unntaket er oppfylt, er hovudregelen oppfylt eller gjeld ikkje; sjå på vilkåra i begge", "wherever the exception is met, the main rule is met or does not apply; look at the conditions of both"));

    public static readonly DiagnosticCode ExceptionNotInForce = Error("ALIS2508",
        new("unntaket `{0}` og hovedregelen `{1}` er aldri i kraft samtidig", "unntaket `{0}` og hovudregelen `{1}` er aldri i kraft samstundes", "the exception `{0}` and the main rule `{1}` are never in force at the same time"),
        new("rett `inForce` i en av dem, eller ta bort unntaket", "rett `inForce` i ein av dei, eller ta bort unntaket", "mend `inForce` of one of them, or remove the exception"));

    public static readonly DiagnosticCode VerdictNever = Error("ALIS2509",
        new("regelen `{0}` har en tekst for {1}, men kan aldri gi det svaret", "regelen `{0}` har ein tekst for {1}, men kan aldri gje det svaret", "the rule `{0}` has a text for {1} but can never give that verdict"),
        new("{2}", "{3}", "{4}"));

    public static readonly DiagnosticCode VerdictWithoutText = Error("ALIS2510",
        new("regelen `{0}` kan gi {1}, men har ingen tekst for det svaret", "regelen `{0}` kan gje {1}, men har ingen tekst for det svaret", "the rule `{0}` can give {1} but has no text for that verdict"),
        new("skriv teksten i alle tre språk", "skriv teksten i alle tre språka", "write the text in all three languages"));

    public static readonly DiagnosticCode SameAsUnknown = Error("ALIS2511",
        new("regelen `{0}` i `sameAs` finnes ikke", "regelen `{0}` i `sameAs` finst ikkje", "there is no rule `{0}` for `sameAs`"),
        new("skriv regelverk/regel, eller regel i samme regelverk", "skriv regelverk/regel, eller regel i same regelverk", "write book/rule, or a rule of the same book"));

    public static readonly DiagnosticCode SameAsDiffers = Error("ALIS2512",
        new("`{0}` sier ikke det samme som `{1}`: her `{2}`, der `{3}` ({4})", "`{0}` seier ikkje det same som `{1}`: her `{2}`, der `{3}` ({4})", "`{0}` does not say the same as `{1}`: here `{2}`, there `{3}` ({4})"),
        new("skriv begge likt, eller ta bort `sameAs` om kildene sier ulike ting", "skriv begge likt, eller ta bort `sameAs` om kjeldene seier ulike ting", "write both alike, or remove `sameAs` where the sources differ"));

    public static readonly DiagnosticCode MonotoneWrong = Error("ALIS2513",
        new("regelen `{0}` sier `monotone`: `{1}`, men eksemplet «{2}» går fra {3} til {4} når tjenesten {5} kommer til", "regelen `{0}` seier `monotone`: `{1}`, men dømet «{2}» går frå {3} til {4} når tenesta {5} kjem til", "the rule `{0}` says `monotone`: `{1}`, but the example “{2}” goes from {3} to {4} when the service {5} is added"),
        new("skriv `none`; en rett `monotone` gjør at dager for sent kan regnes ut", "skriv `none`; ein rett `monotone` gjer at dagar for seint kan reknast ut", "write `none`; a right `monotone` is what days too late are computed from"));

    public static readonly DiagnosticCode Contradiction = Error("ALIS2514",
        new("`{0}` og `{1}` kan ikke begge oppfylles: samme part og samme hendelse, men den ene fristen er alltid ute før den andre begynner", "`{0}` og `{1}` kan ikkje begge oppfyllast: same part og same hending, men den eine fristen er alltid ute før den andre byrjar", "`{0}` and `{1}` cannot both be fulfilled: same party and same event, but the one window always ends before the other opens"),
        new("{0}: «{2}» – {1}: «{3}»", "{0}: «{2}» – {1}: «{3}»", "{0}: “{2}” – {1}: “{3}”"));

    public static readonly DiagnosticCode SourcesContradict = new("ALIS2515", Severity.Information,
        new("kildene er uenige: `{0}` og `{1}` kan ikke begge oppfylles av samme hendelse", "kjeldene er usamde: `{0}` og `{1}` kan ikkje begge oppfyllast av same hending", "the sources disagree: `{0}` and `{1}` cannot both be fulfilled by the same event"),
        new("{0}: «{2}» – {1}: «{3}»", "{0}: «{2}» – {1}: «{3}»", "{0}: “{2}” – {1}: “{3}”"));

    public static readonly DiagnosticCode WindowTurned = Error("ALIS2516",
        new("vinduet til `{0}` er alltid ute før det åpner", "vindauget til `{0}` er alltid ute før det opnar", "the window of `{0}` has always ended before it opens"),
        new("bytt om `opens` og `due`, eller rett bestemmelsene de er regnet fra", "byt om `opens` og `due`, eller rett føresegnene dei er rekna frå", "exchange `opens` and `due`, or mend the provisions that they are computed from"));

    public static readonly DiagnosticCode AnswersDiffer = new("ALIS2517", Severity.Information,
        new("kildene er uenige om {2}: `{0}` svarer {5}, `{1}` svarer {6}", "kjeldene er usamde om {3}: `{0}` svarer {5}, `{1}` svarer {6}", "the sources disagree on {4}: `{0}` answers {5}, `{1}` answers {6}"),
        new("{0}: «{7}» – {1}: «{8}»", "{0}: «{7}» – {1}: «{8}»", "{0}: “{7}” – {1}: “{8}”"));

    public static readonly DiagnosticCode UnknownMatter = Error("ALIS2518",
        new("spørsmålet `{0}` står ikke i katalogen matters", "spørsmålet `{0}` står ikkje i katalogen matters", "the matter `{0}` is not in the catalogue matters"),
        new("bruk en kode fra katalogen, eller før spørsmålet opp der", "bruk ein kode frå katalogen, eller før spørsmålet opp der", "use a code of the catalogue, or list the matter there"));

    private static DiagnosticCode Error(string id, Wording message, Wording help) => new(id, Severity.Error, message, help);

    private static DiagnosticCode Warning(string id, Wording message, Wording help) => new(id, Severity.Warning, message, help);
}
