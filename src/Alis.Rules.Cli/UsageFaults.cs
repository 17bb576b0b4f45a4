using System.CommandLine;
using System.CommandLine.Parsing;
using Alis.Rules.Cli.Commands;

namespace Alis.Rules.Cli;

/// <summary>Says in the user's language what is wrong with a command line; the parser's own messages are in English only.</summary>
internal static class UsageFaults
{
    public static Words? Of(ParseResult result, Command? chosen, IReadOnlyList<ToolCommand> commands)
    {
        var names = string.Join(", ", commands.Select(c => c.Syntax.Name));
        var stray = result.UnmatchedTokens.Count > 0 ? result.UnmatchedTokens[0] : null;
        if (chosen is null)
        {
            return stray is null ? ToolTexts.CommandNeeded(names) : ToolTexts.UnknownCommand(stray, names);
        }

        stray = MistakenFor(result, chosen) ?? stray;
        if (stray is not null)
        {
            return IsLikeAnOption(stray) ? ToolTexts.UnknownOption(stray, string.Join(", ", chosen.Options.Select(o => o.Name))) : ToolTexts.TooMany(stray);
        }

        foreach (var error in result.Errors)
        {
            switch (error.SymbolResult)
            {
                case OptionResult option:
                    return option.Tokens.Count == 0 ? ToolTexts.ValueNeeded(option.Option.Name) : ToolTexts.Twice(option.Option.Name);
                case ArgumentResult argument:
                    return ToolTexts.ArgumentNeeded(argument.Argument.Name);
                default:
                    return new Words(error.Message, error.Message, error.Message);
            }
        }

        foreach (var argument in chosen.Arguments)
        {
            if (argument.Arity.MinimumNumberOfValues > 0 && result.GetResult(argument) is null or { Tokens.Count: 0 })
            {
                return ToolTexts.ArgumentNeeded(argument.Name);
            }
        }

        return null;
    }

    /// <summary>An option that is not known and was taken for a file, since a command may take any number of those. After <c>--</c> all are files.</summary>
    private static string? MistakenFor(ParseResult result, Command chosen)
    {
        var free = result.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash).ToList();
        return chosen.Arguments.SelectMany(a => result.GetResult(a)?.Tokens ?? []).FirstOrDefault(t => IsLikeAnOption(t.Value) && free.Contains(t))?.Value;
    }

    private static bool IsLikeAnOption(string text) => text.Length > 1 && text[0] == '-';
}
