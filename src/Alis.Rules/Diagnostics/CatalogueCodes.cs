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
}
