namespace Alis.Rules.Diagnostics;

/// <summary>1xxx, second part: the form of workflows.</summary>
internal static class WorkflowCodes
{
    public static readonly DiagnosticCode ExpressionOrRules = Error("ALIS1101",
        new("regelen må ha enten Expression eller Operator med Rules", "regelen må ha anten Expression eller Operator med Rules", "the rule must have either Expression or Operator with Rules"),
        new("skriv det ene", "skriv det eine", "write one of them"));

    public static readonly DiagnosticCode ReservedInChild = Error("ALIS1103",
        new("`{0}` kan bare stå på regler på øverste nivå", "`{0}` kan berre stå på reglar på øvste nivå", "`{0}` may stand only on top-level rules"),
        new("flytt den opp, eller gi den et annet navn", "flytt han opp, eller gje han eit anna namn", "move it up or give it another name"));

    public static readonly DiagnosticCode ParameterMissing = Error("ALIS1104",
        new("en regel av slaget {0} trenger parameteren `{1}`", "ein regel av slaget {0} treng parameteren `{1}`", "a rule of the kind {0} needs the parameter `{1}`"),
        new("legg den til i LocalParams", "legg han til i LocalParams", "add it to LocalParams"));

    public static readonly DiagnosticCode AppliesForm = Error("ALIS1105",
        new("en regel med `applies` må begynne med `!applies`", "ein regel med `applies` må byrje med `!applies`", "a rule with `applies` must begin with `!applies`"),
        new("skriv !applies || …, eller sett et første ledd med !applies under Or", "skriv !applies || …, eller set eit første ledd med !applies under Or", "write !applies || …, or a first child !applies under Or"));

    public static readonly DiagnosticCode PropertiesMissing = Error("ALIS1106",
        new("regelen mangler Properties", "regelen manglar Properties", "the rule lacks Properties"),
        new("en regel på øverste nivå sier norm, styrke, part, kilde, tittel og tekster", "ein regel på øvste nivå seier norm, styrke, part, kjelde, tittel og tekstar", "a top-level rule states norm, strength, party, citation, title and texts"));

    public static readonly DiagnosticCode UnknownRule = Error("ALIS1107",
        new("regelen `{0}` finnes ikke i denne arbeidsflyten", "regelen `{0}` finst ikkje i denne arbeidsflyten", "the rule `{0}` is not in this workflow"),
        new("en regel kan bare være unntak fra en regel om det samme", "ein regel kan berre vere unntak frå ein regel om det same", "a rule can only be an exception to a rule about the same"));

    public static readonly DiagnosticCode ExceptionCycle = Error("ALIS1108",
        new("`{0}` er unntak fra seg selv", "`{0}` er unntak frå seg sjølv", "`{0}` is an exception to itself"),
        new("bryt ringen", "bryt ringen", "break the cycle"));

    public static readonly DiagnosticCode MixedSubjects = Error("ALIS1109",
        new("reglene i en arbeidsflyt gjelder det samme, fant {0} og {1}", "reglane i ein arbeidsflyt gjeld det same, fann {0} og {1}", "the rules of a workflow are about the same, found {0} and {1}"),
        new("skill dem i hver sin fil", "skil dei i kvar si fil", "separate them into files of their own"));

    public static readonly DiagnosticCode UnknownPlaceholder = Error("ALIS1110",
        new("teksten nevner $({0}), som ikke er en parameter", "teksten nemner $({0}), som ikkje er ein parameter", "the text names $({0}), which is no parameter"),
        new("parametrene er: {1}", "parametrane er: {1}", "the parameters are: {1}"));

    public static readonly DiagnosticCode PlaceholderType = Error("ALIS1111",
        new("$({0}) kan ikke vises i en tekst", "$({0}) kan ikkje visast i ein tekst", "$({0}) cannot be shown in a text"),
        new("vis dager, tall og tekster", "vis dagar, tal og tekstar", "show days, numbers and texts"));

    public static readonly DiagnosticCode TextMissing = Error("ALIS1112",
        new("teksten for {0} mangler", "teksten for {0} manglar", "the text for {0} is missing"),
        new("regelen kan gi dette svaret", "regelen kan gje dette svaret", "the rule can give this verdict"));

