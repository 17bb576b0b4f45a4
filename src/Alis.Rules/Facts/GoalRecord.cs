using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>A learning goal that has been attained or documented (Norwegian: <i>læringsmål</i>).</summary>
public sealed record GoalRecord : IFact
{
    /// <summary>Gets the learning goal.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the day on which the goal was attained.</summary>
    public LocalDate? AttainedOn { get; init; }

    /// <summary>Gets who recommended approval, in ordinal order.</summary>
    public IReadOnlyList<string>? RecommendedBy { get; init => field = Lists.Copy(value); }

    /// <summary>Gets the day on which the attainment was documented.</summary>
    public LocalDate? DocumentedOn { get; init; }

    /// <summary>Gets the system in which it was documented.</summary>
    public string? DocumentedIn { get; init; }

    /// <summary>Gets the day on which the fact became known; null: the fact's own day.</summary>
    public LocalDate? RecordedOn { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static GoalRecord Read(Members m, CatalogueSet catalogues)
    {
        var goal = ReadMembers(m, catalogues);
        FactChecks.Goal(m, goal, catalogues);
        return goal;
    }

    private static GoalRecord ReadMembers(Members m, CatalogueSet catalogues) => new()
    {
        Code = m.Code("code", catalogues.LearningGoals, "The learning goal.", Need.Required),
        AttainedOn = m.Day("attainedOn", "The day on which the goal was attained."),
        RecommendedBy = FactOrder.Codes(m.Codes("recommendedBy", catalogues.Recommenders, "Who recommended approval.")),
        DocumentedOn = m.Day("documentedOn", "The day on which the attainment was documented."),
        DocumentedIn = m.Text("documentedIn", "The system in which it was documented.", maxLength: 200),
        RecordedOn = m.RecordedOn(),
    };

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("code", Code);
        json.Day("attainedOn", AttainedOn);
        json.Codes("recommendedBy", RecommendedBy);
        json.Day("documentedOn", DocumentedOn);
        json.Text("documentedIn", DocumentedIn);
        json.Day("recordedOn", RecordedOn);
    }
}
