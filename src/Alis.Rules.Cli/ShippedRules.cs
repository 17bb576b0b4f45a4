using Alis.Rules.Cli.Commands;
using Alis.Rules.Workflows;

namespace Alis.Rules.Cli;

/// <summary>Begins to read the rule books inside the program while the command line and the file are read: half of what a short run waits for.</summary>
internal static class ShippedRules
{
    /// <summary>Begins on a thread of its own where the arguments look as if these rule books will be asked for. A wrong guess costs only work.</summary>
    public static void BeginReadingFor(string[] args)
    {
        if (args.Length > 1 && args[0] is ValidateCommand.Name or ExplainCommand.Name or DeadlinesCommand.Name or VerifyCommand.Name or StreamCommand.Name or ServeCommand.Name && !args.Contains(CommonOptions.RulesName))
        {
            // What is wrong with them is told to whoever asks for them: a lazy value keeps its exception.
            new Thread(Read) { IsBackground = true }.Start();
        }
    }

    private static void Read()
    {
        try
        {
            _ = RuleSet.Embedded;
        }
#pragma warning disable CA1031 // An exception that escaped here would end the process before the user is told.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
