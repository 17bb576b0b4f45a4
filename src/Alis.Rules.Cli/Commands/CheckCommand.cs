using System.CommandLine;
using Alis.Rules.Checking;
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

        var check = RuleCheck.Run(InputFiles.ReadFolder(folder, withDecisions: true));
        Tell(check.Diagnostics, terminal, json, isAssessed: check.IsReadable);
        if (!check.IsReadable || check.Rules is not { } set)
        {
            return ExitCode.BadInput;
        }

        Write(set, check.Examples, check.Quotations, terminal, json);
        return check.IsClean ? ExitCode.Good : ExitCode.NotMet;
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
