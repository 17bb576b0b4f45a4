using Alis.Rules.Diagnostics;
using Alis.Rules.Matching;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Why a window is empty, in as few letters as a narrow box has room for; the sentence stands in its title.</summary>
internal static class BriefReasons
{
    public static string Of(RefusalReason reason, Language language) => WordingOf(reason).In(language);

    private static Wording WordingOf(RefusalReason reason) => reason switch
    {
        RefusalReason.NotPublished => new("ikke lyst ut", "ikkje lyst ut", "not published"),
        RefusalReason.ListingEnded => new("utlysning over", "utlysing over", "listing over"),
        RefusalReason.PostWithdrawn => new("trukket", "trekt", "withdrawn"),
        RefusalReason.NoSeats => new("0 plasser", "0 plassar", "no seats"),
        RefusalReason.NotApproved => new("ikke godkjent", "ikkje godkjend", "not approved"),
        RefusalReason.ApprovalUnknown => new("godkjent?", "godkjend?", "approved?"),
        RefusalReason.NotClinical => new("ikke klinisk", "ikkje klinisk", "not clinical"),
        RefusalReason.ClinicalUnknown => new("klinisk?", "klinisk?", "clinical?"),
        RefusalReason.TooShort => new("for kort", "for kort", "too short"),
        RefusalReason.TooLate => new("for sent", "for seint", "too late"),
        RefusalReason.TooFar => new("langt fra ønsket", "langt frå ønsket", "far from wishes"),
        RefusalReason.MunicipalService => new("tid i kommune", "tid i kommune", "time in mun."),
        RefusalReason.MunicipalServiceUnknown => new("tid i kommune?", "tid i kommune?", "time in mun.?"),
        RefusalReason.NotWaitingYet => new("venter ikke ennå", "ventar ikkje enno", "not waiting yet"),
        RefusalReason.LeftList => new("ute av listen", "ute av lista", "off the list"),
        RefusalReason.HasPost => new("har plass", "har plass", "have a post"),
        RefusalReason.LeftRound => new("takket nei", "takka nei", "declined"),
        RefusalReason.Declined => new("takket nei før", "takka nei før", "declined before"),
        RefusalReason.Excluded => new("ikke ønsket", "ikkje ønskt", "not wanted"),
        RefusalReason.NotRanked => new("ikke rangert", "ikkje rangert", "not ranked"),
        RefusalReason.OtherPercentage => new("annen prosent", "annan prosent", "other per cent"),
        RefusalReason.PartTime => new("deltid", "deltid", "part-time"),
        RefusalReason.LeadTime => new("for nær", "for nær", "too near"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "There is no wording of this reason."),
    };
}
