using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>Days as whole numbers, so that millions of pairs are compared in little time.</summary>
internal static class DayNumbers
{
    /// <summary>Stands for a day that never comes.</summary>
    public const int Never = int.MaxValue;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static int Of(LocalDate day) => Period.DaysBetween(Epoch, day);

    public static LocalDate ToDay(int number) => Epoch.PlusDays(number);
}
