using NodaTime;

namespace Alis.Rules.Rulebooks;

/// <summary>What a provision says in one stretch of time.</summary>
public sealed class ProvisionVersion
{
    internal ProvisionVersion(LocalDate? from, LocalDate? to, ProvisionValue value, LegalCitation citation)
    {
        From = from;
        To = to;
        Value = value;
        Citation = citation;
    }

    /// <summary>Gets the first day; null where the source names none.</summary>
    public LocalDate? From { get; }

    /// <summary>Gets the last day, included; null while it is in force.</summary>
    public LocalDate? To { get; }

    /// <summary>Gets the value.</summary>
    public ProvisionValue Value { get; }

    /// <summary>Gets the source of this version.</summary>
    public LegalCitation Citation { get; }

    internal bool IsInForce(LocalDate day) => (From is not { } from || from <= day) && (To is not { } to || day <= to);
}
