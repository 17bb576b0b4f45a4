namespace Alis.Rules.Diagnostics;

/// <summary>13xx, 28xx and 52xx: lifecycles, what is wrong in them, and events that do not fit them.</summary>
internal static class LifecycleCodes
{
    public static readonly DiagnosticCode OneTrigger = Error("ALIS1301",
        new("overgangen `{0}` må ha enten `event`, `day` eller `after`", "overgangen `{0}` må ha anten `event`, `day` eller `after`", "the transition `{0}` must have either `event`, `day` or `after`"),
        new("skriv ett av dem", "skriv eitt av dei", "write one of them"));

    public static readonly DiagnosticCode NormWithoutSource = Error("ALIS1302",
        new("overgangen `{0}` nevner normer, men mangler `strength` eller `citation`", "overgangen `{0}` nemner normer, men manglar `strength` eller `citation`", "the transition `{0}` names norms but lacks `strength` or `citation`"),
        new("si hvor sterkt normen binder, og hvor den står", "sei kor sterkt norma bind, og kvar ho står", "say how strongly the norm binds and where it stands"));

    public static readonly DiagnosticCode ByItself = Error("ALIS1303",
        new("overgangen `{0}` skjer av seg selv og kan ikke ha vilkår eller la tilstanden stå", "overgangen `{0}` skjer av seg sjølv og kan ikkje ha vilkår eller la tilstanden stå", "the transition `{0}` happens by itself and can neither have guards nor leave the state as it is"),
        new("ta bort `guards`, og si i `to` hvor den fører", "ta bort `guards`, og sei i `to` kvar han fører", "remove `guards`, and say in `to` where it leads"));

    public static readonly DiagnosticCode UnknownState = Error("ALIS1304",
        new("tilstanden `{0}` finnes ikke i livsløpet", "tilstanden `{0}` finst ikkje i livsløpet", "there is no state `{0}` in the lifecycle"),
        new("tilstandene er: {1}", "tilstandane er: {1}", "the states are: {1}"));

    public static readonly DiagnosticCode UnknownBase = Warning("ALIS1305",
        new("livsløpet `{0}` finnes ikke, gjelder noe annet eller bygger selv på et annet", "livsløpet `{0}` finst ikkje, gjeld noko anna eller byggjer sjølv på eit anna", "there is no lifecycle `{0}`, or it is about something else, or it rests on another itself"),
        new("skriv bok/navn for et livsløp om det samme, uten `base`; til da er dette livsløpet utelatt", "skriv bok/namn for eit livsløp om det same, utan `base`; til då er dette livsløpet utelate", "write book/name of a lifecycle about the same, without `base`; until then this lifecycle is left out"));

    public static readonly DiagnosticCode SecondOfSubject = Error("ALIS1306",
        new("regelverket `{0}` har to livsløp om det samme: `{1}` og `{2}`", "regelverket `{0}` har to livsløp om det same: `{1}` og `{2}`", "the rule book `{0}` has two lifecycles about the same: `{1}` and `{2}`"),
        new("skriv dem i én fil", "skriv dei i éi fil", "write them in one file"));

    public static readonly DiagnosticCode WrongFile = Error("ALIS1307",
        new("livsløpet `{0}` ligger i filen `{1}`", "livsløpet `{0}` ligg i fila `{1}`", "the lifecycle `{0}` lies in the file `{1}`"),
        new("filen heter som livsløpet, med `.json`", "fila heiter som livsløpet, med `.json`", "the file is named like the lifecycle, with `.json`"));

    public static readonly DiagnosticCode Unreachable = Warning("ALIS2801",
        new("ingenting fører til tilstanden `{0}`", "ingenting fører til tilstanden `{0}`", "nothing leads to the state `{0}`"),
        new("ta den bort, eller skriv en overgang som fører dit", "ta han bort, eller skriv ein overgang som fører dit", "remove it, or write a transition that leads there"));

    public static readonly DiagnosticCode DeadEnd = Warning("ALIS2802",
        new("ingenting fører ut av tilstanden `{0}`, og den er ikke en slutt", "ingenting fører ut av tilstanden `{0}`, og han er ikkje ein slutt", "nothing leads out of the state `{0}`, and it is no end"),
        new("skriv en overgang ut av den, eller `\"final\": true`", "skriv ein overgang ut av han, eller `\"final\": true`", "write a transition out of it, or `\"final\": true`"));

