namespace Alis.Rules.Diagnostics;

/// <summary>5xxx, third part: what can be wrong with a set of catalogues.</summary>
internal static class CatalogueCodes
{
    public static readonly DiagnosticCode SameCode = new("ALIS5101", Severity.Error,
        new("koden `{0}` står to ganger i katalogen {1}", "koden `{0}` står to gonger i katalogen {1}", "the code `{0}` stands twice in the catalogue {1}"),
        new("behold én av dem", "behald éin av dei", "keep one of them"));

    public static readonly DiagnosticCode Missing = new("ALIS5102", Severity.Error,
        new("katalogen {0} mangler", "katalogen {0} manglar", "the catalogue {0} is missing"),
        new("ta med alle katalogene", "ta med alle katalogane", "hand over all catalogues"));

    public static readonly DiagnosticCode SameCatalogue = new("ALIS5103", Severity.Error,
        new("katalogen {0} er gitt to ganger", "katalogen {0} er gjeven to gonger", "the catalogue {0} is given twice"),
        new("behold én av dem", "behald éin av dei", "keep one of them"));

    public static readonly DiagnosticCode UnknownList = new("ALIS5104", Severity.Error,
        new("katalogen har ingen liste `{0}`", "katalogen har inga liste `{0}`", "the catalogue has no list `{0}`"),
        new("beskriv listen i lists, eller rett navnet", "beskriv lista i lists, eller rett namnet", "describe the list in lists, or mend the name"));

    public static readonly DiagnosticCode UnknownGroup = new("ALIS5105", Severity.Error,
        new("katalogen har ingen gruppe `{0}`", "katalogen har inga gruppe `{0}`", "the catalogue has no group `{0}`"),
        new("beskriv gruppen i groups, eller rett navnet", "beskriv gruppa i groups, eller rett namnet", "describe the group in groups, or mend the name"));

    public static readonly DiagnosticCode TurnedSeries = new("ALIS5106", Severity.Error,
        new("rekken av koder slutter før den begynner", "rekkja av kodar sluttar før ho byrjar", "the series of codes ends before it begins"),
        new("bytt om first og last, eller rett den ene", "byt om first og last, eller rett den eine", "swap first and last, or mend one of them"));
}
