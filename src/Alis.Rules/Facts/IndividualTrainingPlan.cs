using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>The candidate's individual training plan (Norwegian: <i>individuell utdanningsplan</i>).</summary>
public sealed record IndividualTrainingPlan : IFact
{
    /// <summary>Gets the day on which the plan was assigned to the candidate.</summary>
    public LocalDate? AssignedOn { get; init; }

    /// <summary>Gets the party that made the plan.</summary>
    public string? MadeBy { get; init; }

    /// <summary>Gets the system that holds the plan.</summary>
    public string? System { get; init; }

    /// <summary>Gets what the plan states: goals to attain, planned activities, approved activities, attained goals.</summary>
    public IReadOnlyList<string>? States { get; init => field = Lists.Copy(value); }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static IndividualTrainingPlan Read(Members m, CatalogueSet catalogues) => new()
    {
        AssignedOn = m.Day("assignedOn", "The day on which the plan was assigned to the candidate."),
        MadeBy = m.Code("madeBy", catalogues.Parties, "The party that made the plan."),
        System = m.Text("system", "The system that holds the plan.", maxLength: 200),
        States = FactOrder.Codes(m.Codes("states", catalogues.PlanStates, "What the plan states: goals to attain, planned activities, approved activities, attained goals.")),
    };

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Day("assignedOn", AssignedOn);
        json.Text("madeBy", MadeBy);
        json.Text("system", System);
        json.Codes("states", States);
    }
}
