using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Text;
using NodaTime.Text;

namespace Alis.Rules.Texts;

/// <summary>Values of explanations in words: they come in invariant form.</summary>
internal static class ExplainedValues
{
    public static string Of(string value, Language language) => value switch
    {
        "true" => new Wording("ja", "ja", "yes").In(language),
        "false" => new Wording("nei", "nei", "no").In(language),
        "unknown" => new Wording("ukjent", "ukjent", "unknown").In(language),
        "none" => new Wording("ingen", "ingen", "none").In(language),
        _ => Number(value, language) ?? Day(value, language) ?? Share(value, language) ?? Stretch(value, language) ?? value,
    };

    /// <summary>A number with its unit, whole or as a fraction, or the two between which it lies.</summary>
    public static string Amount(string value, string unit, Language language)
    {
        var ends = value.Split([".."], StringSplitOptions.None);
        if (ends.Length == 2)
        {
            return new Wording("mellom {0} og {1}", "mellom {0} og {1}", "between {0} and {1}").In(language).Replace("{0}", Local(ends[0], language)).Replace("{1}", WithUnit(ends[1], unit, language));
        }

        return value is "unknown" or "none" ? Of(value, language) : WithUnit(value, unit, language);
    }

    public static string Sign(string value) => value switch
    {
        "true" => "✓",
        "false" => "✗",
        _ => "?",
    };

    private static string WithUnit(string value, string unit, Language language)
    {
        var word = UnitTexts.Word(UnitNames.Parse(unit), value == "1").In(language);
        return word.Length == 0 ? Local(value, language) : $"{Local(value, language)} {word}";
    }

    private static string Local(string value, Language language) => language == Language.En ? value : value.Replace('.', ',');

    private static string? Number(string value, Language language) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? UnitTexts.Number(number, language) : null;

    private static string? Day(string value, Language language) =>
        LocalDatePattern.Iso.Parse(value) is { Success: true } day ? UnitTexts.Day(day.Value, language) : null;

    /// <summary>Two days that something must lie between, both included.</summary>
    private static string? Stretch(string value, Language language)
    {
        var ends = value.Split('/');
        return ends.Length == 2 && ends.All(e => e is "unknown" or "none" || LocalDatePattern.Iso.Parse(e).Success) ? $"{Of(ends[0], language)} – {Of(ends[1], language)}" : null;
    }

    /// <summary>How many items of a list are in: <c>3/11</c>.</summary>
    private static string? Share(string value, Language language)
    {
        var parts = value.Split('/');
        return parts.Length == 2 && parts.All(p => p.Length > 0 && p.All(c => c is >= '0' and <= '9'))
            ? new Wording($"{parts[0]} av {parts[1]}", $"{parts[0]} av {parts[1]}", $"{parts[0]} of {parts[1]}").In(language)
            : null;
    }
}
