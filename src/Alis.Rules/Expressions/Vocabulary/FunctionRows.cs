using System.Collections.Immutable;
using Alis.Rules.Expressions.Compilation;

namespace Alis.Rules.Expressions.Vocabulary;

/// <summary>The functions on <c>Dates</c>, <c>Spans</c> and <c>Numbers</c>.</summary>
internal static class FunctionRows
{
    /// <summary>The type of "any list of periods".</summary>
    public static FactType Periods { get; } = FactType.List(FactType.Item(new FactKind("IPeriod", true, static _ => "", static m => m)));

    public static ImmutableArray<VocabularyRow> Build(FactKinds facts)
    {
        var day = FactType.Day;
        var months = FactType.Number(Unit.Months);
        return
        [
            Compare("OnOrBefore", (a, b) => new DayComparison(false, a, b), "om den første dagen er den andre eller før den", "om den første dagen er den andre eller før han", "whether the first day is the second or before it"),
            Compare("OnOrAfter", (a, b) => new DayComparison(false, b, a), "om den første dagen er den andre eller etter den", "om den første dagen er den andre eller etter han", "whether the first day is the second or after it"),
            Compare("Before", (a, b) => new DayComparison(true, a, b), "om den første dagen er før den andre", "om den første dagen er før den andre", "whether the first day is before the second"),
            Compare("After", (a, b) => new DayComparison(true, b, a), "om den første dagen er etter den andre", "om den første dagen er etter den andre", "whether the first day is after the second"),
            new VocabularyRow
            {
                Owner = "Dates",
                Name = "Within",
                Parameters = [day, day, day],
                Result = FactType.Truth,
                Unknowns = UnknownRule.KnownPartDecides,
                Growth = Growth.Fixed,
                Breakpoints = Breakpoints.ArgumentDays,
                Sentence = new("om den første dagen er i perioden fra den andre til den tredje, begge med", "om den første dagen er i perioden frå den andre til den tredje, begge med", "whether the first day lies in the period from the second to the third, both included"),
                Twin = "Dates.Within(LocalDate?, LocalDate?, LocalDate?)",
                Compile = static (_, a, _) => new JunctionNode(true, [new DayComparison(false, (DayNode)a[1], (DayNode)a[0]), new DayComparison(false, (DayNode)a[0], (DayNode)a[2])]),
            },
            Add("AddMonths", Unit.Months, CalendarStep.Months, "dagen så mange måneder etter, regnet i ett steg fra dagen, på månedens siste dag der tallet ikke finnes", "dagen så mange månader etter, rekna i eitt steg frå dagen, på siste dagen i månaden der talet ikkje finst", "the day so many months later, counted in one step from the day, on the last day of the month where the number is lacking"),
            Add("AddDays", Unit.Days, CalendarStep.Days, "dagen så mange dager etter", "dagen så mange dagar etter", "the day so many days later"),
            Add("AddWorkingDays", Unit.Days, CalendarStep.WorkingDays, "dagen så mange virkedager etter; lørdager, søndager og helligdager regnes ikke med", "dagen så mange verkedagar etter; laurdagar, søndagar og heilagdagar blir ikkje rekna med", "the day so many working days later; Saturdays, Sundays and public holidays do not count"),
            new VocabularyRow
            {
                Owner = "Numbers",
                Name = "Larger",
                Parameters = [FactType.Number(Unit.None), FactType.Number(Unit.None)],
                Result = FactType.Number(Unit.None),
                Unknowns = UnknownRule.KnownPartDecides,
                Growth = Growth.Up,
                Breakpoints = Breakpoints.None,
                Sentence = new("det største av to tall", "det største av to tal", "the larger of two numbers"),
                Twin = "Numbers.Larger(decimal, decimal)",
                Compile = static (_, a, _) => new LargerNode((NumberNode)a[0], (NumberNode)a[1]),
            },
            new VocabularyRow
            {
                Owner = "Numbers",
                Name = "ForMonths",
                Parameters = [FactType.Number(Unit.None), months],
                Result = FactType.Number(Unit.None),
                Unknowns = UnknownRule.KnownPartDecides,
                Growth = Growth.Up,
                Breakpoints = Breakpoints.None,
                Sentence = new("det et antall per år blir på så mange måneder, en tolvdel for hver måned", "det eit tal per år blir på så mange månader, ein tolvdel for kvar månad", "what a number per year amounts to over so many months, a twelfth for each month"),
                Twin = "Numbers.ForMonths(decimal, decimal)",
                Compile = static (_, a, _) => new ForMonthsNode((NumberNode)a[0], (NumberNode)a[1]),
            },
            Measure("MostDaysAtWorkInAYear", Growth.Either, FactType.Number(Unit.Days), [FactType.List(FactType.Item(facts.Post))], static a => new DaysAtWorkNode((ListNode)a[0]), "det største antallet dager i arbeid i ett kalenderår", "det største talet på dagar i arbeid i eitt kalenderår", "the largest number of days at work in one calendar year"),
            Span("LongestMonths", [Periods], static a => new LongestMonthsNode((ListNode)a[0]), "lengden på den lengste ubrutte perioden i hele måneder", "lengda på den lengste ubrotne perioden i heile månader", "the length of the longest unbroken period in whole months"),
            Total("TotalMonths", months, [Periods], static a => new TotalMonthsNode((ListNode)a[0], null, null), "måneder i alle periodene til sammen", "månader i alle periodane til saman", "months of all periods together"),
            Total("TotalMonthsWithin", months, [Periods, day, day], static a => new TotalMonthsNode((ListNode)a[0], (DayNode)a[1], (DayNode)a[2]), "måneder i alle periodene til sammen, fra og med den ene dagen til og med den andre", "månader i alle periodane til saman, frå og med den eine dagen til og med den andre", "months of all periods together, from the one day to the other, both included"),
            Total("StartedParts", FactType.Number(Unit.Count), [Periods, months], static a => new PartsNode((ListNode)a[0], (NumberNode)a[1], true), "antall deler av en gitt lengde som periodene til sammen fyller, påbegynte med", "talet på delar av ei gitt lengd som periodane til saman fyller, påbyrja med", "number of parts of a given length that the periods together fill, started ones included"),
            Total("WholeParts", FactType.Number(Unit.Count), [Periods, months], static a => new PartsNode((ListNode)a[0], (NumberNode)a[1], false), "antall hele deler av en gitt lengde som periodene til sammen fyller", "talet på heile delar av ei gitt lengd som periodane til saman fyller", "number of whole parts of a given length that the periods together fill"),
            Span("MonthsInParts", [Periods, months, FactType.Number(Unit.Count)], static a => new MonthsInPartsNode((ListNode)a[0], (NumberNode)a[1], (NumberNode)a[2]), "måneder som hele, ubrutte deler av en gitt lengde gir, høyst så mange deler", "månader som heile, ubrotne delar av ei gitt lengd gir, høgst så mange delar", "months made up of whole unbroken parts of a given length, at most so many parts"),
            Span("LongestMonthsAtOneDepartment", [FactType.List(FactType.Item(facts.Service))], static a => new OneDepartmentNode((ListNode)a[0]), "lengden på den lengste ubrutte perioden ved samme avdeling i hele måneder", "lengda på den lengste ubrotne perioden ved same avdeling i heile månader", "the length of the longest unbroken period at one department in whole months"),
        ];
    }

