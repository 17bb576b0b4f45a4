using System.Globalization;
using System.Text;

namespace Alis.Rules.Json;

/// <summary>Writes a JSON number as ECMAScript's <c>Number::toString</c> writes the double nearest to it (RFC 8785, 3.2.2.3).</summary>
/// <remarks>
/// The only place where binary floating point may occur: the scheme is defined by it, and whoever recomputes a hash with another library has to get
/// the same bytes. No verdict depends on it. A number of at most 15 significant digits does not even pass through a double: such decimals are farther
/// apart than doubles are, so the shortest digits that lead back to the double are the author's own.
/// </remarks>
internal static class CanonicalJsonNumber
{
    // Decimals of this many digits survive the way to a double and back, in the range where doubles have their full precision.
    private const int ExactDigits = 15;
    private const int ExactScale = 300;

    // The largest double is 0.17976931348623157 × 10^309; the smallest above zero is 0.5 × 10^-323, and half of it rounds to zero.
    private const int LargestScale = 309;
    private const int SmallestScale = -323;

    /// <summary>Returns the canonical text of a number written by the grammar of JSON.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is larger than any double.</exception>
    public static string Write(string number)
    {
        var (digits, scale) = Parse(number);
        if (digits.Length > ExactDigits || Math.Abs(scale) > ExactScale)
        {
            (digits, scale) = Nearest(digits, scale) ??
                throw new ArgumentOutOfRangeException(nameof(number), "The number is larger than any double.");
        }

        var text = Layout(digits, scale);
        return number[0] == '-' && digits.Length > 0 ? "-" + text : text;
    }

    /// <summary>Returns whether there is a double for the number; the canonical form has none for what is larger.</summary>
    public static bool IsFinite(string number)
    {
        // Nothing this short is too large, unless an exponent makes it so.
        if (number.Length < LargestScale && number.IndexOf('e') < 0 && number.IndexOf('E') < 0)
        {
            return true;
        }

        var (digits, scale) = Parse(number);
        return scale < LargestScale || Nearest(digits, scale) is not null;
    }

    /// <summary>Returns the significant digits without zeros at either end and the power of ten of the point before them: 0.digits × 10^scale.</summary>
    private static (string Digits, int Scale) Parse(string number)
    {
        var digits = new StringBuilder(number.Length);
        long scale = 0;
        var (fraction, i) = (false, number[0] == '-' ? 1 : 0);
        for (; i < number.Length && number[i] is not ('e' or 'E'); i++)
        {
            if (number[i] == '.')
            {
                fraction = true;
                continue;
            }

            if (digits.Length > 0 || number[i] != '0')
            {
                digits.Append(number[i]);
                scale += fraction ? 0 : 1;
            }
            else if (fraction)
            {
                scale--;
            }
        }

        while (digits.Length > 0 && digits[digits.Length - 1] == '0')
        {
            digits.Length--;
        }

        scale += Exponent(number, i + 1);
        return digits.Length == 0 ? ("", 0) : (digits.ToString(), (int)Math.Max(int.MinValue + 1, Math.Min(int.MaxValue, scale)));
    }

    private static long Exponent(string number, int start)
    {
        long exponent = 0;
        for (var i = start; i < number.Length; i++)
        {
            // Held far outside the range of doubles, yet far from overflow, however many digits are written.
            exponent = number[i] is '+' or '-' ? 0 : Math.Min((exponent * 10) + number[i] - '0', int.MaxValue);
        }

        return start < number.Length && number[start] == '-' ? -exponent : exponent;
    }

    /// <summary>Returns the shortest digits that lead back to the nearest double; null where that is infinite.</summary>
    private static (string Digits, int Scale)? Nearest(string digits, int scale)
    {
        if (scale is < SmallestScale or > LargestScale)
        {
            return scale < 0 ? ("", 0) : null;
        }

        var text = "0." + digits + "E" + scale.ToString(CultureInfo.InvariantCulture);
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || double.IsInfinity(value))
        {
            return null;
        }

        return Parse(value.ToString("R", CultureInfo.InvariantCulture));
    }

    private static string Layout(string digits, int scale)
    {
        if (digits.Length == 0)
        {
            return "0";
        }

        if (scale is > 0 and <= 21)
        {
            return digits.Length <= scale
                ? digits + new string('0', scale - digits.Length)
                : digits.Substring(0, scale) + "." + digits.Substring(scale);
        }

        if (scale is > -6 and <= 0)
        {
            return "0." + new string('0', -scale) + digits;
        }

        var exponent = (scale - 1).ToString("+0;-0", CultureInfo.InvariantCulture);
        var rest = digits.Length > 1 ? "." + digits.Substring(1) : "";
        return digits.Substring(0, 1) + rest + "e" + exponent;
    }
}
