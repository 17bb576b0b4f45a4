using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>A course (Norwegian: <i>kurs</i>).</summary>
public sealed record Course : IFact, IPeriod
{
    /// <summary>Gets the key of the course.</summary>
    public string? Key { get; init; }

    /// <summary>Gets the first day of the course.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Gets the last day of the course, which belongs to it.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Gets the number of course days.</summary>
    public decimal? Days { get; init; }

    /// <summary>Gets whether Helsedirektoratet recommends the course.</summary>
    public bool? RecommendedByHelsedirektoratet { get; init; }

    /// <summary>Gets the key of the body that covers the costs.</summary>
    public string? CoveredBy { get; init; }

    /// <summary>Gets the costs that are covered, in ordinal order.</summary>
    public IReadOnlyList<string>? Covers { get; init => field = Lists.Copy(value); }

    /// <summary>Gets the day on which the fact became known; null: the fact's own day.</summary>
    public LocalDate? RecordedOn { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static Course Read(Members m, CatalogueSet catalogues) =>
        m.Checked(new Course
        {
            Key = m.Key("key", "The key of the course.", Need.Required),
            From = m.Day("from", "The first day of the course."),
            To = m.Day("to", "The last day of the course."),
            Days = m.Decimal("days", 0m, 366m, 1, "The number of course days."),
            RecommendedByHelsedirektoratet = m.Boolean("recommendedByHelsedirektoratet", "Whether Helsedirektoratet recommends the course."),
            CoveredBy = m.Key("coveredBy", "The key of the body that covers the costs."),
            Covers = FactOrder.Codes(m.Codes("covers", catalogues.CostKinds, "The costs that are covered.")),
            RecordedOn = m.RecordedOn(),
        });

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("key", Key);
        json.Day("from", From);
        json.Day("to", To);
        json.Number("days", Days);
        json.Flag("recommendedByHelsedirektoratet", RecommendedByHelsedirektoratet);
        json.Text("coveredBy", CoveredBy);
        json.Codes("covers", Covers);
        json.Day("recordedOn", RecordedOn);
    }
}
