namespace Alis.Rules.Diagnostics;

/// <summary>5xxx, second part: what can be wrong with facts, and what in them deserves a look.</summary>
internal static class FactCodes
{
    public static readonly DiagnosticCode TurnedRound = new("ALIS5003", Severity.Error,
        new("perioden begynner {0} og slutter {1}, altså før den begynner", "perioden byrjar {0} og sluttar {1}, altså før han byrjar", "the period begins on {0} and ends on {1}, before it begins"),
        new("begge dager er med i perioden; bytt om `from` og `to` hvis de er forvekslet", "begge dagane er med i perioden; byt om `from` og `to` om dei er forveksla", "both days belong to the period; swap `from` and `to` if they have been mixed up"));

    public static readonly DiagnosticCode SameKey = new("ALIS5004", Severity.Error,
        new("nøkkelen `{0}` står to ganger i listen `{1}`", "nøkkelen `{0}` står to gonger i lista `{1}`", "the key `{0}` stands twice in the list `{1}`"),
        new("gi hvert ledd sin egen nøkkel", "gi kvart ledd sin eigen nøkkel", "give each item a key of its own"));

    public static readonly DiagnosticCode EndedAndOngoing = new("ALIS5005", Severity.Error,
        new("perioden har både sluttdag og `ongoing`", "perioden har både sluttdag og `ongoing`", "the period has both an end and `ongoing`"),
        new("behold `to` når sluttdagen er satt, ellers `ongoing`", "behald `to` når sluttdagen er sett, elles `ongoing`", "keep `to` where the end is set, otherwise `ongoing`"));

    public static readonly DiagnosticCode DayOutOfRange = new("ALIS5006", Severity.Error,
        new("dagen {0} ligger utenfor årene {1} til {2}", "dagen {0} ligg utanfor åra {1} til {2}", "the day {0} lies outside the years {1} to {2}"),
        new("er sluttdagen ikke satt, ta bort `to`, og skriv `\"ongoing\": true` på en tjeneste (9999-12-31 er slik noen systemer skriver en åpen slutt)", "er sluttdagen ikkje sett, ta bort `to`, og skriv `\"ongoing\": true` på ei teneste (9999-12-31 er slik somme system skriv ein open slutt)", "where no end is set leave `to` out, and write `\"ongoing\": true` on a service (9999-12-31 is how some systems write an open end)"));

    public static readonly DiagnosticCode AbsenceOutside = new("ALIS5007", Severity.Error,
        new("fraværet {0} til {1} ligger ikke innenfor tjenesten {2} til {3}", "fråværet {0} til {1} ligg ikkje innanfor tenesta {2} til {3}", "the absence {0} to {1} does not lie within the service {2} to {3}"),
        new("del fraværet mellom tjenestene det gjelder", "del fråværet mellom tenestene det gjeld", "split the absence between the services it belongs to"));

    public static readonly DiagnosticCode MoreDaysThanThereAre = new("ALIS5008", Severity.Error,
        new("stillingen har {0} dager i arbeid, men perioden er på {1} dager", "stillinga har {0} dagar i arbeid, men perioden er på {1} dagar", "the post has {0} days at work, but the period is {1} days long"),
        new("tell hver dag i arbeid én gang, eller rett perioden", "tel kvar dag i arbeid éin gong, eller rett perioden", "count each day at work once, or mend the period"));

    public static readonly DiagnosticCode BeforeAuthorisation = new("ALIS5009", Severity.Error,
        new("tjenesten begynner {0}, før legen fikk autorisasjon eller lisens {1}", "tenesta byrjar {0}, før legen fekk autorisasjon eller lisens {1}", "the service begins on {0}, before the doctor was authorised or licensed on {1}"),
        new("skriv dagen for den første autorisasjonen eller lisensen, eller `\"abroad\": true` på tjeneste i utlandet", "skriv dagen for den første autorisasjonen eller lisensen, eller `\"abroad\": true` på teneste i utlandet", "write the day of the first authorisation or licence, or `\"abroad\": true` on service abroad"));

    public static readonly DiagnosticCode AbsentAboveWhole = new("ALIS5010", Severity.Error,
        new("fraværet {0} til {1} er sammen med annet fravær {2} prosent av stillingen {3}", "fråværet {0} til {1} er saman med anna fråvær {2} prosent av stillinga {3}", "the absence {0} to {1} is together with other absence {2} per cent of the post on {3}"),
        new("se om den samme dagen er ført to ganger; til sammen kan fravær høyst være 100 prosent", "sjå om den same dagen er førd to gonger; til saman kan fråvær høgst vere 100 prosent", "see whether the same day has been entered twice; absence can be 100 per cent at most, taken together"));

