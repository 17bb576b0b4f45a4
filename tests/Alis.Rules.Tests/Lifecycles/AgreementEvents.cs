using Alis.Rules.Facts;
using Alis.Rules.Tests.Facts;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Alis.Rules.Tests.Lifecycles;

/// <summary>Random events of an agreement: mostly the next ones that are due, with others strewn in.</summary>
internal static class AgreementEvents
{
    public static readonly LocalDate First = new(2024, 7, 1);

    private static readonly string[] InOrder = ["drafted", "consultation-opened", "input-received", "consultation-closed", "input-considered", "final-draft-sent", "approved", "approved", "signed", "signed", "reviewed", "revised", "terminated"];
    private static readonly string[] Others = [.. InOrder.Distinct(), "superseded", "revision-demanded"];
    private static readonly string[] Parties = ["1804", "nlsh", "stranger"];

    /// <summary>Gets sequences with one event a day at most.</summary>
    public static Gen<List<AgreementEvent>> Apart { get; } = Gen.Choose(0, int.MaxValue - 1).Select(seed => Of(new Draws(seed), sameDays: false));

    /// <summary>Gets sequences in which several events fall on one day.</summary>
    public static Gen<List<AgreementEvent>> Together { get; } = Gen.Choose(0, int.MaxValue - 1).Select(seed => Of(new Draws(seed), sameDays: true));

    public static AgreementFile File(IReadOnlyList<AgreementEvent> events, string rulebook = "nlsh-2024") => new AgreementFileBuilder
    {
        Key = "nlsh-1804",
        Kind = "sub-agreement",
        Rulebook = rulebook,
        Parties = [new() { Key = "1804", Kind = "municipality" }, new() { Key = "nlsh", Kind = "hospital-trust" }],
        Events = events,
    }.Build().GetValueOrThrow();

    public static AgreementEvent Event(string kind, LocalDate day, string? by = "nlsh", LocalDate? deadline = null) => new()
    {
        Kind = kind,
        On = day,
        By = by,
        Deadline = deadline,
        Place = kind == "signed" ? "Bodø" : null,
        OtherAgreement = kind == "superseded" ? "special-1" : null,
    };

    public static List<AgreementEvent> Of(Draws draws, bool sameDays)
    {
        var (day, events, next) = (First, new List<AgreementEvent>(), 0);
        var count = 1 + draws.Next(30);
        for (var i = 0; i < count; i++)
        {
            var isNext = next < InOrder.Length && !draws.OneIn(4);
            var kind = isNext ? InOrder[next] : draws.Of(Others);
            var by = draws.OneIn(6) ? draws.Of(Parties) : isNext && next > 0 && InOrder[next - 1] == kind ? "1804" : "nlsh";
            next += isNext && !draws.OneIn(8) ? 1 : 0;
            day = sameDays && draws.OneIn(3) ? day : day.PlusDays(1 + draws.Next(draws.OneIn(10) ? 500 : 40));
            events.Add(Event(kind, day, by, kind == "consultation-opened" ? day.PlusDays(draws.Next(60) - 3) : null));
        }

        return events;
    }
}