    public static readonly DiagnosticCode OutOfFinal = Warning("ALIS2803",
        new("overgangen `{0}` fører ut av `{1}`, som er en slutt", "overgangen `{0}` fører ut av `{1}`, som er ein slutt", "the transition `{0}` leads out of `{1}`, which is an end"),
        new("ta bort overgangen, eller `final`", "ta bort overgangen, eller `final`", "remove the transition, or `final`"));

    public static readonly DiagnosticCode NeverHolds = Warning("ALIS2804",
        new("vilkårene for overgangen `{0}` kan aldri holde sammen", "vilkåra for overgangen `{0}` kan aldri halde saman", "the guards of the transition `{0}` can never hold together"),
        new("ett av dem utelukker et annet, eller er alltid usant", "eitt av dei utelukkar eit anna, eller er alltid usant", "one of them excludes another, or is always false"));

    public static readonly DiagnosticCode BothFit = Warning("ALIS2805",
        new("`{0}` og `{1}` kan passe samtidig på `{2}` fra `{3}`", "`{0}` og `{1}` kan passe samtidig på `{2}` frå `{3}`", "`{0}` and `{1}` can both fit `{2}` from `{3}`"),
        new("la vilkårene utelukke hverandre, for eksempel med en parameter i det ene og `!` foran den i det andre", "lat vilkåra utelukke kvarandre, til dømes med ein parameter i det eine og `!` framfor han i det andre", "let their guards exclude each other, such as a parameter in the one and `!` before it in the other"));

    public static readonly DiagnosticCode NotAllowed = Error("ALIS5201",
        new("hendelsen «{0}» {1} passer ikke: {2} er {3}", "hendinga «{0}» {1} passar ikkje: {2} er {3}", "the event ‘{0}’ of {1} does not fit: {2} is {3}"),
        new("tillatt da: {4}", "tillate då: {4}", "allowed then: {4}"));

    public static readonly DiagnosticCode ConditionFails = Error("ALIS5202",
        new("hendelsen «{0}» {1} tas ikke med: {2}", "hendinga «{0}» {1} blir ikkje teken med: {2}", "the event ‘{0}’ of {1} is not taken: {2}"),
        new("tillatt da: {3}", "tillate då: {3}", "allowed then: {3}"));

    public static readonly DiagnosticCode TooEarly = Error("ALIS5203",
        new("hendelsen «{0}» {1} kommer for tidlig: tidligst {2}", "hendinga «{0}» {1} kjem for tidleg: tidlegast {2}", "the event ‘{0}’ of {1} is too early: {2} at the earliest"),
        new("tillatt da: {3}", "tillate då: {3}", "allowed then: {3}"));

    public static readonly DiagnosticCode CannotTell = Error("ALIS5204",
        new("det kan ikke avgjøres om hendelsen «{0}» {1} passer", "det kan ikkje avgjerast om hendinga «{0}» {1} passar", "it cannot be told whether the event ‘{0}’ of {1} fits"),
        new("oppgi {2}", "oppgje {2}", "state {2}"));

    public static readonly DiagnosticCode TooMuchWork = Error("ALIS5205",
        new("hendelsene er for mange til å følge alle; tilstanden er ikke avgjort", "hendingane er for mange til å følgje alle; tilstanden er ikkje avgjord", "there are too many events to follow all of them; the state is not decided"),
        new("del filen", "del fila", "split the file"));

    public static readonly DiagnosticCode UnknownRulebook = Warning("ALIS5206",
        new("regelverket `{0}` som avtalen sies å følge, finnes ikke her", "regelverket `{0}` som avtalen blir sagd å følgje, finst ikkje her", "the rule book `{0}` that the agreement is said to follow is not here"),
        new("rett `rulebook`, eller gi mappen med regelverket med --rules; uten det følges loven eller det avtalen fulgte først", "rett `rulebook`, eller gje mappa med regelverket med --rules; utan det blir lova følgd, eller det avtalen følgde først", "mend `rulebook`, or give the folder with the rule book with --rules; without it the law is followed, or what the agreement followed first"));

    private static DiagnosticCode Error(string id, Wording message, Wording help) => new(id, Severity.Error, message, help);

    private static DiagnosticCode Warning(string id, Wording message, Wording help) => new(id, Severity.Warning, message, help);
}
