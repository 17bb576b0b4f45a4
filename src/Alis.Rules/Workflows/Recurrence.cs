using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Workflows;

/// <summary>How often an obligation comes round: months counted from a day, never from the turn before, so that no turn drifts.</summary>
/// <param name="Starts">The day that the turns are counted from.</param>
/// <param name="First">The months to the last day of the first turn.</param>
/// <param name="Second">The months to the last day of the second turn, where that does not follow from the others.</param>
/// <param name="Every">The months between the turns after that; without it there are no more.</param>
/// <param name="Ends">A last day: a turn that is due later does not arise.</param>
internal sealed record Recurrence(DayNode Starts, NumberNode First, NumberNode? Second, NumberNode? Every, DayNode? Ends)
{
    /// <summary>Returns the turns whose first day is not after a day; the first turn always. None where the file says that there is no day to count from, or that it all ended before; null where one of that is not known.</summary>
    public List<Turn>? Turns(Frame frame, LocalDate begunBy) => Turns(frame, begunBy, int.MaxValue);

    /// <summary>Returns one turn as it would be under the reading that is tried; null where there is no such turn, or nobody can tell.</summary>
    public Turn? TurnOf(Frame frame, int number) =>
        Turns(frame, LocalDate.MaxIsoValue, number) is { } turns && turns.Count >= number ? turns[number - 1] : null;

    private List<Turn>? Turns(Frame frame, LocalDate begunBy, int most)
    {
        var starts = Starts.Evaluate(frame);
        var ends = Ends?.Evaluate(frame) ?? Day.None;
        var first = First.Evaluate(frame);
        if (starts.State == DayState.Unknown || ends.State == DayState.Unknown || !first.IsExact || Second?.Evaluate(frame).IsExact == false || Every?.Evaluate(frame).IsExact == false)
        {
            return null;
        }

        var turns = new List<Turn>();
        if (!starts.IsKnown)
        {
            return turns;
        }

        var from = starts.Value;
        while (turns.Count < most && frame.Step(1) && (turns.Count == 0 || from <= begunBy) && DueOf(frame, turns.Count + 1, starts.Value) is { } due && due >= from && !(ends.IsKnown && due > ends.Value))
        {
            turns.Add(new Turn(from, due, turns.Count + 1));
            if (due == LocalDate.MaxIsoValue)
            {
                break;
            }

            from = due.PlusDays(1);
        }

        return turns;
    }

    /// <summary>Notes what the turns were counted from.</summary>
    public void Support(Frame frame, FactTrail trail)
    {
        Starts.Support(frame, trail);
        Ends?.Support(frame, trail);
        First.Support(frame, trail);
    }

    /// <summary>Notes what is missing where nobody can tell the turns.</summary>
    public void Blame(Frame frame, FactTrail trail)
    {
        Starts.Blame(frame, trail);
        Ends?.Blame(frame, trail);
        First.Blame(frame, trail);
        Second?.Blame(frame, trail);
        Every?.Blame(frame, trail);
    }

    /// <summary>Returns the last day of a turn; null where there is no such turn, or none within the calendar.</summary>
    private LocalDate? DueOf(Frame frame, int number, LocalDate starts)
    {
        var months = First.Evaluate(frame).Low;
        var named = 1;
        if (Second is not null && number > 1)
        {
            (months, named) = (Second.Evaluate(frame).Low, 2);
        }

        if (number > named)
        {
            if (Every is null)
            {
                return null;
            }

            months += (number - named) * Every.Evaluate(frame).Low;
        }

        return Calendar.Add(starts, months, CalendarStep.Months);
    }
}