    public static readonly DiagnosticCode MunicipalitiesDiffer = new("ALIS5020", Severity.Warning,
        new("kandidatens kommune er `{0}`, filens kommune er `{1}`", "kommunen til kandidaten er `{0}`, kommunen i fila er `{1}`", "the candidate's municipality is `{0}`, the file's municipality is `{1}`"),
        new("rett den som er feil; begge blir brukt slik de står", "rett den som er feil; begge blir brukte slik dei står", "mend the one that is wrong; both are used as they stand"));

    public static readonly DiagnosticCode StatusesDiffer = new("ALIS5021", Severity.Warning,
        new("tjenesten sier at `{0}` har status `{1}`, filen ellers sier `{2}`", "tenesta seier at `{0}` har status `{1}`, fila elles seier `{2}`", "the service says that `{0}` has the status `{1}`, the file elsewhere says `{2}`"),
        new("tjenestens egen status gjelder for den tjenesten; rett den som er feil", "statusen til tenesta gjeld for den tenesta; rett den som er feil", "the service's own status decides for that service; mend the one that is wrong"));

    public static readonly DiagnosticCode UnknownBlock = new("ALIS5022", Severity.Warning,
        new("bolken `{0}` finnes ikke i gjennomføringsplanen", "bolken `{0}` finst ikkje i gjennomføringsplanen", "the block `{0}` is not in the implementation plan"),
        new("bruk nøkkelen til en bolk i planen", "bruk nøkkelen til ein bolk i planen", "use the key of a block of the plan"));

    public static readonly DiagnosticCode UnknownListing = new("ALIS5027", Severity.Warning,
        new("den ledige perioden `{0}` finnes ikke i listings", "den ledige perioden `{0}` finst ikkje i listings", "the listing `{0}` is not in listings"),
        new("bruk nøkkelen til en periode som er lagt ut", "bruk nøkkelen til ein periode som er lagd ut", "use the key of a listing of the file"));

    public static readonly DiagnosticCode OtherParty = new("ALIS5023", Severity.Warning,
        new("hendelsen `{0}` er ført på `{1}`, men den hører til `{2}`", "hendinga `{0}` er førd på `{1}`, men ho høyrer til `{2}`", "the event `{0}` is ascribed to `{1}`, but it belongs to `{2}`"),
        new("se katalogen over hendelser", "sjå katalogen over hendingar", "see the catalogue of event kinds"));

    public static readonly DiagnosticCode OverlappingAbsences = new("ALIS5024", Severity.Warning,
        new("fraværet overlapper et annet fravær fra {0} til {1}", "fråværet overlappar eit anna fråvær frå {0} til {1}", "the absence overlaps another absence from {0} to {1}"),
        new("se om den samme dagen er ført to ganger", "sjå om den same dagen er førd to gonger", "see whether the same day has been entered twice"));

    public static readonly DiagnosticCode GivenButNotStated = new("ALIS5025", Severity.Warning,
        new("bolken har en opplysning som listen `states` ikke nevner: `{0}`", "bolken har ei opplysning som lista `states` ikkje nemner: `{0}`", "the block has a fact that the list `states` does not mention: `{0}`"),
        new("legg koden til i `states`, eller ta opplysningen bort; så lenge den står der, regnes den som angitt i planen", "legg koden til i `states`, eller ta opplysninga bort; så lenge ho står der, blir ho rekna som oppgjeven i planen", "add the code to `states`, or take the fact away; while it is there it counts as stated in the plan"));

    public static readonly DiagnosticCode GoalNotInForce = new("ALIS5026", Severity.Error,
        new("læringsmålet {0} er ført som oppnådd {1}, men listen det står i, gjaldt fra {2} til {3}", "læringsmålet {0} er ført som nådd {1}, men lista det står i, galdt frå {2} til {3}", "the learning goal {0} is recorded as attained on {1}, but the list it stands in was in force from {2} to {3}"),
        new("se om koden er av en annen utgave av listene, eller rett dagen", "sjå om koden er av ei anna utgåve av listene, eller rett dagen", "see whether the code is of another version of the lists, or mend the day"));
}
