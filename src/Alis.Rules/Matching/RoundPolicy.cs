using System.Text.Json;
using Alis.Rules.Facts;
using Alis.Rules.Json;

namespace Alis.Rules.Matching;

/// <summary>The choices that a round makes where no source does.</summary>
/// <remarks>What is absent takes the default, which the certificate names.</remarks>
public sealed record RoundPolicy : IFact
{
    /// <summary>Gets for how many months after its publication a post is open, 1 to 120; absent: that of the rule book, and for ever where it says nothing.</summary>
    public int? ListingMonths { get; init; }

    /// <summary>Gets whether candidates of municipalities with an agreement with the trust go before all others: <c>first</c> (the default, where agreements are stated) or <c>none</c>.</summary>
    public string? AgreementClass { get; init; }

    /// <summary>Gets how the order of a municipality and the waiting list are joined: <c>within-own-positions</c> (the default: its candidates change the places that they hold together) or <c>rank-first</c>.</summary>
    public string? MunicipalOrder { get; init; }

    /// <summary>Gets whether candidates with a documented exception from two years first go after all others: <c>last</c> (the default) or <c>none</c>.</summary>
    public string? ExceptionClass { get; init; }

    /// <summary>Gets what of a wish weighs most, second most and so on, of <c>time</c>, <c>place</c>, <c>department</c>, <c>specialty</c>, each once; what is left out weighs least. Absent: in that order.</summary>
    public IReadOnlyList<string>? DimensionOrder { get; init => field = Lists.Copy(value); }

    /// <summary>Gets how many months there may be at most between the two parts of a split service, 0 to 120; absent: as many as the deviation from the wish allows.</summary>
    public int? SplitGapMonths { get; init; }

    /// <summary>Gets whether one who declines takes part again in the same round; absent: no.</summary>
    public bool? DeclinerReenters { get; init; }

    /// <summary>Gets whether posts of less than full time are matched; absent: yes.</summary>
    public bool? PartTime { get; init; }

    /// <summary>Gets whether a hospital's own order of candidates is used; absent: no.</summary>
    public bool? HospitalRanking { get; init; }

    /// <summary>Gets how many months before the start of a service its contract is made at the latest, 0 to 60; absent: that of the rule book. <see cref="LeadTime"/> says what follows.</summary>
    public int? LeadTimeMonths { get; init; }

    /// <summary>Gets what follows where a service begins sooner than <see cref="LeadTimeMonths"/> after the round: <c>warning</c> (the default: it is offered and told) or <c>condition</c> (it is not offered).</summary>
    public string? LeadTime { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static RoundPolicy Read(Members m) => new()
    {
        ListingMonths = m.Integer("listingMonths", 1, 120, "For how many months after its publication a post is open; absent: that of the rule book, and for ever where it says nothing."),
        AgreementClass = m.Code("agreementClass", RoundCodes.AgreementClasses, "Whether candidates of municipalities with an agreement with the trust go before all others."),
        MunicipalOrder = m.Code("municipalOrder", RoundCodes.MunicipalOrders, "How the order of a municipality and the waiting list are joined."),
        ExceptionClass = m.Code("exceptionClass", RoundCodes.ExceptionClasses, "Whether candidates with a documented exception from two years first go after all others."),
        DimensionOrder = m.Codes("dimensionOrder", RoundCodes.Dimensions, "What of a wish weighs most, second most and so on."),
        SplitGapMonths = m.Integer("splitGapMonths", 0, 120, "How many months there may be at most between the two parts of a split service; absent: as many as the deviation from the wish allows."),
        DeclinerReenters = m.Boolean("declinerReenters", "Whether one who declines takes part again in the same round."),
        PartTime = m.Boolean("partTime", "Whether posts of less than full time are matched."),
        HospitalRanking = m.Boolean("hospitalRanking", "Whether a hospital's own order of candidates is used."),
        LeadTimeMonths = m.Integer("leadTimeMonths", 0, 60, "How many months before its start a service is offered at the latest; absent: that of the rule book."),
        LeadTime = m.Code("leadTime", RoundCodes.LeadTimes, "Whether too short notice bars the offer or only warns."),
    };

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Number("listingMonths", ListingMonths);
        json.Text("agreementClass", AgreementClass);
        json.Text("municipalOrder", MunicipalOrder);
        json.Text("exceptionClass", ExceptionClass);
        json.Codes("dimensionOrder", DimensionOrder);
        json.Number("splitGapMonths", SplitGapMonths);
        json.Flag("declinerReenters", DeclinerReenters);
        json.Flag("partTime", PartTime);
        json.Flag("hospitalRanking", HospitalRanking);
        json.Number("leadTimeMonths", LeadTimeMonths);
        json.Text("leadTime", LeadTime);
    }
}
