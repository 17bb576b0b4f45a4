using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>A candidate who waits for service in hospital (Norwegian: <i>ALIS på venteliste</i>), named by an opaque key.</summary>
public sealed record WaitingCandidate : IFact
{
    /// <summary>Gets the opaque key of the candidate; never a national identity number.</summary>
    public string? Key { get; init; }

    /// <summary>Gets the key of the municipality.</summary>
    public string? Municipality { get; init; }

    /// <summary>Gets the day from which the candidate has stood on the waiting list.</summary>
    public LocalDate? WaitingSince { get; init; }

    /// <summary>Gets the number within that day, where several registered on it.</summary>
    public int? Sequence { get; init; }

    /// <summary>Gets the day on which the specialisation in a municipality began.</summary>
    public LocalDate? SpecialisationStartedOn { get; init; }

    /// <summary>Gets the documented exceptions from main rules, such as that of two years first.</summary>
    public IReadOnlyList<StatedException>? Exceptions { get; init => field = Lists.Copy(value); }

    /// <summary>Gets the wish.</summary>
    public WishedService? Wish { get; init; }

    /// <summary>Gets the percentage of full time that is wished; absent: 100.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Gets whether two periods of half the length are acceptable.</summary>
    public bool? Splits { get; init; }

    /// <summary>Gets what the candidate does not take.</summary>
    public IReadOnlyList<PostChoice>? Excludes { get; init => field = Lists.Copy(value); }

    /// <summary>Gets the windows in the candidate's own order, the best first, where the order of the wish does not serve.</summary>
    public IReadOnlyList<PostChoice>? Ranking { get; init => field = Lists.Copy(value); }

    /// <summary>Gets the day on which the candidate left the waiting list.</summary>
    public LocalDate? WithdrawnOn { get; init; }

    /// <summary>Gets the day on which the candidate accepted an offer of an earlier round.</summary>
    public LocalDate? AcceptedOn { get; init; }

    /// <summary>Gets where it stands in the text; null for one that was not read from a text.</summary>
    internal JsonValue? InText { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static WaitingCandidate Read(Members m, CatalogueSet catalogues) => new()
    {
        InText = m.Value,
        Key = m.Key("key", "The opaque key of the candidate; never a national identity number.", Need.Required),
        Municipality = m.Key("municipality", "The key of the municipality.", Need.Required),
        WaitingSince = m.Day("waitingSince", "The day from which the candidate has stood on the waiting list.", Need.Required),
        Sequence = m.Integer("sequence", 0, 1000000, "The number within that day, where several registered on it."),
        SpecialisationStartedOn = m.Day("specialisationStartedOn", "The day on which the specialisation in a municipality began."),
        Exceptions = FactOrder.Exceptions(m.List("exceptions", x => StatedException.Read(x, catalogues), "The documented exceptions from main rules, such as that of two years first.")),
        Wish = m.Object("wish", x => WishedService.Read(x, catalogues), "The wish.", Need.Required),
        Percent = m.Decimal("percent", 0.01m, 100, 2, "The percentage of full time that is wished; absent: 100."),
        Splits = m.Boolean("splits", "Whether two periods of half the length are acceptable."),
        Excludes = m.List("excludes", PostChoice.Read, "What the candidate does not take."),
        Ranking = m.List("ranking", PostChoice.Read, "The windows in the candidate's own order, the best first, where the order of the wish does not serve."),
        WithdrawnOn = m.Day("withdrawnOn", "The day on which the candidate left the waiting list."),
        AcceptedOn = m.Day("acceptedOn", "The day on which the candidate accepted an offer of an earlier round."),
    };

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("key", Key);
        json.Text("municipality", Municipality);
        json.Day("waitingSince", WaitingSince);
        json.Number("sequence", Sequence);
        json.Day("specialisationStartedOn", SpecialisationStartedOn);
        json.List("exceptions", Exceptions);
        json.Object("wish", Wish);
        json.Number("percent", Percent);
        json.Flag("splits", Splits);
        json.List("excludes", Excludes);
        json.List("ranking", Ranking);
        json.Day("withdrawnOn", WithdrawnOn);
        json.Day("acceptedOn", AcceptedOn);
    }
}
