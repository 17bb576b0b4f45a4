using Alis.Rules.Texts;
using static Alis.Rules.Schemas.OutputShape;

namespace Alis.Rules.Schemas;

/// <summary>The shape of what <c>agreement --format json</c> writes.</summary>
internal static class LifecycleShapes
{
    private static readonly OutputShape Strength = Codes("must", "should", "plan", "may", "def");

    private static readonly OutputShape NextSteps = List(Object(
        ("step", "The name of the step.", Words),
        ("event?", "The kind of event; absent for what happens by itself.", Words),
        ("to?", "The state it leads to; absent where it leaves the state as it is.", Words),
        ("by?", "Who it is open to: keys of parties, or codes of who may do it.", List(Words)),
        ("opens?", "The first day on which it is allowed; for what happens by itself, the day on which it does.", Day),
        ("due?", "The last day, included; for what happens by itself, the last day before it does.", Day),
        ("duty?", "Whether somebody has to take it.", Flag),
        ("overdue?", "Whether its last day is past.", Flag),
        ("norms?", "The norms.", List(Words)),
        ("strength?", "How strongly they bind.", Strength),
        ("parties?", "Who must or may act by the source.", List(Words)),
        ("alerts?", "Who is to be alerted when it happens.", List(Words)),
        ("citation?", "Where it comes from.", FindingShapes.Citation),
        ("title", "What is done.", Words)));

    private static readonly OutputShape TakenSteps = List(Object(
        ("step", "The name of the step.", Words),
        ("on", "The day.", Day),
        ("event?", "The kind of event; absent for what happened by itself.", Words),
        ("to?", "The state it led to; absent where it left the state as it was.", Words),
        ("by?", "Who did it.", Words),
        ("from", "The state before.", Words),
        ("due?", "Its last day.", Day),
        ("late?", "How many days after that day it was taken.", Integer),
        ("norms?", "The norms.", List(Words)),
        ("strength?", "How strongly they bind.", Strength),
        ("parties?", "Who must or may act by the source.", List(Words)),
        ("alerts?", "Who is to be alerted.", List(Words)),
        ("citation?", "Where it comes from.", FindingShapes.Citation),
        ("title", "What was done.", Words)));

    private static readonly OutputShape RefusedEvents = List(Object(
        ("event", "The kind of event.", Words),
        ("on", "Its day.", Day),
        ("by?", "Who did it.", Words),
        ("reason", "Why it was not taken.", Codes("not-allowed", "condition", "too-early", "undecided")),
        ("inState", "The state that it met.", Words),
        ("earliest?", "The first day on which it would have been allowed.", Day),
        ("missing?", "The facts without which nobody can tell.", List(Words)),
        ("allowed?", "The kinds of event that the state allows.", List(Words)),
        ("text", "The same in sentences.", Words)));

    private static (string Name, string About, OutputShape Shape)[] Status(string mark) =>
    [
        ("subject" + mark, "What it is about.", FindingShapes.Subject),
        ("lifecycle" + mark, "The lifecycle that it goes through.", Object(
            ("rulebook", "The rule book.", Words),
            ("name", "Its name.", Words),
            ("hash", "Its SHA-256.", Hash))),
        ("state" + mark, "The state at the end of the day.", Words),
        ("title" + mark, "What the state is called.", Words),
        ("text" + mark, "What it means.", Words),
        ("isCertain" + mark, "Whether every event was followed and could be judged.", Flag),
        ("since?", "The day on which the state began.", Day),
        ("inForceFrom?", "The first day in force.", Day),
        ("endsOn?", "The last day in force, also one to come.", Day),
        ("missing?", "The facts without which nobody can tell when the state ends.", List(Words)),
        ("next" + mark, "The steps that are possible next, in the order of the lifecycle.", NextSteps),
        ("taken" + mark, "The steps taken, in the order in which they were.", TakenSteps),
        ("refused" + mark, "The events that do not fit, in order of time.", RefusedEvents),
        ("editions?", "The editions of an agreement.", List(Object(
            ("from", "The first day.", Day),
            ("to?", "The last day, included.", Day),
            ("rulebook?", "The rule book that it follows.", Words)))),
    ];

    public static OutputShape Agreement { get; } = Object(
    [
        ("formatVersion", "The version of the format.", Constant(OutputJson.FormatVersion)),
        ("language", "The language of the texts.", FindingShapes.Language),
        ("assessedOn", "The assessed day; what is dated later had not happened.", Day),
        .. Status("?"),
        ("others", "The listings, the wish and the offers; and the agreement by further rule books.", List(Object(Status("")))),
        FindingShapes.Remarks,
    ]);
}
