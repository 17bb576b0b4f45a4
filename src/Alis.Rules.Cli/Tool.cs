using System.CommandLine;
using Alis.Rules.Cli.Commands;
using Alis.Rules.Text;

namespace Alis.Rules.Cli;

/// <summary>Reads the command line, runs the command, and turns whatever happens into an exit code.</summary>
internal static class Tool
{
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public static int Run(string[] args, Terminal terminal)
    {
        var language = CommonOptions.LanguageOf(args);
        ShippedRules.BeginReadingFor(args);
        try
        {
            return Dispatch(args, terminal, language);
        }
        catch (ToolException fault)
        {
            terminal.WriteError($"alis-rules: {fault.Words.In(language)}\n");
            return ExitCode.Usage;
        }
        catch (IOException)
        {
            terminal.WriteError($"alis-rules: {ToolTexts.NotWritable.In(language)}\n");
            return ExitCode.Usage;
        }
#pragma warning disable CA1031 // The last catch: a user gets one line and never a stack trace.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            terminal.WriteError($"alis-rules: {ToolTexts.Unexpected(fault.GetType().Name).In(language)}\n");
            return ExitCode.Usage;
        }
    }

    private static int Dispatch(string[] args, Terminal terminal, Language language)
    {
        ToolCommand[] commands = [new ValidateCommand(language), new ExplainCommand(language), new DeadlinesCommand(language), new AgreementCommand(language), new MatchCommand(language), new CheckCommand(language), new TestCommand(language), new MutateCommand(language), new NormsCommand(language), new VerifyCommand(language), new StreamCommand(language), new ServeCommand(language)];
        var root = new Command("alis-rules", HelpText.About.In(language));
        var help = CommonOptions.Help(language);
        var version = new Option<string>("--version") { Arity = ArgumentArity.Zero, Description = new Words("Skriv versjonen av programmet.", "Skriv versjonen av programmet.", "Write the version of the program.").In(language) };
        root.Options.Add(help);
        root.Options.Add(version);
        foreach (var command in commands)
        {
            root.Subcommands.Add(command.Syntax);
        }

        var result = root.Parse(args, Parsing);
        var chosen = commands.FirstOrDefault(c => c.Syntax == result.CommandResult.Command);
        if (result.GetResult(help) is not null || (chosen is not null && result.GetResult(chosen.Help) is not null))
        {
            terminal.Write(HelpText.Of(root, chosen?.Syntax, language));
            return ExitCode.Good;
        }

        if (chosen is null && result.GetResult(version) is not null)
        {
            terminal.Write($"alis-rules {RuleEngine.Version}\n");
            return ExitCode.Good;
        }

        if (UsageFaults.Of(result, chosen?.Syntax, commands) is { } fault)
        {
            terminal.WriteError($"alis-rules: {fault.In(language)}\n{ToolTexts.Hint.In(language)}\n");
            return ExitCode.Usage;
        }

        return chosen!.Run(result, terminal);
    }
}
