using Alis.Rules.Facts;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>
/// The rules of nlsh-2024 as a developer would write them in C# for this one agreement: one reading of it, its numbers as constants, no texts, no
/// sources. It gives the same findings as the engine for the same facts, the names of missing facts included.
/// </summary>
public static class HandWrittenRules
{
    /// <summary>Gets the rules that are written by hand: only their findings are compared.</summary>
    public static IReadOnlyCollection<string> Written { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "NLSH-05", "NLSH-09", "NLSH-10", "NLSH-15", "NLSH-16", "NLSH-22", "NLSH-30", "NLSH-36",
    };

    private static readonly LocalDate InForceFrom = new(2024, 6, 1);

    /// <summary>Evaluates every rule; nothing before the agreement is in force.</summary>
    public static IReadOnlyList<HandWrittenFinding> Validate(TrainingFile file, LocalDate day)
    {
        var findings = new List<HandWrittenFinding>();
        if (day >= InForceFrom)
        {
            var view = file.On(day);
            BlockRules.Evaluate(view, day, findings);
            FileRules.Evaluate(file, view, day, findings);
        }

        return findings;
    }
}
