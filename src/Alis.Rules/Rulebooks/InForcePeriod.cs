using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Rulebooks;

/// <summary>From when to when something is in force, both days included; an open end is null.</summary>
internal sealed record InForcePeriod(LocalDate? From, LocalDate? To)
{
    public static InForcePeriod Always { get; } = new(null, null);

    public static InForcePeriod Read(Members m)
    {
        var period = new InForcePeriod(m.Date("from", "The first day; absent where the source names none."), m.Date("to", "The last day, included; absent while it is in force."));
        if (period is { From: { } from, To: { } to } && to < from)
        {
            m.Fault(RulebookCodes.TurnedRound, "to");
        }

        return period;
    }

    /// <summary>Whether the next period begins after one has ended; no where one has no end, or the next no beginning.</summary>
    public static bool AreApart(LocalDate? endOfOne, LocalDate? beginningOfNext) => endOfOne is { } to && beginningOfNext is { } from && from > to;

    /// <summary>Returns the days of both periods; null where they have none in common.</summary>
    public InForcePeriod? Common(InForcePeriod other)
    {
        var from = From is { } a && other.From is { } b ? LocalDate.Max(a, b) : From ?? other.From;
        var to = To is { } c && other.To is { } d ? LocalDate.Min(c, d) : To ?? other.To;
        return AreApart(to, from) ? null : new InForcePeriod(from, to);
    }

    public bool Contains(LocalDate day) => (From is not { } from || from <= day) && (To is not { } to || day <= to);
}
