namespace Alis.Rules.Diagnostics;

/// <summary>27xx: characters that a reader cannot see, or takes for others.</summary>
internal static class CharacterCodes
{
    public static readonly DiagnosticCode Invisible = Error("ALIS2701",
        new("teksten har et usynlig tegn (U+{0})", "teksten har eit usynleg teikn (U+{0})", "the text has an invisible character (U+{0})"),
        new("ta det bort; det kan få teksten til å se ut som noe annet enn den er", "ta det bort; det kan få teksten til å sjå ut som noko anna enn han er", "remove it; it can make the text look like something else than it is"));

    public static readonly DiagnosticCode NotPlain = Error("ALIS2702",
        new("`{0}` har tegnet `{1}` (U+{2}); navn og koder skrives med a–z, A–Z, 0–9 og skilletegn", "`{0}` har teiknet `{1}` (U+{2}); namn og kodar blir skrivne med a–z, A–Z, 0–9 og skiljeteikn", "`{0}` has the character `{1}` (U+{2}); names and codes are written with a–z, A–Z, 0–9 and punctuation"),
        new("skriv navnet på nytt på tastaturet", "skriv namnet på nytt på tastaturet", "type the name anew on the keyboard"));

    public static readonly DiagnosticCode LookAlike = Error("ALIS2703",
        new("`{0}` har bokstaven U+{1}, som ser ut som en latinsk bokstav, men er en annen", "`{0}` har bokstaven U+{1}, som ser ut som ein latinsk bokstav, men er ein annan", "`{0}` has the letter U+{1}, which looks like a Latin letter but is another"),
        new("skriv ordet på nytt på tastaturet", "skriv ordet på nytt på tastaturet", "type the word anew on the keyboard"));

    public static readonly DiagnosticCode Combining = Error("ALIS2704",
        new("`{0}` har en bokstav satt sammen av to tegn (U+{1})", "`{0}` har ein bokstav sett saman av to teikn (U+{1})", "`{0}` has a letter put together of two characters (U+{1})"),
        new("skriv bokstaven på nytt; ellers blir to like ord ulike", "skriv bokstaven på nytt; elles blir to like ord ulike", "type the letter anew; otherwise two equal words differ"));

    private static DiagnosticCode Error(string id, Wording message, Wording help) => new(id, Severity.Error, message, help);
}
