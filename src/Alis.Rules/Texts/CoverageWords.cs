using Alis.Rules.Coverage;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>The words of what examples show, in the three languages.</summary>
internal static class CoverageWords
{
    public static Wording NotShown { get; } = new("ikke vist", "ikkje vist", "not shown");

    public static string Of(DecisionKind kind, Language language) => (kind switch
    {
        DecisionKind.Applies => new Wording("om regelen gjelder", "om regelen gjeld", "whether the rule applies"),
        DecisionKind.Rule => new("om kravet er oppfylt", "om kravet er oppfylt", "whether the requirement is met"),
        DecisionKind.Item => new("hva som er med i en liste", "kva som er med i ei liste", "what belongs to a list"),
        _ => new("hvilken verdi som brukes", "kva verdi som blir brukt", "which value is used"),
    }).In(language);

    public static string Of(ImpossibleReason reason, Language language) => (reason switch
    {
        ImpossibleReason.Constant => new Wording(
            "kan ikke vises: det er skrevet rett ut, eller bestemt av en bestemmelse med bare én lesemåte",
            "kan ikkje visast: det er skrive rett ut, eller bestemt av ei føresegn med berre éin lesemåte",
            "cannot be shown: it is written out, or settled by a provision of one reading only"),
        ImpossibleReason.Repeated => new(
            "kan ikke vises: det samme, eller det motsatte, avgjør et annet sted",
            "kan ikkje visast: det same, eller det motsette, avgjer ein annan stad",
            "cannot be shown: the same, or its opposite, decides elsewhere"),
        _ => new(
            "kan ikke vises: det er avgjort før det blir spurt om",
            "kan ikkje visast: det er avgjort før det blir spurt om",
            "cannot be shown: it is settled before it is asked"),
    }).In(language);

    /// <summary>The verdict; for none, that the rule is not in force.</summary>
    public static string Of(CoveredVerdict verdict, Language language) =>
        verdict.Verdict is { } known ? OutputWords.Of(known, language) : new Wording("ikke i kraft", "ikkje i kraft", "not in force").In(language);

    public static string Code(Verdict? verdict) => verdict is { } known ? OutputCodes.Of(known) : "NotInForce";

    public static string Code(CoverageState state) => state switch
    {
        CoverageState.Shown => "shown",
        CoverageState.NotShown => "not-shown",
        _ => "impossible",
    };

    public static string Code(ImpossibleReason reason) => reason switch
    {
        ImpossibleReason.Constant => "constant",
        ImpossibleReason.Repeated => "repeated",
        _ => "never-reached",
    };

    public static string Code(DecisionKind kind) => kind switch
    {
        DecisionKind.Applies => "applies",
        DecisionKind.Rule => "rule",
        DecisionKind.Item => "item",
        _ => "choice",
    };

    public static string Code(BoundaryRelation relation) => relation switch
    {
        BoundaryRelation.AtLeast => "at-least",
        BoundaryRelation.MoreThan => "more-than",
        BoundaryRelation.AtMost => "at-most",
        _ => "less-than",
    };

    /// <summary>A sign beside the word, so that nothing is told by colour alone.</summary>
    public static string Sign(CoverageState state) => state switch
    {
        CoverageState.Shown => "✓",
        CoverageState.NotShown => "✗",
        _ => "–",
    };

    public static string YesNo(bool truth, Language language) => ExplainedValues.Of(truth ? "true" : "false", language);

    public static string Share(CoverageShare share, Language language) => share.Total == 0
        ? new Wording("ingen", "ingen", "none").In(language)
        : FormattableString.Invariant($"{share.Shown} {(language == Language.En ? "of" : "av")} {share.Total} ({share.Percent} %)");

    /// <summary>What a limit lacks, by the sides where no example stands at the edge.</summary>
    public static string Lacks(CoveredBoundary boundary, Language language)
    {
        var isDay = boundary.IsOfDays;
        var lacks = new List<string>();
        foreach (var (isMissing, point, words) in new[]
        {
            (IsMissing(boundary, BoundaryRelation.AtLeast, false) || IsMissing(boundary, BoundaryRelation.LessThan, true), boundary.Below, isDay ? new Wording("like før", "like før", "just before") : new("like under", "like under", "just below")),
            (IsMissingAt(boundary), null, isDay ? new Wording("på selve dagen", "på sjølve dagen", "on the day itself") : new("på selve grensen", "på sjølve grensa", "at the limit itself")),
            (IsMissing(boundary, BoundaryRelation.AtMost, false) || IsMissing(boundary, BoundaryRelation.MoreThan, true), boundary.Above, isDay ? new Wording("like etter", "like etter", "just after") : new("like over", "like over", "just above")),
        })
        {
            if (isMissing)
            {
                var nearest = point is null ? "" : $" ({new Wording("nærmest", "nærast", "nearest").In(language)} {Distance(point, boundary, language)})";
                lacks.Add(words.In(language) + nearest);
            }
        }

        return string.Join(", ", lacks);
    }

    /// <summary>How far from its limit a value is.</summary>
    public static string Distance(BoundaryPoint point, CoveredBoundary boundary, Language language) =>
        UnitTexts.Amount(Rounding.Up(Math.Abs(point.Distance)), boundary.Counted, language);

    private static bool IsMissing(CoveredBoundary boundary, BoundaryRelation relation, bool side) =>
        boundary.Relation == relation && (side ? boundary.WhenTrue : boundary.WhenFalse).State == CoverageState.NotShown;

    private static bool IsMissingAt(CoveredBoundary boundary) =>
        (boundary.Relation is BoundaryRelation.AtLeast or BoundaryRelation.AtMost ? boundary.WhenTrue : boundary.WhenFalse).State == CoverageState.NotShown;
}
