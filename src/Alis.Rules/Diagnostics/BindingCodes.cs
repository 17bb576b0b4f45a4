namespace Alis.Rules.Diagnostics;

/// <summary>4xxx: names and types in expressions. Types are named in all three languages, so those messages take two particulars a language.</summary>
internal static class BindingCodes
{
    public static readonly DiagnosticCode UnknownName = Error("ALIS4001",
        new("navnet `{0}` er ukjent", "namnet `{0}` er ukjent", "the name `{0}` is not known"),
        new("her kan stå: {1}", "her kan stå: {1}", "known here: {1}"));

    public static readonly DiagnosticCode UnknownMember = Error("ALIS4002",
        new("`{0}` har ikke `{1}`", "`{0}` har ikkje `{1}`", "`{0}` has no `{1}`"),
        new("den har: {2}", "den har: {2}", "it has: {2}"));

    public static readonly DiagnosticCode WrongType = Error("ALIS4003",
        new("dette er {0}, ventet {1}", "dette er {2}, venta {3}", "this is {4}, expected {5}"),
        new("skriv noe av den typen", "skriv noko av den typen", "write something of that type"));

    public static readonly DiagnosticCode WrongUnit = Error("ALIS4004",
        new("{0} og {1} kan ikke settes mot hverandre", "{2} og {3} kan ikkje setjast mot kvarandre", "{4} and {5} cannot be set against each other"),
        new("sammenlign dager med dager og måneder med måneder", "samanlikn dagar med dagar og månader med månader", "compare days with days and months with months"));

    public static readonly DiagnosticCode ArgumentCount = Error("ALIS4005",
        new("`{0}` tar {1} argumenter, fant {2}", "`{0}` tek {1} argument, fann {2}", "`{0}` takes {1} arguments, found {2}"),
        new("se språkreferansen", "sjå språkreferansen", "see the language reference"));

    public static readonly DiagnosticCode LambdaExpected = Error("ALIS4006",
        new("`{0}` tar en betingelse for hvert ledd", "`{0}` tek eit vilkår for kvart ledd", "`{0}` takes a condition for each item"),
        new("skriv x => …", "skriv x => …", "write x => …"));

    public static readonly DiagnosticCode LambdaMisplaced = Error("ALIS4007",
        new("en betingelse for hvert ledd hører ikke hjemme her", "eit vilkår for kvart ledd høyrer ikkje heime her", "a condition for each item does not belong here"),
        new("bare Any, All, Where, Count, Min, Max og Sum tar x => …", "berre Any, All, Where, Count, Min, Max og Sum tek x => …", "only Any, All, Where, Count, Min, Max and Sum take x => …"));

    public static readonly DiagnosticCode NameTaken = Error("ALIS4008",
        new("navnet `{0}` er allerede i bruk", "namnet `{0}` er alt i bruk", "the name `{0}` is in use already"),
        new("velg et nytt navn", "vel eit nytt namn", "choose a new name"));

    public static readonly DiagnosticCode NameNotAllowed = Error("ALIS4009",
        new("navnet `{0}` kan ikke brukes, den andre motoren leser det som noe annet", "namnet `{0}` kan ikkje brukast, den andre motoren les det som noko anna", "the name `{0}` cannot be used, the other engine reads it as something else"),
        new("velg et annet navn", "vel eit anna namn", "choose another name"));

    public static readonly DiagnosticCode FlagAlone = Error("ALIS4010",
        new("en ja/nei-opplysning kan ikke stå alene", "ei ja/nei-opplysning kan ikkje stå åleine", "a yes/no fact cannot stand alone"),
        new("skriv == true eller == false", "skriv == true eller == false", "write == true or == false"));

    public static readonly DiagnosticCode DayOperator = Error("ALIS4011",
        new("dager sammenlignes ikke med `{0}`", "dagar blir ikkje samanlikna med `{0}`", "days are not compared with `{0}`"),
        new("bruk Dates.OnOrBefore, OnOrAfter, Before, After eller Within", "bruk Dates.OnOrBefore, OnOrAfter, Before, After eller Within", "use Dates.OnOrBefore, OnOrAfter, Before, After or Within"));

