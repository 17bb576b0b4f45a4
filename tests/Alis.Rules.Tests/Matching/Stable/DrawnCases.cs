using Alis.Rules.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>The cases that a property of a generator is tried on, to see whether what the generator is for comes up.</summary>
internal static class DrawnCases
{
    public static List<T> Drawn<T>(this Arbitrary<T> cases, int count)
    {
        List<T> drawn = [];
        Prop.ForAll(cases, drawn.Add).Holds(count);
        return drawn;
    }

    /// <summary>How many in a hundred of the cases, so that the number does not depend on how many are tried.</summary>
    public static double PerHundred<T>(this List<T> cases, Func<T, bool> condition) => 100.0 * cases.Count(condition) / cases.Count;
}
