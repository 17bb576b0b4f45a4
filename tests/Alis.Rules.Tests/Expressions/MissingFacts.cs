using System.Collections;
using System.Text.RegularExpressions;
using Alis.Rules.Facts;

namespace Alis.Rules.Tests.Expressions;

/// <summary>Follows the path that a message names a missing fact by, to see that nothing is there.</summary>
internal static partial class MissingFacts
{
    /// <summary>Whether the path names a provision or an entry of a catalogue, which are no facts of the file.</summary>
    public static bool IsOutside(string path) => path.Contains('@', StringComparison.Ordinal) || path.StartsWith("specialties[", StringComparison.Ordinal) || path.StartsWith("arenas[", StringComparison.Ordinal);

    /// <summary>Whether some fact that the path fits lacks the member that it ends in.</summary>
    public static bool IsAbsent(string path, TrainingFile view, params IFact[] inputs)
    {
        List<object> at = [view];
        var steps = Step().Matches(path);
        foreach (Match step in steps)
        {
            var (name, key) = (step.Groups["name"].Value, step.Groups["key"]);
            if (name == "agreement" && at.All(o => o is AgreementFile))
            {
                // What is said of the agreement itself stands in an object of its own.
                continue;
            }

            var values = at.SelectMany(o => Read(o, name)).ToList();
            if (step.Index + step.Length == path.Length && !key.Success)
            {
                return values.Contains(null);
            }

            at = [.. values.SelectMany(v => v is IEnumerable list and not string ? list.Cast<object>() : v is null ? [] : [v])];
            if (key.Success)
            {
                at = [.. at.Concat(inputs).Where(o => o is string text ? text == key.Value : FactIdentity.Of(o) == key.Value)];
            }
        }

        return false;
    }

    private static IEnumerable<object?> Read(object fact, string name)
    {
        // What is planned is named as service: it stands in the same list of the file.
        string[] names = fact is TrainingFile && name == "service" ? ["Service", "PlannedService"] : [char.ToUpperInvariant(name[0]) + name[1..]];
        return names.Select(n => fact.GetType().GetProperty(n)).Where(p => p is not null).Select(p => p!.GetValue(fact));
    }

    [GeneratedRegex(@"(?<name>[A-Za-z0-9]+)(\[(?<key>[^\]]*)\])?\.?")]
    private static partial Regex Step();
}
