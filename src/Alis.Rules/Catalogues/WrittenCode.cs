using System.Globalization;

namespace Alis.Rules.Catalogues;

/// <summary>Letters and a number that people write in several ways: <c>ALM-055</c>, <c>ALM 55</c>, <c>ALM055</c>, <c>alm-055</c>. One kind has one prefix and one number of digits.</summary>
/// <param name="Prefix">What the codes begin with, such as <c>ALM</c> or <c>DEL1</c>.</param>
/// <param name="Digits">How many digits the code itself has.</param>
internal sealed record WrittenCode(string Prefix, int Digits)
{
    private const int MostDigits = 3;

    private const int MostSeparators = 3;

    // Hyphens, a dash, and what people set in their place.
    private static readonly char[] Separators = ['-', '\u2010', '\u2011', '\u2013', '_', '.', ' ', '\u00A0'];

    /// <summary>Returns the kind of a code that is a prefix, a hyphen and digits; null for any other.</summary>
    public static WrittenCode? KindOf(string code)
    {
        var hyphen = code.LastIndexOf('-');
        return hyphen > 0 && code.Length - hyphen - 1 is > 0 and <= MostDigits && code.Skip(hyphen + 1).All(IsDigit) ? new WrittenCode(code.Substring(0, hyphen), code.Length - hyphen - 1) : null;
    }

    /// <summary>Returns the code that a text is a way of writing; null where it is none of this kind. Whether there is such a code is not asked.</summary>
    public string? Read(string written)
    {
        if (!written.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var start = Prefix.Length;
        while (start < written.Length && start < Prefix.Length + MostSeparators && Array.IndexOf(Separators, written[start]) >= 0)
        {
            start++;
        }

        return written.Length - start is > 0 and <= MostDigits && written.Skip(start).All(IsDigit)
            ? $"{Prefix}-{int.Parse(written.Substring(start), NumberStyles.None, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0')}"
            : null;
    }

    /// <summary>Returns the ways of writing as a regular expression for JSON Schema.</summary>
    public string Pattern() => string.Concat(Prefix.Select(c => char.IsLetter(c) ? $"[{char.ToUpperInvariant(c)}{char.ToLowerInvariant(c)}]" : c.ToString())) + "[-\u2010\u2011\u2013_. \u00A0]{0,3}[0-9]{1,3}";

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
