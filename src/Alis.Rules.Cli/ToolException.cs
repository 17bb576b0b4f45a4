namespace Alis.Rules.Cli;

/// <summary>Ends a command: the tool was used wrongly, or a file could not be read. The wording is for the user.</summary>
internal sealed class ToolException(Words words) : Exception(words.En)
{
    public Words Words { get; } = words;
}
