using System.CommandLine;
using Alis.Rules.Diagnostics;
using Alis.Rules.Examples;
using Alis.Rules.Norms;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;

namespace Alis.Rules.Cli.Commands;

/// <summary><c>check [DIR]</c>: the faults of rule books, of their examples and quotations, and of what they say of norms.</summary>
internal sealed class CheckCommand : ToolCommand
{
    private readonly Argument<string?> _folder;

    public CheckCommand(Language language)
        : base("check", new Words("Se etter feil i regelverk og eksempler.", "Sjå etter feil i regelverk og døme.", "Look for faults in rule books and examples."), language)
    {
        _folder = RulesFolder.Argument(language);
        Take([_folder]);
    }

    protected override int Run(ParseResult result, Terminal terminal, bool json)
    {
        if (RulesFolder.Of(result, _folder) is not { } folder)
        {
            // The program comes without examples and without the passages that quotations are held against.
            var faults = NormCheck.Of(NormList.Embedded, RuleSet.Embedded);
            Tell(faults, terminal, json);
            return faults.IsEmpty ? Write(RuleSet.Embedded, null, null, terminal, json) : ExitCode.BadInput;
        }

        var texts = InputFiles.ReadFolder(folder);
        var rules = RuleSet.Load(texts);
        var norms = NormFile.Load(texts);
        if (rules.Value is not { } set)
        {
            Tell([.. rules.Diagnostics, .. norms.Diagnostics], terminal, json);
            return ExitCode.BadInput;
        }

        var examples = ExampleSet.Load(texts, set);
        var quotations = QuotationCheck.Of(texts, set, norms.Value);
        List<Diagnostic> found = [.. rules.Diagnostics, .. examples.Diagnostics, .. norms.Diagnostics, .. quotations.Diagnostics];
        if (norms.Value is { } list)
        {
            found.AddRange(NormCheck.Of(list, set, examples.Value));
        }

        Tell(found, terminal, json);
        return found.TrueForAll(d => d.Severity != Severity.Error) ? Write(set, examples.Value, quotations, terminal, json) : ExitCode.BadInput;
    }

    private int Write(RuleSet rules, ExampleSet? examples, QuotationCheck? quotations, Terminal terminal, bool json)
    {
        if (json)
        {
            terminal.Write(RuleSetTexts.Json(rules, examples, Language, quotations));
        }
        else
        {
            terminal.Write(RuleSetTexts.Write(rules, examples, Language, quotations));
        }

        return ExitCode.Good;
    }
}
