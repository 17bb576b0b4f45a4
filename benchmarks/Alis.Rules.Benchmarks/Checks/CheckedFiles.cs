using Alis.Rules.Examples;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Benchmarks.Checks;

/// <summary>The files and days over which the engine and the hand-written version must agree before anything is measured.</summary>
internal static class CheckedFiles
{
    private static readonly LocalDate[] Days = [new(2024, 5, 31), new(2024, 6, 1), new(2025, 2, 28), new(2026, 7, 1), new(2030, 1, 1)];

    /// <summary>Returns every example of the rule books with its day.</summary>
    public static IEnumerable<(string About, TrainingFile File, LocalDate Day)> Examples(string rules)
    {
        var texts = Directory.EnumerateFiles(rules, "*.json", SearchOption.AllDirectories)
            .Select(path => new RulebookText(Path.GetRelativePath(rules, path).Replace('\\', '/'), File.ReadAllBytes(path)))
            .ToList();
        return ExampleSet.Load(texts, RuleSet.Embedded).GetValueOrThrow().Examples.Select(e => ($"«{e.Name}» of {e.Rule}", e.File, e.On));
    }

    /// <summary>Returns generated files, every second one with gaps, each with a day.</summary>
    public static IEnumerable<(string About, TrainingFile File, LocalDate Day)> Generated(int count)
    {
        for (var seed = 0; seed < count; seed++)
        {
            var builder = seed % 2 == 0 ? TrainingFileGenerator.CompleteFile(new Draws(seed)) : TrainingFileGenerator.FileWithGaps(seed);
            yield return ($"seed {seed}", builder.Build().GetValueOrThrow(), Days[seed % Days.Length]);
        }
    }
}
