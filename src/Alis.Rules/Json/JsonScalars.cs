using System.Globalization;
using System.Text;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace Alis.Rules.Json;

/// <summary>Reads single JSON values; a faulty one is reported and gives null.</summary>
internal static class JsonScalars
{
    public const int MaxKeyLength = 64;

    private const int MaxQuotation = 60;

    // As many digits as a decimal holds exactly; of more it would round the last ones away without a word.
    private const int MaxDigits = 28;

    /// <summary>Returns the particulars of <see cref="JsonCodes.WrongKind"/>: what was found and what was expected, language by language.</summary>
    public static string[] Kinds(JsonKind found, JsonKind expected)
    {
        var (f, e) = (Name(found), Name(expected));
        return [f.Nb, e.Nb, f.Nn, e.Nn, f.En, e.En];
    }

    /// <summary>Returns what a diagnostic quotes: at most 60 characters, on one line, no half of a surrogate pair.</summary>
    public static string Shorten(string text)
    {
        if (NationalIdentity.IsPossible(text))
        {
            // Wherever it stands: diagnostics end up in logs.
            return "…";
        }

        var length = text.Length <= MaxQuotation ? text.Length
            : char.IsHighSurrogate(text[MaxQuotation - 1]) ? MaxQuotation - 1
            : MaxQuotation;
        var quotation = new StringBuilder(length + 1);
        for (var i = 0; i < length; i++)
        {
            quotation.Append(char.IsControl(text[i]) ? '\uFFFD' : text[i]);
        }

        return length == text.Length ? quotation.ToString() : quotation.Append('…').ToString();
    }

    public static string? Text(JsonValue value, DiagnosticSink sink, int maxLength, bool lineBreaks = true)
    {
        foreach (var c in value.Text)
        {
            if (char.IsControl(c) && !(lineBreaks && c is ('\n' or '\t')))
            {
                sink.Report(JsonCodes.ControlCharacter, value.Where, ((int)c).ToString("X4", CultureInfo.InvariantCulture));
                return null;
            }
        }

        if (value.Text.Length > maxLength)
        {
            sink.Report(JsonCodes.TextTooLong, value.Where, Invariant(value.Text.Length), Invariant(maxLength));
            return null;
        }

        return value.Text;
    }

    public static string? Key(JsonValue value, DiagnosticSink sink)
    {
        if (value.Text.Length == 0 || value.Text.Trim().Length != value.Text.Length)
        {
            sink.Report(KeyCodes.Blank, value.Where);
            return null;
        }

        if (NationalIdentity.IsPossible(value.Text))
        {
            // The number itself is not repeated: diagnostics end up in logs.
            sink.Report(KeyCodes.NationalIdentity, value.Where);
            return null;
        }

        foreach (var c in value.Text)
        {
            // Invisible characters and those that turn the direction of writing make two keys look alike, or a report read backwards.
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                sink.Report(JsonCodes.ControlCharacter, value.Where, ((int)c).ToString("X4", CultureInfo.InvariantCulture));
                return null;
            }
        }

        return Text(value, sink, MaxKeyLength, lineBreaks: false);
    }

    private static Wording Name(JsonKind kind) => kind switch
    {
        JsonKind.Object => new("et objekt {…}", "eit objekt {…}", "an object {…}"),
        JsonKind.List => new("en liste […]", "ei liste […]", "a list […]"),
        JsonKind.Text => new("en tekst \"…\"", "ein tekst \"…\"", "a text \"…\""),
        JsonKind.Number => new("et tall", "eit tal", "a number"),
        JsonKind.Boolean => new("true eller false", "true eller false", "true or false"),
        _ => new("null", "null", "null"),
    };

    public static string? Code(JsonValue value, DiagnosticSink sink, ICodeList codes)
    {
        if (codes.Read(value.Text) is { } code)
        {
            return code;
        }

        sink.ReportNear(JsonCodes.UnknownCode, value.Where, sink.IsFull ? null : NearestName.Of(value.Text, codes.Codes), Shorten(value.Text), codes.Name);
        return null;
    }

    public static LocalDate? Date(JsonValue value, DiagnosticSink sink)
    {
        // Exactly uuuu-MM-dd; the pattern alone would also take years of five digits with a sign.
        var result = LocalDatePattern.Iso.Parse(value.Text);
        if (result.Success && value.Text.Length == 10 && result.Value.Year >= 1)
        {
            return result.Value;
        }

        sink.Report(JsonCodes.NotADate, value.Where, Shorten(value.Text));
        return null;
    }

    public static decimal? Decimal(JsonValue value, DiagnosticSink sink, decimal min, decimal max, int decimals)
    {
        var plain = value.Text.IndexOf('e') < 0 && value.Text.IndexOf('E') < 0;
        var point = value.Text.IndexOf('.');
        // Without the zeros at the end, which a decimal would remember and a report repeat: 1.50 is the same fact as 1.5.
        var text = point < 0 ? value.Text : value.Text.TrimEnd('0');
        var fraction = point < 0 ? 0 : text.Length - point - 1;
        if (!plain || fraction > decimals || text.Length > MaxDigits ||
            !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            sink.Report(JsonCodes.NotANumber, value.Where, Shorten(value.Text), Invariant(decimals));
            return null;
        }

        if (number < min || number > max)
        {
            sink.Report(JsonCodes.OutOfRange, value.Where, Shorten(value.Text), Invariant(min), Invariant(max));
            return null;
        }

        return number == 0 ? 0 : number; // -0 is 0
    }

    private static string Invariant(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