    public static readonly DiagnosticCode TextUnneeded = Error("ALIS1113",
        new("regelen kan aldri gi svaret {0}", "regelen kan aldri gje svaret {0}", "the rule can never give the verdict {0}"),
        new("ta teksten bort", "ta teksten bort", "remove the text"));

    public static readonly DiagnosticCode ErrorMessageDay = Error("ALIS1114",
        new("ErrorMessage kan ikke vise $({0})", "ErrorMessage kan ikkje vise $({0})", "ErrorMessage cannot show $({0})"),
        new("den andre motoren skriver bare lokale tall og tekster lesbart", "den andre motoren skriv berre lokale tal og tekstar leseleg", "the other engine writes only local numbers and texts readably"));

    public static readonly DiagnosticCode Disabled = Error("ALIS1115",
        new("en regel under {0} uten noe ledd som er på, er alltid usann", "ein regel under {0} utan noko ledd som er på, er alltid usann", "a rule under {0} without any enabled child is always false"),
        new("slå på et ledd eller ta bort regelen", "slå på eit ledd eller ta bort regelen", "enable a child or remove the rule"));

    public static readonly DiagnosticCode NestedTooDeep = Error("ALIS1116",
        new("regler ligger i hverandre i mer enn {0} nivåer", "reglar ligg i kvarandre i meir enn {0} nivå", "rules are nested deeper than {0} levels"),
        new("skriv det flatere", "skriv det flatare", "write it flatter"));

    public static readonly DiagnosticCode ExceptionsTooDeep = Error("ALIS1117",
        new("`{0}` er unntak fra et unntak i mer enn {1} ledd", "`{0}` er unntak frå eit unntak i meir enn {1} ledd", "`{0}` is an exception to an exception over more than {1} steps"),
        new("skriv vilkårene inn i regelen selv", "skriv vilkåra inn i sjølve regelen", "write the conditions into the rule itself"));

    public static readonly DiagnosticCode IntervalNotFixed = Error("ALIS1118",
        new("`{0}` er ikke fastsatt av regelverket", "`{0}` er ikkje fastsett av regelverket", "`{0}` is not fixed by the rule book"),
        new("skriv et tall eller law.Months(\"…\"): dagene noe skal skje igjen, kan ikke avhenge av opplysninger", "skriv eit tal eller law.Months(\"…\"): dagane noko skal skje att, kan ikkje hengje på opplysningar", "write a number or law.Months(\"…\"): the days on which something is due again cannot hang on facts"));

    public static readonly DiagnosticCode IntervalNotAboveZero = Error("ALIS1119",
        new("`{0}` er {1}", "`{0}` er {1}", "`{0}` is {1}"),
        new("skriv et helt antall måneder over null", "skriv eit heilt tal på månader over null", "write a whole number of months above zero"));

    public static readonly DiagnosticCode AnchorInTurn = Error("ALIS1120",
        new("`starts` bruker `turn`, men omgangene regnes fra den", "`starts` bruker `turn`, men omgangane blir rekna frå han", "`starts` uses `turn`, but the turns are counted from it"),
        new("regn den første dagen bare av opplysninger og bestemmelser", "rekn den første dagen berre av opplysningar og føresegner", "compute the first day from facts and provisions only"));

    public static readonly DiagnosticCode TurnsOfNoObligation = Error("ALIS1121",
        new("bare en plikt kan komme igjen, og på én måte", "berre ei plikt kan kome att, og på éin måte", "only an obligation can come round, and in one way"),
        new("skriv `obligation` i `kind`, og enten `starts` eller `repeats`", "skriv `obligation` i `kind`, og anten `starts` eller `repeats`", "write `obligation` in `kind`, and either `starts` or `repeats`"));

    public static readonly DiagnosticCode SecondNotAfterFirst = Error("ALIS1122",
        new("`second` er {0}, men `first` er {1}", "`second` er {0}, men `first` er {1}", "`second` is {0}, but `first` is {1}"),
        new("begge regnes fra `starts`; la den andre omgangen slutte etter den første", "begge blir rekna frå `starts`; lat den andre omgangen slutte etter den første", "both are counted from `starts`; let the second turn end after the first"));

    private static DiagnosticCode Error(string id, Wording message, Wording help) => new(id, Severity.Error, message, help);
}
