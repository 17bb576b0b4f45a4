using NodaTime;

namespace Alis.Rules.Expressions.Compilation;

internal enum DayState : byte
{
    /// <summary>Nothing is known of it: the fact is missing.</summary>
    Unknown,

    /// <summary>It is known that there is no such day: the event has not happened.</summary>
    None,

    /// <summary>The day is known.</summary>
    Known,
}

/// <summary>A day, the knowledge that there is none, or nothing known (the default).</summary>
internal readonly struct Day : IEquatable<Day>
{
    private Day(DayState state, LocalDate value)
    {
        State = state;
        Value = value;
    }

    public static Day None { get; } = new(DayState.None, default);

    public DayState State { get; }

    public LocalDate Value { get; }

    public bool IsKnown => State == DayState.Known;

    public bool IsUnknown => State == DayState.Unknown;

    public LocalDate? Nullable => IsKnown ? Value : null;

    /// <summary>A computed day; null means that there is none.</summary>
    public static Day OfResult(LocalDate? value) => value is { } known ? Known(known) : None;

    public static Day Known(LocalDate value) => new(DayState.Known, value);

    public static Day Of(LocalDate? value) => value is { } known ? Known(known) : default;

    /// <summary>Compares two days: false where there is none on either side (as in the other engine), unknown where one is missing.</summary>
    public static Truth OnOrBefore(Day a, Day b) =>
        a.IsKnown && b.IsKnown ? TruthLogic.Of(a.Value <= b.Value)
        : a.State == DayState.None || b.State == DayState.None ? Truth.False
        : Truth.Unknown;

    public static Truth Before(Day a, Day b) =>
        a.IsKnown && b.IsKnown ? TruthLogic.Of(a.Value < b.Value)
        : a.State == DayState.None || b.State == DayState.None ? Truth.False
        : Truth.Unknown;

    public bool Equals(Day other) => State == other.State && Value == other.Value;

    public override bool Equals(object? obj) => obj is Day other && Equals(other);

    public override int GetHashCode() => Value.GetHashCode();
}
