using Alis.Rules.Texts;
using static Alis.Rules.Schemas.OutputShape;

namespace Alis.Rules.Schemas;

/// <summary>The shapes of all that the tool writes as JSON. Kept by hand beside the writers; tests hold output of every kind against them.</summary>
internal static class OutputShapes
{
    private static readonly (string Name, string About, OutputShape Shape) Version = ("formatVersion", "The version of the format.", Constant(OutputJson.FormatVersion));

    private static OutputShape NotAssessed { get; } = Codes("NotRead", "Faulty", "NoRulebook");

    private static (string Name, string About, OutputShape Shape) Books { get; } = ("books", "The editions of the rule books used.", List(Object(
            ("id", "The rule book.", Words),
            ("edition", "The edition: the rule book and its first day.", Words),
            ("hash", "SHA-256 of the rules and provisions in force.", Hash),
            ("why?", "Why the rule book was used; absent in reports of versions that did not say.", Object(
                ("reason", "The kind of reason.", Codes("NamedByCaller", "LawAlways", "GoesWithLaw", "PartiesMatch", "NamedByFile")),
                ("text", "The same in a few words, in the language of the report.", Words))))));

    public static OutputShape Deadlines { get; } = Object(
        Version,
        ("language", "The language of the texts.", FindingShapes.Language),
        ("party?", "The only party whose obligations are listed; absent where all are.", Codes("candidate", "hospital", "municipality")),
        ("for?", "The key of the doctor, or of the agreement where the file is about one.", Words),
        ("assessedOn", "The day on which the list was made, judged at its end.", Day),
        ("until", "The last day that is looked at.", Day),
        ("isComplete", "Whether everything up to that day was found.", Flag),
        Books,
        ("obligations", "By their last day, those without one last.", List(Object(
            ("rule", "The rule.", Words),
            ("norms?", "The norms that the rule makes evaluable.", List(Words)),
            ("subject", "What it is about.", FindingShapes.Subject),
            ("turn?", "Which turn it is, where it recurs on fixed days.", Integer),
            ("state", "How it stands on the day.", Codes("Overdue", "Open", "Upcoming", "Undecided", "Fulfilled", "FulfilledLate")),
            ("strength", "How strongly it binds.", Codes("must", "should", "plan", "may", "def")),
            ("party", "Who must act.", Words),
            ("arises?", "The day on which it arises if the service goes as planned; absent where it stands already.", Day),
            ("opens?", "The first day of the window.", Day),
            ("due?", "The last day, included; absent where none is set or known.", Day),
            ("fulfilledOn?", "The day on which it was done.", Day),
            ("late?", "How many days after the last day it was done.", Integer),
            ("foreseen?", "Whether the last day rests on what is planned.", Flag),
            ("missing?", "The paths of the facts without which nobody can tell.", List(Words)),
            ("citation", "Where the rule comes from.", FindingShapes.Citation),
            ("title", "The title of the rule, in the language of the list.", Words),
            ("text", "What is to be done and how it stands, in the language of the list.", Words)))),
        FindingShapes.Remarks);

    public static OutputShape Report { get; } = Object(
        Version,
        ("language", "The language of the texts.", FindingShapes.Language),
        ("party?", "The only party whose duties are shown; absent where all are.", Codes("candidate", "hospital", "municipality")),
        ("outcome", "What the report comes to. It supports a decision; it is not one.", FindingShapes.Outcome),
        ("outcomes", "What it comes to for each party.", Object(
            ("candidate?", "The doctor.", FindingShapes.Outcome),
            ("hospital?", "The hospital trust.", FindingShapes.Outcome),
            ("municipality?", "The municipality.", FindingShapes.Outcome),
            ("other?", "Somebody else.", FindingShapes.Outcome),
            ("regional-trust?", "The regional health trust.", FindingShapes.Outcome),
            ("state?", "The state.", FindingShapes.Outcome))),
        ("assessedOn", "The assessed day, judged at its end.", Day),
        Books,
        ("findings", "By rule book, then in the order of the rules, then by subject in the order of the file.", List(FindingShapes.Finding)),
        ("notInForce", "The rules that were not in force.", List(Object(
            ("rule", "The rule.", Words),
            ("subject", "What it would have been about.", FindingShapes.Subject),
            ("lawAsOf", "The day that picked the law.", Day)))),
        ("receipt", "What is needed to reproduce the report.", Object(
            ("engine", "The version of the engine.", Words),
            ("assessedOn", "The assessed day.", Day),
            ("knownOn?", "The day whose knowledge was used; absent where all was.", Day),
            ("method", "How the facts were hashed.", Codes("SHA-256", "HMAC-SHA-256")),
            ("facts", "The hash of the facts as canonical JSON (RFC 8785).", Hash),
            ("rules", "The SHA-256 of the editions used.", Hash))),
        FindingShapes.Remarks);

