using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Examples;
using Alis.Rules.Facts;
using Alis.Rules.Norms;
using Alis.Rules.Rulebooks;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Schemas;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Rulebooks;

/// <summary>The rule books of this repository, as they are.</summary>
public class ShippedRulesTests
{
    private static readonly string Root = RepositoryFiles.Path("rules");

    private static readonly IReadOnlyList<RulebookText> Texts =
        [.. Directory.GetFiles(Root, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => new RulebookText(Name(f), File.ReadAllBytes(f)))];

    private static readonly Outcome<RuleSet> Loaded = RuleSet.Load(Texts);

    private static readonly NormList Norms = NormFile.Load(Texts).GetValueOrThrow();

    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (var example in ExampleSet.Load(Texts, Loaded.GetValueOrThrow()).GetValueOrThrow().Examples)
        {
            data.Add(example.Document, example.Name);
        }

        return data;
    }

    [Fact]
    public void Load_TheFolder_HasNoFaultAndNoWarning() => Assert.Empty(Loaded.Diagnostics.Select(d => d.ToString()));

    [Fact]
    public void Load_TheExamples_HasNoFault() => Assert.Empty(ExampleSet.Load(Texts, Loaded.GetValueOrThrow()).Diagnostics.Select(d => d.ToString()));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Run_Example_Holds(string document, string name)
    {
        var set = Loaded.GetValueOrThrow();
        var example = ExampleSet.Load(Texts.Where(t => t.Name == document), set).GetValueOrThrow().Examples.Single(e => e.Name == name);
        Assert.Empty(ExampleRunner.Run(new RuleEngine(set), example).Differences.Select(d => d.ToString()));
    }

    [Fact]
    public void Run_ExampleWithAnotherExpectation_Differs()
    {
        // The runner itself: an example whose expectations are all turned round must not hold.
        var set = Loaded.GetValueOrThrow();
        var text = Texts.Single(t => t.Name == "nlsh-2024/examples/NLSH-36.json");
        var turned = System.Text.Encoding.UTF8.GetString(text.Utf8Json).Replace("\"Met\"", "\"NotMet!\"").Replace("\"NotMet\"", "\"Met\"").Replace("\"NotMet!\"", "\"NotMet\"");
        var examples = ExampleSet.Load([new RulebookText(text.Name, System.Text.Encoding.UTF8.GetBytes(turned))], set).GetValueOrThrow().Examples;
        var engine = new RuleEngine(set);
        Assert.All(
            examples.Where(e => e.Expected.Any(x => x.Verdict is "Met" or "NotMet")),
            e => Assert.Contains(ExampleRunner.Run(engine, e).Differences, d => d.Member == "verdict"));
    }

    [Fact]
    public void Embedded_Rules_AreTheFolders()
    {
        var embedded = RuleSet.Embedded;
        var folder = Loaded.GetValueOrThrow();
        Assert.Equal(folder.Rulebooks.Select(b => b.Id), embedded.Rulebooks.Select(b => b.Id));
        foreach (var day in new[] { new LocalDate(2024, 5, 31), new LocalDate(2024, 6, 1), new LocalDate(2026, 1, 1) })
        {
            Assert.Equal(folder.EditionOn("nlsh-2024", day), embedded.EditionOn("nlsh-2024", day));
        }
    }

    [Fact]
    public void Embedded_ReportsOnEveryExample_AreThoseOfTheFolder()
    {
        // What ships is read without the checks of Load and its texts are cut later: the same must come of it.
        var (embedded, folder) = (new RuleEngine(RuleSet.Embedded), new RuleEngine(Loaded.GetValueOrThrow()));
        var examples = ExampleSet.Load(Texts, folder.Rules).GetValueOrThrow().Examples;
        Assert.All(examples, example =>
        {
            var options = new ReportOptions { Rulebooks = [example.Rulebook] };
            var (ours, theirs) = (embedded.Validate(example.File, example.On, options), folder.Validate(example.File, example.On, options));
            foreach (var language in new[] { Language.Nb, Language.Nn, Language.En })
            {
                Assert.Equal(Encoding.UTF8.GetString(ReportJson.Write(theirs, language)), Encoding.UTF8.GetString(ReportJson.Write(ours, language)));
            }
        });
    }

    [Fact]
    public void Files_Each_FitTheirSchema()
    {
        foreach (var file in Directory.GetFiles(Root, "*.json", SearchOption.AllDirectories).Where(f => !Name(f).StartsWith("schema/", StringComparison.Ordinal)))
        {
            var value = JsonNode.Parse(File.ReadAllText(file))!;
            var schema = System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file)!, (string)value["$schema"]!));
            Assert.True(File.Exists(schema), $"{Name(file)} names a schema that is not there");
            Assert.Empty(SchemaCheck.Faults(JsonNode.Parse(File.ReadAllText(schema))!, value).Select(f => Name(file) + f));
        }
    }

    [Fact]
    public void Quotations_EachRule_HasOne() => Assert.All(Loaded.GetValueOrThrow().Loaded.SelectMany(b => b.Rules), r => Assert.NotNull(r.Properties.Citation!.Quotation));

    [Fact]
    public void Quotations_Each_StandInTheSource()
    {
        var quotations = QuotationCheck.Of(Texts, Loaded.GetValueOrThrow(), Norms);

        Assert.Empty(quotations.Diagnostics.Select(d => d.ToString()));
        Assert.True(quotations.Compared > 600, $"{quotations.Compared} compared");
        Assert.Empty(quotations.WithoutSource);
    }

    [Fact]
    public void Norms_WhatRulesAndExamplesSay_AgreesWithTheList() =>
        Assert.Empty(NormCheck.Of(Norms, Loaded.GetValueOrThrow(), ExampleSet.Load(Texts, Loaded.GetValueOrThrow()).GetValueOrThrow()).Select(d => d.ToString()));

    [Fact]
    public void Decisions_EachNumber_HasItsPage()
    {
        var set = Loaded.GetValueOrThrow();
        var numbers = set.Loaded.SelectMany(b => b.Rules).SelectMany(r => r.Properties.Decisions)
            .Concat(set.Rulebooks.SelectMany(b => b.Provisions).Select(p => p.Decision).OfType<int>()).Distinct();
        Assert.All(numbers, n => Assert.Single(Directory.GetFiles(System.IO.Path.Combine(Root, "decisions"), $"{n:0000}-*.md")));
    }

    [Theory]
    [InlineData(2025, 10, 1, "NLSH-05 Met, NLSH-06 Met, NLSH-07 Met, NLSH-09 Met, NLSH-10 NotApplicable, NLSH-11 Met, NLSH-13 Met, NLSH-14 Met, NLSH-15 Met, NLSH-16 Met, NLSH-17 NotApplicable, NLSH-17a NotApplicable, NLSH-19 Met, NLSH-20 Met, NLSH-21 Met, NLSH-22 Met, NLSH-23 NotApplicable, NLSH-24 Met, NLSH-25 Met, NLSH-26 Met, NLSH-27 Met, NLSH-28 Met, NLSH-30 Met, NLSH-31 NotApplicable, NLSH-32 NotApplicable, NLSH-34 Met, NLSH-35 NotApplicable, NLSH-36 Met, NLSH-37 Met, NLSH-38 NotApplicable, NLSH-39 NotApplicable")]
    [InlineData(2025, 5, 1, "NLSH-05 Met, NLSH-06 Met, NLSH-07 Met, NLSH-09 NotYet, NLSH-10 NotApplicable, NLSH-11 Met, NLSH-13 Met, NLSH-14 Met, NLSH-15 Met, NLSH-16 NotYet, NLSH-17 NotApplicable, NLSH-17a NotApplicable, NLSH-19 Met, NLSH-20 Met, NLSH-21 Met, NLSH-22 Met, NLSH-23 NotApplicable, NLSH-24 Met, NLSH-25 Met, NLSH-26 NotApplicable, NLSH-27 Met, NLSH-28 Met, NLSH-30 Met, NLSH-31 NotApplicable, NLSH-32 NotApplicable, NLSH-34 Met, NLSH-35 NotApplicable, NLSH-36 Met, NLSH-37 Met, NLSH-38 NotApplicable, NLSH-39 NotApplicable")]
    [InlineData(2024, 8, 1, "NLSH-05 Met, NLSH-06 Met, NLSH-07 Met, NLSH-09 NotYet, NLSH-10 NotApplicable, NLSH-11 Met, NLSH-13 Met, NLSH-14 Met, NLSH-15 Met, NLSH-16 NotYet, NLSH-17 NotApplicable, NLSH-17a NotApplicable, NLSH-19 Met, NLSH-20 Met, NLSH-21 NotApplicable, NLSH-22 Met, NLSH-23 NotApplicable, NLSH-24 NotApplicable, NLSH-25 NotApplicable, NLSH-26 NotApplicable, NLSH-27 Met, NLSH-28 Met, NLSH-30 NotApplicable, NLSH-31 NotApplicable, NLSH-32 NotApplicable, NLSH-34 NotApplicable, NLSH-35 NotApplicable, NLSH-36 NotYet, NLSH-37 NotApplicable, NLSH-38 NotApplicable, NLSH-39 NotApplicable")]
    [InlineData(2024, 5, 31, "")]
    public void Validate_TheSample_GivesTheseVerdicts(int year, int month, int day, string expected)
    {
        var file = TrainingFileReader.Read("training-file.json", RepositoryFiles.Sample()).GetValueOrThrow();
        var report = new RuleEngine(RuleSet.Embedded).Validate(file, new LocalDate(year, month, day), new ReportOptions { Rulebooks = ["nlsh-2024"] });
        var norms = report.Findings.SelectMany(f => f.Norms).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(", ", norms.Select(n => $"{n} {report.VerdictOf(n)}")));
        Assert.Equal(expected.Length == 0, report.Outcome == ReportOutcome.Undecided);
        Assert.Equal(expected.Length == 0 ? 48 : 0, report.NotInForce.Length);
    }

    private static string Name(string file) => System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/');
}
