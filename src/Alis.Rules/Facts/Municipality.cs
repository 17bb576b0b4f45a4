using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>The municipality of a training file (Norwegian: <i>kommune</i>).</summary>
public sealed record Municipality : IFact
{
    /// <summary>Gets the key of the municipality, for instance its number.</summary>
    public string? Key { get; init; }

    /// <summary>Gets the municipality's own standing as training institution.</summary>
    public Institution? Institution { get; init; }

    /// <summary>Gets the plan for where and how the learning goals can be attained.</summary>
    public TrainingInstitutionPlan? TrainingInstitutionPlan { get; init; }

    /// <summary>Gets the day from which there has been an ALIS coordinator.</summary>
    public LocalDate? AlisCoordinatorFrom { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static Municipality Read(Members m, CatalogueSet catalogues) => new()
    {
        Key = m.Key("key", "The key of the municipality, for instance its number."),
        Institution = m.Object("institution", x => Institution.Read(x, catalogues), "The municipality's own standing as training institution."),
        TrainingInstitutionPlan = m.Object("trainingInstitutionPlan", x => TrainingInstitutionPlan.Read(x, catalogues), "The plan for where and how the learning goals can be attained."),
        AlisCoordinatorFrom = m.Day("alisCoordinatorFrom", "The day from which there has been an ALIS coordinator."),
    };

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("key", Key);
        json.Object("institution", Institution);
        json.Object("trainingInstitutionPlan", TrainingInstitutionPlan);
        json.Day("alisCoordinatorFrom", AlisCoordinatorFrom);
    }
}
