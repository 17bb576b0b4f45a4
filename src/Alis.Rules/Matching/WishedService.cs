using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>What a candidate wishes for (Norwegian: <i>ønske</i>): when, where and in what.</summary>
/// <remarks>The order of the lists is that of the wish, the best first; what is not on them is still acceptable.</remarks>
public sealed record WishedService : IFact, IPeriod
{
    /// <summary>Gets the first day of the wished period.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Gets the last day of the wished period, which belongs to it.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Gets the wished places, the best first.</summary>
    public IReadOnlyList<string>? Places { get; init => field = Lists.Copy(value); }

    /// <summary>Gets the wished departments, the best first.</summary>
    public IReadOnlyList<string>? Departments { get; init => field = Lists.Copy(value); }

    /// <summary>Gets the wished specialties, the best first.</summary>
    public IReadOnlyList<string>? Specialties { get; init => field = Lists.Copy(value); }

    /// <summary>Gets what weighs most, second most and so on: time, place, department, specialty; absent: that of the round.</summary>
    public IReadOnlyList<string>? Order { get; init => field = Lists.Copy(value); }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static WishedService Read(Members m, CatalogueSet catalogues) =>
        m.Checked(new WishedService
        {
            From = m.Day("from", "The first day of the wished period.", Need.Required),
            To = m.Day("to", "The last day of the wished period, which belongs to it."),
            Places = m.Keys("places", "The wished places, the best first."),
            Departments = m.Keys("departments", "The wished departments, the best first."),
            Specialties = m.Codes("specialties", catalogues.Specialties, "The wished specialties, the best first."),
            Order = m.Codes("order", RoundCodes.Dimensions, "What weighs most, second most and so on: time, place, department, specialty; absent: that of the round."),
        });

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Day("from", From);
        json.Day("to", To);
        json.Codes("places", Places);
        json.Codes("departments", Departments);
        json.Codes("specialties", Specialties);
        json.Codes("order", Order);
    }
}