    private static VocabularyRow Compare(string name, Func<DayNode, DayNode, Node> make, string nb, string nn, string en) => new()
    {
        Owner = "Dates",
        Name = name,
        Parameters = [FactType.Day, FactType.Day],
        Result = FactType.Truth,
        Unknowns = UnknownRule.KnownPartDecides,
        Growth = Growth.Fixed,
        Breakpoints = Breakpoints.ArgumentDays,
        Sentence = new(nb, nn, en),
        Twin = $"Dates.{name}(LocalDate?, LocalDate?)",
        Compile = (_, a, _) => make((DayNode)a[0], (DayNode)a[1]),
    };

    private static VocabularyRow Add(string name, Unit unit, CalendarStep step, string nb, string nn, string en) => new()
    {
        Owner = "Dates",
        Name = name,
        Parameters = [FactType.Day, FactType.Number(unit)],
        Result = FactType.Day,
        Unknowns = UnknownRule.KnownPartDecides,
        Growth = Growth.Fixed,
        Breakpoints = Breakpoints.None,
        Sentence = new(nb, nn, en),
        Twin = $"Dates.{name}(LocalDate?, decimal)",
        Compile = (_, a, _) => new AddNode(step, (DayNode)a[0], (NumberNode)a[1]),
    };

    private static VocabularyRow Span(string name, ImmutableArray<FactType> parameters, Func<IReadOnlyList<Node>, Node> make, string nb, string nn, string en) =>
        Measure(name, Growth.Up, FactType.Number(Unit.Months), parameters, make, nb, nn, en);

    /// <summary>A measure of all periods together: where a gap is filled the days left over can be shares of longer months, so that it may even fall a little.</summary>
    private static VocabularyRow Total(string name, FactType result, ImmutableArray<FactType> parameters, Func<IReadOnlyList<Node>, Node> make, string nb, string nn, string en) =>
        Measure(name, Growth.Either, result, parameters, make, nb, nn, en);

    private static VocabularyRow Measure(string name, Growth growth, FactType result, ImmutableArray<FactType> parameters, Func<IReadOnlyList<Node>, Node> make, string nb, string nn, string en) => new()
    {
        Owner = "Spans",
        Name = name,
        Parameters = parameters,
        Result = result,
        Unknowns = UnknownRule.KnownPartDecides,
        Growth = growth,
        Breakpoints = Breakpoints.PeriodDays,
        Sentence = new(nb, nn, en),
        Twin = $"Spans.{name}",
        Compile = (_, a, _) => make(a),
    };
}
