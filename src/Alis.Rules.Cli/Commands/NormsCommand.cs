using System.CommandLine;
using Alis.Rules.Examples;
using Alis.Rules.Norms;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;

namespace Alis.Rules.Cli.Commands;

/// <summary><c>norms [DIR]</c>: what stands for each norm of the sources, and what is not built.</summary>
internal sealed class NormsCommand : ToolCommand
{
    private readonly Argument<string?> _folder;
    private readonly Option<string[]> _rulebook;
    private readonly Option<string[]> _document;
    private readonly Option<string[]> _norm;
    private readonly Option<string?> _section;

    public NormsCommand(Language language)
        : base("norms", new Words("Vis normene i kildene, og hva som dekker dem.", "Vis normene i kjeldene, og kva som dekkjer dei.", "Show the norms of the sources, and what covers them."), language)
    {
        _folder = RulesFolder.Argument(language);
        _rulebook = Several("--rulebook", "ID", new Words(
            "Bare normene fra kilden til dette regelverket; kan gis flere ganger.",
            "Berre normene frå kjelda til dette regelverket; kan gjevast fleire gonger.",
            "Only the norms of this rule book's source; may be given several times."));
        _document = Several("--document", "ID", new Words(
            "Bare normene fra dette dokumentet, som SPES; kan gis flere ganger.",
            "Berre normene frå dette dokumentet, som SPES; kan gjevast fleire gonger.",
            "Only the norms of this document, such as SPES; may be given several times."));
        _norm = Several("--norm", "ID", new Words(
            "Bare denne normen; kan gis flere ganger.",
            "Berre denne norma; kan gjevast fleire gonger.",
            "Only this norm; may be given several times."));
        _section = new("--section")
        {
            HelpName = "§",
            Description = new Words(
                "Bare normene i denne delen av kilden, som \"§ 31\"; gamle paragrafnumre finner det som står der nå.",
                "Berre normene i denne delen av kjelda, som \"§ 31\"; gamle paragrafnummer finn det som står der no.",
                "Only the norms of this section, such as \"§ 31\"; old numbers of sections find what stands there now.").In(Language),
        };
        Take([_folder], _rulebook, _document, _norm, _section);
    }

    protected override int Run(ParseResult result, Terminal terminal, bool json)
    {
        var (named, documents, norms) = (Of(result, _rulebook), Of(result, _document), Of(result, _norm));
        if (named.Length > 0 && documents.Length > 0)
        {
            throw new ToolException(ToolTexts.OneOf(_rulebook.Name, _document.Name));
        }

        if (Load(RulesFolder.Of(result, _folder), terminal, json) is not { } loaded)
        {
            return ExitCode.BadInput;
        }

        var unknown = ReportRequest.CheckRulebooks(loaded.Rules, named).AddRange(NormRequest.Check(loaded.List, documents, norms));
        if (!unknown.IsEmpty)
        {
            Tell(unknown, terminal, json);
            return ExitCode.Usage;
        }

        string[] wanted = [.. documents, .. loaded.Rules.Rulebooks.Where(b => named.Contains(b.Id, StringComparer.Ordinal)).Select(b => b.Document)];
        var search = result.GetValue(_section) is { } section ? new SectionSearch(loaded.Rules, section) : null;
        var shown = NormCoverage.Of(loaded.List, loaded.Rules, loaded.Examples)
            .Where(c => wanted.Length == 0 || wanted.Contains(c.Norm.Citation.Document, StringComparer.Ordinal))
            .Where(c => norms.Length == 0 || norms.Contains(c.Norm.Id, StringComparer.Ordinal))
            .Where(c => search?.Finds(c.Norm) != false)
            .ToList();
        if (json)
        {
            terminal.Write(NormTexts.Json(loaded.List, shown, Language));
        }
        else
        {
            terminal.Write(NormTexts.OldNumbers(search, Language));
            terminal.Write(NormTexts.Write(loaded.List, shown, Language, terminal.OutputColour, terminal.Width));
        }

        return shown.TrueForAll(c => c.State == NormState.Covered) ? ExitCode.Good : ExitCode.NotMet;
    }

    private static string[] Of(ParseResult result, Option<string[]> option) => result.GetValue(option) ?? [];

    private Option<string[]> Several(string name, string value, Words about) =>
        new(name) { HelpName = value, Arity = ArgumentArity.OneOrMore, Description = about.In(Language) };

    private (NormList List, RuleSet Rules, ExampleSet? Examples)? Load(string? folder, Terminal terminal, bool json)
    {
        if (folder is null)
        {
            return (NormList.Embedded, RuleSet.Embedded, null);
        }

        var texts = InputFiles.ReadFolder(folder);
        var rules = RuleSet.Load(texts);
        var norms = NormFile.Load(texts);
        if (rules.Value is not { } set || norms.Value is not { } list)
        {
            Tell([.. rules.Diagnostics, .. norms.Diagnostics], terminal, json);
            return null;
        }

        var examples = ExampleSet.Load(texts, set);
        Tell([.. rules.Diagnostics, .. norms.Diagnostics, .. examples.Diagnostics], terminal, json);
        return examples.Value is { } loaded ? (list, set, loaded) : null;
    }
}
