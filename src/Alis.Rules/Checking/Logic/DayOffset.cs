namespace Alis.Rules.Checking.Logic;

/// <summary>A day as so many months, days or working days from another.</summary>
/// <param name="Anchor">The day counted from.</param>
/// <param name="Step">The function that counts; empty for the anchor itself.</param>
/// <param name="Low">The fewest that it can be.</param>
/// <param name="High">The most that it can be.</param>
internal readonly record struct DayOffset(Term Anchor, string Step, decimal? Low, decimal? High)
{
    public bool IsZero => Step.Length == 0;

    public static DayOffset Of(Term day) =>
        day is { Kind: TermKind.Call, Name: "Dates.AddMonths" or "Dates.AddDays" or "Dates.AddWorkingDays" }
            ? new(day.Parts[0], day.Name, Whole(day.Parts[1].Bounds.Low), Whole(day.Parts[1].Bounds.High))
            : new(day, "", 0, 0);

    // Only whole numbers are added; a fraction gives no day at all.
    private static decimal? Whole(decimal? bound) => bound is { } value && value == Math.Floor(value) ? value : null;
}
