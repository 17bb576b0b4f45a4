using Alis.Rules.Diagnostics;
using Alis.Rules.Norms;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>The words for what norms are, in the three languages.</summary>
internal static class NormOutputWords
{
    public static string Of(NormStrength strength, Language language) => (strength switch
    {
        NormStrength.Must => new Wording("må", "må", "must"),
        NormStrength.Should => new("bør", "bør", "should"),
        NormStrength.Plan => new("plan", "plan", "plan"),
        NormStrength.May => new("kan", "kan", "may"),
        _ => new("definisjon", "definisjon", "definition"),
    }).In(language);

    public static string Of(NormForm form, Language language) => (form switch
    {
        NormForm.Rule => new Wording("regel", "regel", "rule"),
        NormForm.Obligation => new("plikt med frist", "plikt med frist", "duty with a due date"),
        NormForm.Matcher => new("vilkår i tildelingen", "vilkår i tildelinga", "condition of the matching"),
        NormForm.Lifecycle => new("livsløp", "livsløp", "lifecycle"),
        NormForm.Catalogue => new("definisjon i katalogene", "definisjon i katalogane", "definition in the catalogues"),
        NormForm.Context => new("omtale", "omtale", "mention"),
        NormForm.Calendar => new("kalender", "kalender", "calendar"),
        _ => new("beregning av tjenestetid", "utrekning av tenestetid", "counting of service"),
    }).In(language);

    public static string Of(NormState state, Language language) => (state switch
    {
        NormState.Covered => new Wording("dekket", "dekt", "covered"),
        NormState.Partly => new("delvis", "delvis", "partly"),
        _ => new("ikke bygd", "ikkje bygd", "not built"),
    }).In(language);

    public static string Sign(NormState state) => state switch
    {
        NormState.Covered => "✓",
        NormState.Partly => "…",
        _ => "✗",
    };

    /// <summary>A state takes the colour of the verdict it is most like.</summary>
    public static Verdict Colour(NormState state) => state switch
    {
        NormState.Covered => Verdict.Met,
        NormState.Partly => Verdict.Undecided,
        _ => Verdict.NotMet,
    };

    public static string Party(string party, Language language) => party switch
    {
        "consultees" => new Wording("høringsinstansene", "høyringsinstansane", "the consultees").In(language),
        "cooperation-committee" => new Wording("administrativt samarbeidsutvalg", "administrativt samarbeidsutval", "the administrative cooperation committee").In(language),
        "council" => new Wording("samarbeidsrådet", "samarbeidsrådet", "the cooperation council").In(language),
        "general-practitioner" => new Wording("fastlegen", "fastlegen", "the general practitioner").In(language),
        "health-directorate" => "Helsedirektoratet",
        "regional-trust" => new Wording("det regionale helseforetaket", "det regionale helseføretaket", "the regional health trust").In(language),
        "state" => new Wording("staten", "staten", "the state").In(language),
        "working-group" => new Wording("arbeidsgruppen", "arbeidsgruppa", "the working group").In(language),
        _ => OutputWords.Party(party, language),
    };
}
