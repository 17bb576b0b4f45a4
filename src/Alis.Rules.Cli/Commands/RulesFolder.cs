using System.CommandLine;
using Alis.Rules.Text;

namespace Alis.Rules.Cli.Commands;

/// <summary>The folder that commands about the quality of rules look at.</summary>
internal static class RulesFolder
{
    private const string Default = "rules";

    public static Argument<string?> Argument(Language language) => new(new Words("MAPPE", "MAPPE", "FOLDER").In(language))
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = new Words(
            "Mappen med regelverk; ellers `rules` om den finnes, ellers regelverkene i programmet.",
            "Mappa med regelverk; elles `rules` om ho finst, elles regelverka i programmet.",
            "The folder of rule books; otherwise `rules` where there is one, otherwise the rule books inside the program.").In(language),
    };

    /// <summary>Returns the folder; null for the rule books inside the program.</summary>
    public static string? Of(ParseResult result, Argument<string?> argument) =>
        result.GetValue(argument) ?? (Directory.Exists(Default) ? Default : null);
}
