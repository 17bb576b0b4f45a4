using System.Globalization;
using Alis.Rules.Catalogues;
using Alis.Rules.Facts;
using Alis.Rules.Time;

namespace Alis.Rules.Expressions.Vocabulary;

/// <summary>The kinds of fact of a training file, and what expressions see of each.</summary>
internal static class FactRows
{
    /// <summary>Builds the kinds that belong to a set of catalogues.</summary>
    public static FactKinds Build(CatalogueSet catalogues)
    {
        var institution = new FactKind("Institution", false, FactIdentity.Of, m => m
            .Text("Key", null, static x => ((Institution)x).Key, "virksomhetens nøkkel", "nøkkelen til verksemda", "the institution's key")
            .Text("Kind", catalogues.InstitutionKinds, static x => ((Institution)x).Kind, "hva slags virksomhet det er", "kva slags verksemd det er", "what kind of institution it is")
            .Text("Status", catalogues.InstitutionStatuses, static x => ((Institution)x).Status, "virksomhetens status", "statusen til verksemda", "the institution's status")
            .Day("From", static x => ((Institution)x).From, "den første dagen med denne statusen", "den første dagen med denne statusen", "the first day of this status")
            .Texts("Specialties", catalogues.Specialties, static x => ((Institution)x).Specialties, "spesialitetene som statusen gjelder", "spesialitetane som statusen gjeld", "the specialties that the status is for"));
        var candidate = new FactKind("Candidate", false, FactIdentity.Of, m => m
            .Text("Key", null, static x => ((Candidate)x).Key, "legens nøkkel", "nøkkelen til legen", "the doctor's key")
            .Text("Municipality", null, static x => ((Candidate)x).Municipality, "nøkkelen til legens kommune", "nøkkelen til kommunen til legen", "the key of the doctor's municipality")
            .Text("Role", catalogues.Roles, static x => ((Candidate)x).Role, "legens rolle", "rolla til legen", "the doctor's role")
            .Day("AuthorisedOn", static x => ((Candidate)x).AuthorisedOn, "dagen for autorisasjon eller lisens", "dagen for autorisasjon eller lisens", "the day of authorisation or licence")
            .Day("SpecialisationStartedOn", static x => ((Candidate)x).SpecialisationStartedOn, "første dag i spesialiseringen i allmennmedisin", "første dagen i spesialiseringa i allmennmedisin", "the first day of the specialisation in general medicine")
            .Day("Part1GoalsAchievedOn", static x => ((Candidate)x).Part1GoalsAchievedOn, "dagen for oppnåelse av læringsmålene i del 1", "dagen for oppnåing av læringsmåla i del 1", "the day the goals of part 1 were achieved")
            .Day("WaitingSince", static x => ((Candidate)x).WaitingSince, "første dag på venteliste", "første dagen på venteliste", "the day the doctor came on the waiting list"));
        var plan = new FactKind("TrainingInstitutionPlan", false, FactIdentity.Of, m => m
            .Day("AdoptedOn", static x => ((TrainingInstitutionPlan)x).AdoptedOn, "dagen for vedtaket av planen", "dagen for vedtaket av planen", "the day the plan was adopted")
            .Day("UpdatedOn", static x => ((TrainingInstitutionPlan)x).UpdatedOn, "dagen for siste oppdatering av planen", "dagen for siste oppdatering av planen", "the day the plan was last updated")
            .Texts("States", catalogues.PlanStates, static x => ((TrainingInstitutionPlan)x).States, "hva planen angir", "kva planen gjev opp", "what the plan states"));
        var municipality = new FactKind("Municipality", false, FactIdentity.Of, m => m
            .Text("Key", null, static x => ((Municipality)x).Key, "kommunens nøkkel", "nøkkelen til kommunen", "the municipality's key")
            .Item("Institution", institution, static x => ((Municipality)x).Institution, "kommunen som utdanningsvirksomhet", "kommunen som utdanningsverksemd", "the municipality as a training institution")
            .Item("TrainingInstitutionPlan", plan, static x => ((Municipality)x).TrainingInstitutionPlan, "kommunens plan som utdanningsvirksomhet", "planen til kommunen som utdanningsverksemd", "the municipality's plan as a training institution")
            .Day("AlisCoordinatorFrom", static x => ((Municipality)x).AlisCoordinatorFrom, "første dag med ALIS-koordinator i kommunen", "første dagen med ALIS-koordinator i kommunen", "the day the municipality got an ALIS coordinator"));
        var hospital = new FactKind("Hospital", false, FactIdentity.Of, m => m
            .Text("Key", null, static x => ((Hospital)x).Key, "helseforetakets nøkkel", "nøkkelen til helseføretaket", "the trust's key")
            .Item("Institution", institution, static x => ((Hospital)x).Institution, "helseforetaket som utdanningsvirksomhet", "helseføretaket som utdanningsverksemd", "the trust as a training institution")
            .Day("AlisContactFrom", static x => ((Hospital)x).AlisContactFrom, "første dag med ALIS-kontakt i helseforetaket", "første dagen med ALIS-kontakt i helseføretaket", "the day the trust got an ALIS contact"));
        var individualPlan = new FactKind("IndividualTrainingPlan", false, FactIdentity.Of, m => m
            .Day("AssignedOn", static x => ((IndividualTrainingPlan)x).AssignedOn, "dagen for tildeling av den individuelle utdanningsplanen", "dagen for tildeling av den individuelle utdanningsplanen", "the day the individual training plan was assigned")
            .Text("MadeBy", catalogues.Parties, static x => ((IndividualTrainingPlan)x).MadeBy, "hvem som laget den individuelle utdanningsplanen", "kven som laga den individuelle utdanningsplanen", "who made the individual training plan")
            .Text("System", null, static x => ((IndividualTrainingPlan)x).System, "systemet planen ligger i", "systemet planen ligg i", "the system that holds the plan")
            .Texts("States", catalogues.PlanStates, static x => ((IndividualTrainingPlan)x).States, "hva den individuelle utdanningsplanen viser", "kva den individuelle utdanningsplanen viser", "what the individual training plan shows"));
        var block = new FactKind("Block", true, FactIdentity.Of, m => m
            .Text("Key", null, static x => ((Block)x).Key, "bolkens nøkkel", "nøkkelen til bolken", "the block's key")
            .Text("Arena", catalogues.Arenas, static x => ((Block)x).Arena, "bolkens læringsarena", "læringsarenaen til bolken", "the block's arena")
            .Text("Place", null, static x => ((Block)x).Place, "ønsket tjenestested", "ønskt tenestestad", "the wished place of service")
            .Text("Department", null, static x => ((Block)x).Department, "ønsket avdeling", "ønskt avdeling", "the wished department")
            .Texts("States", catalogues.PlanStates, static x => ((Block)x).States, "hva planen angir om bolken", "kva planen gjev opp om bolken", "what the plan states of the block")
            .Texts("Goals", catalogues.LearningGoals, static x => ((Block)x).Goals, "læringsmålene bolken gjelder", "læringsmåla bolken gjeld", "the goals that the block is for")
            .Texts("Activities", catalogues.Activities, static x => ((Block)x).Activities, "bolkens læringsaktiviteter", "læringsaktivitetane i bolken", "the block's learning activities")
            .Day("From", static x => ((Block)x).From, "bolkens første dag", "første dagen i bolken", "the block's first day")
            .Day("To", static x => ((Block)x).To, "bolkens siste dag", "siste dagen i bolken", "the block's last day")
            .Number("DurationMonths", Unit.Months, static x => ((Block)x).DurationMonths, "planlagt varighet i måneder", "planlagd varigheit i månader", "the planned duration in months", new WholeLimits(1, 600))
            .Shows("Shows", catalogues.PlanStates, static x => (Block)x, "om planen angir dette om bolken, ved opplysningen selv eller i listen over det som er angitt", "om planen gjev opp dette om bolken, ved opplysninga sjølv eller i lista over det som er gjeve opp", "whether the plan states this of the block, by the fact itself or in the list of what is stated")
            .Names("Names", catalogues.LearningGoals, "goals", static (x, goal) => ((Block)x).Names(goal), "om bolken nevner dette læringsmålet; en bolk uten mål nevner ingen", "om bolken nemner dette læringsmålet; ein bolk utan mål nemner ingen", "whether the block names this goal; a block without goals names none"));
        var implementationPlan = new FactKind("ImplementationPlan", false, FactIdentity.Of, m => m
            .Day("SignedOn", static x => ((ImplementationPlan)x).SignedOn, "dagen for signering av gjennomføringsplanen", "dagen for signering av gjennomføringsplanen", "the day the implementation plan was signed")
            .Day("AssignedOn", static x => ((ImplementationPlan)x).AssignedOn, "dagen for tildeling av gjennomføringsplanen", "dagen for tildeling av gjennomføringsplanen", "the day the implementation plan was assigned")
            .List("Blocks", block, static x => ((ImplementationPlan)x).Blocks, Breakpoints.None, "bolkene i gjennomføringsplanen", "bolkane i gjennomføringsplanen", "the blocks of the implementation plan"));
        var absence = new FactKind("Absence", true, FactIdentity.Of, m => m
            .Text("Kind", catalogues.AbsenceKinds, static x => ((Absence)x).Kind, "hva slags fravær det er", "kva slags fråvær det er", "what kind of absence it is")
            .Day("From", static x => ((Absence)x).From, "første fraværsdag", "første fråværsdag", "the first day of absence")
            .Day("To", static x => ((Absence)x).To, "siste fraværsdag", "siste fråværsdag", "the last day of absence")
            .Number("Percent", Unit.Percent, static x => ((Absence)x).Percent, "hvor stor del av stillingen fraværet gjelder", "kor stor del av stillinga fråværet gjeld", "how much of the post the absence is"));
        var service = new FactKind("ServicePeriod", true, FactIdentity.Of, m => m
            .Text("Key", null, static x => ((ServicePeriod)x).Key, "tjenestens nøkkel", "nøkkelen til tenesta", "the service's key")
            .Number("Part", Unit.None, static x => ((ServicePeriod)x).Part, "utdanningsdelen for tjenesten", "utdanningsdelen for tenesta", "the service's part of the training", new WholeLimits(1, 3))
            .Text("Arena", catalogues.Arenas, static x => ((ServicePeriod)x).Arena, "tjenestens læringsarena", "læringsarenaen for tenesta", "the service's arena")
            .Item("Institution", institution, static x => ((ServicePeriod)x).Institution, "virksomheten tjenesten er i", "verksemda tenesta er i", "the institution of the service")
            .Text("Department", null, static x => ((ServicePeriod)x).Department, "avdelingen", "avdelinga", "the department")
            .Text("Specialty", catalogues.Specialties, static x => ((ServicePeriod)x).Specialty, "spesialiteten", "spesialiteten", "the specialty")
            .Texts("Goals", catalogues.LearningGoals, static x => ((ServicePeriod)x).Goals, "læringsmålene tjenesten gjelder", "læringsmåla tenesta gjeld", "the goals that the service is for")
            .Day("From", static x => ((ServicePeriod)x).From, "første dag i tjenesten", "første dagen i tenesta", "the first day of service")
            .DayOrNone("To", static x => ((ServicePeriod)x).To, static x => ((ServicePeriod)x).Ongoing == true, "siste dag i tjenesten; ingen når den fortsetter uten fastsatt slutt", "siste dagen i tenesta; ingen når ho held fram utan fastsett slutt", "the last day of service; none where it goes on with no end set")
            .Flag("Ongoing", static x => ((ServicePeriod)x).Ongoing, "om tjenesten fortsetter uten fastsatt slutt", "om tenesta held fram utan fastsett slutt", "whether the service goes on with no end set")
            .Number("Percent", Unit.Percent, static x => ((ServicePeriod)x).Percent, "stillingsprosenten", "stillingsprosenten", "the percentage of full time")
            .List("Absence", absence, static x => ((ServicePeriod)x).Absence, Breakpoints.None, "fraværet", "fråværet", "the absence")
            .Flag("OnCallRelevant", static x => ((ServicePeriod)x).OnCallRelevant, "om vaktordningen er relevant", "om vaktordninga er relevant", "whether the on-call rota is relevant")
            .Flag("OnCall", static x => ((ServicePeriod)x).OnCall, "om legen deltar i vakt", "om legen deltek i vakt", "whether the doctor takes part in on-call")
            .Text("Employer", null, static x => ((ServicePeriod)x).Employer, "arbeidsgiverens nøkkel", "nøkkelen til arbeidsgjevaren", "the employer's key")
            .Text("PaidBy", null, static x => ((ServicePeriod)x).PaidBy, "nøkkelen til lønnsbetaleren", "nøkkelen til lønsbetalaren", "the key of who pays the wages")
            .Flag("FacilitatesGoals", static x => ((ServicePeriod)x).FacilitatesGoals, "om læringsmålene tilrettelegges", "om læringsmåla blir lagde til rette", "whether attainment of the goals is facilitated")
            .Flag("LearningActivitiesAsOtherLis", static x => ((ServicePeriod)x).LearningActivitiesAsOtherLis, "om læringsaktivitetene er som for andre LIS", "om læringsaktivitetane er som for andre LIS", "whether learning activities are as for other LIS")
            .Flag("SupervisionAsOtherLis", static x => ((ServicePeriod)x).SupervisionAsOtherLis, "om supervisjonen er som for andre LIS", "om supervisjonen er som for andre LIS", "whether supervision is as for other LIS")
            .Flag("GuidanceAsOtherLis", static x => ((ServicePeriod)x).GuidanceAsOtherLis, "om veiledningen er som for andre LIS", "om rettleiinga er som for andre LIS", "whether guidance is as for other LIS")
            .Flag("MunicipalCriteriaMet", static x => ((ServicePeriod)x).MunicipalCriteriaMet, "om den kommunale institusjonen oppfyller kriteriene", "om den kommunale institusjonen oppfyller kriteria", "whether the municipal institution meets the criteria")
            .Flag("ChiefPhysicianFullPost", static x => ((ServicePeriod)x).ChiefPhysicianFullPost, "om institusjonen har overlege i full stilling", "om institusjonen har overlege i full stilling", "whether the institution has a chief physician in a full post")
            .Flag("GuidanceAsApproved", static x => ((ServicePeriod)x).GuidanceAsApproved, "om supervisjonen og veiledningen er på nivå med en godkjent virksomhet", "om supervisjonen og rettleiinga er på nivå med ei godkjend verksemd", "whether supervision and guidance are on the level of an approved institution")
            .Flag("InternalTeaching", static x => ((ServicePeriod)x).InternalTeaching, "om institusjonen har organisert internundervisning", "om institusjonen har organisert internundervisning", "whether the institution has organised internal teaching")
            .Mark("OtherSpecialty", static x => ((ServicePeriod)x).OtherSpecialty == true, "om tjenesten er utdanning i en annen spesialitet; ikke oppgitt er nei", "om tenesta er utdanning i ein annan spesialitet; ikkje oppgjeve er nei", "whether it is training in another specialty; not stated is no")
            .Mark("Abroad", static x => ((ServicePeriod)x).Abroad == true, "om tjenesten er gjennomført i utlandet; ikke oppgitt er nei", "om tenesta er gjennomført i utlandet; ikkje oppgjeve er nei", "whether the service was taken abroad; not stated is no")
            .Day("ConfirmedOn", static x => ((ServicePeriod)x).ConfirmedOn, "dagen for bekreftelse av tjenesten", "dagen for stadfesting av tenesta", "the day the service was confirmed")
            .Day("RecordedOn", static x => ((ServicePeriod)x).RecordedOn, "dagen opplysningen ble registrert", "dagen opplysninga vart registrert", "the day the fact was recorded")
            .Names("Names", catalogues.LearningGoals, "goals", static (x, goal) => ((ServicePeriod)x).Names(goal), "om tjenesten nevner dette læringsmålet; tjeneste uten mål nevner ingen", "om tenesta nemner dette læringsmålet; teneste utan mål nemner ingen", "whether the service names this goal; service without goals names none"));
        var guidance = new FactKind("GuidancePeriod", true, FactIdentity.Of, m => m
            .Day("From", static x => ((GuidancePeriod)x).From, "første dag", "første dag", "the first day")
            .Day("To", static x => ((GuidancePeriod)x).To, "siste dag", "siste dag", "the last day")
            .Number("Hours", Unit.Hours, static x => ((GuidancePeriod)x).Hours, "timer veiledning", "timar rettleiing", "hours of guidance")
            .Text("MentorSpecialty", catalogues.Specialties, static x => ((GuidancePeriod)x).MentorSpecialty, "veilederens spesialitet", "spesialiteten til rettleiaren", "the mentor's specialty")
            .Day("RecordedOn", static x => ((GuidancePeriod)x).RecordedOn, "dagen opplysningen ble registrert", "dagen opplysninga vart registrert", "the day the fact was recorded"));
        var group = new FactKind("GuidanceGroupPeriod", true, FactIdentity.Of, m => m
            .Day("From", static x => ((GuidanceGroupPeriod)x).From, "første dag", "første dag", "the first day")
            .Day("To", static x => ((GuidanceGroupPeriod)x).To, "siste dag", "siste dag", "the last day")
            .Number("Hours", Unit.Hours, static x => ((GuidanceGroupPeriod)x).Hours, "timer i veiledningsgruppe", "timar i rettleiingsgruppe", "hours in a guidance group")
            .Day("RecordedOn", static x => ((GuidanceGroupPeriod)x).RecordedOn, "dagen opplysningen ble registrert", "dagen opplysninga vart registrert", "the day the fact was recorded"));
        var dispensation = new FactKind("Dispensation", true, FactIdentity.Of, m => m
            .Text("Kind", null, static x => ((Dispensation)x).Kind, "hva dispensasjonen gjelder", "kva dispensasjonen gjeld", "what the dispensation is from")
            .Day("From", static x => ((Dispensation)x).From, "første dag", "første dag", "the first day")
            .Day("To", static x => ((Dispensation)x).To, "siste dag", "siste dag", "the last day")
            .Day("On", static x => ((Dispensation)x).On, "dagen dispensasjonen ble gitt", "dagen dispensasjonen vart gitt", "the day it was given")
            .Text("Norm", null, static x => ((Dispensation)x).Norm, "normen den gjelder", "norma han gjeld", "the norm it is for")
            .Day("RecordedOn", static x => ((Dispensation)x).RecordedOn, "dagen opplysningen ble registrert", "dagen opplysninga vart registrert", "the day the fact was recorded"));
        var exception = new FactKind("StatedException", false, FactIdentity.Of, m => m
            .Text("Norm", null, static x => ((StatedException)x).Norm, "normen unntaket gjelder", "norma unntaket gjeld", "the norm the exception is for")
            .Text("Reason", catalogues.Reasons, static x => ((StatedException)x).Reason, "grunnen", "grunnen", "the reason")
            .Text("By", catalogues.Parties, static x => ((StatedException)x).By, "hvem som godtok unntaket", "kven som godtok unntaket", "who accepted it")
            .Day("On", static x => ((StatedException)x).On, "dagen unntaket ble godtatt", "dagen unntaket vart godteke", "the day it was accepted")
            .Text("Block", null, static x => ((StatedException)x).Block, "bolken i unntaket", "bolken i unntaket", "the block it is for")
            .Day("RecordedOn", static x => ((StatedException)x).RecordedOn, "dagen opplysningen ble registrert", "dagen opplysninga vart registrert", "the day the fact was recorded"));
        var goal = new FactKind("GoalRecord", false, FactIdentity.Of, m => m
            .Text("Code", catalogues.LearningGoals, static x => ((GoalRecord)x).Code, "læringsmålets kode", "koden til læringsmålet", "the goal's code")
            .Day("AttainedOn", static x => ((GoalRecord)x).AttainedOn, "dagen for oppnåelse av målet", "dagen for oppnåing av målet", "the day the goal was attained")
            .Texts("RecommendedBy", catalogues.Recommenders, static x => ((GoalRecord)x).RecommendedBy, "hvem som anbefalte", "kven som tilrådde", "who recommended it")
            .Day("DocumentedOn", static x => ((GoalRecord)x).DocumentedOn, "dagen for dokumentasjon av målet", "dagen for dokumentasjon av målet", "the day it was documented")
            .Text("DocumentedIn", null, static x => ((GoalRecord)x).DocumentedIn, "hvor målet er dokumentert", "kvar målet er dokumentert", "where it is documented")
            .Day("RecordedOn", static x => ((GoalRecord)x).RecordedOn, "dagen opplysningen ble registrert", "dagen opplysninga vart registrert", "the day the fact was recorded"));
        var course = new FactKind("Course", true, FactIdentity.Of, m => m
            .Text("Key", null, static x => ((Course)x).Key, "kursets nøkkel", "nøkkelen til kurset", "the course's key")
            .Day("From", static x => ((Course)x).From, "første dag", "første dag", "the first day")
            .Day("To", static x => ((Course)x).To, "siste dag", "siste dag", "the last day")
            .Number("Days", Unit.Days, static x => ((Course)x).Days, "kursdager", "kursdagar", "course days")
            .Flag("RecommendedByHelsedirektoratet", static x => ((Course)x).RecommendedByHelsedirektoratet, "om Helsedirektoratet anbefaler kurset", "om Helsedirektoratet tilrår kurset", "whether Helsedirektoratet recommends the course")
            .Text("CoveredBy", null, static x => ((Course)x).CoveredBy, "nøkkelen til den som dekker utgiftene", "nøkkelen til den som dekkjer utgiftene", "the key of who covers the costs")
            .Texts("Covers", catalogues.CostKinds, static x => ((Course)x).Covers, "hvilke utgifter som dekkes", "kva utgifter som blir dekte", "which costs are covered")
            .Day("RecordedOn", static x => ((Course)x).RecordedOn, "dagen opplysningen ble registrert", "dagen opplysninga vart registrert", "the day the fact was recorded"));
        var wish = new FactKind("Wish", true, FactIdentity.Of, m => m
            .Text("Block", null, static x => ((Wish)x).Block, "bolken i ønsket", "bolken i ønsket", "the block the wish is for")
            .Day("From", static x => ((Wish)x).From, "ønsket første dag", "ønskt første dag", "the wished first day")
            .Day("To", static x => ((Wish)x).To, "ønsket siste dag", "ønskt siste dag", "the wished last day")
            .Texts("Places", null, static x => ((Wish)x).Places, "ønskede steder", "ønskte stader", "the wished places")
            .Texts("Departments", null, static x => ((Wish)x).Departments, "ønskede avdelinger", "ønskte avdelingar", "the wished departments")
            .Day("RegisteredOn", static x => ((Wish)x).RegisteredOn, "dagen for registrering av ønsket", "dagen for registrering av ønsket", "the day the wish was registered")
            .Day("RecordedOn", static x => ((Wish)x).RecordedOn, "dagen opplysningen ble registrert", "dagen opplysninga vart registrert", "the day the fact was recorded"));
        var offer = new FactKind("Offer", true, FactIdentity.Of, m => m
            .Text("Place", null, static x => ((Offer)x).Place, "stedet i tilbudet", "staden i tilbodet", "the place offered")
            .Text("Department", null, static x => ((Offer)x).Department, "avdelingen i tilbudet", "avdelinga i tilbodet", "the department offered")
            .Text("Specialty", catalogues.Specialties, static x => ((Offer)x).Specialty, "spesialiteten i tilbudet", "spesialiteten i tilbodet", "the specialty offered")
            .Day("From", static x => ((Offer)x).From, "første dag i tilbudet", "første dagen i tilbodet", "the first day offered")
            .Day("To", static x => ((Offer)x).To, "siste dag i tilbudet", "siste dagen i tilbodet", "the last day offered"));
        var happening = new FactKind("FileEvent", false, FactIdentity.Of, m => m
            .Text("Kind", catalogues.EventKinds, static x => ((FileEvent)x).Kind, "hva som hendte", "kva som hende", "what happened")
            .Day("On", static x => ((FileEvent)x).On, "datoen for hendelsen", "datoen for hendinga", "the date of the event")
            .Text("By", catalogues.Parties, static x => ((FileEvent)x).By, "hvem som gjorde det", "kven som gjorde det", "who did it")
            .Text("To", catalogues.Parties, static x => ((FileEvent)x).To, "hvem det var rettet til", "kven det var retta til", "whom it was addressed to")
            .Text("Block", null, static x => ((FileEvent)x).Block, "hendelsens bolk", "bolken til hendinga", "the event's block")
            .Texts("States", catalogues.PlanStates, static x => ((FileEvent)x).States, "hva hendelsen angir", "kva hendinga gjev opp", "what it states")
            .Item("Offer", offer, static x => ((FileEvent)x).Offer, "tilbudet", "tilbodet", "the offer")
            .Day("RecordedOn", static x => ((FileEvent)x).RecordedOn, "dagen opplysningen ble registrert", "dagen opplysninga vart registrert", "the day the fact was recorded"));
        var qualification = new FactKind("Qualification", false, FactIdentity.Of, m => m
            .Text("Kind", catalogues.QualificationKinds, static x => ((Qualification)x).Kind, "hva slags kvalifikasjon det er", "kva slags kvalifikasjon det er", "what kind of qualification it is")
            .Text("Specialty", catalogues.Specialties, static x => ((Qualification)x).Specialty, "spesialiteten som godkjenningen gjelder", "spesialiteten som godkjenninga gjeld", "the specialty that the approval is for")
            .Day("On", static x => ((Qualification)x).On, "dagen kvalifikasjonen ble oppnådd", "dagen kvalifikasjonen vart oppnådd", "the day the qualification was obtained")
            .Day("RecordedOn", static x => ((Qualification)x).RecordedOn, "dagen opplysningen ble registrert", "dagen opplysninga vart registrert", "the day the fact was recorded"));
        var check = new FactKind("Check", false, FactIdentity.Of, m => m
            .Text("Kind", catalogues.CheckKinds, static x => ((Check)x).Kind, "hva som ble kontrollert", "kva som vart kontrollert", "what was checked")
            .Day("On", static x => ((Check)x).On, "dagen for kontrollen", "dagen for kontrollen", "the day of the check")
            .Text("By", catalogues.Parties, static x => ((Check)x).By, "hvem som kontrollerte", "kven som kontrollerte", "who checked")
            .Day("RecordedOn", static x => ((Check)x).RecordedOn, "dagen opplysningen ble registrert", "dagen opplysninga vart registrert", "the day the fact was recorded"));
        var post = new FactKind("Post", true, FactIdentity.Of, m => m
            .Text("Key", null, static x => ((Post)x).Key, "stillingens nøkkel", "nøkkelen til stillinga", "the post's key")
            .Text("Kind", catalogues.PostKinds, static x => ((Post)x).Kind, "hva slags stilling det er", "kva slags stilling det er", "what kind of post it is")
            .Text("Employer", null, static x => ((Post)x).Employer, "arbeidsgiverens nøkkel", "nøkkelen til arbeidsgjevaren", "the employer's key")
            .Day("From", static x => ((Post)x).From, "første dag i stillingen", "første dagen i stillinga", "the first day of the post")
            .DayOrNone("To", static x => ((Post)x).To, static x => ((Post)x).Ongoing == true, "siste dag i stillingen, også en senere enn vurderingsdagen; ingen når den fortsetter uten fastsatt slutt", "siste dagen i stillinga, òg ein seinare enn vurderingsdagen; ingen når ho held fram utan fastsett slutt", "the last day of the post, also one after the assessed day; none where it goes on with no end set")
            .Flag("Ongoing", static x => ((Post)x).Ongoing, "om stillingen fortsetter uten fastsatt slutt", "om stillinga held fram utan fastsett slutt", "whether the post goes on with no end set")
            .Day("AgreedOn", static x => ((Post)x).AgreedOn, "dagen stillingen ble avtalt", "dagen stillinga vart avtalt", "the day the post was agreed")
            .Flag("Temporary", static x => ((Post)x).Temporary, "om stillingen er midlertidig", "om stillinga er mellombels", "whether the post is temporary")
            .Text("Exception", null, static x => ((Post)x).Exception, "normen for unntaket stillingen bygger på", "norma for unntaket stillinga byggjer på", "the norm of the exception under which the post is held")
            .Number("DaysAtWork", Unit.Days, static x => ((Post)x).DaysAtWork, "dager i arbeid til og med vurderingsdagen", "dagar i arbeid til og med vurderingsdagen", "days at work up to and including the assessed day", new WholeLimits(0, Post.MostDays))
            .Flag("AloneOnCall", static x => ((Post)x).AloneOnCall, "om legen er alene på vakt", "om legen er åleine på vakt", "whether the doctor is alone on call")
            .Flag("Backup", static x => ((Post)x).Backup, "om det er kvalifisert bakvakt", "om det er kvalifisert bakvakt", "whether there is a qualified back-up")
            .Number("Duties", Unit.Count, static x => ((Post)x).Duties, "gjennomførte legevakter", "gjennomførte legevakter", "emergency duties done", new WholeLimits(0, Post.MostDays))
            .Day("RecordedOn", static x => ((Post)x).RecordedOn, "dagen opplysningen ble registrert", "dagen opplysninga vart registrert", "the day the fact was recorded"));
        var cost = new FactKind("Cost", true, FactIdentity.Of, m => m
            .Text("Kind", catalogues.CostKinds, static x => ((Cost)x).Kind, "hva slags kostnad det er", "kva slags kostnad det er", "what kind of cost it is")
            .Text("PaidBy", catalogues.Payers, static x => ((Cost)x).PaidBy, "hvem som betaler", "kven som betaler", "who pays")
            .Text("During", catalogues.Arenas, static x => ((Cost)x).During, "arenaen for tjenesten som kostnaden hører til", "arenaen for tenesta som kostnaden høyrer til", "the arena of the service that it belongs to")
            .Day("From", static x => ((Cost)x).From, "første dag det betales for", "første dagen det blir betalt for", "the first day it is paid for")
            .Day("To", static x => ((Cost)x).To, "siste dag det betales for", "siste dagen det blir betalt for", "the last day it is paid for")
            .Day("RecordedOn", static x => ((Cost)x).RecordedOn, "dagen opplysningen ble registrert", "dagen opplysninga vart registrert", "the day the fact was recorded"));
        var party = new FactKind("AgreementParty", false, FactIdentity.Of, m => m
            .Text("Key", null, static x => ((AgreementParty)x).Key, "partens nøkkel", "nøkkelen til parten", "the party’s key")
            .Text("Kind", catalogues.AgreementPartyKinds, static x => ((AgreementParty)x).Kind, "hva slags part det er", "kva slags part det er", "what kind of party it is"));
        var step = new FactKind("AgreementEvent", false, FactIdentity.Of, m => m
            .Text("Kind", catalogues.AgreementEventKinds, static x => ((AgreementEvent)x).Kind, "hva som hendte", "kva som hende", "what happened")
            .Day("On", static x => ((AgreementEvent)x).On, "datoen for hendelsen", "datoen for hendinga", "the date of the event")
            .Text("By", null, static x => ((AgreementEvent)x).By, "nøkkelen til parten som gjorde det", "nøkkelen til parten som gjorde det", "the key of the party that did it")
            .Text("To", null, static x => ((AgreementEvent)x).To, "nøkkelen til parten det var rettet til", "nøkkelen til parten det var retta til", "the key of the party it was addressed to")
            .Day("Deadline", static x => ((AgreementEvent)x).Deadline, "siste dag for svar", "siste dag for svar", "the last day for an answer")
            .Day("From", static x => ((AgreementEvent)x).From, "den første dagen det gjelder", "den første dagen det gjeld", "the first day on which it holds")
            .Day("Until", static x => ((AgreementEvent)x).Until, "siste dag det som ble gjort, gjelder", "siste dag det som vart gjort, gjeld", "the last day on which what was done holds")
            .Text("Place", null, static x => ((AgreementEvent)x).Place, "stedet", "staden", "the place")
            .Text("Listing", null, static x => ((AgreementEvent)x).Listing, "nøkkelen til den ledige perioden det gjelder", "nøkkelen til den ledige perioden det gjeld", "the key of the listing it is about")
            .Text("OtherAgreement", null, static x => ((AgreementEvent)x).OtherAgreement, "nøkkelen til den andre avtalen", "nøkkelen til den andre avtalen", "the key of the other agreement")
            .Text("Rulebook", null, static x => ((AgreementEvent)x).Rulebook, "regelverket som følges fra da av", "regelverket som blir følgt frå då av", "the rule book followed from then on")
            .Texts("States", catalogues.PlanStates, static x => ((AgreementEvent)x).States, "hva som ble gitt, eller til hvem", "kva som vart gjeve, eller til kven", "what was told, or to whom")
            .Day("RecordedOn", static x => ((AgreementEvent)x).RecordedOn, "dagen opplysningen ble registrert", "dagen opplysninga vart registrert", "the day the fact was recorded"));
        var listing = new FactKind("Listing", true, FactIdentity.Of, m => m
            .Text("Key", null, static x => ((Listing)x).Key, "nøkkelen til den ledige perioden", "nøkkelen til den ledige perioden", "the listing’s key")
            .Text("Hospital", null, static x => ((Listing)x).Hospital, "sykehusets nøkkel", "nøkkelen til sjukehuset", "the hospital’s key")
            .Text("Place", null, static x => ((Listing)x).Place, "stedet", "staden", "the place")
            .Text("Department", null, static x => ((Listing)x).Department, "avdelingen", "avdelinga", "the department")
            .Text("Specialty", catalogues.Specialties, static x => ((Listing)x).Specialty, "spesialiteten", "spesialiteten", "the specialty")
            .Text("Reason", catalogues.AbsenceKinds, static x => ((Listing)x).Reason, "hvorfor stillingen er ledig", "kvifor stillinga er ledig", "why the post is vacant")
            .Day("From", static x => ((Listing)x).From, "første dag i den ledige perioden", "første dagen i den ledige perioden", "the first day of the listed period")
            .Day("To", static x => ((Listing)x).To, "siste dag i den ledige perioden", "siste dagen i den ledige perioden", "the last day of the listed period")
            .Day("PublishedOn", static x => ((Listing)x).PublishedOn, "dagen perioden ble lagt ut", "dagen perioden vart lagd ut", "the day it was made visible")
            .Day("RecordedOn", static x => ((Listing)x).RecordedOn, "dagen opplysningen ble registrert", "dagen opplysninga vart registrert", "the day the fact was recorded"));
        var agreement = new FactKind("AgreementFile", false, FactIdentity.Of, m => m
            .Text("Key", null, static x => ((AgreementFile)x).Key, "avtalens nøkkel", "nøkkelen til avtalen", "the agreement’s key", "agreement.key")
            .Text("Kind", catalogues.AgreementKinds, static x => ((AgreementFile)x).Kind, "hva slags avtale eller ordning det er", "kva slags avtale eller ordning det er", "what kind of agreement or scheme it is", "agreement.kind")
            .Text("Rulebook", null, static x => ((AgreementFile)x).Rulebook, "regelverket avtalen følger", "regelverket avtalen følgjer", "the rule book that it follows", "agreement.rulebook")
            .List("Parties", party, static x => ((AgreementFile)x).Parties, Breakpoints.None, "partene", "partane", "the parties", "agreement.parties")
            .Texts("Replaces", null, static x => ((AgreementFile)x).Replaces, "avtalene den erstatter", "avtalene han erstattar", "the agreements that it replaces", "agreement.replaces")
            .Texts("Contents", catalogues.AgreementContents, static x => ((AgreementFile)x).Contents, "hva avtalen inneholder", "kva avtalen inneheld", "what the agreement contains")
            .List("Events", step, static x => ((AgreementFile)x).Events, Breakpoints.FactDays, "hendelsene i avtalefilen til og med vurderingsdagen", "hendingane i avtalefila til og med vurderingsdagen", "the events of the agreement up to and including the assessed day")
            .List("Listings", listing, static x => ((AgreementFile)x).Listings, Breakpoints.FactDays, "de ledige periodene som er lagt ut", "dei ledige periodane som er lagde ut", "the listings that have been published"));
        var turn = new FactKind("Turn", true, static x => ((Turn)x).Number.ToString(CultureInfo.InvariantCulture), m => m
            .Day("From", static x => ((Turn)x).From, "første dag i omgangen", "første dagen i omgangen", "the first day of the turn")
            .Day("To", static x => ((Turn)x).To, "siste dag i omgangen", "siste dagen i omgangen", "the last day of the turn")
            .Number("Number", Unit.Count, static x => ((Turn)x).Number, "nummeret på omgangen", "nummeret på omgangen", "the number of the turn"));
        var agreementStage = new FactKind("AgreementStage", false, static _ => "stage", m => m
            .Day("Since", static x => ((AgreementStage)x).Since, "dagen tilstanden begynte", "dagen tilstanden byrja", "the day on which the state began")
            .List("Events", step, static x => ((AgreementStage)x).Events, Breakpoints.FactDays, "hendelsene som er husket siden tilstanden begynte, med den som førte dit", "hendingane som er hugsa sidan tilstanden byrja, med den som førte dit", "the events remembered since the state began, the one that led there included"));
        var fileStage = new FactKind("FileStage", false, static _ => "stage", m => m
            .Day("Since", static x => ((FileStage)x).Since, "dagen tilstanden begynte", "dagen tilstanden byrja", "the day on which the state began")
            .List("Events", happening, static x => ((FileStage)x).Events, Breakpoints.FactDays, "hendelsene som er husket siden tilstanden begynte, med den som førte dit", "hendingane som er hugsa sidan tilstanden byrja, med den som førte dit", "the events remembered since the state began, the one that led there included"));
        var file = new FactKind("TrainingFile", false, FactIdentity.Of, m => m
            .Item("Candidate", candidate, static x => ((TrainingFile)x).Candidate, "legen", "legen", "the doctor")
            .Item("Municipality", municipality, static x => ((TrainingFile)x).Municipality, "kommunen", "kommunen", "the municipality")
            .Item("Hospital", hospital, static x => ((TrainingFile)x).Hospital, "helseforetaket", "helseføretaket", "the hospital trust")
            .Item("IndividualTrainingPlan", individualPlan, static x => ((TrainingFile)x).IndividualTrainingPlan, "den individuelle utdanningsplanen", "den individuelle utdanningsplanen", "the individual training plan")
            .Item("ImplementationPlan", implementationPlan, static x => ((TrainingFile)x).ImplementationPlan, "gjennomføringsplanen", "gjennomføringsplanen", "the implementation plan")
            .Day("EmploymentAgreementOn", static x => ((TrainingFile)x).EmploymentAgreementOn, "dagen for inngåelse av arbeidsavtalen", "dagen for inngåing av arbeidsavtalen", "the day of the employment agreement")
            .ListOf("Blocks", "ImplementationPlan", block, static x => ((TrainingFile)x).ImplementationPlan, static x => ((ImplementationPlan)x).Blocks, "bolkene i gjennomføringsplanen", "bolkane i gjennomføringsplanen", "the blocks of the implementation plan")
            .List("Service", service, static x => ((TrainingFile)x).Service, Breakpoints.PeriodDays, "tjenesten til og med vurderingsdagen", "tenesta til og med vurderingsdagen", "the service up to and including the assessed day")
            .List("PlannedService", service, static x => ((TrainingFile)x).PlannedService, Breakpoints.PeriodDays, "tjenesten etter vurderingsdagen", "tenesta etter vurderingsdagen", "the service after the assessed day", "service")
            .List("Guidance", guidance, static x => ((TrainingFile)x).Guidance, Breakpoints.FactDays, "veiledningen", "rettleiinga", "the guidance")
            .List("GuidanceGroup", group, static x => ((TrainingFile)x).GuidanceGroup, Breakpoints.FactDays, "veiledningsgruppen", "rettleiingsgruppa", "the guidance group")
            .List("Dispensations", dispensation, static x => ((TrainingFile)x).Dispensations, Breakpoints.FactDays, "dispensasjonene", "dispensasjonane", "the dispensations")
            .List("Exceptions", exception, static x => ((TrainingFile)x).Exceptions, Breakpoints.FactDays, "unntakene som er begrunnet", "unntaka som er grunngjevne", "the stated exceptions")
            .List("Goals", goal, static x => ((TrainingFile)x).Goals, Breakpoints.FactDays, "læringsmålene som er nådd", "læringsmåla som er nådde", "the attained goals")
            .List("Courses", course, static x => ((TrainingFile)x).Courses, Breakpoints.FactDays, "kursene", "kursa", "the courses")
            .Item("Wish", wish, static x => ((TrainingFile)x).Wish, "ønsket om sykehustjeneste", "ønsket om sjukehusteneste", "the wish for hospital service")
            .List("Events", happening, static x => ((TrainingFile)x).Events, Breakpoints.FactDays, "hendelsene til og med vurderingsdagen", "hendingane til og med vurderingsdagen", "the events up to and including the assessed day")
            .List("Qualifications", qualification, static x => ((TrainingFile)x).Qualifications, Breakpoints.FactDays, "kvalifikasjonene", "kvalifikasjonane", "the qualifications")
            .List("Checks", check, static x => ((TrainingFile)x).Checks, Breakpoints.FactDays, "kontrollene før tiltredelse", "kontrollane før tiltreding", "the checks before the start")
            .List("Posts", post, static x => ((TrainingFile)x).Posts, Breakpoints.FactDays, "stillingene som er begynt til og med vurderingsdagen", "stillingane som er byrja til og med vurderingsdagen", "the posts that have begun by the assessed day")
            .List("Costs", cost, static x => ((TrainingFile)x).Costs, Breakpoints.FactDays, "kostnadene og hvem som betaler dem", "kostnadene og kven som betaler dei", "the costs and who pays them")
            .Item("AgreementFile", agreement, static x => ((TrainingFile)x).AgreementFile, "avtalen eller ordningen", "avtalen eller ordninga", "the agreement or scheme"));
        return new FactKinds(file, block, service, post, agreement, listing, turn, [file, candidate, municipality, hospital, institution, plan, individualPlan, implementationPlan, block, service, absence, guidance, group, dispensation, exception, goal, course, wish, offer, happening, qualification, check, post, cost, agreement, party, step, listing, turn, agreementStage, fileStage]);
    }
}

/// <summary>The kinds of fact: those that rules can be about, and all.</summary>
internal sealed record FactKinds(FactKind File, FactKind Block, FactKind Service, FactKind Post, FactKind Agreement, FactKind Listing, FactKind Turn, IReadOnlyList<FactKind> All)
{
    /// <summary>Gets the kind of a learning goal that has been attained.</summary>
    public FactKind Goal { get; } = All.Single(static k => k.Name == nameof(GoalRecord));

    /// <summary>Returns the kind of a name.</summary>
    public FactKind Named(string name) => All.Single(k => k.Name == name);
}
