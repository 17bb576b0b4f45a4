using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>The plan of arenas and blocks signed with the employment agreement (Norwegian: <i>gjennomføringsplan</i>).</summary>
public sealed record ImplementationPlan : IFact
{
    /// <summary>Gets the day on which the plan was signed.</summary>
    public LocalDate? SignedOn { get; init; }

    /// <summary>Gets the day on which the plan was assigned to the candidate.</summary>
    public LocalDate? AssignedOn { get; init; }

    /// <summary>Gets the blocks of the plan, ordered by first day, then key; those without a first day last.</summary>
    public IReadOnlyList<Block>? Blocks { get; init => field = Lists.Copy(value); }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static ImplementationPlan Read(Members m, CatalogueSet catalogues)
    {
        var plan = new ImplementationPlan
        {
            SignedOn = m.Day("signedOn", "The day on which the plan was signed."),
            AssignedOn = m.Day("assignedOn", "The day on which the plan was assigned to the candidate."),
            Blocks = FactOrder.Blocks(m.ListUpTo("blocks", 200, x => Block.Read(x, catalogues), "The blocks of the plan.")),
        };
        FactChecks.Keys(m, "blocks");
        return plan;
    }

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Day("signedOn", SignedOn);
        json.Day("assignedOn", AssignedOn);
        json.List("blocks", Blocks);
    }
}
