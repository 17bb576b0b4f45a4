using System.Collections.Immutable;
using NodaTime;

namespace Alis.Rules.Tests.Oracle;

/// <summary>A value of the plain interpreter; what is not known of it is null.</summary>
internal abstract record OracleValue;

internal sealed record OracleTruth(bool? Value) : OracleValue
{
    public static OracleTruth Unknown { get; } = new((bool?)null);

    public OracleTruth Not() => new(!Value);

    /// <summary>False where one side is false, whatever the other; true where both are true.</summary>
    public OracleTruth And(OracleTruth other) =>
        new(Value == false || other.Value == false ? false : Value == true && other.Value == true ? true : null);

    public OracleTruth Or(OracleTruth other) => Not().And(other.Not()).Not();
}

/// <summary>A number between two bounds, both included; both null where nothing is known.</summary>
internal sealed record OracleNumber(decimal? Low, decimal? High) : OracleValue
{
    public static OracleNumber Unknown { get; } = new(null, null);

    public bool IsExact => Low is { } low && High == low;

    public static OracleNumber Exact(decimal value) => new(value, value);

    /// <summary>What an operation over exact numbers gives over bounds: the least and the greatest of its values at the corners.</summary>
    public static OracleNumber AtCorners(OracleNumber a, OracleNumber b, Func<decimal, decimal, decimal> operation)
    {
        if (a is not { Low: { } al, High: { } ah } || b is not { Low: { } bl, High: { } bh })
        {
            return Unknown;
        }

        decimal[] corners = [operation(al, bl), operation(al, bh), operation(ah, bl), operation(ah, bh)];
        return new(corners.Min(), corners.Max());
    }

    /// <summary>Whether a relation holds for all numbers within the bounds, for none, or for some.</summary>
    public static OracleTruth Compare(OracleNumber a, OracleNumber b, Func<decimal, decimal, bool> holds)
    {
        if (a is not { Low: { } al, High: { } ah } || b is not { Low: { } bl, High: { } bh })
        {
            return OracleTruth.Unknown;
        }

        // Each relation of the language is decided by the ends, but for equality inside overlapping bounds: the points where they overlap are tried too.
        var (from, to) = (Math.Max(al, bl), Math.Min(ah, bh));
        var points = new List<(decimal, decimal)> { (al, bl), (al, bh), (ah, bl), (ah, bh) };
        if (from <= to)
        {
            points.Add((from, from));
            points.Add((to, to));
        }

        var answers = points.Select(p => holds(p.Item1, p.Item2)).Distinct().ToList();
        return new(answers.Count == 1 ? answers[0] : null);
    }
}

/// <summary>A day; not known, or known to be none where the day is null.</summary>
internal sealed record OracleDay(bool IsKnown, LocalDate? Day) : OracleValue
{
    public static OracleDay Unknown { get; } = new(false, null);

    public static OracleDay None { get; } = new(true, null);

    public static OracleDay On(LocalDate day) => new(true, day);

    public static OracleTruth Compare(OracleDay a, OracleDay b, Func<LocalDate, LocalDate, bool> holds)
    {
        if (a == None || b == None)
        {
            return new(false);
        }

        return a.Day is { } x && b.Day is { } y ? new(holds(x, y)) : OracleTruth.Unknown;
    }
}

internal sealed record OracleText(string? Value) : OracleValue;

/// <summary>A fact of the file by its CLR object; the type tells its members where the object is missing.</summary>
internal sealed record OracleItem(object? Value, Type Type) : OracleValue
{
    public static OracleItem Of(object value) => new(value, value.GetType());
}

/// <summary>The items that are in a list for certain, or perhaps.</summary>
internal sealed record OracleList(ImmutableArray<OracleMember>? Items) : OracleValue
{
    public static OracleList Unknown { get; } = new((ImmutableArray<OracleMember>?)null);
}

internal sealed record OracleMember(object Value, bool IsCertain);