    private static OutputShape TrainingPart { get; } = Codes("part-1-hospital", "part-1-municipality", "rest");

    public static OutputShape Explanation { get; } = Object(
        Version,
        ("language", "The language of the texts.", FindingShapes.Language),
        ("explanations", "One for each finding of the rule.", List(Object(
            ("finding", "The finding.", FindingShapes.Finding),
            ("missing?", "The facts that are missing, by path and in words.", List(Object(
                ("fact", "The path.", Words),
                ("text", "What it is.", Words)))),
            ("parameters", "The named parts of the rule with their values.", List(FindingShapes.Part)),
            ("lists?", "The lists that the rule chooses from the file: which items were counted, and what keeps the others out.", List(FindingShapes.Part)),
            ("sums?", "How service time was counted, for each sum of the rule; months as whole months and a fraction, exact.", List(Object(
                ("name?", "The parameter whose value it is.", Words),
                ("text", "The same in words.", Words),
                ("total", "The months that count.", Words),
                ("services", "What each service period gave, by first day.", List(Object(
                    ("service", "The path of the period.", Words),
                    ("from", "The first day counted.", Day),
                    ("to", "The last day counted, included.", Day),
                    ("percent", "The percentage of full time.", Number),
                    ("part", "The stretch of the training that its absence belongs to.", TrainingPart),
                    ("gross", "Its days by its percentage, absence included.", Words),
                    ("aside?", "What lay above full time, all periods taken together.", Words),
                    ("absence?", "Absence that does not count as service.", Words),
                    ("deducted?", "How much of that absence is above the allowance.", Words),
                    ("counted", "What counts.", Words)))),
                ("allowances", "What absence was held against, for each stretch of the training and each rule.", List(Object(
                    ("part", "The stretch.", TrainingPart),
                    ("days?", "The days that are not deducted.", Integer),
                    ("percent?", "The percentage that is not deducted.", Number),
                    ("ofMonths?", "The months that the percentage is taken of; absent: the time of the stretch itself.", Integer),
                    ("gross", "The time of the stretch, absence included.", Words),
                    ("absence", "Absence that does not count as service.", Words),
                    ("deducted", "How much of it is above the allowance.", Words)))),
                ("calendarMonths?", "What whole calendar months give more than the shares of their days.", Words),
                ("aboveCap?", "The months above the most that count in another specialty.", Words),
                ("aboveCapAbroad?", "The months above the most that count in the same specialty abroad.", Words)))),
            ("condition?", "The condition, part by part, what decides first; named applies where it is the condition for the rule to apply at all; absent where the list that the rule is about is not known.", FindingShapes.Part)))));

    public static OutputShape Diagnostics { get; } = Object(
        Version,
        ("line?", "The number of the line that the faults are of, where each line is a text.", Integer),
        ("diagnostics", "By file, then by place.", List(FindingShapes.Diagnostic)));

    public static OutputShape Rulebooks { get; } = Object(
        Version,
        ("language", "The language of the titles.", FindingShapes.Language),
        ("engine", "The version of the engine.", Words),
        ("hash", "SHA-256 of all editions of all rule books.", Hash),
        ("rulebooks", "In ordinal order of their ids.", List(Object(
            ("id", "The rule book.", Words),
            ("kind", "What kind of source it is made from.", Codes("law", "recommendation", "agreement", "portal", "draft")),
            ("title", "The title, in the language of the list.", Words),
            ("document", "The short name of the source document.", Words),
            ("version", "The version of the data.", Words),
            ("from?", "The first day in force; absent where the source names none.", Day),
            ("to?", "The last day in force, included; absent while it is in force.", Day),
            ("editions", "By their first day; the first is what stood before any of it began.", List(Object(
                ("edition", "The edition: the rule book and its first day.", Words),
                ("from?", "The first day; absent where it is open.", Day),
                ("hash", "SHA-256 of the rules and provisions in force.", Hash))))))));

