using Alis.Rules.Expressions.Compilation;
using NodaTime;

namespace Alis.Rules.Coverage;

/// <summary>Says which days there can never be: so many months on that every result leaves the calendar. Rules write "never" so.</summary>
internal static class NoDay
{
    private static readonly LocalDate First = new(1, 1, 1);
    private static readonly LocalDate Last = new(9999, 12, 31);

    public static bool Is(Node node) => node switch
    {
        DayParameter => Is(node.Parts[0]),
        DayConditional => Is(node.Parts[1]) && Is(node.Parts[2]),
        DayCoalesce => Is(node.Parts[0]) && Is(node.Parts[1]),
        AddNode { Step: CalendarStep.Months, Parts: [_, NumberLiteral literal] } => LeavesCalendar(literal.Evaluate(new Frame()).Low),
        _ => false,
    };

    // Where neither the first day nor the last stays within the calendar, none between does.
    private static bool LeavesCalendar(decimal months) => Calendar.Add(First, months, CalendarStep.Months) is null && Calendar.Add(Last, months, CalendarStep.Months) is null;
}
