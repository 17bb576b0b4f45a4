namespace Alis.Rules.Cli;

/// <summary>What a command can write beside text and JSON.</summary>
internal enum ExtraFormat
{
    None,

    Calendar,

    Drawing,
}
