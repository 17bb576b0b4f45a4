using Alis.Rules.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

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

    /// <summary>All of what is asked for comes up at least as often as said, in a hundred cases; what does not is told at once.</summary>
    public static void ComeUp<T>(this List<T> cases, params (string What, double AtLeast, Func<T, bool> Condition)[] asked)
    {
        var missed = string.Join("; ", asked.Select(a => (a.What, a.AtLeast, Found: cases.PerHundred(a.Condition))).Where(a => a.Found < a.AtLeast));
        Assert.True(missed.Length == 0, missed);
    }

    /// <summary>How many in a hundred of the cases, so that the number does not depend on how many are tried.</summary>
    public static double PerHundred<T>(this List<T> cases, Func<T, bool> condition) => 100.0 * cases.Count(condition) / cases.Count;
}
