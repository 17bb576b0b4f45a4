using System.Text;

namespace Alis.Rules.Norms;

/// <summary>Compares a quotation with a passage word by word. White space and marks of footnotes are no words; everything else has to be the same.</summary>
internal static class QuotedText
{
    private const string Opening = "<sup>";
    private const string Closing = "</sup>";

    /// <summary>Returns a text without marks of footnotes, with one blank between words.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        var gap = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (MarkEnd(text, i) is { } end)
            {
                i = end - 1;
            }
            else if (char.IsWhiteSpace(text[i]))
            {
                gap = plain.Length > 0;
            }
            else
            {
                if (gap)
                {
                    plain.Append(' ');
                }

                gap = false;
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    /// <summary>Whether whole words of a passage are the quotation; both are plain.</summary>
    public static bool Stands(string quotation, string passage)
    {
        if (quotation.Length == 0)
        {
            return false;
        }

        for (var at = passage.IndexOf(quotation, StringComparison.Ordinal); at >= 0; at = passage.IndexOf(quotation, at + 1, StringComparison.Ordinal))
        {
            if (!IsWithinWord(passage, at) && !IsWithinWord(passage, at + quotation.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static int? MarkEnd(string text, int start)
    {
        if (string.CompareOrdinal(text, start, Opening, 0, Opening.Length) != 0)
        {
            return null;
        }

        var closing = text.IndexOf(Closing, start, StringComparison.Ordinal);
        return closing < 0 ? null : closing + Closing.Length;
    }

    private static bool IsWithinWord(string text, int at) => at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);
}
