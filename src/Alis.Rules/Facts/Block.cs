using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>A block of learning goals and activities at one arena, as planned (Norwegian: <i>bolk</i>). Its period may be unknown.</summary>
public sealed record Block : IFact, IPeriod
{
    private static readonly (string What, string Member)[] Given = [("arena", "arena"), ("place", "place"), ("department", "department"), ("period", "from"), ("duration", "durationMonths")];

    /// <summary>Gets the key of the block.</summary>
    public string? Key { get; init; }

    /// <summary>Gets the arena (<i>læringsarena</i>).</summary>
    public string? Arena { get; init; }

    /// <summary>Gets the wished place of service.</summary>
    public string? Place { get; init; }

    /// <summary>Gets the wished department.</summary>
    public string? Department { get; init; }

    /// <summary>Gets what the implementation plan states of the block (<c>arena</c>, <c>place</c>, <c>department</c>, <c>period</c>, <c>duration</c>), in ordinal order; what is not in a list that is given is not stated.</summary>
    public IReadOnlyList<string>? States { get; init => field = Lists.Copy(value); }

    /// <summary>Gets the learning goals of the block, in ordinal order.</summary>
    public IReadOnlyList<string>? Goals { get; init => field = Lists.Copy(value); }

    /// <summary>Gets the learning activities of the block, in ordinal order.</summary>
    public IReadOnlyList<string>? Activities { get; init => field = Lists.Copy(value); }

    /// <summary>Gets the first day of the block.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Gets the last day of the block, which belongs to it.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Gets the planned duration in whole months, where the plan states one.</summary>
    public int? DurationMonths { get; init; }

    /// <summary>Returns whether the block names a learning goal; an absent list names none.</summary>
    /// <param name="goal">The code, such as <c>ALM-055</c>.</param>
    public bool Names(string goal) => Lists.Holds(Goals, goal);

    /// <summary>Returns whether the plan states something of the block: the member itself is given, or <see cref="States"/> lists it.</summary>
    /// <param name="what">The code: <c>arena</c>, <c>place</c>, <c>department</c>, <c>period</c> (both days) or <c>duration</c> (in months, or by both days).</param>
    /// <returns>True where it is stated; false where it is not, or where that is unknown.</returns>
    public bool Shows(string what) => Stated(what) == true;

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    /// <summary>Whether the plan states something: null where neither the member nor the list is given.</summary>
    internal bool? Stated(string what) => MissingFor(what) is null || Lists.Holds(States, what) ? true : States is null ? null : false;

    /// <summary>The member whose absence leaves it open whether the plan states something; null where the members tell that it does.</summary>
    internal string? MissingFor(string what) => what switch
    {
        "arena" => Arena is null ? "arena" : null,
        "place" => Place is null ? "place" : null,
        "department" => Department is null ? "department" : null,
        "period" => From is null ? "from" : To is null ? "to" : null,
        "duration" => DurationMonths is null && (From is null || To is null) ? "durationMonths" : null,
        _ => "states",
    };

    internal static Block Read(Members m, CatalogueSet catalogues)
    {
        var block = m.Checked(new Block
        {
            Key = m.Key("key", "The key of the block.", Need.Required),
            Arena = m.Code("arena", catalogues.Arenas, "The arena."),
            Place = m.Key("place", "The wished place of service."),
            Department = m.Key("department", "The wished department."),
            States = FactOrder.Codes(m.Codes("states", catalogues.PlanStates, "What the plan states of the block; what is not in the list is not stated.")),
            Goals = FactOrder.Codes(m.Codes("goals", catalogues.LearningGoals, "The learning goals of the block.")),
            Activities = FactOrder.Codes(m.Codes("activities", catalogues.Activities, "The learning activities of the block.")),
            From = m.Day("from", "The first day of the block."),
            To = m.Day("to", "The last day of the block."),
            DurationMonths = m.Integer("durationMonths", 1, 600, "The planned duration in whole months, where the plan states one."),
        });
        if (block.States is { } states)
        {
            foreach (var (what, member) in Given)
            {
                if (!Lists.Holds(states, what) && (what == "duration" ? block.DurationMonths is not null : block.MissingFor(what) is null))
                {
                    m.Fault(FactCodes.GivenButNotStated, member, what);
                }
            }
        }

        return block;
    }

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("key", Key);
        json.Text("arena", Arena);
        json.Text("place", Place);
        json.Text("department", Department);
        json.Codes("states", States);
        json.Codes("goals", Goals);
        json.Codes("activities", Activities);
        json.Day("from", From);
        json.Day("to", To);
        json.Number("durationMonths", DurationMonths);
    }
}
