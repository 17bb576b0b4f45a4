using System.Globalization;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Time;

namespace Alis.Rules.Evaluation;

/// <summary>Writes numbers exactly: months, which are whole months and shares of a month, as a fraction.</summary>
internal static class ExactNumbers
{
    public static string Show(Number number, Unit unit) =>
        number.IsUnknown ? "unknown" : number.IsExact ? Show(number.Low, unit) : $"{Show(number.Low, unit)}..{Show(number.High, unit)}";

    private static string Show(decimal value, Unit unit)
    {
        // Every length in months is a whole number of these units; a product with a percentage may not be.
        const decimal Nearly = 0.000_001m;
        if (unit != Unit.Months || value == decimal.Truncate(value) || Math.Abs(value) > 1_000_000)
        {
            return ValueTexts.Show(value);
        }

        var units = value * DayPeriods.UnitsPerMonth;
        var whole = decimal.Round(units);
        if (Math.Abs(units - whole) > Nearly)
        {
            return ValueTexts.Show(value);
        }

        var (sign, count) = (whole < 0 ? "-" : "", (long)Math.Abs(whole));
        var (months, rest) = (count / DayPeriods.UnitsPerMonth, count % DayPeriods.UnitsPerMonth);
        var divisor = GreatestCommon(rest, DayPeriods.UnitsPerMonth);
        var fraction = string.Format(CultureInfo.InvariantCulture, "{0}/{1}", rest / divisor, DayPeriods.UnitsPerMonth / divisor);
        return months == 0 ? sign + fraction : string.Format(CultureInfo.InvariantCulture, "{0}{1} {2}", sign, months, fraction);
    }

    public static long GreatestCommon(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
