namespace Alis.Rules.Json;

/// <summary>Recognises what can be a Norwegian national identity number, so that it is never taken for an opaque key.</summary>
internal static class NationalIdentity
{
    /// <summary>
    /// Returns whether the text is eleven digits (spaces, points and hyphens between them set aside) whose first six can be a birth date: a day of
    /// 1–31 or, for a D-number, 41–71, and a month of 1–12, or 41–52 and 81–92 for synthetic and auxiliary numbers.
    /// </summary>
    public static bool IsPossible(string text)
    {
        Span<int> digits = stackalloc int[11];
        var count = 0;
        foreach (var c in text)
        {
            // Digits of any script: what a person reads as a number is one.
            var digit = System.Globalization.CharUnicodeInfo.GetDecimalDigitValue(c);
            if (digit >= 0)
            {
                if (count == 11)
                {
                    return false;
                }

                digits[count++] = digit;
            }
            else if (c is not (' ' or '.' or '-'))
            {
                return false;
            }
        }

        if (count != 11)
        {
            return false;
        }

        var day = (digits[0] * 10) + digits[1];
        var month = (digits[2] * 10) + digits[3];
        return day is (>= 1 and <= 31) or (>= 41 and <= 71) &&
            month is (>= 1 and <= 12) or (>= 41 and <= 52) or (>= 81 and <= 92);
    }
}
