namespace Alis.Rules.Expressions.Compilation;

/// <summary>
/// A number known to lie between two bounds, both included; exact where they are equal, nothing known by default. Bounds come from lists some of
/// whose items are uncertain: what is certain of them often decides a comparison all the same.
/// </summary>
internal readonly struct Number
{
    private readonly bool _bounded;

    public Number(decimal low, decimal high)
    {
        Low = low;
        High = high;
        _bounded = true;
    }

    public decimal Low { get; }

    public decimal High { get; }

    public bool IsUnknown => !_bounded;

    public bool IsExact => _bounded && Low == High;

    public static Number Exact(decimal value) => new(value, value);

    public static Number Of(decimal? value) => value is { } known ? Exact(known) : default;

    public static Number operator +(Number a, Number b)
    {
        if (!a._bounded || !b._bounded)
        {
            return default;
        }

        try
        {
            return new Number(a.Low + b.Low, a.High + b.High);
        }
        catch (OverflowException)
        {
            // As below: products can be large enough for a sum to leave the range.
            return default;
        }
    }

    public static Number operator -(Number a, Number b) => a + -b;

    public static Number operator -(Number a) => a._bounded ? new Number(-a.High, -a.Low) : default;

    public static Number operator *(Number a, Number b)
    {
        if (!a._bounded || !b._bounded)
        {
            return default;
        }

        try
        {
            var (p, q, r, s) = (a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High);
            return new Number(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
        }
        catch (OverflowException)
        {
            // More than 28 digits: no rule counts that far, and a verdict must not rest on it.
            return default;
        }
    }

    public static Truth LessOrEqual(Number a, Number b) =>
        !a._bounded || !b._bounded ? Truth.Unknown
        : a.High <= b.Low ? Truth.True
        : a.Low > b.High ? Truth.False
        : Truth.Unknown;

    public static Truth Less(Number a, Number b) => LessOrEqual(b, a).Not();

    public static Truth Equal(Number a, Number b) =>
        !a._bounded || !b._bounded ? Truth.Unknown
        : a.IsExact && b.IsExact && a.Low == b.Low ? Truth.True
        : a.High < b.Low || b.High < a.Low ? Truth.False
        : Truth.Unknown;
}
