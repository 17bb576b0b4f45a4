using Alis.Rules.Http.Endpoints;
using Alis.Rules.Http.Requests;

namespace Alis.Rules.Http.Description;

/// <summary>All operations of the service: what is mapped, and what is told of them.</summary>
internal sealed class ApiOperations
{
    private static readonly string[] Post = ["POST"];
    private static readonly string[] Get = ["GET", "HEAD"];
    private static readonly string[] FileSchemas = ["training-file", "agreement-file"];

    private static readonly ApiParameter On = new("on", new("Dagen det vurderes per. Tjenesten leser ingen klokke.", "Dagen det blir vurdert per. Tenesta les inga klokke.", "The day to assess. The service reads no clock."), ApiValue.Day) { IsRequired = true, Example = "2025-10-01" };
    private static readonly ApiParameter Rulebook = new("rulebook", new("Regelverk som skal brukes; kan gis flere ganger. Ellers brukes de som gjelder filen.", "Regelverk som skal brukast; kan gjevast fleire gonger. Elles blir dei som gjeld fila, brukte.", "A rule book to use; may be given several times. Otherwise those that concern the file."), ApiValue.Texts);
    private static readonly ApiParameter KnownOn = new("knownOn", new("Bruk bare det som var registrert til og med denne dagen.", "Bruk berre det som var registrert til og med denne dagen.", "Use only what was recorded up to this day."), ApiValue.Day);
    private static readonly ApiParameter Party = new("party", new("Vis bare det denne parten svarer for.", "Vis berre det denne parten svarer for.", "Show only what this party answers for."), ApiValue.Text) { Codes = ["candidate", "hospital", "municipality"] };

