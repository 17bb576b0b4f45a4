namespace Alis.Rules.Diagnostics;

/// <summary>70xx: what can be wrong with a market of candidates and posts.</summary>
internal static class MatchingCodes
{
    public static readonly DiagnosticCode NegativeCapacity = Error("ALIS7001",
        new("plassen `{0}` har rom til {1}", "plassen `{0}` har rom til {1}", "the post `{0}` has room for {1}"),
        new("skriv 0 eller mer", "skriv 0 eller meir", "write 0 or more"));

    public static readonly DiagnosticCode NoSuchCandidate = Error("ALIS7002",
        new("kandidat nummer {0} finnes ikke", "kandidat nummer {0} finst ikkje", "there is no candidate number {0}"),
        new("antallet kandidater er {1}; numrene begynner på 0", "talet på kandidatar er {1}; numra byrjar på 0", "the number of candidates is {1}; they are numbered from 0"));

    public static readonly DiagnosticCode NoSuchPost = Error("ALIS7003",
        new("plass nummer {0} finnes ikke", "plass nummer {0} finst ikkje", "there is no post number {0}"),
        new("antallet plasser er {1}; numrene begynner på 0", "talet på plassar er {1}; numra byrjar på 0", "the number of posts is {1}; they are numbered from 0"));

    public static readonly DiagnosticCode SamePair = Error("ALIS7004",
        new("kandidat {0} og plass {1} har mer enn én kontrakt", "kandidat {0} og plass {1} har meir enn éin kontrakt", "the candidate {0} and the post {1} have more than one contract"),
        new("behold én av dem", "hald på éin av dei", "keep one of them"));

    public static readonly DiagnosticCode EqualPreference = Error("ALIS7005",
        new("kandidat {0} har to kontrakter som står likt: `preference` er {1} også i kontrakt {2}", "kandidat {0} har to kontraktar som står likt: `preference` er {1} også i kontrakt {2}", "the candidate {0} has two contracts that stand equal: `preference` is {1} in contract {2} as well"),
        new("gi hver et eget tall; det minste er best", "gje kvar eit eige tal; det minste er best", "give each a number of its own; the smallest is the best"));

    public static readonly DiagnosticCode EqualPriority = Error("ALIS7006",
        new("plass {0} har to kontrakter som står likt: `priority` er {1} også i kontrakt {2}", "plass {0} har to kontraktar som står likt: `priority` er {1} også i kontrakt {2}", "the post {0} has two contracts that stand equal: `priority` is {1} in contract {2} as well"),
        new("gi hver et eget tall; det minste er best", "gje kvar eit eige tal; det minste er best", "give each a number of its own; the smallest is the best"));

    public static readonly DiagnosticCode EmptyId = Error("ALIS7007",
        new("id-en er tom", "id-en er tom", "the id is empty"),
        new("skriv en id", "skriv ein id", "write an id"));

    public static readonly DiagnosticCode SameId = Error("ALIS7008",
        new("id-en `{0}` er brukt før", "id-en `{0}` er brukt før", "the id `{0}` has been used before"),
        new("gi hver sin egen", "gje kvar sin eigen", "give each one its own"));

    public static readonly DiagnosticCode UnknownPost = Error("ALIS7009",
        new("kandidaten `{0}` ønsker `{1}`, som ikke finnes blant plassene", "kandidaten `{0}` ønskjer `{1}`, som ikkje finst blant plassane", "the candidate `{0}` lists `{1}`, which is no post"),
        new("skriv en plass som er med, eller ta den bort", "skriv ein plass som er med, eller ta han bort", "write a post that takes part, or remove it"));

    public static readonly DiagnosticCode UnknownCandidate = Error("ALIS7010",
        new("plassen `{0}` rangerer `{1}`, som ikke finnes blant kandidatene", "plassen `{0}` rangerer `{1}`, som ikkje finst blant kandidatane", "the post `{0}` lists `{1}`, who is no candidate"),
        new("skriv en kandidat som er med, eller ta vedkommende bort", "skriv ein kandidat som er med, eller ta vedkomande bort", "write a candidate who takes part, or remove that one"));

    public static readonly DiagnosticCode TwiceOnList = Error("ALIS7011",
        new("listen til `{0}` har `{1}` mer enn én gang", "lista til `{0}` har `{1}` meir enn éin gong", "the list of `{0}` has `{1}` more than once"),
        new("la bare den første stå", "lat berre den første stå", "leave only the first one"));

    public static readonly DiagnosticCode NotOnPostsList = Error("ALIS7012",
        new("kandidaten `{0}` har `{1}` på listen, men står ikke på listen til `{1}`", "kandidaten `{0}` har `{1}` på lista, men står ikkje på lista til `{1}`", "the candidate `{0}` lists `{1}`, but is not on the list of `{1}`"),
        new("sett kandidaten på plassens liste, eller ta plassen bort fra kandidatens", "set kandidaten på lista til plassen, eller ta plassen bort frå lista til kandidaten", "put the candidate on the post's list, or remove the post from the candidate's"));

    public static readonly DiagnosticCode NotOnCandidatesList = Error("ALIS7013",
        new("plassen `{0}` har `{1}` på listen, men står ikke på listen til `{1}`", "plassen `{0}` har `{1}` på lista, men står ikkje på lista til `{1}`", "the post `{0}` lists `{1}`, but is not on the list of `{1}`"),
        new("ta kandidaten bort fra plassens liste, eller sett plassen på kandidatens", "ta kandidaten bort frå lista til plassen, eller set plassen på lista til kandidaten", "remove the candidate from the post's list, or put the post on the candidate's"));

    public static readonly DiagnosticCode TooManyContracts = Error("ALIS7014",
        new("listene har {0} oppføringer til sammen, og det er ikke rom for flere enn {1}", "listene har {0} oppføringar til saman, og det er ikkje rom for fleire enn {1}", "the lists have {0} entries together, and there is room for no more than {1}"),
        new("del markedet", "del marknaden", "split the market"));

    public static readonly DiagnosticCode NoCandidates = Warning("ALIS7015",
        new("det er ingen kandidater", "det er ingen kandidatar", "there are no candidates"),
        new("fordelingen blir tom", "fordelinga blir tom", "the matching is empty"));

    public static readonly DiagnosticCode NoPosts = Warning("ALIS7016",
        new("det er ingen plasser", "det er ingen plassar", "there are no posts"),
        new("ingen får plass", "ingen får plass", "nobody gets a post"));

    private static DiagnosticCode Error(string id, Wording message, Wording help) => new(id, Severity.Error, message, help);

    private static DiagnosticCode Warning(string id, Wording message, Wording help) => new(id, Severity.Warning, message, help);
}
