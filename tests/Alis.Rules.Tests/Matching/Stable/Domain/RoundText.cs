using NodaTime;
using NodaTime.Text;

namespace Alis.Rules.Tests.Matching.Stable.Domain;

/// <summary>Days in the text of a failed case, the same in every culture.</summary>
internal static class RoundText
{
    public static string Of(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