    public ApiOperations(AssessmentEndpoints assessment, MatchEndpoint match, InformationEndpoints information) => All =
    [
        new(
            "validate", "/v1/validate", Post,
            new("Vurder en fil mot reglene", "Vurder ei fil mot reglane", "Assess a file against the rules"),
            new(
                "Svarer med alle funn om én ALIS eller én avtale, hvert med begrunnelse og kilde. Med en fil på hver linje (NDJSON) kommer én rapport på hver linje tilbake, i samme rekkefølge og mens resten ennå sendes; en linje med feil får en linje som sier hva som er feil.",
                "Svarar med alle funn om éin ALIS eller éin avtale, kvart med grunngiving og kjelde. Med ei fil på kvar linje (NDJSON) kjem éin rapport på kvar linje tilbake, i same rekkjefølgje og medan resten enno blir send; ei linje med feil får ei linje som seier kva som er feil.",
                "Answers with all findings about one ALIS or one agreement, each with its reasons and source. With a file on each line (NDJSON) a report comes back for each line, in the same order and while the rest is still being sent; a faulty line gets a line that says what is wrong."),
            assessment.ValidateAsync)
        {
            Parameters = [On, Rulebook, KnownOn, Party],
            Takes = [new(RequestBody.Json, FileSchemas, "training-file"), new(RequestBody.Lines, FileSchemas)],
            Gives = [new(RequestBody.Json, ["report"], "report"), new(RequestBody.Lines, ["report", "diagnostics"])],
        },
        new(
            "deadlines", "/v1/deadlines", Post,
            new("Vis plikter og frister", "Vis plikter og fristar", "List obligations and deadlines"),
            new(
                "Svarer med hva som skal gjøres, av hvem og innen når; med `Accept: text/calendar` som en kalender.",
                "Svarar med kva som skal gjerast, av kven og innan når; med `Accept: text/calendar` som ein kalender.",
                "Answers with what is to be done, by whom and by when; with `Accept: text/calendar` as a calendar."),
            assessment.DeadlinesAsync)
        {
            Parameters =
            [
                On,
                new("until", new("Siste dag det ses på; ellers tolv måneder etter `on`.", "Siste dagen det blir sett på; elles tolv månader etter `on`.", "The last day to look at; otherwise twelve months after `on`."), ApiValue.Day),
                Rulebook, KnownOn, Party,
                new("all", new("Ta også med det som er gjort.", "Ta òg med det som er gjort.", "List what is done too."), ApiValue.Flag),
                new("alarm", new("Kalender: varsle så mange dager før fristen, 0 til 366; kan gis flere ganger.", "Kalender: varsle så mange dagar før fristen, 0 til 366; kan gjevast fleire gonger.", "Calendar: an alarm so many days before the last day, 0 to 366; may be given several times."), ApiValue.Numbers),
            ],
            Takes = [new(RequestBody.Json, FileSchemas, "training-file")],
            Gives = [new(RequestBody.Json, ["deadlines"], "deadlines"), new(AssessmentEndpoints.Calendar, [])],
        },
        new(
            "agreement", "/v1/agreement", Post,
            new("Vis hvor en avtale står", "Vis kvar ein avtale står", "Show where an agreement stands"),
            new(
                "Svarer med hvor en avtale, ledige perioder, et ønske og tilbud står, og hva som kan skje nå. Hendelser som ikke passer inn, står i `diagnostics` og endrer ingenting.",
                "Svarar med kvar ein avtale, ledige periodar, eit ønske og tilbod står, og kva som kan skje no. Hendingar som ikkje passar inn, står i `diagnostics` og endrar ingenting.",
                "Answers with where an agreement, its listings, a wish and its offers stand, and what can happen next. Events that do not fit are told in `diagnostics` and change nothing."),
            assessment.AgreementAsync)
        {
            Parameters = [On, Rulebook, KnownOn],
            Takes = [new(RequestBody.Json, FileSchemas, "agreement-file")],
            Gives = [new(RequestBody.Json, ["agreement"], "agreement")],
        },
        new(
            "match", "/v1/match", Post,
            new("Fordel ledige sykehusplasser", "Fordel ledige sjukehusplassar", "Match vacant hospital posts"),
            new(
                "Svarer med hvem som tilbys hvilken tjeneste i en runde, hvem som ikke får noe, hvilke vinduer som står tomme, hvorfor, og et sertifikat. Med `Accept: image/svg+xml` som tegning. Det er støtte for en avgjørelse, ikke avgjørelsen.",
                "Svarar med kven som blir tilboden kva teneste i ein runde, kven som ikkje får noko, kva vindauge som står tomme, kvifor, og eit sertifikat. Med `Accept: image/svg+xml` som teikning. Det er støtte for ei avgjerd, ikkje avgjerda.",
                "Answers with who is offered which service in a round, who gets nothing, which windows stay empty, why, and a certificate. With `Accept: image/svg+xml` as a drawing. It supports a decision and is not one."),
            match.MatchAsync)
        {
            Parameters =
            [
                new("untilSettled", new("Følg tilbud og svar til alle har svart.", "Følg tilbod og svar til alle har svara.", "Follow offers and answers until everybody has answered."), ApiValue.Flag),
                new("candidate", new("Vis bare det én kandidat kan få vite, og ingenting om andre.", "Vis berre det éin kandidat kan få vite, og ingenting om andre.", "Show only what one candidate may be told, and nothing of others."), ApiValue.Text),
                new("post", new("Begrunn hvert par for denne plassen.", "Grunngi kvart par for denne plassen.", "Explain each pair of this post."), ApiValue.Text),
                new("explain", new("Begrunn hvert par av kandidat og vindu.", "Grunngi kvart par av kandidat og vindauge.", "Explain each pair of a candidate and a window."), ApiValue.Flag),
                new("whatIf", new("Prøv noe annet: `seats PLASS=2`, `start KANDIDAT=2026-01-01`, `places KANDIDAT=A,B`, `position KANDIDAT=PLASS/1`, `order KOMMUNE=KANDIDAT,KANDIDAT` eller `cuts PLASS=2026-01-01`.", "Prøv noko anna: `seats PLASS=2`, `start KANDIDAT=2026-01-01`, `places KANDIDAT=A,B`, `position KANDIDAT=PLASS/1`, `order KOMMUNE=KANDIDAT,KANDIDAT` eller `cuts PLASS=2026-01-01`.", "Try something else: `seats POST=2`, `start CANDIDATE=2026-01-01`, `places CANDIDATE=A,B`, `position CANDIDATE=POST/1`, `order MUNICIPALITY=CANDIDATE,CANDIDATE` or `cuts POST=2026-01-01`."), ApiValue.Text),
            ],
            Takes = [new(RequestBody.Json, ["matching-round"], "matching-round")],
            Gives = [new(RequestBody.Json, ["match", "match-trial"], "match"), new(MatchEndpoint.Drawing, [])],
        },
        new(
            "rulebooks", "/v1/rulebooks", Get,
            new("Vis regelverkene", "Vis regelverka", "List the rule books"),
            new(
                "Svarer med regelverkene tjenesten har nå, med utgaver. `ETag` er utgavene: send den som `If-Match` for å være sikker på at et svar bygger på dem.",
                "Svarar med regelverka tenesta har no, med utgåver. `ETag` er utgåvene: send han som `If-Match` for å vere sikker på at eit svar byggjer på dei.",
                "Answers with the rule books that the service has now, with their editions. `ETag` is the editions: send it as `If-Match` to be sure that an answer rests on them."),
            InformationEndpoints.RulebooksAsync)
        {
            Gives = [new(RequestBody.Json, ["rulebooks"])],
            Problems = [304],
        },
        new(
            "openapi", InformationEndpoints.OpenApiPath, Get,
            new("Vis denne beskrivelsen", "Vis denne skildringa", "Show this description"),
            new("Beskrivelsen av tjenesten (OpenAPI 3.1), på språket som bes om.", "Skildringa av tenesta (OpenAPI 3.1), på språket som det blir bede om.", "The description of the service (OpenAPI 3.1), in the language asked for."),
            information.OpenApiAsync)
        {
            Gives = [new(RequestBody.Json, [])],
        },
        new(
            "page", "/docs", Get,
            new("Vis beskrivelsen som side", "Vis skildringa som side", "Show the description as a page"),
            new("Den samme beskrivelsen for mennesker. Siden laster ingenting annet.", "Den same skildringa for menneske. Sida lastar ingenting anna.", "The same description for people. The page loads nothing else."),
            information.PageAsync)
        {
            Gives = [new(InformationEndpoints.Html, [])],
        },
        new(
            "health", "/health", Get,
            new("Svarer tjenesten?", "Svarar tenesta?", "Does the service answer?"),
            new("Svarer så lenge prosessen lever. Krever ingen nøkkel.", "Svarar så lenge prosessen lever. Krev ingen nøkkel.", "Answers as long as the process lives. Needs no key."),
            information.HealthAsync)
        {
            IsOpen = true,
            Gives = [new(RequestBody.Json, ["health"], "health")],
        },
        new(
            "ready", "/health/ready", Get,
            new("Kan tjenesten få arbeid?", "Kan tenesta få arbeid?", "Can the service be sent work?"),
            new("Svarer 503 når tjenesten holder på å avslutte. Krever ingen nøkkel.", "Svarar 503 når tenesta held på å avslutte. Krev ingen nøkkel.", "Answers 503 while the service is ending. Needs no key."),
            information.ReadyAsync)
        {
            IsOpen = true,
            Gives = [new(RequestBody.Json, ["health"], "health")],
            Problems = [503],
        },
    ];

    public IReadOnlyList<ApiOperation> All { get; }
}
