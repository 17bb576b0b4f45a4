namespace Alis.Rules.Diagnostics;

/// <summary>71xx: what can be wrong with the file of a round.</summary>
internal static class RoundFileCodes
{
    public static readonly DiagnosticCode UnknownCandidate = Error("ALIS7101",
        new("kandidaten `{0}` er ikke med i runden", "kandidaten `{0}` er ikkje med i runden", "the candidate `{0}` is not in the round"),
        new("skriv nøkkelen til en kandidat som er med", "skriv nøkkelen til ein kandidat som er med", "write the key of a candidate who takes part"));

    public static readonly DiagnosticCode UnknownPost = Error("ALIS7102",
        new("plassen `{0}` er ikke med i runden", "plassen `{0}` er ikkje med i runden", "the post `{0}` is not in the round"),
        new("skriv nøkkelen til en plass som er med", "skriv nøkkelen til ein plass som er med", "write the key of a post that takes part"));

    public static readonly DiagnosticCode RankedTwice = Error("ALIS7103",
        new("`{0}` står to ganger i samme rekkefølge", "`{0}` står to gonger i same rekkjefølgje", "`{0}` stands twice in one order"),
        new("la bare det første stå", "lat berre det første stå", "leave only the first one"));

    public static readonly DiagnosticCode OfAnotherMunicipality = Error("ALIS7104",
        new("kandidaten `{0}` hører til kommunen `{1}` og kan ikke rangeres av `{2}`", "kandidaten `{0}` høyrer til kommunen `{1}` og kan ikkje rangerast av `{2}`", "the candidate `{0}` belongs to the municipality `{1}` and cannot be ranked by `{2}`"),
        new("hver kommune rangerer sine egne", "kvar kommune rangerer sine eigne", "each municipality ranks its own"));

    public static readonly DiagnosticCode TooLong = Error("ALIS7105",
        new("perioden fra {0} til {1} er lengre enn {2} måneder", "perioden frå {0} til {1} er lengre enn {2} månader", "the period from {0} to {1} is longer than {2} months"),
        new("se om året er rett, eller del perioden", "sjå om året er rett, eller del perioden", "see whether the year is right, or split the period"));

    public static readonly DiagnosticCode WithdrawnBefore = Error("ALIS7106",
        new("plassen er trukket tilbake {0}, før den ble lyst ut {1}", "plassen er trekt tilbake {0}, før han blei lyst ut {1}", "the post was withdrawn on {0}, before it was published on {1}"),
        new("rett den ene av dagene", "rett den eine av dagane", "mend one of the two days"));

    public static readonly DiagnosticCode GoneCandidate = Warning("ALIS7107",
        new("kandidaten `{0}`, som har takket nei før, er ikke med i runden", "kandidaten `{0}`, som har takka nei før, er ikkje med i runden", "the candidate `{0}`, who declined earlier, is not in the round"),
        new("svaret gjør ingen forskjell her; rett nøkkelen hvis den er feil", "svaret gjer ingen skilnad her; rett nøkkelen om han er feil", "the answer makes no difference here; mend the key if it is wrong"));

    public static readonly DiagnosticCode GonePost = Warning("ALIS7108",
        new("plassen `{0}`, som noen har takket nei til før, er ikke med i runden", "plassen `{0}`, som nokon har takka nei til før, er ikkje med i runden", "the post `{0}`, which somebody declined earlier, is not in the round"),
        new("svaret gjør ingen forskjell her; rett nøkkelen hvis den er feil", "svaret gjer ingen skilnad her; rett nøkkelen om han er feil", "the answer makes no difference here; mend the key if it is wrong"));

    public static readonly DiagnosticCode EmptyRanking = Warning("ALIS7109",
        new("`{0}` har en egen rekkefølge uten vinduer og kan ikke tilbys noe", "`{0}` har ei eiga rekkjefølgje utan vindauge og kan ikkje tilbydast noko", "`{0}` has an own order without windows and cannot be offered anything"),
        new("ta bort `ranking` hvis det er ønsket som skal gjelde", "ta bort `ranking` om det er ønsket som skal gjelde", "remove `ranking` if the wish is to count"));

    private static DiagnosticCode Error(string id, Wording message, Wording help) => new(id, Severity.Error, message, help);

    private static DiagnosticCode Warning(string id, Wording message, Wording help) => new(id, Severity.Warning, message, help);
}
