using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Examples;
using Alis.Rules.Mutation;
using Alis.Rules.Text;
using Alis.Rules.Workflows;
using NodaTime;
using Xunit;

namespace Alis.Rules.Cli.Tests;

/// <summary>
/// What no example of this repository's rules notices is explained, and rules/README.md says so. Whether an example can be found that refutes a
/// reason is not looked for here, since that takes a minute: `alis-rules mutate rules` does, and exits with 2.
/// </summary>
public class UnnoticedTests
{
    private const string Begin = "<!-- unnoticed: made by a test (ALIS_UPDATE_GOLDEN=1), do not edit -->\n";
    private const string End = "<!-- unnoticed: end -->\n";

    // Of a changed expression no more is shown than tells it from others.
    private const int MostShown = 60;

    [Fact]
    public void Run_Repository_EverySurvivorIsExplainedAndNoReasonIsOutOfDate()
    {
        var report = RepositoryMutation.Report;

        Assert.Empty(report.Diagnostics.Select(d => $"{d.Where} {d.Message(Language.En)}"));
        Assert.Empty(report.Mutants.Where(m => m is { State: MutantState.Survived, IsExplained: false }).Select(m => $"{m.Where} {m.In} {m.Kind} {m.Was} -> {m.Is}"));
        Assert.All(report.Mutants.Where(m => m.IsExplained), m => Assert.Equal(3, new[] { Language.Nb, Language.Nn, Language.En }.Select(m.Why).Distinct().Count()));
        Assert.True(report.Reaches(95));
    }

    [Fact]
    public void Readme_OfRules_SaysWhatIsExplainedAndTheFiguresOfTheRun()
    {
        var path = ToolRun.PathOf("rules", "README.md");
        var text = File.ReadAllText(path);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        Assert.True(from > Begin.Length && to >= from);
        var section = Section();
        if (Environment.GetEnvironmentVariable("ALIS_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, string.Concat(text.AsSpan(0, from), section, text.AsSpan(to)));
            return;
        }

        Assert.Equal(section, text[from..to]);
    }

    [Fact]
    public void Edition_WithReasonsOrWithout_IsTheSame()
    {
        var with = RuleSet.Load(RepositoryMutation.Texts).GetValueOrThrow();
        var without = RuleSet.Load(RepositoryMutation.Texts.Where(t => !t.Name.EndsWith("unnoticed.json", StringComparison.Ordinal))).GetValueOrThrow();
        var day = new LocalDate(2025, 10, 1);

        Assert.Equal(without.EditionOn("nlsh-2024", day), with.EditionOn("nlsh-2024", day));
    }

    [Fact]
    public void Mutate_OneRule_JudgesOnlyItsReasons()
    {
        var run = ToolRun.InProcess("mutate", ToolRun.PathOf("rules"), "--rule", "NLSH-17", "--format", "json").Sound();
        var survivor = Assert.Single(JsonNode.Parse(run.Output)!["survivors"]!.AsArray());

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True((bool)survivor!["explained"]!);
        Assert.StartsWith("en melding samme dag", (string)survivor["why"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Mutate_ExplainedSurvivor_IsToldApartInEachLanguage()
    {
        foreach (var (language, word) in new[] { ("nb", "Forklart: en melding samme dag"), ("nn", "Forklart: ei melding same dag"), ("en", "Explained: news of the day") })
        {
            var run = ToolRun.InProcess("mutate", ToolRun.PathOf("rules"), "--rule", "NLSH-17", "--lang", language).Sound();
            Assert.Contains("\n○ ", run.Output, StringComparison.Ordinal);
            Assert.Contains(word, run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("✗", run.Output, StringComparison.Ordinal);
        }
    }

    private static string Section()
    {
        var (total, report) = (RepositoryMutation.Report.Total, RepositoryMutation.Report);
        var boundary = report.Mutants.Count(m => m is { State: MutantState.Survived, IsBoundary: true });
        var text = new StringBuilder(Begin.Length).Append(
            $"\n{Count(total.Killed)} av {Count(total.Mutants - total.Equivalent)} endringer merkes ({total.Percent.ToString(System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',')} %), {total.Equivalent} er bevist likeverdige, og {total.Survived} merkes ikke, {boundary} av dem på en grense.\n\n| regel | det som ikke merkes | hvorfor |\n|---|---|---|\n");
        foreach (var (_, reason) in RepositoryMutation.Unnoticed.Reasons)
        {
            text.Append($"| {string.Join(", ", reason.Rules)} | {string.Join("; ", reason.Changes.Select(What))} | {reason.Why.Nb} |\n");
        }

        return text.Append('\n').ToString();
    }

    private static string What(UnnoticedChange change)
    {
        var what = change.LeftOut is { } part ? $"uten {Code(part)}" : $"{Code(change.Was!)} → {Code(change.Is!)}";
        return $"`{change.In}`: {what}{(change.Times == 1 ? "" : $" ({change.Times} steder)")}";
    }

    private static string Code(string text) => $"`{(text.Length <= MostShown ? text : text[..MostShown] + "…").Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string Count(int number) => number < 1000 ? $"{number}" : $"{number / 1000} {number % 1000:000}";
}
