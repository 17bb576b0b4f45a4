namespace Alis.Rules.Counting;

/// <summary>What § 31 says for service blocks that begin on a day. Two terms that say the same are equal, whatever day they were asked for.</summary>
internal sealed record CountingTerms
{
    /// <summary>Gets the absence in part 1 in the specialist health service that is not deducted.</summary>
    public required Allowance Part1Hospital { get; init; }

    /// <summary>Gets the absence in part 1 in the municipality that is not deducted.</summary>
    public required Allowance Part1Municipality { get; init; }

    /// <summary>Gets the absence in the rest of the training that is not deducted.</summary>
    public required Allowance Rest { get; init; }

    /// <summary>Gets whether holiday in part 1 counts as service.</summary>
    public bool HolidayCountsInPart1 { get; init; } = true;

    /// <summary>Gets whether holiday in the rest of the training counts as service.</summary>
    public bool HolidayCountsInRest { get; init; } = true;

    /// <summary>Gets whether transferred and advance holiday are holiday like any other.</summary>
    public bool MovedHolidayIsHoliday { get; init; }

    /// <summary>Gets the allowance of a pool.</summary>
    public Allowance Of(TrainingPool pool) => pool switch
    {
        TrainingPool.Part1Hospital => Part1Hospital,
        TrainingPool.Part1Municipality => Part1Municipality,
        _ => Rest,
    };

    /// <summary>Returns whether an absence counts as service.</summary>
    public bool CountsAsService(AbsenceNature nature, TrainingPool pool) => nature switch
    {
        AbsenceNature.Course => true,
        AbsenceNature.Holiday => pool == TrainingPool.Rest ? HolidayCountsInRest : HolidayCountsInPart1,
        AbsenceNature.MovedHoliday => MovedHolidayIsHoliday && CountsAsService(AbsenceNature.Holiday, pool),
        _ => false,
    };
}

/// <summary>How much absence is not deducted: the first of it in time.</summary>
internal sealed record Allowance
{
    private Allowance()
    {
    }

    /// <summary>Gets the days, or null where a share is meant.</summary>
    public int? Days { get; private init; }

    /// <summary>Gets whether only working days use up the days.</summary>
    public bool OnlyWorkingDays { get; private init; }

    /// <summary>Gets whether a day of part absence uses up a whole day.</summary>
    public bool WholeDays { get; private init; }

    /// <summary>Gets the share in hundredths of a per cent.</summary>
    public int Share { get; private init; }

    /// <summary>Gets the months that the share is taken of; null: the time of the pool itself, absence included.</summary>
    public int? OfMonths { get; private init; }

    /// <summary>So many days.</summary>
    /// <param name="days">The days, 0 or more.</param>
    /// <param name="onlyWorkingDays">Whether only working days use them up.</param>
    /// <param name="wholeDays">Whether a day of part absence uses up a whole day, otherwise its share of one.</param>
    public static Allowance OfDays(int days, bool onlyWorkingDays = false, bool wholeDays = false) => new() { Days = days, OnlyWorkingDays = onlyWorkingDays, WholeDays = wholeDays };

    /// <summary>A share.</summary>
    /// <param name="share">Hundredths of a per cent.</param>
    /// <param name="ofMonths">What it is taken of; null: the time of the pool itself, absence included.</param>
    public static Allowance OfShare(int share, int? ofMonths = null) => new() { Share = share, OfMonths = ofMonths };
}
