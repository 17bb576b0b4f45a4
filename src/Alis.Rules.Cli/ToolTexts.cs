namespace Alis.Rules.Cli;

/// <summary>What the tool itself says when it is used wrongly or a file cannot be read.</summary>
internal static class ToolTexts
{
    public static Words Hint { get; } = new("Se `alis-rules --help`.", "Sjå `alis-rules --help`.", "See `alis-rules --help`.");

    public static Words CommandNeeded(string known) => new($"skriv en kommando: {known}", $"skriv ein kommando: {known}", $"give a command: {known}");

    public static Words UnknownCommand(string found, string known) =>
        new($"`{found}` er ingen kommando; kommandoene er {known}", $"`{found}` er ingen kommando; kommandoane er {known}", $"`{found}` is not a command; the commands are {known}");

    public static Words UnknownOption(string found, string known) =>
        new($"`{found}` er ukjent her; valgene er {known}", $"`{found}` er ukjent her; vala er {known}", $"`{found}` is not known here; the options are {known}");

    public static Words TooMany(string found) =>
        new($"`{found}` er én fil for mye", $"`{found}` er éi fil for mykje", $"`{found}` is one file too many");

    public static Words ValueNeeded(string option) =>
        new($"`{option}` mangler verdi", $"`{option}` manglar verdi", $"`{option}` lacks a value");

    public static Words Twice(string option) =>
        new($"`{option}` kan stå bare én gang", $"`{option}` kan stå berre éin gong", $"`{option}` may be given only once");

    public static Words ArgumentNeeded(string argument) =>
        new($"{argument} mangler", $"{argument} manglar", $"{argument} is missing");

    public static Words OptionNeeded(string option, string example) =>
        new($"`{option}` mangler, skriv for eksempel `{option} {example}`", $"`{option}` manglar, skriv til dømes `{option} {example}`", $"`{option}` is missing, write for instance `{option} {example}`");

    public static Words NotADay(string option, string found) =>
        new($"`{found}` er ingen dag; skriv `{option}` som år, måned og dag, for eksempel 2025-10-01", $"`{found}` er ingen dag; skriv `{option}` som år, månad og dag, til dømes 2025-10-01", $"`{found}` is not a day; write `{option}` as year, month and day, such as 2025-10-01");

    public static Words NotAPercentage(string option, string found) =>
        new($"`{found}` passer ikke til `{option}`; skriv et tall fra 0 til 100, for eksempel 97.5", $"`{found}` passar ikkje til `{option}`; skriv eit tal frå 0 til 100, til dømes 97.5", $"`{found}` does not fit `{option}`; write a number from 0 to 100, such as 97.5");

    public static Words NotAmong(string option, string found, string known) =>
        new($"`{found}` passer ikke til `{option}`; velg {known}", $"`{found}` passar ikkje til `{option}`; vel {known}", $"`{found}` does not fit `{option}`; choose {known}");

    public static Words UntilBeforeOn(string option) =>
        new($"`{option}` ligger før `--on`; velg en dag fra og med den", $"`{option}` ligg før `--on`; vel ein dag frå og med den", $"`{option}` lies before `--on`; choose that day or a later one");

    public static Words NotAlarmDays(string option, string found) =>
        new($"`{found}` passer ikke til `{option}`; skriv et antall dager fra 0 til 366, for eksempel 14", $"`{found}` passar ikkje til `{option}`; skriv eit tal på dagar frå 0 til 366, til dømes 14", $"`{found}` does not fit `{option}`; write a number of days from 0 to 366, such as 14");

    public static Words NothingToDraw(string subject) =>
        new($"filen har ikke noe livsløp å tegne for `{subject}`", $"fila har ikkje noko livsløp å teikne for `{subject}`", $"the file has no lifecycle to draw for `{subject}`");

    public static Words OnlyInCalendar(string option) =>
        new($"`{option}` gjelder bare kalenderen; legg til `--format ics`", $"`{option}` gjeld berre kalenderen; legg til `--format ics`", $"`{option}` is for the calendar only; add `--format ics`");

    public static Words NotInCalendar(int count) =>
        new($"uten kjent siste dag, og derfor ikke med i kalenderen: {count} av pliktene; se listen uten `--format ics`", $"utan kjend siste dag, og difor ikkje med i kalenderen: {count} av pliktene; sjå lista utan `--format ics`", $"without a known last day, and so not in the calendar: {count} of the obligations; see the list without `--format ics`");

    public static Words OneOf(string first, string second) =>
        new($"bruk enten `{first}` eller `{second}`", $"bruk anten `{first}` eller `{second}`", $"use either `{first}` or `{second}`");

    public static Words NotFound(string path) =>
        new($"finner ikke `{path}`", $"finn ikkje `{path}`", $"cannot find `{path}`");

    public static Words IsFolder(string path) =>
        new($"`{path}` er en mappe, ikke en fil", $"`{path}` er ei mappe, ikkje ei fil", $"`{path}` is a folder, not a file");

    public static Words IsNoFolder(string path) =>
        new($"`{path}` er ingen mappe", $"`{path}` er inga mappe", $"`{path}` is not a folder");

    public static Words NotReadable(string path) =>
        new($"kan ikke lese `{path}`", $"kan ikkje lese `{path}`", $"cannot read `{path}`");

    public static Words FileNotWritable(string path) =>
        new($"kan ikke skrive `{path}`", $"kan ikkje skrive `{path}`", $"cannot write `{path}`");

    public static Words NotWritable { get; } = new("kan ikke skrive resultatet", "kan ikkje skrive resultatet", "cannot write the result");

