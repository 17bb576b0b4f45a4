using Alis.Rules.Texts;
using static Alis.Rules.Schemas.OutputShape;

namespace Alis.Rules.Schemas;

/// <summary>The shape of what <c>test --coverage --format json</c> writes.</summary>
internal static class CoverageShapes
{
    private static readonly OutputShape Share = Object(
        ("shown", "How many are shown.", Integer),
        ("total", "How many could be.", Integer),
        ("percent", "The share in whole percent, rounded down; 100 where there is nothing to show.", Integer));

    private static readonly OutputShape Side = Object(
        ("state", "Whether an example shows it; impossible where it is proven that no facts can.", Codes("shown", "not-shown", "impossible")),
        ("example?", "The example that shows it, the first by name.", Words),
        ("reason?", "Why nothing can show it.", Codes("constant", "repeated", "never-reached")));

    private static readonly OutputShape Point = Object(
        ("actual", "What was found, exact: an ISO day, or a number with shares of a month as a fraction.", Words),
        ("limit", "What it was held against, in the same form.", Words),
        ("distance", "How far above the limit, in days or in the unit; negative below; rounded away from nought to four decimals.", Number),
        ("example", "The example.", Words));

    private static readonly (string Name, string About, OutputShape Shape)[] Place =
    [
        ("file?", "The file.", Words),
        ("line?", "The line, from 1.", Integer),
        ("column?", "The column, from 1.", Integer),
        ("pointer?", "The JSON Pointer.", Words),
    ];

    private static readonly OutputShape Condition = Object(
    [
        ("decision", "What is decided: whether the rule applies, whether it is met, whether an item is one that is asked about, or which of two values is taken.", Codes("applies", "rule", "item", "choice")),
        ("parameter?", "The parameter that it stands in.", Words),
        ("expression", "The condition as written.", Words),
        .. Place,
        ("whenTrue", "Whether it is shown to decide by being true.", Side),
        ("whenFalse", "Whether it is shown to decide by being false.", Side),
    ]);

    private static readonly OutputShape Limit = Object(
    [
        ("expression", "The comparison as written, or two reserved parameters that the verdict turns on.", Words),
        .. Place,
        ("relation", "How the two are held against each other.", Codes("at-least", "more-than", "at-most", "less-than")),
        ("unit?", "What distances count.", Codes("months", "days", "percent", "hours", "count")),
        ("below?", "The nearest value below the limit.", Point),
        ("at?", "A value at the limit.", Point),
        ("above?", "The nearest value above the limit.", Point),
        ("whenTrue", "Whether an example stands at the edge of the side where it holds.", Side),
        ("whenFalse", "Whether one stands at the edge of the other side.", Side),
    ]);

    private static readonly OutputShape Norm = Object(
        ("id", "The norm.", Words),
        ("statement", "What it says, in our own words; in bokmål where the language is nynorsk.", Words),
        ("rules?", "The rules that stand for it; absent where there are none.", List(Words)),
        ("stated", "Whether a rule book states it without a rule.", Flag),
        ("examples", "How many examples that hold its rules have.", Integer),
        ("conditions", "The sides of their conditions.", Share));

    public static OutputShape Coverage { get; } = Object(
        ("formatVersion", "The version of the format.", Constant(OutputJson.FormatVersion)),
        ("language", "The language of the texts.", FindingShapes.Language),
        ("examples", "How many examples there are.", Integer),
        ("held", "How many of them hold; only those are counted.", Integer),
        ("verdicts", "The verdicts that rules can give.", Share),
        ("conditions", "The sides of conditions.", Share),
        ("limits", "The sides of limits.", Share),
        ("failed", "The examples that do not hold.", List(Object(
            ("rulebook", "The rule book.", Words),
            ("rule", "The rule.", Words),
            ("name", "What the example says it shows.", Words)))),
        ("sections", "The sections of the sources, by document in the order of the list of norms.", List(Object(
            ("document", "The short name of the source.", Words),
            ("section", "The section.", Words),
            ("examples", "How many examples that hold its rules have.", Integer),
            ("verdicts", "The verdicts of its rules.", Share),
            ("conditions", "The sides of their conditions.", Share),
            ("limits", "The sides of their limits.", Share),
            ("rules?", "The rules; absent where there are none.", List(Words)),
            ("norms", "The norms, also those without a rule.", List(Norm))))),
        ("rules", "By rule book, then in the order of the rules.", List(Object(
        [
            ("rulebook", "The rule book.", Words),
            ("rule", "The rule.", Words),
            ("title", "Its title.", Words),
            .. Place,
            ("examples", "How many examples it has that hold.", Integer),
            ("verdictShare", "Its verdicts.", Share),
            ("conditionShare", "The sides of its conditions.", Share),
            ("limitShare", "The sides of its limits.", Share),
            ("verdicts", "The verdicts that it can give.", List(Object(
                ("verdict", "The verdict, or NotInForce.", Codes("Met", "NotYet", "Undecided", "NotMet", "NotApplicable", "NotInForce")),
                ("examples", "How many examples come to it.", Integer),
                ("example?", "The first of them by name.", Words)))),
            ("conditions", "Its conditions, in the order of the file.", List(Condition)),
            ("limits", "Its limits.", List(Limit)),
        ]))));
}
