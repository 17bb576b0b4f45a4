namespace Alis.Rules.Cli;

/// <summary>The entry of the command-line tool.</summary>
internal static class Program
{
    private static int Main(string[] args) => Tool.Run(args, Terminal.OfProcess());
}
