namespace Alis.Rules.Rulebooks;

/// <summary>The value of a provision: a number, or the name of a reading.</summary>
/// <param name="Number">The number in the unit of the provision; 0 for a choice.</param>
/// <param name="Choice">The name of the reading; null for a number.</param>
public sealed record ProvisionValue(decimal Number, string? Choice)
{
    /// <summary>The same as the record's own equality, which compares decimals in a way that is compiled anew at every start of a program.</summary>
    internal bool Is(ProvisionValue? other) => other is not null && Number == other.Number && string.Equals(Choice, other.Choice, StringComparison.Ordinal);

    /// <summary>Writes the value in invariant form.</summary>
    /// <returns>The number or the name.</returns>
    public override string ToString() => Choice ?? Number.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
