using Alis.Rules.Matching;
using Alis.Rules.Texts;
using static Alis.Rules.Schemas.OutputShape;

namespace Alis.Rules.Schemas;

/// <summary>The shapes of what <c>match --format json</c> writes.</summary>
internal static class RoundShapes
{
    private static readonly OutputShape Reason = Codes(RoundCodeNames.All<RefusalReason>());

    private static readonly (string Name, string About, OutputShape Shape)[] Service =
    [
        ("post", "The post.", Words),
        ("window", "The window: the post and the number.", Words),
        ("start", "The first day of the service.", Day),
        ("end", "The last day of the service, included.", Day),
        ("choice?", "Which of the windows that the candidate may have it is in the candidate's own order, the best being 1; absent for a part of a split service.", Integer),
        ("part?", "1 or 2 for the parts of a split service.", Integer),
        ("shortNotice?", "Whether it begins sooner after the round than a contract is to be made.", Flag),
        ("provisional?", "Whether it is not offered yet: a part of a split service while offers of whole ones are unanswered. It can still go to another.", Flag),
    ];

    private static readonly (string Name, string About, OutputShape Shape) Candidate = ("candidate", "The key of the candidate.", Words);

    private static readonly OutputShape Pairs = List(Object(
        Candidate,
        ("post", "The post.", Words),
        ("window", "The window.", Words),
        ("status", "How it went.", Codes(RoundCodeNames.All<PairStatusKind>())),
        ("start?", "The first day that a whole service would have; absent where none fits in.", Day),
        ("choice?", "Where it stands among the windows that the candidate may have.", Integer),
        ("position?", "The candidate's place in the round's order at this window, from 1; absent for those who are not on the waiting list.", Integer),
        ("reasons?", "What stands between the two, all of it.", List(Object(
            ("reason", "The kind of reason.", Reason),
            ("day?", "The day that decided.", Day),
            ("limit?", "The first or last day that would have been good enough.", Day),
            ("months?", "The number of months of the rule.", Integer),
            ("comparedWith?", "Another day that a reader needs: the wished one, or that of an exception that came too late.", Day),
            ("text", "The same in a sentence.", Words)))),
        ("outrankedBy?", "Why others have it.", Object(
            ("criterion", "The first thing that decided.", Codes(RoundCodeNames.All<DecidingCriterion>())),
            ("holder?", "The lowest of those who have it; absent in a candidate's view.", Words),
            ("holderPosition", "That one's place in the round's order at this window.", Integer),
            ("waitingPosition", "The candidate's own place on the waiting list.", Integer))),
        ("text", "The same in sentences.", Words)));

    private static readonly OutputShape Certificate = Object(
        ("engine", "The version of the engine.", Words),
        ("decidedOn", "The day on which the round was decided.", Day),
        ("untilSettled", "Whether split services were held back until all whole ones were accepted.", Flag),
        ("input?", "SHA-256 of the round as canonical JSON.", Hash),
        ("result?", "SHA-256 of who is offered what.", Hash),
        ("books", "The edition of the rule book.", List(Object(("id", "The rule book.", Words), ("edition", "The edition.", Words), ("hash", "Its SHA-256.", Hash)))),
        ("settings", "The numbers and choices used.", List(Object(
            ("name", "The term of the rule book, or the member of the round's policy.", Words),
            ("value", "The value; `none` where nothing limits.", Words),
            ("source", "Who made the choice.", Codes(RoundCodeNames.All<SettingSource>())),
            ("provision?", "The provision that it is of.", Words)))),
        ("blockingPairs", "In how many of them both would rather have each other; always 0.", Integer),
        ("candidates?", "How many candidates there are.", Integer),
        ("windows?", "How many windows there are.", Integer),
        ("seats?", "How many seats the windows have together.", Integer),
        ("contracts?", "How many pairs may be, each with a whole service.", Integer),
        ("proposals?", "How many proposals the last run took.", Integer),
        ("runs?", "How many runs the round took.", Integer),
        ("pairsChecked?", "How many pairs in which the candidate would rather have the window were held against it.", Integer),
        ("packagesChecked?", "How many packages of two parts were held against what candidates got.", Integer),
        ("cutoffs?", "What it took to get each window; absent in a candidate's view.", List(Object(
            ("window", "The window.", Words),
            ("seats", "How many seats it has.", Integer),
            ("filled", "How many of them whole services have taken.", Integer),
            ("priority?", "The standing of the last one taken where no seat is left, comparable within the window only.", Integer),
            ("position?", "That one's place in the round's order at this window.", Integer)))));

