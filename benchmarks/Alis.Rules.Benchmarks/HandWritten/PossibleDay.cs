using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>A day, the knowledge that there is none (known, without a value), or nothing known (the default).</summary>
internal readonly record struct PossibleDay(bool IsKnown, LocalDate? Value)
{
    public static readonly PossibleDay None = new(true, null);

    public static PossibleDay Of(LocalDate? fact) => new(fact is not null, fact);

    public PossibleDay AddMonths(int months) =>
        Value is { } day ? new PossibleDay(true, Time.CalendarMonths.AddMonths(day, months, Time.MonthRounding.LastDay)) : this;

    public PossibleDay AddDays(int days) => Value is { } day ? new PossibleDay(true, day.PlusDays(days)) : this;

    /// <summary>The other day where it is known that there is none.</summary>
    public PossibleDay Or(PossibleDay other) => IsKnown && Value is null ? other : this;

    /// <summary>One of two days; where the choice is open, the day that both are.</summary>
    public static PossibleDay Choose(bool? first, PossibleDay a, PossibleDay b) => first switch { true => a, false => b, _ => a == b ? a : default };

    public static bool? Before(PossibleDay a, PossibleDay b) => OnOrBefore(a.AddDays(1), b);

    /// <summary>False where there is no day on either side, null where one is not known.</summary>
    public static bool? OnOrBefore(PossibleDay a, PossibleDay b) =>
        a.Value is { } x && b.Value is { } y ? x <= y
        : (a.IsKnown && a.Value is null) || (b.IsKnown && b.Value is null) ? false
        : null;
}