    public static Words OneInput { get; } =
        new("bare én av filene kan være `-` (standard inn)", "berre éi av filene kan vere `-` (standard inn)", "only one of the files can be `-` (standard input)");

    public static Words FileTwice(string path) =>
        new($"`{path}` er gitt to ganger", $"`{path}` er gjeven to gonger", $"`{path}` is given twice");

    public static Words ShortKey(string path, int fewest) =>
        new($"nøkkelen i `{path}` er for kort: den må ha minst {fewest} byte", $"nøkkelen i `{path}` er for kort: han må ha minst {fewest} byte", $"the key in `{path}` is too short: it must have at least {fewest} bytes");

    public static Words NoExamples { get; } =
        new("regelverkene i programmet har ingen eksempler med seg; gi mappen de ligger i, for eksempel `rules`", "regelverka i programmet har ingen døme med seg; gje mappa dei ligg i, til dømes `rules`", "the rule books inside the program come without examples; give the folder they lie in, such as `rules`");

    public static Words ExamplesFail { get; } =
        new("ikke alle eksemplene holder slik reglene står; kjør `alis-rules test` først", "ikkje alle døma held slik reglane står; køyr `alis-rules test` først", "not all examples hold as the rules stand; run `alis-rules test` first");

    public static Words NotWritten(string path) =>
        new($"kan ikke skrive i `{path}`", $"kan ikkje skrive i `{path}`", $"cannot write in `{path}`");

    public static Words NothingDone(int errors) =>
        new($"{errors} feil; ingenting er vurdert", $"{errors} feil; ingenting er vurdert", errors == 1 ? "1 error; nothing has been assessed" : $"{errors} errors; nothing has been assessed");

    public static Words FileLeft(int errors, string file) =>
        new($"{errors} feil; `{file}` er ikke vurdert", $"{errors} feil; `{file}` er ikkje vurdert", errors == 1 ? $"1 error; `{file}` has not been assessed" : $"{errors} errors; `{file}` has not been assessed");

    public static Words Unexpected(string kind) =>
        new($"noe gikk galt i programmet selv ({kind}); meld det gjerne fra", $"noko gjekk gale i programmet sjølv ({kind}); meld gjerne frå om det", $"something went wrong in the program itself ({kind}); please report it");

    public static Words NotANumber(string option, string found, int least, int most) =>
        new($"`{found}` passer ikke til `{option}`; skriv et tall fra {least} til {most}", $"`{found}` passar ikkje til `{option}`; skriv eit tal frå {least} til {most}", $"`{found}` does not fit `{option}`; write a number from {least} to {most}");

    public static Words NotAnAddress(string found) =>
        new($"`{found}` er ingen adresse å svare på; skriv for eksempel http://127.0.0.1:8080", $"`{found}` er inga adresse å svare på; skriv til dømes http://127.0.0.1:8080", $"`{found}` is no address to answer on; write for instance http://127.0.0.1:8080");

    public static Words Unprotected(string url) =>
        new($"`{url}` kan nås fra andre maskiner; gi `--api-keys` eller `--jwt-keys`, eller la tjenesten svare på 127.0.0.1", $"`{url}` kan nåast frå andre maskiner; gje `--api-keys` eller `--jwt-keys`, eller la tenesta svare på 127.0.0.1", $"`{url}` can be reached from other machines; give `--api-keys` or `--jwt-keys`, or let the service answer on 127.0.0.1");

    public static Words NeededTogether(string options) =>
        new($"{options} må gis sammen", $"{options} må gjevast saman", $"{options} must be given together");

    public static Words NotAKeyLine(string path, int line) =>
        new($"{path}, linje {line}: skriv et navn og SHA-256 av nøkkelen med 64 heksadesimale siffer, skilt med mellomrom; hvert navn én gang", $"{path}, linje {line}: skriv eit namn og SHA-256 av nøkkelen med 64 heksadesimale siffer, skilt med mellomrom; kvart namn éin gong", $"{path}, line {line}: write a name and the SHA-256 of the key in 64 hexadecimal digits, with a blank between; each name once");

    public static Words NoKeys(string path) =>
        new($"{path} har ingen nøkler", $"{path} har ingen nøklar", $"{path} has no keys");

    public static Words NotTrusted(string path) =>
        new($"{path} er ikke et JSON Web Key Set av offentlige nøkler, hver med kid: RSA med minst 2048 biter eller elliptisk kurve", $"{path} er ikkje eit JSON Web Key Set av offentlege nøklar, kvar med kid: RSA med minst 2048 bitar eller elliptisk kurve", $"{path} is not a JSON Web Key Set of public keys, each with a kid: RSA of at least 2048 bits or an elliptic curve");

    public static Words NotACertificate(string path) =>
        new($"{path} har ikke et sertifikat med privat nøkkel (PEM)", $"{path} har ikkje eit sertifikat med privat nøkkel (PEM)", $"{path} does not hold a certificate with its private key (PEM)");

    public static Words CannotListen(string urls) =>
        new($"kan ikke svare på {urls}; er adressen i bruk?", $"kan ikkje svare på {urls}; er adressa i bruk?", $"cannot answer on {urls}; is the address in use?");

    public static Words Listening(string urls) => new($"Svarer på {urls}", $"Svarar på {urls}", $"Answering on {urls}");

    public static Words RulesReplaced(string hash) => new($"Nye regelverk tatt i bruk: {hash}", $"Nye regelverk tekne i bruk: {hash}", $"New rule books taken into use: {hash}");

    public static Words RulesKept { get; } = new("Regelverkene har feil; de gamle brukes fortsatt", "Regelverka har feil; dei gamle blir framleis brukte", "The rule books have faults; the old ones still serve");
}
