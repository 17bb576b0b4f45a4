using System.CommandLine;
using System.Globalization;

namespace Alis.Rules.Cli;

/// <summary>Options that take a whole number.</summary>
internal static class Numbers
{
    public static int? Of(ParseResult result, Option<string> option, int least, int most) =>
        result.GetValue(option) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new ToolException(ToolTexts.NotANumber(option.Name, text, least, most));
}
