using System.Globalization;
using Alis.Rules.Diagnostics;
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
        _ => Number(value, language) ?? Day(value, language) ?? Share(value, language) ?? value,
    };

    public static string Sign(string value) => value switch
    {
        "true" => "✓",
        "false" => "✗",
        _ => "?",
    };

    private static string? Number(string value, Language language) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? UnitTexts.Number(number, language) : null;

    private static string? Day(string value, Language language) =>
        LocalDatePattern.Iso.Parse(value) is { Success: true } day ? UnitTexts.Day(day.Value, language) : null;

    /// <summary>How many items of a list are in: <c>3/11</c>.</summary>
    private static string? Share(string value, Language language)
    {
        var parts = value.Split('/');
        return parts.Length == 2 && parts.All(p => p.Length > 0 && p.All(c => c is >= '0' and <= '9'))
            ? new Wording($"{parts[0]} av {parts[1]}", $"{parts[0]} av {parts[1]}", $"{parts[0]} of {parts[1]}").In(language)
            : null;
    }
}
