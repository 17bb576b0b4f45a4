namespace Alis.Rules.Counting;

/// <summary>What an absence is to § 31.</summary>
internal enum AbsenceNature
{
    /// <summary>A course or the like, tied to the training.</summary>
    Course,

    /// <summary>Holiday by law or collective agreement.</summary>
    Holiday,

    /// <summary>Holiday that was transferred from another year or taken in advance.</summary>
    MovedHoliday,

    /// <summary>Any other absence.</summary>
    Other,
}
