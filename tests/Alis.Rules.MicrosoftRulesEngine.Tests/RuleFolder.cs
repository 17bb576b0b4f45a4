using System.Text;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Workflows;

namespace Alis.Rules.MicrosoftRulesEngine.Tests;

/// <summary>The files under <c>rules/</c>, read for both engines.</summary>
internal sealed class RuleFolder
{
    private RuleFolder(IReadOnlyList<RulebookText> texts, IReadOnlyList<string> workflows)
    {
        Texts = texts;
        Rules = RuleSet.Load(texts).GetValueOrThrow();
        Other = new WorkflowRunner(Rules, workflows);
    }

    public IReadOnlyList<RulebookText> Texts { get; }

    public RuleSet Rules { get; }

    public WorkflowRunner Other { get; }

    /// <summary>Reads the folder; the texts of provisions may be changed on the way.</summary>
    public static RuleFolder Read(Func<string, string>? changeProvisions = null)
    {
        var root = RepositoryFiles.Path("rules");
        var texts = new List<RulebookText>();
        var workflows = new List<string>();
        foreach (var path in Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).OrderBy(p => p, StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(root, path).Replace('\\', '/');
            var text = File.ReadAllText(path);
            if (name.EndsWith("/provisions.json", StringComparison.Ordinal) && changeProvisions is not null)
            {
                text = changeProvisions(text);
            }

            texts.Add(new RulebookText(name, Encoding.UTF8.GetBytes(text)));
            if (name.Contains("/workflows/", StringComparison.Ordinal))
            {
                workflows.Add(text);
            }
        }

        return new RuleFolder(texts, workflows);
    }
}
