namespace Alis.Rules.Texts;

/// <summary>Rounds amounts to the four decimals that are shown, always to the cautious side, so that what is not met never reads 6 of 6.</summary>
internal static class Rounding
{
    private const decimal Scale = 10_000;

    // Beyond this, scaling would leave the range of exact decimals; such a number has no decimals worth showing.
    private const decimal Largest = 1_000_000_000_000_000_000_000m;

    public static decimal Down(decimal value) => Math.Abs(value) > Largest ? value : Plain(Math.Floor(value * Scale) / Scale);

    public static decimal Up(decimal value) => Math.Abs(value) > Largest ? value : Plain(Math.Ceiling(value * Scale) / Scale);

    // Dividing by one with 28 noughts drops trailing zeros; nought itself may carry a sign.
    private static decimal Plain(decimal value) => value == 0 ? 0 : value / 1.0000000000000000000000000000m;
}
