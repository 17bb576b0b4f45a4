using System.Text;
using System.Xml.Linq;
using Alis.Rules.Examples;
using Alis.Rules.Norms;
using Alis.Rules.Rulebooks;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;
using Xunit;

namespace Alis.Rules.Tests.Lifecycles;

/// <summary>The lifecycles that ship: their examples, their norms, and how they are drawn.</summary>
public class ShippedLifecycleTests
{
    private static readonly RulebookText[] Texts = [.. Directory.GetFiles(RepositoryFiles.Path("rules"), "*.json", SearchOption.AllDirectories).Select(f => new RulebookText(Path.GetRelativePath(RepositoryFiles.Path("rules"), f).Replace('\\', '/'), File.ReadAllBytes(f)))];
    private static readonly RuleSet Rules = RuleSet.Load(Texts).GetValueOrThrow();
    private static readonly ExampleSet Examples = ExampleSet.Load(Texts, Rules).GetValueOrThrow();
    private static readonly RuleEngine Engine = new(Rules);

    public static TheoryData<string, string> Named()
    {
        var data = new TheoryData<string, string>();
        foreach (var example in Examples.Lifecycles)
        {
            data.Add(example.Document, example.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Named))]
    public void Run_Example_Holds(string document, string name) =>
        Assert.Empty(LifecycleExampleRunner.Run(Engine, Examples.Lifecycles.Single(e => e.Document == document && e.Name == name)).Differences);

    [Fact]
    public void Embedded_Lifecycles_AreThoseOfTheFolder()
    {
        Assert.Equal(Rules.Lifecycles.All.Select(l => (l.Source.Id, l.Hash)), RuleSet.Embedded.Lifecycles.All.Select(l => (l.Source.Id, l.Hash)));
        Assert.True(Rules.Lifecycles.All.Length >= 11);
    }

    [Fact]
    public void Lifecycles_EachStep_IsTakenByAnExample()
    {
        var taken = Examples.Lifecycles.SelectMany(e => Engine.Agreement(e.File, e.On, new() { Rulebooks = [e.Rulebook] }).Statuses)
            .SelectMany(s => s.Taken.Select(t => $"{s.Rulebook}/{s.Name}/{t.Name}")).ToHashSet();

        // A step of a base is shown where the base is.
        var all = Rules.Lifecycles.All.SelectMany(l => l.Source.Transitions.Select(t => $"{l.Source.Id}/{t.Name}"));
        var missing = string.Join(" ", all.Where(t => !taken.Contains(t)));
        Assert.True(missing.Length == 0, missing);
    }

    [Fact]
    public void Norms_EachOfALifecycle_HasAStep()
    {
        var coverage = NormCoverage.Of(NormFile.Load(Texts).GetValueOrThrow(), Rules, Examples);

        Assert.All(coverage.Where(c => c.Norm.Forms.Contains(NormForm.Lifecycle)), c => Assert.NotEmpty(c.Steps));
    }

    [Fact]
    public void Write_EachExample_IsADrawingWithOnePresentState()
    {
        foreach (var example in Examples.Lifecycles)
        {
            foreach (var status in Engine.Agreement(example.File, example.On, new() { Rulebooks = [example.Rulebook] }).Statuses)
            {
                var svg = LifecycleDrawing.Write(status, Language.Nb);
                var root = XDocument.Parse(Encoding.UTF8.GetString(svg)).Root!;

                Assert.Equal(svg, LifecycleDrawing.Write(status, Language.Nb));
                Assert.Equal(status.State.Title(Language.Nb), root.Descendants().Where(e => (string?)e.Attribute("aria-current") == "true").Select(e => ((XElement)e.NextNode!).Value).Single());
                Assert.DoesNotContain("\r", Encoding.UTF8.GetString(svg), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(Language.Nb, "nb")]
    [InlineData(Language.Nn, "nn")]
    [InlineData(Language.En, "en")]
    public void Write_Sample_IsAsWrittenDown(Language language, string code)
    {
        var report = Engine.Agreement(Alis.Rules.Facts.AgreementFileReader.Read("a", File.ReadAllBytes(RepositoryFiles.Path("examples", "agreement-file.json"))).GetValueOrThrow(), new(2026, 3, 1));

        Tests.Texts.GoldenFile.Check($"lifecycle.{code}.txt", LifecycleTable.Write(report, Rules.Catalogues, language, colour: false, 100));
        Tests.Texts.GoldenFile.Check($"lifecycle.{code}.svg", Encoding.UTF8.GetString(LifecycleDrawing.Write(report.Agreement!, language)));
    }
}
