using Alis.Rules.Diagnostics;

namespace Alis.Rules.Texts;

/// <summary>What the functions and signs of expressions say, in a word or two: those that are easily taken for each other.</summary>
internal static class SignWords
{
    /// <summary>Returns the words, or null for what says something by itself.</summary>
    public static Wording? Find(string name) => name switch
    {
        "Before" => new("før", "før", "before"),
        "OnOrBefore" => new("samme dag eller før", "same dagen eller før", "on the same day or before"),
        "After" => new("etter", "etter", "after"),
        "OnOrAfter" => new("samme dag eller etter", "same dagen eller etter", "on the same day or after"),
        "Within" => new("i perioden", "i perioden", "within the period"),
        "AddDays" => new("dager", "dagar", "days"),
        "AddWorkingDays" => new("virkedager", "verkedagar", "working days"),
        "Any" => new("noen", "nokon", "any"),
        "All" => new("alle", "alle", "all"),
        "Min" => new("den tidligste", "den tidlegaste", "the earliest"),
        "Max" => new("den seneste", "den seinaste", "the latest"),
        "LongestMonths" => new("den lengste perioden", "den lengste perioden", "the longest period"),
        "TotalMonths" => new("alle periodene til sammen", "alle periodane til saman", "all periods together"),
        "StartedParts" => new("påbegynte deler", "påbyrja delar", "started parts"),
        "WholeParts" => new("hele deler", "heile delar", "whole parts"),
        ">=" => new("minst", "minst", "at least"),
        ">" => new("mer enn", "meir enn", "more than"),
        "<=" => new("høyst", "høgst", "at most"),
        "<" => new("mindre enn", "mindre enn", "less than"),
        "==" => new("er lik", "er lik", "equals"),
        "!=" => new("er ikke lik", "er ikkje lik", "does not equal"),
        _ => null,
    };
}
