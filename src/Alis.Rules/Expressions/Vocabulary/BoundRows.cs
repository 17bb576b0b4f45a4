using System.Collections.Immutable;
using Alis.Rules.Catalogues;

namespace Alis.Rules.Expressions.Vocabulary;

/// <summary>The names on <c>law</c> and on lists. The binder compiles them itself: they bind provisions and lambda variables.</summary>
internal static class BoundRows
{
    public static ImmutableArray<VocabularyRow> Build(CatalogueSet catalogues, FactKind service, FactKind goal)
    {
        var truth = FactType.Truth;
        return
        [
            Provision("Months", Unit.Months, "måneder som en bestemmelse sier", "månader som ei føresegn seier", "months that a provision says"),
            Provision("Days", Unit.Days, "dager som en bestemmelse sier", "dagar som ei føresegn seier", "days that a provision says"),
            Provision("Percent", Unit.Percent, "prosenten som en bestemmelse sier", "prosenten som ei føresegn seier", "the percentage that a provision says"),
            Provision("Hours", Unit.Hours, "timer som en bestemmelse sier", "timar som ei føresegn seier", "hours that a provision says"),
            Provision("Count", Unit.Count, "antallet som en bestemmelse sier", "talet som ei føresegn seier", "the number that a provision says"),
            Law("Date", [FactType.Text], FactType.Day, "dagen som en bestemmelse sier", "dagen som ei føresegn seier", "the day that a provision says", "law.Date(string)"),
            Law("Says", [FactType.Text, FactType.Text], truth, "om en bestemmelse velger denne lesemåten", "om ei føresegn vel denne lesemåten", "whether a provision chooses this reading", "law.Says(string, string)"),
            Law("IsClinical", [FactType.Code(catalogues.Specialties)], truth, "om spesialiteten er klinisk", "om spesialiteten er klinisk", "whether the specialty is clinical", "law.IsClinical(string)", Breakpoints.None),
            Law("IsMunicipalInstitution", [FactType.Code(catalogues.Arenas)], truth, "om arenaen er en kommunal helseinstitusjon", "om arenaen er ein kommunal helseinstitusjon", "whether the arena is a municipal health institution", "law.IsMunicipalInstitution(string)", Breakpoints.None),
            new VocabularyRow
            {
                Owner = "law",
                Name = "ServiceMonths",
                Parameters = [FactType.Text, FactType.List(FactType.Item(service))],
                Result = FactType.Number(Unit.Months),
                Unknowns = UnknownRule.KnownPartDecides,
                Growth = Growth.Either,
                Breakpoints = Breakpoints.PeriodDays,
                Sentence = new(
                    "måneder tjeneste som teller, etter bestemmelsene om telling: deltid forholdsmessig, hver dag høyst full tid, fravær over grensen trukket fra",
                    "månader teneste som tel, etter føresegnene om teljing: deltid forholdsmessig, kvar dag høgst full tid, fråvær over grensa trekt frå",
                    "months of service that count, by the provisions on counting: part time in proportion, each day at most full time, absence above its limit deducted"),
                Twin = "law.ServiceMonths(string, IEnumerable<ServicePeriod>)",
            },
            Law("Goals", [FactType.Text], FactType.Number(Unit.Count), "antallet læringsmål i en liste i katalogen", "talet på læringsmål i ei liste i katalogen", "how many learning goals a list of the catalogue has", "law.Goals(string)", Breakpoints.None),
            new VocabularyRow
            {
                Owner = "law",
                Name = "GoalsAmong",
                Parameters = [FactType.Text, FactType.List(FactType.Item(goal))],
                Result = FactType.Number(Unit.Count),
                Unknowns = UnknownRule.KnownPartDecides,
                Growth = Growth.Up,
                Breakpoints = Breakpoints.None,
                Sentence = new(
                    "antallet ulike læringsmål fra en liste i katalogen som er blant disse",
                    "talet på ulike læringsmål frå ei liste i katalogen som er blant desse",
                    "how many different learning goals of a list of the catalogue are among these"),
                Twin = "law.GoalsAmong(string, IEnumerable<GoalRecord>)",
            },
            List("Any", truth, Growth.Up, "om noen er slik", "om nokon er slik", "whether any is so"),
            List("All", truth, Growth.Down, "om alle er slik", "om alle er slik", "whether all are so"),
            List("Where", FactType.List(FactType.Fault), Growth.Up, "de som er slik", "dei som er slik", "those that are so"),
            List("Count", FactType.Number(Unit.Count), Growth.Up, "hvor mange", "kor mange", "how many"),
            List("Min", FactType.Day, Growth.Down, "den tidligste dagen; ingen for en tom liste", "den tidlegaste dagen; ingen for ei tom liste", "the earliest day; none for an empty list"),
            List("Max", FactType.Day, Growth.Up, "den seneste dagen; ingen for en tom liste", "den seinaste dagen; ingen for ei tom liste", "the latest day; none for an empty list"),
            List("Sum", FactType.Number(Unit.None), Growth.Up, "summen", "summen", "the sum"),
            List("Contains", truth, Growth.Up, "om listen inneholder koden", "om lista inneheld koden", "whether the list contains the code"),
        ];
    }

    private static VocabularyRow Provision(string name, Unit unit, string nb, string nn, string en) =>
        Law(name, [FactType.Text], FactType.Number(unit), nb, nn, en, $"law.{name}(string)");

    private static VocabularyRow Law(string name, ImmutableArray<FactType> parameters, FactType result, string nb, string nn, string en, string twin, Breakpoints breakpoints = Breakpoints.ProvisionDays) => new()
    {
        Owner = "law",
        Name = name,
        Parameters = parameters,
        Result = result,
        Unknowns = UnknownRule.AbsentIsUnknown,
        Growth = Growth.Fixed,
        Breakpoints = breakpoints,
        Sentence = new(nb, nn, en),
        Twin = twin,
    };

    private static VocabularyRow List(string name, FactType result, Growth growth, string nb, string nn, string en) => new()
    {
        Owner = "list",
        Name = name,
        Result = result,
        Unknowns = UnknownRule.KnownPartDecides,
        Growth = growth,
        Breakpoints = Breakpoints.None,
        Sentence = new(nb, nn, en),
        Twin = $"Enumerable.{name}",
    };
}
