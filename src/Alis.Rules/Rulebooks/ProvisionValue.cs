using NodaTime;
using NodaTime.Text;

namespace Alis.Rules.Rulebooks;

/// <summary>The value of a provision: a number, the name of a reading, or a day.</summary>
/// <param name="Number">The number in the unit of the provision; 0 for a choice and for a day.</param>
/// <param name="Choice">The name of the reading; null for a number and for a day.</param>
public sealed record ProvisionValue(decimal Number, string? Choice)
{
    /// <summary>Gets the day; null for a number and for a choice.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>The same as the record's own equality, which compares decimals in a way that is compiled anew at every start of a program.</summary>
    internal bool Is(ProvisionValue? other) => other is not null && Number == other.Number && Day == other.Day && string.Equals(Choice, other.Choice, StringComparison.Ordinal);

    /// <summary>Writes the value in invariant form.</summary>
    /// <returns>The number, the name or the day.</returns>
    public override string ToString() => Choice ?? (Day is { } day ? LocalDatePattern.Iso.Format(day) : null) ?? Number.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
