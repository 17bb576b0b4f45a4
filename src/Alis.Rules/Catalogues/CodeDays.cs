using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Catalogues;

/// <summary>The days on which a code holds, both included; an open end is null.</summary>
internal sealed record CodeDays(LocalDate? From, LocalDate? To)
{
    public static CodeDays Always { get; } = new(null, null);

    public static CodeDays Read(Members m)
    {
        var days = new CodeDays(m.Date("from", "The first day; absent where the source names none."), m.Date("to", "The last day, included; absent while it is in force."));
        if (days is { From: { } from, To: { } to } && to < from)
        {
            m.Fault(RulebookCodes.TurnedRound, "to");
        }

        return days;
    }

    public bool Contains(LocalDate day) => (From is not { } from || from <= day) && (To is not { } to || day <= to);
}
