using System.CommandLine;
using System.Globalization;
using Alis.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace Alis.Rules.Cli;

/// <summary>Options that several commands share. All are read as text, so that what is wrong with one is said in the user's language.</summary>
internal static class CommonOptions
{
    public const string RulesName = "--rules";

    private static readonly string[] Languages = ["nb", "nn", "en"];
    private static readonly string[] Formats = ["text", "json"];
    private static readonly string[] FormatsWithCalendar = ["text", "json", "ics"];
    private static readonly string[] FormatsWithDrawing = ["text", "json", "svg"];
    private static readonly string[] Parties = ["candidate", "hospital", "municipality"];

    /// <summary>An option that takes no value. Not of a truth value: the parser's code for that would be compiled anew at every start.</summary>
    public static Option<string> Help(Language language) => new("--help", "-h", "-?")
    {
        Arity = ArgumentArity.Zero,
        Description = new Words("Vis denne hjelpen.", "Vis denne hjelpa.", "Show this help.").In(language),
    };

    public static Option<string> On(Language language) => new("--on")
    {
        HelpName = new Words("DAG", "DAG", "DAY").In(language),
        Description = new Words("Dagen det vurderes per, som 2025-10-01. Må gis: programmet leser ingen klokke.", "Dagen det blir vurdert per, som 2025-10-01. Må gjevast: programmet les inga klokke.", "The day to assess, such as 2025-10-01. Required: the program reads no clock.").In(language),
    };

    public static Option<string> Until(Language language) => new("--until")
    {
        HelpName = new Words("DAG", "DAG", "DAY").In(language),
        Description = new Words("Siste dag det ses på; ellers tolv måneder etter --on.", "Siste dagen det blir sett på; elles tolv månader etter --on.", "The last day to look at; otherwise twelve months after --on.").In(language),
    };

    public static Option<string> KnownOn(Language language) => new("--known-on")
    {
        HelpName = new Words("DAG", "DAG", "DAY").In(language),
        Description = new Words("Bruk bare det som var registrert til og med denne dagen.", "Bruk berre det som var registrert til og med denne dagen.", "Use only what was recorded up to this day.").In(language),
    };

    public static Option<string[]> Rulebook(Language language) => new("--rulebook")
    {
        HelpName = "ID",
        Arity = ArgumentArity.OneOrMore,
        Description = new Words("Regelverk som skal brukes; kan gis flere ganger. Ellers brukes de som gjelder filen.", "Regelverk som skal brukast; kan gjevast fleire gonger. Elles blir dei som gjeld fila, brukte.", "A rule book to use; may be given several times. Otherwise those that concern the file.").In(language),
    };

    public static Option<string> Party(Language language) => new("--party")
    {
        HelpName = string.Join('|', Parties),
        Description = new Words("Vis bare det denne parten svarer for.", "Vis berre det denne parten svarer for.", "Show only what this party answers for.").In(language),
    };

    public static Option<string> Rules(Language language) => new(RulesName)
    {
        HelpName = new Words("MAPPE", "MAPPE", "FOLDER").In(language),
        Description = new Words("Bruk regelverkene i denne mappen i stedet for dem i programmet.", "Bruk regelverka i denne mappa i staden for dei i programmet.", "Use the rule books of this folder instead of those in the program.").In(language),
    };

    public static Option<string> Require(Words about, Language language) => new("--require")
    {
        HelpName = new Words("PROSENT", "PROSENT", "PERCENT").In(language),
        Description = about.In(language),
    };

    /// <summary>Returns a percentage, or null where none is given.</summary>
    public static decimal? PercentOf(ParseResult result, Option<string> option) =>
        result.GetValue(option) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100 ? percent
        : throw new ToolException(ToolTexts.NotAPercentage(option.Name, text));

    public static Option<string> Format(Language language) => new("--format")
    {
        HelpName = string.Join('|', Formats),
        Description = new Words("Tekst for mennesker (standard) eller JSON for programmer.", "Tekst for menneske (standard) eller JSON for program.", "Text for people (default) or JSON for programs.").In(language),
    };

    public static Option<string> FormatWithCalendar(Language language) => new("--format")
    {
        HelpName = string.Join('|', FormatsWithCalendar),
        Description = new Words("Tekst for mennesker (standard), JSON for programmer eller kalender (iCalendar).", "Tekst for menneske (standard), JSON for program eller kalender (iCalendar).", "Text for people (default), JSON for programs or a calendar (iCalendar).").In(language),
    };

    public static Option<string> FormatWithDrawing(Language language) => new("--format")
    {
        HelpName = string.Join('|', FormatsWithDrawing),
        Description = new Words("Tekst for mennesker (standard), JSON for programmer, eller en tegning (SVG).", "Tekst for menneske (standard), JSON for program, eller ei teikning (SVG).", "Text for people (default), JSON for programs, or a drawing (SVG).").In(language),
    };

    public static Option<string> Lang(Language language) => new("--lang")
    {
        HelpName = string.Join('|', Languages),
        Description = new Words("Språk: bokmål (standard), nynorsk eller engelsk.", "Språk: bokmål (standard), nynorsk eller engelsk.", "Language: bokmål (default), nynorsk or English.").In(language),
    };

    /// <summary>Finds the language before anything else is read, so that also a fault in the command line is told in it.</summary>
    public static Language LanguageOf(string[] args)
    {
        for (var i = 0; i < args.Length && args[i] != "--"; i++)
        {
            var value = args[i] == "--lang" && i + 1 < args.Length ? args[i + 1] : args[i].StartsWith("--lang=", StringComparison.Ordinal) ? args[i][7..] : null;
            if (value is not null)
            {
                return value switch { "nn" => Language.Nn, "en" => Language.En, _ => Language.Nb };
            }
        }

        return Language.Nb;
    }

    public static void CheckLanguage(ParseResult result, Option<string> option) => _ = Among(result, option, Languages);

    public static string FormatOf(ParseResult result, Option<string> option, ExtraFormat extra) =>
        Among(result, option, extra switch { ExtraFormat.Calendar => FormatsWithCalendar, ExtraFormat.Drawing => FormatsWithDrawing, _ => Formats }) ?? "text";

    public static string? PartyOf(ParseResult result, Option<string> option) => Among(result, option, Parties);

    public static LocalDate? DayOf(ParseResult result, Option<string> option)
    {
        if (result.GetValue(option) is not { } text)
        {
            return null;
        }

        // Exactly uuuu-MM-dd; the pattern alone would also take years of five digits with a sign.
        var day = LocalDatePattern.Iso.Parse(text);
        return day.Success && text.Length == 10 && day.Value.Year >= 1 ? day.Value : throw new ToolException(ToolTexts.NotADay(option.Name, text));
    }

    public static string? Among(ParseResult result, Option<string> option, string[] known)
    {
        var found = result.GetValue(option);
        return found is null || known.Contains(found, StringComparer.Ordinal) ? found : throw new ToolException(ToolTexts.NotAmong(option.Name, found, string.Join(", ", known)));
    }
}
