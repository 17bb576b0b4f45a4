using System.Text.Json.Nodes;
using Alis.Rules.Diagnostics;
using Alis.Rules.Examples;
using Alis.Rules.Norms;
using Alis.Rules.Rulebooks;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Workflows;

namespace Alis.Rules.Tests.Examples;

/// <summary>The shipped rules with one file of examples of rounds edited.</summary>
internal sealed class RoundFolder
{
    public const string File = "nlsh-2024/matching/examples/service-length.json";

    private static readonly RulebookText[] Shipped = [.. Directory.GetFiles(RepositoryFiles.Path("rules"), "*.json", SearchOption.AllDirectories).Select(f => new RulebookText(Path.GetRelativePath(RepositoryFiles.Path("rules"), f).Replace('\\', '/'), System.IO.File.ReadAllBytes(f)))];

    private readonly JsonNode _file = JsonNode.Parse(System.IO.File.ReadAllBytes(RepositoryFiles.Path(["rules", .. File.Split('/')])))!;
    private readonly HashSet<string> _without = new(StringComparer.Ordinal);

    public static RuleSet Rules { get; } = RuleSet.Load(Shipped).GetValueOrThrow();

    public static RuleEngine Engine { get; } = new(Rules);

    /// <summary>Sets one value of the file, or takes it out where the value is <c>-</c>.</summary>
    public RoundFolder Edit(string pointer, string value)
    {
        if (value == "-")
        {
            JsonEdits.Remove(_file, pointer);
        }
        else
        {
            JsonEdits.Set(_file, pointer, value);
        }

        return this;
    }

    public RoundFolder Without(string name)
    {
        _without.Add(name);
        return this;
    }

    public Outcome<ExampleSet> Load() => ExampleSet.Load(Texts(t => !t.Name.Contains("/examples/", StringComparison.Ordinal) || t.Name.Contains("/matching/", StringComparison.Ordinal)), Rules);

    /// <summary>Returns what came of the examples of the file.</summary>
    public List<MatchingExampleResult> Results() => [.. Load().GetValueOrThrow().Rounds.Where(e => e.Document == File).Select(e => MatchingExampleRunner.Run(Engine, e))];

    public NormCoverage Coverage(string norm) => NormCoverage.Of(NormList.Embedded, Rules, Load().GetValueOrThrow()).Single(c => c.Norm.Id == norm);

    public QuotationCheck Quotations()
    {
        var texts = Texts(_ => true);
        return QuotationCheck.Of(texts, Rules, null, Load().GetValueOrThrow());
    }

    private List<RulebookText> Texts(Func<RulebookText, bool> isWanted) =>
        [.. Shipped.Where(t => isWanted(t) && t.Name != File && !_without.Contains(t.Name)), .. _without.Contains(File) ? [] : new[] { new RulebookText(File, FactJson.Bytes(_file)) }];
}