    public static OutputShape Match { get; } = Object(
        ("formatVersion", "The version of the format.", Constant(OutputJson.FormatVersion)),
        ("language", "The language of the texts.", FindingShapes.Language),
        ("round?", "The key of the round.", Words),
        ("rulebook?", "The rule book that it follows.", Words),
        ("decidedOn?", "The day on which it was decided.", Day),
        ("view?", "What is shown, where that is not everything without single pairs.", Object(("candidate?", "The only candidate shown.", Words), ("post?", "The only post whose pairs are explained.", Words))),
        ("settled?", "Whether every offer has been accepted.", Flag),
        ("waitingFor?", "Those who have not answered.", List(Words)),
        ("matches", "Who is offered what, by candidate and first day.", List(Object(
        [
            Candidate, .. Service,
            ("possible?", "How many windows the candidate may have, for `choice` to be held against; absent for a part of a split service.", Integer),
            ("departures?", "How it differs from what the candidate wished; absent where it does not.", List(Codes(WishDepartures.Start, WishDepartures.Place, WishDepartures.Department, WishDepartures.Specialty))),
            ("exceptions?", "The documented exceptions that it rests on; absent where it needs none.", List(Object(("norm", "The norm that is departed from.", Words), ("by?", "The party that stated it.", Words), ("on?", "When it was stated.", Day)))),
            ("text", "The same in sentences.", Words),
        ]))),
        ("unmatched", "Those who are offered nothing.", List(Object(
            Candidate,
            ("windows", "How many windows the round has.", Integer),
            ("outranked?", "How many windows are full of others who stand higher.", Integer),
            ("reasons", "What stands between the candidate and windows.", List(Object(
                ("reason", "The kind of reason.", Reason),
                ("windows", "Between how many windows.", Integer),
                ("alone", "How many of these nothing else stands between.", Integer),
                ("text", "The same in words.", Words)))),
            ("split", "How it went with a split service.", Codes(RoundCodeNames.All<SplitOutcome>())),
            ("halves?", "How many places there is room for a part at, where no two parts go together.", Integer),
            ("halfReasons?", "What stands between the candidate and a part at them that begins as near to the wish as it can.", List(Object(
                ("reason", "The kind of reason.", Reason),
                ("halves", "At how many.", Integer),
                ("alone", "At how many of these nothing else stands between.", Integer),
                ("text", "The same in words.", Words)))),
            ("text", "The same in sentences.", Words)))),
        ("emptyWindows?", "The windows with seats that no whole service has taken; absent in a candidate's view.", List(Object(
            ("post", "The post.", Words),
            ("window", "The window.", Words),
            ("from", "Its first day.", Day),
            ("to", "Its last day, included.", Day),
            ("seats", "How many seats it has.", Integer),
            ("free", "How many of them no whole service has taken.", Integer),
            ("parts", "How many parts of split services are in them.", Integer),
            ("declinedParts?", "How many parts of split services in them were declined, and are given to nobody else in this round.", Integer),
            ("reasons", "What stands between the window and candidates.", List(Object(
                ("reason", "The kind of reason.", Reason),
                ("candidates", "Between how many candidates.", Integer),
                ("alone", "How many of these nothing else stands between.", Integer),
                ("text", "The same in words.", Words)))),
            ("haveBetter", "How many may have it and have something that they rank higher.", Integer),
            ("lastListedOn?", "The last day on which the post is listed.", Day),
            ("text", "The same in sentences.", Words)))),
        ("postsWithoutWindow?", "The posts whose period is too short for a service or a part of one; absent in a candidate's view.", List(Object(
            ("post", "The post.", Words),
            ("from?", "Its first day.", Day),
            ("to?", "Its last day, included.", Day),
            ("text", "The same in a sentence.", Words)))),
        ("runs?", "The runs, where there were several, or offers and answers were followed until settled.", List(Object(
            ("offers", "The offers.", List(Object([Candidate, .. Service]))),
            ("declined?", "Who declined.", List(Words))))),
        ("pairs?", "Each pair, where that was asked for.", Pairs),
        ("certificate", "What is needed to work the result out again, and what was checked.", Certificate),
        ("notes", "What a reader of any result has to know.", List(Words)),
        FindingShapes.Remarks);

    public static OutputShape Trial { get; } = Object(
        ("formatVersion", "The version of the format.", Constant(OutputJson.FormatVersion)),
        ("language", "The language of the texts.", FindingShapes.Language),
        ("round?", "The key of the round.", Words),
        ("change", "What was tried.", Object(
            ("kind", "The kind of change.", Codes(RoundCodeNames.All<RoundChangeKind>())),
            ("subject", "What it is about.", Words),
            ("value", "The value that was tried.", Words))),
        ("lowestPosition?", "The lowest place in the round's order that would give the window or something ranked higher.", Integer),
        ("position?", "The candidate's own place in that order.", Integer),
        ("differences", "Who would be offered something else.", List(Object(
            Candidate,
            ("before", "The offer as it is.", List(Object(Service))),
            ("after", "The offer as it would be.", List(Object(Service)))))),
        ("texts", "The same in sentences.", List(Words)),
        FindingShapes.Remarks);
}
