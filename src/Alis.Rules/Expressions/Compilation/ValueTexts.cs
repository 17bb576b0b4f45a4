using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Alis.Rules.Expressions.Compilation;

/// <summary>Values in invariant form: ISO days, plain decimals.</summary>
internal static class ValueTexts
{
    public static string Show(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Show(Day day) => day.State switch
    {
        DayState.Known => Show(day.Value),
        DayState.None => "none",
        _ => "unknown",
    };

    public static string Show(Truth truth) => truth switch
    {
        Truth.True => "true",
        Truth.False => "false",
        _ => "unknown",
    };

    public static string Show(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    public static string Show(Number number) =>
        number.IsUnknown ? "unknown" : number.IsExact ? Show(number.Low) : $"{Show(number.Low)}..{Show(number.High)}";
}