    public static OutputShape ReportList { get; } = Object(
        Version,
        ("language", "The language of the texts.", FindingShapes.Language),
        ("reports", "One for each file, in the order given.", List(Object(
            ("file", "The file; stdin for standard input.", Words),
            ("report?", "The report; absent where the file was not assessed.", Report),
            ("notAssessed?", "Why there is no report.", NotAssessed),
            ("message?", "What kept the file from being read.", Words),
            ("diagnostics?", "The faults of the file, or warnings beside a report.", List(FindingShapes.Diagnostic))))),
        ("summary", "How many files came to what.", Object(
            ("files", "How many files were given.", Integer),
            ("outcomes", "How many reports came to each outcome; absent where none did.", Object(
                ("Accepted?", "Accepted.", Integer),
                ("AcceptedWithRemarks?", "Accepted with remarks.", Integer),
                ("Incomplete?", "Incomplete.", Integer),
                ("Undecided?", "Undecided.", Integer),
                ("Rejected?", "Rejected.", Integer))),
            ("notAssessed", "The files that were not assessed.", List(Object(
                ("file", "The file.", Words),
                ("why", "Why.", NotAssessed)))))));

    public static OutputShape Verification { get; } = Object(
        Version,
        ("same", "Whether the same comes out.", Flag),
        ("differences", "First what a change can come from, then what has changed by it.", List(Object(
            ("kind", "What differs.", Codes("engine", "day", "facts", "edition", "rules", "outcome", "verdict", "finding", "content", "not-in-force", "choice", "member")),
            ("name?", "The rule, the rule book or the party.", Words),
            ("subject?", "What the finding is about.", FindingShapes.Subject),
            ("was?", "What the report says; for content the names of the members.", Words),
            ("is?", "What comes out now.", Words),
            ("text", "The same in a sentence.", Words)))));

    private static OutputShape Differences { get; } = List(Object(
        ("subject?", "The key of what it is about; absent for the file.", Words),
        ("member", "What differs.", Words),
        ("expected?", "What the example expects; absent for nothing.", Words),
        ("found?", "What came out; absent for nothing.", Words),
        ("file?", "The file of the example.", Words),
        ("line?", "The line of the expectation.", Integer),
        ("pointer?", "Its JSON Pointer.", Words)));

    public static OutputShape Check { get; } = Object(
        Version,
        ("rulebooks", "The rule books, in ordinal order.", List(Object(
            ("id", "The rule book.", Words),
            ("version", "The version of its data.", Words),
            ("title", "Its title.", Words),
            ("rules", "How many rules it has.", Integer),
            ("provisions", "How many provisions.", Integer),
            ("matchingTerms", "How many terms of matching.", Integer),
            ("lifecycles", "How many lifecycles.", Integer),
            ("examples?", "How many examples, those of lifecycles and rounds included; absent where they were not looked at.", Integer)))),
        ("quotations?", "The quotations held against the passages of their sources; absent where there are none to hold them against.", Object(
            ("compared", "How many were compared.", Integer),
            ("withoutSource?", "The documents that are quoted and have no passages.", List(Words)))));

    public static OutputShape Norms { get; } = Object(
        Version,
        ("language", "The language of the texts.", FindingShapes.Language),
        ("norms", "In the order of the list of norms.", NormShapes.Norms),
        ("summary", "By document, in the order of the list.", NormShapes.Summary));

    public static OutputShape Test { get; } = Object(
        Version,
        ("held", "How many examples hold.", Integer),
        ("examples", "How many there are.", Integer),
        ("results", "By file, each in the order written.", List(Object(
            ("rulebook", "The rule book.", Words),
            ("rule", "The rule.", Words),
            ("name", "What the example shows.", Words),
            ("on", "The assessed day.", Day),
            ("holds", "Whether what came out is what is expected.", Flag),
            ("differences", "What is not.", Differences)))),
        ("lifecycles", "The examples of lifecycles, by file, each in the order written.", List(Object(
            ("rulebook", "The rule book.", Words),
            ("lifecycle", "The lifecycle.", Words),
            ("name", "What the example shows.", Words),
            ("on", "The assessed day.", Day),
            ("holds", "Whether what came out is what is expected.", Flag),
            ("differences", "What is not.", Differences)))),
        ("rounds", "The examples of rounds of matching, by file, each in the order written.", List(Object(
            ("rulebook", "The rule book.", Words),
            ("file", "The file that it stands in.", Words),
            ("name", "What the example shows.", Words),
            ("on", "The day of the round.", Day),
            ("holds", "Whether what came out is what is expected.", Flag),
            ("differences", "What is not.", Differences)))));
}
