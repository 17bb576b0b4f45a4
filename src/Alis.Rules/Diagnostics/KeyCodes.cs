namespace Alis.Rules.Diagnostics;

/// <summary>5xxx, first part: faults of keys.</summary>
internal static class KeyCodes
{
    public static readonly DiagnosticCode NationalIdentity = new("ALIS5001", Severity.Error,
        new("nøkkelen kan være et fødselsnummer eller D-nummer", "nøkkelen kan vere eit fødselsnummer eller D-nummer", "the key can be a national identity number"),
        new("bruk en nøkkel som ikke sier hvem det er", "bruk ein nøkkel som ikkje seier kven det er", "use a key that does not tell who it is"));

    public static readonly DiagnosticCode Blank = new("ALIS5002", Severity.Error,
        new("nøkkelen er tom eller har blanke i endene", "nøkkelen er tom eller har blanke i endane", "the key is empty or has blanks at its ends"),
        new("skriv 1 til 64 tegn", "skriv 1 til 64 teikn", "write 1 to 64 characters"));
}
