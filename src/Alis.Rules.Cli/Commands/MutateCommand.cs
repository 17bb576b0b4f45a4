using System.CommandLine;
using Alis.Rules.Examples;
using Alis.Rules.Mutation;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Cli.Commands;

/// <summary><c>mutate [DIR]</c>: changes to rules that no example notices.</summary>
internal sealed class MutateCommand : ToolCommand
{
    private readonly Argument<string?> _folder;
    private readonly Option<string[]> _rule;

    public MutateCommand(Language language)
        : base("mutate", new Words("Endre reglene litt om gangen, og vis endringer ingen eksempler merker.", "Endre reglane litt om gongen, og vis endringar ingen døme merkar.", "Change the rules a little at a time, and show changes that no example notices."), language)
    {
        _folder = RulesFolder.Argument(language);
        _rule = new Option<string[]>("--rule")
        {
            HelpName = "ID",
            Arity = ArgumentArity.OneOrMore,
            Description = new Words("Bare denne regelen; kan gis flere ganger.", "Berre denne regelen; kan gjevast fleire gonger.", "Only this rule; may be given several times.").In(language),
        };
        Take([_folder], _rule);
    }

    protected override int Run(ParseResult result, Terminal terminal, bool json)
    {
        var folder = RulesFolder.Of(result, _folder) ?? throw new ToolException(ToolTexts.NoExamples);
        var texts = InputFiles.ReadFolder(folder);
        var rules = RuleSet.Load(texts);
        if (rules.Value is not { } set)
        {
            Tell(rules.Diagnostics, terminal, json);
            return ExitCode.BadInput;
        }

        var examples = ExampleSet.Load(texts, set);
        Tell([.. rules.Diagnostics, .. examples.Diagnostics], terminal, json);
        if (examples.Value is not { } loaded)
        {
            return ExitCode.BadInput;
        }

        var start = terminal.Clock.GetTimestamp();
        var report = MutationRun.Run(texts, set, loaded, new MutationOptions { Rules = result.GetValue(_rule), Threads = Environment.ProcessorCount });
        var seconds = terminal.Clock.GetElapsedTime(start).TotalSeconds;
        foreach (var m in report.Mutants.Where(m => m.State == MutantState.Survived))
        {
            terminal.Write($"{m.Where} {string.Join(",", m.Rules)} {m.Kind} in {m.In}: `{m.Was}` -> `{m.Is}` // {(m.Proposal is null ? "NONE" : m.Proposal.Name)}\n");
        }

        foreach (var g in report.Mutants.GroupBy(m => m.Kind))
        {
            terminal.Write($"{g.Key}: {g.Count()} killed {g.Count(m => m.State == MutantState.Killed)} eq {g.Count(m => m.State == MutantState.Equivalent)} surv {g.Count(m => m.State == MutantState.Survived)}\n");
        }

        terminal.Write($"mutants {report.Mutants.Length} runs {report.ExampleRuns} search {report.SearchRuns} s {seconds}\n");
        return ExitCode.Good;
    }
}
