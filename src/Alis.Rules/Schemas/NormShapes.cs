using static Alis.Rules.Schemas.OutputShape;

namespace Alis.Rules.Schemas;

/// <summary>The shape of what <c>norms --format json</c> writes.</summary>
internal static class NormShapes
{
    private static readonly OutputShape Rules = List(Object(
        ("rulebook", "The rule book.", Words),
        ("rule", "The rule.", Words),
        ("examples?", "How many examples it has; absent where they were not looked at.", Integer),
        ("verdicts", "What its examples expect.", List(Object(
            ("verdict", "The verdict.", FindingShapes.Verdict),
            ("examples", "How many examples expect it.", Integer))))));

    private static readonly OutputShape Forms = List(Codes("rule", "obligation", "matcher", "lifecycle", "catalogue", "context", "calendar", "service-time"));

    public static OutputShape Norms { get; } = List(Object(
        ("id", "The norm.", Words),
        ("document", "The short name of the source.", Words),
        ("section", "The section.", Words),
        ("statement", "What it says, in our own words; in bokmål where the language is nynorsk.", Words),
        ("quotation?", "The passage, verbatim.", Words),
        ("wordingFrom?", "The first day on which the law had the quoted wording.", Day),
        ("wordingTo?", "The last day of the quoted wording, included.", Day),
        ("confidence", "How well the passage is known: P primary text, S source document, W web page, D derived.", Words),
        ("url?", "An address of the source.", Words),
        ("strength", "How strongly it binds.", Codes("must", "should", "plan", "may", "def")),
        ("parties?", "Who must or may act; absent where the text names nobody.", List(Words)),
        ("forms?", "Everywhere it has to live before it is covered.", Forms),
        ("state", "How far it has been built, worked out from rules and examples.", Codes("covered", "partly", "not-built")),
        ("missingForms?", "The forms that it is not in yet.", Forms),
        ("missingExamples?", "The rules, steps and terms whose examples do not show enough.", List(Words)),
        ("rules", "The rules that stand for it.", Rules),
        ("steps?", "The steps of lifecycles that stand for it.", List(Object(
            ("rulebook", "The rule book.", Words),
            ("lifecycle", "The lifecycle.", Words),
            ("step", "The step.", Words),
            ("kept?", "In how many examples the norm is kept; absent where they were not looked at.", Integer),
            ("broken?", "In how many it is broken; absent where they were not looked at.", Integer)))),
        ("terms?", "What rule books tell the matcher for it.", List(Object(
            ("rulebook", "The rule book.", Words),
            ("term", "The term.", Words),
            ("met?", "In how many examples somebody is offered a post by it; absent where they were not looked at.", Integer),
            ("decided?", "In how many it stands between a candidate and a post, or puts another first; absent where they were not looked at.", Integer)))),
        ("statedIn?", "The statement that covers it.", Object(
            ("rulebook", "The rule book.", Words),
            ("form", "Whether data that rules read carries it, the sum of service or the calendar does, or nothing has to.", Codes("catalogue", "context", "service-time", "calendar")),
            ("section", "The section.", Words),
            ("quotation", "The passage, verbatim.", Words),
            ("text", "What is stated.", Words),
            ("remark?", "What a reader should know about the passage.", Words),
            ("from?", "The first day of what is stated.", Day),
            ("uses?", "What carries it.", List(Words)),
            ("rules", "The rules that rest on it.", Rules)))));

    public static OutputShape Summary { get; } = List(Object(
        ("document", "The short name of the source.", Words),
        ("title", "Its title, in its own language.", Words),
        ("norms", "How many of its norms are listed.", Integer),
        ("covered", "How many are covered.", Integer),
        ("partly", "How many are partly covered.", Integer),
        ("notBuilt", "How many are not built.", Integer),
        ("notBuiltIds?", "The norms that are not built.", List(Words))));
}
