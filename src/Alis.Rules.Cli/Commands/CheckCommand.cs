using System.CommandLine;
using Alis.Rules.Examples;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;

namespace Alis.Rules.Cli.Commands;

/// <summary><c>check [DIR]</c>: the faults of rule books and of their examples.</summary>
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
            return Write(RuleSet.Embedded, null, terminal, json);
        }

        var texts = InputFiles.ReadFolder(folder);
        var rules = RuleSet.Load(texts);
        if (rules.Value is not { } set)
        {
            Tell(rules.Diagnostics, terminal, json);
            return ExitCode.BadInput;
        }

        var examples = ExampleSet.Load(texts, set);
        Tell([.. rules.Diagnostics, .. examples.Diagnostics], terminal, json);
        return examples.IsUsable ? Write(set, examples.Value, terminal, json) : ExitCode.BadInput;
    }

    private int Write(RuleSet rules, ExampleSet? examples, Terminal terminal, bool json)
    {
        if (json)
        {
            terminal.Write(RuleSetTexts.Json(rules, examples, Language));
        }
        else
        {
            terminal.Write(RuleSetTexts.Write(rules, examples, Language));
        }

        return ExitCode.Good;
    }
}
