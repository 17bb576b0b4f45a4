using Alis.Rules.Diagnostics;
using Alis.Rules.Rulebooks;
using Alis.Rules.Workflows;
using Xunit;

namespace Alis.Rules.Tests.Rulebooks;

/// <summary>The words that explanations of the shipped rules are made of.</summary>
public class ShippedWordsTests
{
    // These have general words of their own.

    private static readonly IReadOnlyList<CompiledRule> Rules = [.. RuleSet.Embedded.Loaded.SelectMany(b => b.Rules)];

    [Fact]
    public void Parameters_EachThatIsNotReserved_HasATitle()
    {
        Assert.NotEmpty(Rules);
        Assert.All(Rules.SelectMany(r => r.Parameters.Where(p => !WorkflowCompiler.ReservedNamesOf(r.Source).Contains(p.Name)).Select(p => (Rule: r.Id, Parameter: p))), p => Assert.True(p.Parameter.Title is not null, $"{p.Rule}: {p.Parameter.Name}"));
    }

    [Fact]
    public void Titles_Each_CanStandInASentence()
    {
        var titles = Rules.SelectMany(r => r.Parameters).Where(p => p.Title is not null).SelectMany(p => In(p.Title!.Value)).ToList();
        Assert.NotEmpty(titles);
        Assert.DoesNotContain(titles, t => t.Length == 0 || t != t.Trim() || t.EndsWith('.') || t.Contains(':', StringComparison.Ordinal) || t.Length > 110 || IsCapital(t));
    }

    [Fact]
    public void Choices_EachReading_HasWords()
    {
        var provisions = RuleSet.Embedded.Rulebooks.SelectMany(b => b.Provisions).Where(p => p.Kind == ProvisionKind.Choice).ToList();
        Assert.NotEmpty(provisions);
        Assert.All(provisions, p =>
        {
            var readings = p.Admissible.Concat(p.Versions.Select(v => v.Value)).Select(v => v.Choice!).Distinct().ToList();
            Assert.All(readings, r => Assert.Contains(p.Choices, c => c.Key == r));
            Assert.All(p.Choices.SelectMany(c => In(c.Value)), words => Assert.NotEqual("", words.Trim()));
        });
    }

    private static string[] In(Wording wording) => [wording.Nb, wording.Nn, wording.En];

    /// <summary>Names such as ALIS and ALM-055 keep their capitals.</summary>
    private static bool IsCapital(string title) => char.IsUpper(title[0]) && !char.IsUpper(title[1]);
}
