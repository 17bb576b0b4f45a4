using Alis.Rules.Texts;
using static Alis.Rules.Schemas.OutputShape;

namespace Alis.Rules.Schemas;

/// <summary>The shape of what <c>mutate --format json</c> writes.</summary>
internal static class MutationShapes
{
    private static readonly (string, string, OutputShape)[] Counts =
    [
        ("examples", "How many examples there are.", Integer),
        ("mutants", "How many changes were tried.", Integer),
        ("killed", "How many an example noticed.", Integer),
        ("equivalent", "How many are proven never to be noticeable.", Integer),
        ("survived", "How many no example noticed.", Integer),
        ("score", "Noticed among those not proven equivalent, in hundredths, rounded down to one decimal.", Number),
    ];

    private static readonly (string, string, OutputShape)[] Mutant =
    [
        ("rulebook", "The rule book that was changed.", Words),
        ("rules", "The rules whose findings the change can touch; those of other books as book/rule.", List(Words)),
        ("kind", "The kind of change.", Codes("Number", "Comparison", "Direction", "Day", "Condition", "Negation", "Junction", "Rounding", "Quantifier", "Measure", "Code", "Member", "Reading", "InForce", "Exception", "Strength", "Party", "RuleKind", "LawDay")),
        ("in", "The parameter, the provision or the property that was changed.", Words),
        ("was?", "What stands there; absent where something was put in.", Words),
        ("is?", "What was put in its place; absent where it was left out.", Words),
        ("leftOut?", "The part of a condition that was left out.", Words),
        ("file", "The file.", Words),
        ("line?", "The line.", Integer),
        ("column?", "The column.", Integer),
        ("pointer", "The JSON Pointer.", Words),
    ];

    public static OutputShape Mutate { get; } = Object(
        ("formatVersion", "The version of the format.", Constant(OutputJson.FormatVersion)),
        ("language", "The language of the texts.", FindingShapes.Language),
        ("require", "The score that was asked for.", Number),
        ("reached", "Whether it was reached, no change on a boundary survived without a reason, and every reason holds.", Flag),
        ("total", "All changes, each counted once.", Object(Counts)),
        ("rulebooks", "By rule book, each change counted once.", List(Object([("rulebook", "The rule book.", Words), .. Counts]))),
        ("rules", "By rule; a change to what several rules share counts for each of them.", List(Object([("rulebook", "The rule book.", Words), ("rule", "The rule.", Words), .. Counts]))),
        ("survivors", "The changes that no example noticed, but for those that touch only rules without examples.", List(Object(
        [
            .. Mutant,
            ("boundary", "Whether it is a number by one or a comparison by its neighbour.", Flag),
            ("text", "The same in a sentence.", Words),
            ("explained", "Whether unnoticed.json says why no example can notice it, and none was found that would.", Flag),
            ("why?", "The reason that unnoticed.json gives, also where an example was found that would notice it.", Words),
            ("proposal?", "An example that would notice it. It says what the rule says today and must be read against the source.", Object(
                ("file", "The file of examples whose facts it changes.", Words),
                ("example", "The example, by examples.schema.json.", AnyObject))),
        ]))),
        ("equivalent", "The changes that are proven never to be noticeable.", List(Object([.. Mutant, ("proof", "The kind of proof.", Codes("SameExpression", "SameTruth", "NotInForce", "Unused", "AlwaysDue")), ("text", "The same in a few words.", Words)]))),
        ("exampleRuns", "How many times an example was run.", Integer),
        ("searchRuns", "How many files near examples were evaluated to find proposals.", Integer));
}
