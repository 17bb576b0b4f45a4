using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>A vacant period that a hospital has published for a round (Norwegian: <i>ledig periode</i>, <i>vikariat</i>).</summary>
/// <remarks>A hospital may say itself on which days the windows begin that it is cut into; otherwise the terms of the round cut it.</remarks>
public sealed record OfferedPost : IFact, IPeriod
{
    internal const int MostSeats = 10_000;

    /// <summary>Gets the key of the post.</summary>
    public string? Key { get; init; }

    /// <summary>Gets the key of the hospital.</summary>
    public string? Hospital { get; init; }

    /// <summary>Gets the institution and its standing.</summary>
    public Institution? Institution { get; init; }

    /// <summary>Gets the place.</summary>
    public string? Place { get; init; }

    /// <summary>Gets the department.</summary>
    public string? Department { get; init; }

    /// <summary>Gets the specialty of the department.</summary>
    public string? Specialty { get; init; }

    /// <summary>Gets the first day of the period.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Gets the last day of the period, which belongs to it.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Gets how many doctors there is room for at once.</summary>
    public int? Seats { get; init; }

    /// <summary>Gets the percentage of full time; absent: 100.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Gets the day on which it was published.</summary>
    public LocalDate? PublishedOn { get; init; }

    /// <summary>Gets the day on which the hospital withdrew it.</summary>
    public LocalDate? WithdrawnOn { get; init; }

    /// <summary>Gets the first days of the windows after the first, where the hospital cuts the period itself.</summary>
    public IReadOnlyList<PostCut>? Cuts { get; init => field = Lists.Copy(value); }

    /// <summary>Gets the keys of the candidates in the hospital's own order, the best first; absent: the order of the round.</summary>
    public IReadOnlyList<string>? Ranking { get; init => field = Lists.Copy(value); }

    /// <summary>Gets where it stands in the text; null for one that was not read from a text.</summary>
    internal JsonValue? InText { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static OfferedPost Read(Members m, CatalogueSet catalogues) =>
        m.Checked(new OfferedPost
        {
            InText = m.Value,
            Key = m.Key("key", "The key of the post.", Need.Required),
            Hospital = m.Key("hospital", "The key of the hospital.", Need.Required),
            Institution = m.Object("institution", x => Institution.Read(x, catalogues), "The institution and its standing."),
            Place = m.Key("place", "The place."),
            Department = m.Key("department", "The department."),
            Specialty = m.Code("specialty", catalogues.Specialties, "The specialty of the department."),
            From = m.Day("from", "The first day of the period.", Need.Required),
            To = m.Day("to", "The last day of the period, which belongs to it.", Need.Required),
            Seats = m.Integer("seats", 0, MostSeats, "How many doctors there is room for at once.", Need.Required),
            Percent = m.Decimal("percent", 0.01m, 100, 2, "The percentage of full time; absent: 100."),
            PublishedOn = m.Day("publishedOn", "The day on which it was published.", Need.Required),
            WithdrawnOn = m.Day("withdrawnOn", "The day on which the hospital withdrew it."),
            Cuts = m.List("cuts", PostCut.Read, "The first days of the windows after the first, where the hospital cuts the period itself."),
            Ranking = m.KeysUpTo("ranking", MatchingRound.MostCandidates, "The keys of the candidates in the hospital's own order, the best first; absent: the order of the round."),
        });

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("key", Key);
        json.Text("hospital", Hospital);
        json.Object("institution", Institution);
        json.Text("place", Place);
        json.Text("department", Department);
        json.Text("specialty", Specialty);
        json.Day("from", From);
        json.Day("to", To);
        json.Number("seats", Seats);
        json.Number("percent", Percent);
        json.Day("publishedOn", PublishedOn);
        json.Day("withdrawnOn", WithdrawnOn);
        json.List("cuts", Cuts);
        json.Codes("ranking", Ranking);
    }
}
