using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>The municipality's plan as training institution (spesialistforskriften § 23).</summary>
public sealed record TrainingInstitutionPlan : IFact
{
    /// <summary>Gets the day on which the plan was adopted.</summary>
    public LocalDate? AdoptedOn { get; init; }

    /// <summary>Gets the day of the latest update.</summary>
    public LocalDate? UpdatedOn { get; init; }

    /// <summary>Gets what the plan states: where and how the learning goals can be attained.</summary>
    public IReadOnlyList<string>? States { get; init => field = Lists.Copy(value); }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static TrainingInstitutionPlan Read(Members m, CatalogueSet catalogues) => new()
    {
        AdoptedOn = m.Day("adoptedOn", "The day on which the plan was adopted."),
        UpdatedOn = m.Day("updatedOn", "The day of the latest update."),
        States = FactOrder.Codes(m.Codes("states", catalogues.PlanStates, "What the plan states: where and how the learning goals can be attained.")),
    };

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Day("adoptedOn", AdoptedOn);
        json.Day("updatedOn", UpdatedOn);
        json.Codes("states", States);
    }
}
