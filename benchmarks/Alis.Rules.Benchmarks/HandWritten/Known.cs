using Alis.Rules.Facts;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>Questions to facts that may be missing: null where the answer is not known. The operators of <c>bool?</c> are those of three-valued logic.</summary>
internal static class Known
{
    public static bool? Is(string? fact, string value) => fact is null ? null : fact == value;

    public static bool? Same(string? a, string? b) => a is null || b is null ? null : a == b;

    public static bool? IsNot(int? fact, int value) => fact is null ? null : fact != value;

    /// <summary>The last day of service: none where the service goes on, not known where nothing is said.</summary>
    public static PossibleDay EndOf(ServicePeriod service) => service is { To: null, Ongoing: true } ? PossibleDay.None : PossibleDay.Of(service.To);

    public static bool? Contains(IReadOnlyList<string>? codes, string code)
    {
        if (codes is null)
        {
            return null;
        }

        for (var i = 0; i < codes.Count; i++)
        {
            if (codes[i] == code)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether service is in the hospital of the agreement, in part 2 or 3.</summary>
    public static bool? IsInTrust(ServicePeriod service, TrainingFile file) =>
        Is(service.Arena, "hospital") & IsNot(service.Part, 1) & Same(service.Institution?.Key, file.Hospital?.Key);

    /// <summary>Whether service is for one of the two goals of the activity in hospital.</summary>
    public static bool? IsForHospitalGoals(ServicePeriod service) => Contains(service.Goals, "ALM-055") | Contains(service.Goals, "ALM-085");
}