    public static readonly DiagnosticCode OnMisplaced = Error("ALIS4012",
        new("`on` kan bare stå som argument til en funksjon", "`on` kan berre stå som argument til ein funksjon", "`on` can only stand as an argument of a function"),
        new("skriv for eksempel Dates.OnOrBefore(…, on)", "skriv til dømes Dates.OnOrBefore(…, on)", "write for instance Dates.OnOrBefore(…, on)"));

    public static readonly DiagnosticCode LiteralExpected = Error("ALIS4013",
        new("her må det stå en tekst i anførselstegn", "her må det stå ein tekst i hermeteikn", "a text in quotation marks has to stand here"),
        new("bestemmelser bindes når regelverket lastes", "føresegner blir bundne når regelverket blir lasta", "provisions are bound when the rule book is loaded"));

    public static readonly DiagnosticCode UnknownProvision = Error("ALIS4014",
        new("bestemmelsen `{0}` finnes ikke", "føresegna `{0}` finst ikkje", "the provision `{0}` does not exist"),
        new("se provisions.json", "sjå provisions.json", "see provisions.json"));

    public static readonly DiagnosticCode ProvisionKind = Error("ALIS4015",
        new("bestemmelsen `{0}` er av slaget {1}", "føresegna `{0}` er av slaget {1}", "the provision `{0}` is of the kind {1}"),
        new("skriv law.{2}(…)", "skriv law.{2}(…)", "write law.{2}(…)"));

    public static readonly DiagnosticCode UnknownChoice = Error("ALIS4016",
        new("bestemmelsen `{0}` har ikke lesemåten `{1}`", "føresegna `{0}` har ikkje lesemåten `{1}`", "the provision `{0}` has no reading `{1}`"),
        new("lesemåtene er: {2}", "lesemåtane er: {2}", "the readings are: {2}"));

    public static readonly DiagnosticCode UnknownCode = Error("ALIS4017",
        new("`{0}` finnes ikke i katalogen {1}", "`{0}` finst ikkje i katalogen {1}", "`{0}` is not in the catalogue {1}"),
        new("sammenligningen kan aldri bli sann", "samanlikninga kan aldri bli sann", "the comparison can never be true"));

    public static readonly DiagnosticCode NotAPeriodList = Error("ALIS4018",
        new("leddene i listen har ingen første og siste dag", "ledda i lista har ingen første og siste dag", "the items of the list have no first and last day"),
        new("bruk en liste av tjeneste, bolker eller andre perioder", "bruk ei liste av teneste, bolkar eller andre periodar", "use a list of service, blocks or other periods"));

    public static readonly DiagnosticCode BareName = Error("ALIS4019",
        new("`{0}` må ha et navn foran seg", "`{0}` må ha eit namn framfor seg", "`{0}` needs a name before it"),
        new("skriv for eksempel file.{0}", "skriv til dømes file.{0}", "write for instance file.{0}"));

    public static readonly DiagnosticCode CountingProvisions = Error("ALIS4020",
        new("bestemmelsene om telling som begynner med `{0}`, mangler eller er av et annet slag: {1}", "føresegnene om teljing som byrjar med `{0}`, manglar eller er av eit anna slag: {1}", "the provisions on counting that begin with `{0}` are lacking or of another kind: {1}"),
        new("skriv dem i provisions.json, hver med sitt slag", "skriv dei i provisions.json, kvar med sitt slag", "write them in provisions.json, each with its kind"));

    public static readonly DiagnosticCode UnknownGoalList = Error("ALIS4021",
        new("listen `{0}` finnes ikke i katalogen over læringsmål", "lista `{0}` finst ikkje i katalogen over læringsmål", "the list `{0}` is not in the catalogue of learning goals"),
        new("se lists i catalogues/learning-goals.json", "sjå lists i catalogues/learning-goals.json", "see lists in catalogues/learning-goals.json"));

    private static DiagnosticCode Error(string id, Wording message, Wording help) => new(id, Severity.Error, message, help);
}
