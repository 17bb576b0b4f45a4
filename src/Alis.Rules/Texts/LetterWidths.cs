namespace Alis.Rules.Texts;

/// <summary>How wide a text becomes at most in a drawing. No font is asked, so that the drawing is the same everywhere: each letter is taken as wide as in the wider of the fonts without serifs.</summary>
internal static class LetterWidths
{
    // Hundredths of the height of the font; bounds from above of what DejaVu Sans has, beside which Segoe UI and Arial are narrow.
    private const int Narrow = 41;
    private const int Middle = 64;
    private const int Wide = 85;
    private const int Full = 100;

    private const string NarrowLetters = " '!()[],.·-/:;\\|ijlfrtIJ";
    private const string MiddleLetters = "abcdeghknopqsuvxyzåøöäéèüEFLPSTY0123456789$?\"*_`–{}";
    private const string WideLetters = "ABCDGHKNOQRUVXZÅØÖÄw&#+<=>^~";

    /// <summary>Returns the width in whole pixels, rounded up.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The size of the font in pixels.</param>
    /// <param name="isBold">Whether the letters are bold, which makes them a fifth wider at most.</param>
    public static int Of(string text, int size, bool isBold = false) => Pixels(text.Sum(Hundredths), size, isBold);

    /// <summary>Returns a text as it is where it has room, else as much of it as has, with a sign of omission.</summary>
    public static string Cut(string? text, int room, int size, bool isBold = false)
    {
        if (text is null || Of(text, size, isBold) <= room)
        {
            return text ?? "";
        }

        var (length, hundredths) = (0, Hundredths('…'));
        while (length < text.Length && Pixels(hundredths += Hundredths(text[length]), size, isBold) <= room)
        {
            length++;
        }

        // Half a letter is no text.
        return text.Substring(0, length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length) + "…";
    }

    /// <summary>As <see cref="Cut"/>, but leaves out the middle: keys often differ at the end.</summary>
    public static string CutInside(string? text, int room, int size, bool isBold = false)
    {
        if (text is null || Of(text, size, isBold) <= room)
        {
            return text ?? "";
        }

        var front = Cut(text, room / 2, size, isBold);
        var (start, left) = (text.Length, room - Of(front, size, isBold));
        while (start > 0 && Of(text.Substring(start - 1), size, isBold) <= left)
        {
            start--;
        }

        return front + text.Substring(start < text.Length && char.IsLowSurrogate(text[start]) ? start + 1 : start);
    }

    private static int Pixels(int hundredths, int size, bool isBold) => ((hundredths * size * (isBold ? 6 : 5)) + 499) / 500;

    private static int Hundredths(char letter) =>
        NarrowLetters.Contains(letter) ? Narrow : MiddleLetters.Contains(letter) ? Middle : WideLetters.Contains(letter) ? Wide : Full;
}
