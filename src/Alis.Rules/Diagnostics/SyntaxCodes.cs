namespace Alis.Rules.Diagnostics;

/// <summary>3xxx: what can be wrong with the form of an expression.</summary>
internal static class SyntaxCodes
{
    public static readonly DiagnosticCode UnexpectedCharacter = Error("ALIS3001",
        new("tegnet `{0}` hører ikke hjemme i et uttrykk", "teiknet `{0}` høyrer ikkje heime i eit uttrykk", "the character `{0}` does not belong in an expression"),
        new("se språkreferansen", "sjå språkreferansen", "see the language reference"));

    public static readonly DiagnosticCode UnfinishedText = Error("ALIS3002",
        new("teksten mangler avsluttende anførselstegn", "teksten manglar avsluttande hermeteikn", "the text lacks its closing quotation mark"),
        new("skriv \\\" i JSON både foran og bak teksten", "skriv \\\" i JSON både framfor og bak teksten", "write \\\" in JSON before and after the text"));

    public static readonly DiagnosticCode Escape = Error("ALIS3003",
        new("escape-sekvensen `{0}` leses ulikt av de to motorene", "escape-sekvensen `{0}` blir lesen ulikt av dei to motorane", "the escape sequence `{0}` is read differently by the two engines"),
        new("skriv tegnet selv; bare anførselstegn og omvendt skråstrek kan stå etter en skråstrek", "skriv teiknet sjølv; berre hermeteikn og omvend skråstrek kan stå etter ein skråstrek", "write the character itself; only a quotation mark and a backslash may follow a backslash"));

    public static readonly DiagnosticCode NumberForm = Error("ALIS3004",
        new("tallet `{0}` er ikke på en form som begge motorer leser likt", "talet `{0}` er ikkje på ei form som begge motorane les likt", "the number `{0}` is not in a form that both engines read alike"),
        new("skriv høyst ni sifre, eventuelt punktum og høyst fire desimaler", "skriv høgst ni siffer, eventuelt punktum og høgst fire desimalar", "write at most nine digits, and after a point at most four decimals"));

    public static readonly DiagnosticCode Expected = Error("ALIS3005",
        new("fant {0}, ventet {1}", "fann {2}, venta {3}", "found {4}, expected {5}"),
        new("rett uttrykket på dette stedet", "rett uttrykket på denne staden", "mend the expression at this place"));

    public static readonly DiagnosticCode WordOperator = Error("ALIS3006",
        new("`{0}` er ikke en operator her", "`{0}` er ikkje ein operator her", "`{0}` is not an operator here"),
        new("skriv `{1}`", "skriv `{1}`", "write `{1}`"));

    public static readonly DiagnosticCode NeedsParentheses = Error("ALIS3007",
        new("`{0}` uten parentes leses ulikt av de to motorene", "`{0}` utan parentes blir lese ulikt av dei to motorane", "`{0}` without parentheses is read differently by the two engines"),
        new("sett parentes: {1}", "set parentes: {1}", "put parentheses: {1}"));

    public static readonly DiagnosticCode TooLong = Error("ALIS3008",
        new("uttrykket er på {0} tegn, grensen er {1}", "uttrykket er på {0} teikn, grensa er {1}", "the expression has {0} characters, the limit is {1}"),
        new("del det med lokale parametre", "del det med lokale parametrar", "divide it with local parameters"));

    public static readonly DiagnosticCode TooDeep = Error("ALIS3009",
        new("uttrykket er dypere enn {0} nivåer", "uttrykket er djupare enn {0} nivå", "the expression is deeper than {0} levels"),
        new("del det med lokale parametre", "del det med lokale parametrar", "divide it with local parameters"));

    public static readonly DiagnosticCode TooManyNodes = Error("ALIS3010",
        new("uttrykket har flere enn {0} ledd", "uttrykket har fleire enn {0} ledd", "the expression has more than {0} nodes"),
        new("del det med lokale parametre", "del det med lokale parametrar", "divide it with local parameters"));

    public static readonly DiagnosticCode NotInLanguage = Error("ALIS3011",
        new("`{0}` finnes ikke i dette språket", "`{0}` finst ikkje i dette språket", "`{0}` is not in this language"),
        new("{1}", "{2}", "{3}"));

    private static DiagnosticCode Error(string id, Wording message, Wording help) => new(id, Severity.Error, message, help);
}
