using static Alis.Rules.Schemas.OutputShape;

namespace Alis.Rules.Schemas;

/// <summary>The shapes of findings and their parts, as <c>FindingJson</c> writes them, and of diagnostics.</summary>
internal static class FindingShapes
{
    public static OutputShape Language { get; } = Codes("nb", "nn", "en");

    public static OutputShape Verdict { get; } = Codes("Met", "NotYet", "Undecided", "NotMet", "NotApplicable");

    public static OutputShape Outcome { get; } = Codes("Accepted", "AcceptedWithRemarks", "Incomplete", "Undecided", "Rejected");

    public static OutputShape Subject { get; } = Object(
        ("kind", "What kind of thing it is.", Codes("file", "block", "service", "agreement", "listing", "wish", "offer")),
        ("key?", "Its key; absent where it has none.", Words));

    public static OutputShape Facts { get; } = List(Object(
        ("fact", "The path of a fact, or the name of a provision with its rule book.", Words),
        ("value", "Its value: ISO days, plain decimals, codes.", Words)));

    public static OutputShape Citation { get; } = Object(
        ("document", "The short name of the source.", Words),
        ("section", "The section.", Words),
        ("quotation?", "The passage, verbatim.", Words),
        ("confidence", "How well the passage is known: P primary text, S source document, W web page, D derived.", Words),
        ("url?", "An address of the source.", Words));

    public static OutputShape Finding { get; } = Object(
        ("rule", "The rule.", Words),
        ("norms?", "The norms that the rule makes evaluable.", List(Words)),
        ("subject", "What it is about.", Subject),
        ("turn?", "Which turn it is, where it recurs on fixed days.", Integer),
        ("verdict", "What came of the rule.", Verdict),
        ("strength", "How strongly it binds.", Codes("must", "should", "plan", "may", "def")),
        ("party", "Who must act.", Words),
        ("unit?", "What the amounts count.", Codes("months", "days", "percent", "hours", "count")),
        ("amount?", "The amount reached, rounded down to four decimals.", Number),
        ("required?", "The amount required, rounded up to four decimals.", Number),
        ("remainder?", "What is lacking, rounded up to four decimals.", Number),
        ("opens?", "The first day of the window.", Day),
        ("due?", "The last day, included.", Day),
        ("fulfilledOn?", "The day of the event that fulfils it.", Day),
        ("late?", "How many days after the last day it came.", Integer),
        ("accepted?", "The stated reason for a deviation from a main rule.", Object(
            ("reason", "The code of the reason.", Words),
            ("by?", "Who accepted it.", Words),
            ("on?", "The day.", Day))),
        ("displacedBy?", "The exception that applies instead.", Words),
        ("missing?", "The paths of the facts whose absence leaves it undecided.", List(Words)),
        ("because?", "The facts and provisions that the verdict was made from.", Facts),
        ("remarks?", "What else there is to say, in the language of the report.", List(Words)),
        ("citation", "Where the rule comes from.", Citation),
        ("title", "The title of the rule, in the language of the report.", Words),
        ("text", "What came of the rule, in the language of the report.", Words));

    public static OutputShape Diagnostic { get; } = Object(
        ("code", "The kind of fault: ALIS and four digits.", Words),
        ("severity", "How grave it is; only an error makes a text unusable.", Codes("error", "warning", "information")),
        ("file?", "The file.", Words),
        ("line?", "The line, counted from 1.", Integer),
        ("column?", "The column in UTF-16 units, counted from 1.", Integer),
        ("pointer?", "The JSON Pointer (RFC 6901) of the value.", Words),
        ("message", "What was found and what was expected.", Words),
        ("help?", "What to do.", Words),
        ("suggestion?", "The nearest known name.", Words));

    /// <summary>Gets the member that an answer over HTTP, or on one line of many, has beyond what the tool writes.</summary>
    public static (string Name, string About, OutputShape Shape) Remarks { get; } =
        ("diagnostics?", "What was remarked about the text, where nothing but the answer is handed on; the tool writes it to the error stream.", List(Diagnostic));

    public static OutputShape Part { get; } = Object(
        ("name?", "The name of the parameter or route, or the path of the item.", Words),
        ("text", "The part in words, in the language of the explanation.", Words),
        ("expression", "The expression as written.", Words),
        ("value", "Its value, exact.", Words),
        ("decides", "Whether it shares the value of what it is a part of.", Flag),
        ("actual?", "What was found, exact: a day, a number (months with a fraction: 5 30/31), a code or a text.", Words),
        ("required?", "What it is held to, in the same form.", Words),
        ("unit?", "What the two count.", Codes("months", "days", "percent", "hours", "count")),
        ("facts?", "The facts it was made from.", Facts),
        ("parts?", "Its parts, of the same shape.", List(AnyObject)));
}
