using System.CommandLine;
using Alis.Rules.Text;

namespace Alis.Rules.Cli;

/// <summary>The key for the hash of the facts. It is read from a file, since a command line can be seen by others, and is never written anywhere.</summary>
internal static class ReceiptKey
{
    // Half of what the hash gives out: a shorter key could be tried out.
    private const int FewestBytes = 16;

    public static Option<string> Option(Language language) => new("--receipt-key")
    {
        HelpName = new Words("FIL", "FIL", "FILE").In(language),
        Description = new Words(
            "Fil med nøkkelen til kvitteringen, minst 16 byte: uten den kan ingen gjette opplysningene ut fra kvitteringen.",
            "Fil med nøkkelen til kvitteringa, minst 16 byte: utan han kan ingen gjette opplysningane ut frå kvitteringa.",
            "File with the key of the receipt, at least 16 bytes: without it nobody can guess the facts from the receipt.").In(language),
    };

    /// <summary>Reads the key, all bytes of the file; null where none is given.</summary>
    public static byte[]? Of(string? path, Terminal terminal)
    {
        if (path is null)
        {
            return null;
        }

        var key = InputFiles.Read(path, terminal);
        return key.Length >= FewestBytes ? key : throw new ToolException(ToolTexts.ShortKey(path, FewestBytes));
    }
}
