namespace Alis.Rules.Diagnostics;

/// <summary>29xx: what rule books tell the matcher.</summary>
internal static class MatchingTermCodes
{
    public static readonly DiagnosticCode NoNorm = Error("ALIS2901",
        new("vilkåret `{0}` nevner ingen norm", "vilkåret `{0}` nemner inga norm", "the term `{0}` names no norm"),
        new("skriv i norms hva det kommer fra", "skriv i norms kva det kjem frå", "write in norms what it comes from"));

    public static readonly DiagnosticCode NoProvision = Error("ALIS2902",
        new("vilkåret `{0}` er et antall måneder, men nevner ingen bestemmelse", "vilkåret `{0}` er eit tal månader, men nemner inga føresegn", "the term `{0}` is a number of months but names no provision"),
        new("skriv i provision hvilken bestemmelse tallet står i", "skriv i provision kva føresegn talet står i", "write in provision which provision holds the number"));

    public static readonly DiagnosticCode TakesNoProvision = Error("ALIS2903",
        new("vilkåret `{0}` har ikke noe tall og tar ingen bestemmelse", "vilkåret `{0}` har ikkje noko tal og tek inga føresegn", "the term `{0}` has no number and takes no provision"),
        new("ta bort provision", "ta bort provision", "remove provision"));

    public static readonly DiagnosticCode NotMonths = Error("ALIS2904",
        new("bestemmelsen `{0}` er av slaget {1}; vilkåret `{2}` tar måneder", "føresegna `{0}` er av slaget {1}; vilkåret `{2}` tek månader", "the provision `{0}` is of the kind {1}; the term `{2}` takes months"),
        new("velg en bestemmelse av slaget months", "vel ei føresegn av slaget months", "choose a provision of the kind months"));

    public static readonly DiagnosticCode OtherDocument = Error("ALIS2905",
        new("vilkåret `{0}` viser til {1}, men regelverket er laget av {2}", "vilkåret `{0}` viser til {1}, men regelverket er laga av {2}", "the term `{0}` cites {1}, but the rule book is made from {2}"),
        new("et regelverk gjengir sin egen kilde; legg vilkåret i regelverket til kilden det kommer fra", "eit regelverk gjev att si eiga kjelde; legg vilkåret i regelverket til kjelda det kjem frå", "a rule book gives its own source; put the term into the book of the source that it comes from"));

    public static readonly DiagnosticCode TooFewMonths = Error("ALIS2906",
        new("vilkåret `{0}` må være minst {1}, men `{2}` er {3}", "vilkåret `{0}` må vere minst {1}, men `{2}` er {3}", "the term `{0}` has to be at least {1}, but `{2}` is {3}"),
        new("rett tallet, eller velg en annen bestemmelse", "rett talet, eller vel ei anna føresegn", "mend the number, or choose another provision"));

    private static DiagnosticCode Error(string id, Wording message, Wording help) => new(id, Severity.Error, message, help);
}
