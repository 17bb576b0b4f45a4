using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>The words for what codes stand for, in the three languages.</summary>
internal static class OutputWords
{
    public static ReportOutcome[] Outcomes { get; } = [ReportOutcome.Accepted, ReportOutcome.AcceptedWithRemarks, ReportOutcome.Incomplete, ReportOutcome.Undecided, ReportOutcome.Rejected];

    public static string Of(Verdict verdict, Language language) => Word(verdict).In(language);

    public static string Of(ReportOutcome outcome, Language language) => Word(outcome).In(language);

    /// <summary>A sign beside the word, so that a verdict is never told by colour alone.</summary>
    public static string Sign(Verdict verdict) => verdict switch
    {
        Verdict.Met => "✓",
        Verdict.NotYet => "…",
        Verdict.Undecided => "?",
        Verdict.NotMet => "✗",
        _ => "–",
    };

    public static string Sign(ReportOutcome outcome) => outcome switch
    {
        ReportOutcome.Accepted or ReportOutcome.AcceptedWithRemarks => "✓",
        ReportOutcome.Incomplete => "…",
        ReportOutcome.Rejected => "✗",
        _ => "?",
    };

    public static string Subject(FindingSubject subject, Language language)
    {
        var kind = subject.Kind switch
        {
            SubjectKind.Block => new Wording("bolk", "bolk", "block"),
            SubjectKind.Service => new Wording("tjeneste", "teneste", "service"),
            SubjectKind.Agreement => new Wording("avtale", "avtale", "agreement"),
            SubjectKind.Listing => new Wording("ledig periode", "ledig periode", "listing"),
            SubjectKind.Wish => new Wording("ønske", "ønske", "wish"),
            SubjectKind.Offer => new Wording("tilbud", "tilbod", "offer"),
            _ => new Wording("hele filen", "heile fila", "whole file"),
        };
        return subject.Kind == SubjectKind.File || subject.Key.Length == 0 ? kind.In(language) : $"{kind.In(language)} {subject.Key}";
    }

    /// <summary>What a finding is about, with the turn of one that comes round.</summary>
    public static string Subject(Finding finding, Language language)
    {
        if (finding.Turn is not { } turn)
        {
            return Subject(finding.Subject, language);
        }

        var number = turn.Number.ToString(CultureInfo.InvariantCulture);
        var key = finding.Subject.Key.Substring(0, finding.Subject.Key.Length - number.Length - 1);
        return $"{Subject(finding.Subject with { Key = key }, language)}, {new Wording("omgang", "omgang", "turn").In(language)} {number}";
    }

    /// <summary>A party as the subject of a sentence; a code that is not known stays as it is.</summary>
    public static string Party(string party, Language language) => party switch
    {
        "municipality" => new Wording("kommunen", "kommunen", "the municipality").In(language),
        "hospital" => new Wording("sykehuset", "sjukehuset", "the hospital").In(language),
        "candidate" => new Wording("kandidaten", "kandidaten", "the candidate").In(language),
        "both" => new Wording("begge parter", "begge partar", "both parties").In(language),
        "regional-trust" => new Wording("det regionale helseforetaket", "det regionale helseføretaket", "the regional health trust").In(language),
        "state" => new Wording("staten", "staten", "the state").In(language),
        "other" => new Wording("en annen part", "ein annan part", "another party").In(language),
        _ => party,
    };

    public static Wording Word(Verdict verdict) => verdict switch
    {
        Verdict.Met => new("oppfylt", "oppfylt", "met"),
        Verdict.NotYet => new("ikke ennå", "ikkje enno", "not yet"),
        Verdict.Undecided => new("må vurderes", "må vurderast", "undecided"),
        Verdict.NotMet => new("ikke oppfylt", "ikkje oppfylt", "not met"),
        _ => new("gjelder ikke", "gjeld ikkje", "does not apply"),
    };

    public static Wording Word(ReportOutcome outcome) => outcome switch
    {
        ReportOutcome.Accepted => new("godkjent", "godkjent", "accepted"),
        ReportOutcome.AcceptedWithRemarks => new("godkjent med merknader", "godkjent med merknader", "accepted with remarks"),
        ReportOutcome.Incomplete => new("ufullstendig", "ufullstendig", "incomplete"),
        ReportOutcome.Rejected => new("avvist", "avvist", "rejected"),
        _ => new("må vurderes", "må vurderast", "undecided"),
    };
}
