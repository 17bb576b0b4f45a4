using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Texts;

/// <summary>Days and amounts as people write them, from tables of our own: no culture of any machine has a say.</summary>
internal static class UnitTexts
{
    private static readonly string[] NorwegianMonths =
        ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static string Day(LocalDate day, Language language) => language == Language.En
        ? FormattableString.Invariant($"{day.Day} {EnglishMonths[day.Month - 1]} {day.Year}")
        : FormattableString.Invariant($"{day.Day}. {NorwegianMonths[day.Month - 1]} {day.Year}");

    /// <summary>The name of a month, 1 to 12.</summary>
    public static string Month(int month, Language language) => (language == Language.En ? EnglishMonths : NorwegianMonths)[month - 1];

    public static string UnknownDay(Language language) => new Wording("en ukjent dag", "ein ukjend dag", "an unknown day").In(language);

    /// <summary>A number with its unit. The number is written as it is: round it before.</summary>
    public static string Amount(decimal value, Unit unit, Language language)
    {
        var word = Word(unit, value == 1).In(language);
        return word.Length == 0 ? Number(value, language) : $"{Number(value, language)} {word}";
    }

    /// <summary>A number of which missing facts leave only the bounds; one number where they are equal.</summary>
    public static string Between(decimal least, decimal most, Unit unit, Language language) => least == most
        ? Amount(least, unit, language)
        : new Wording("mellom {0} og {1}", "mellom {0} og {1}", "between {0} and {1}").In(language)
            .Replace("{0}", Number(least, language))
            .Replace("{1}", Amount(most, unit, language));

    public static string UnknownAmount(Unit unit, Language language) => unit switch
    {
        Unit.Months => new Wording("et ukjent antall måneder", "eit ukjent tal månader", "an unknown number of months").In(language),
        Unit.Days => new Wording("et ukjent antall dager", "eit ukjent tal dagar", "an unknown number of days").In(language),
        Unit.Hours => new Wording("et ukjent antall timer", "eit ukjent tal timar", "an unknown number of hours").In(language),
        Unit.Percent => new Wording("en ukjent prosentandel", "ein ukjend prosentdel", "an unknown percentage").In(language),
        _ => new Wording("et ukjent antall", "eit ukjent tal", "an unknown number").In(language),
    };

    public static string UnknownText(Language language) => new Wording("ukjent", "ukjent", "unknown").In(language);

    public static string Number(decimal value, Language language)
    {
        var text = ValueTexts.Show(value);
        return language == Language.En ? text : text.Replace('.', ',');
    }

    public static Unit UnitOf(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Months => Unit.Months,
        ProvisionKind.Days => Unit.Days,
        ProvisionKind.Percent => Unit.Percent,
        ProvisionKind.Hours => Unit.Hours,
        _ => Unit.Count,
    };

    public static Wording Word(Unit unit, bool one) => unit switch
    {
        Unit.Months => one ? new("måned", "månad", "month") : new("måneder", "månader", "months"),
        Unit.Days => one ? new("dag", "dag", "day") : new("dager", "dagar", "days"),
        Unit.Hours => one ? new("time", "time", "hour") : new("timer", "timar", "hours"),
        Unit.Percent => new("prosent", "prosent", "per cent"),
        _ => new("", "", ""),
    };
}
