using Alis.Rules.Benchmarks.Checks;
using Alis.Rules.Benchmarks.HandWritten;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Workflows;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Benchmarks;

public sealed class HandWrittenRulesTests
{
    private static readonly RuleEngine Engine = new(RuleSet.Embedded);

    [Fact]
    public void Validate_EveryExample_GivesTheFindingsOfTheEngine() => AssertSame(CheckedFiles.Examples(RepositoryFiles.Path("rules")), 1000);

    [Fact]
    public void Validate_GeneratedFiles_GivesTheFindingsOfTheEngine() => AssertSame(CheckedFiles.Generated(500), 500);

    /// <summary>All that are about a doctor; the agreement's own duties are held to other oracles.</summary>
    [Fact]
    public void Written_Rules_AreAllOfTheFirstAgreement() => Assert.Equal(
        Engine.Rules.Loaded.Where(b => b.Book.Id == "nlsh-2024").SelectMany(b => b.Rules).Where(r => r.Properties.Subject != SubjectKind.Agreement).Select(r => r.Id).OrderBy(id => id, StringComparer.Ordinal),
        HandWrittenRules.Written.OrderBy(id => id, StringComparer.Ordinal));

    private static void AssertSame(IEnumerable<(string About, TrainingFile File, LocalDate Day)> files, int atLeast)
    {
        var count = 0;
        foreach (var (about, file, day) in files)
        {
            count++;
            var differences = SameFindings.Differences(Engine, file, day);
            Assert.True(differences.Count == 0, $"{about}:\n{string.Join("\n", differences)}");
        }

        Assert.True(count >= atLeast);
    }
}
