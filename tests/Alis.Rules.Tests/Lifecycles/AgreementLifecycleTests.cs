using Alis.Rules.Facts;
using Alis.Rules.Lifecycles;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Properties;
using Alis.Rules.Workflows;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Lifecycles;

/// <summary>What holds of the life of an agreement whatever happens to it.</summary>
public class AgreementLifecycleTests
{
    private static readonly string[] States = ["NotBegun", "Draft", "InConsultation", "InRevision", "FinalDraft", "AwaitingSignatures", "InForce", "Terminated", "Ended", "Superseded"];
    private static readonly RuleEngine Engine = new(RuleSet.Embedded);

    [Fact]
    public void Agreement_RandomEvents_IsWhatTheHandWrittenModelSays() => Prop.ForAll(
        AgreementEvents.Apart.ToArbitrary(),
        events =>
        {
            foreach (var day in Days(events))
            {
                var (status, model) = (Status(events, day), AgreementModel.Of(events, day));

                Assert.Equal((model.State, model.InForceFrom, model.EndsOn), (status.State.Code, status.InForceFrom, status.EndsOn));
                Assert.Equal(model.Refused.Select(r => (r.Kind!, r.On!.Value, r.By)), status.Refused.Select(r => (r.Kind, r.Day, r.By)));
            }
        }).Holds(400);

    [Fact]
    public void Events_Generated_ReachEveryState()
    {
        var reached = new HashSet<string>();
        for (var seed = 0; seed < 400; seed++)
        {
            var events = AgreementEvents.Of(new Draws(seed), sameDays: false);
            reached.UnionWith(Days(events).Select(d => AgreementModel.Of(events, d).State));
        }

        Assert.Equal(States.Order(StringComparer.Ordinal), reached.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Agreement_EventsOnOneDay_DoNotHangOnTheirOrder() => Prop.ForAll(
        AgreementEvents.Together.ToArbitrary(),
        events =>
        {
            var shuffled = new List<AgreementEvent>(events);
            new Draws(events.Count).Shuffle(shuffled);
            foreach (var day in Days(events))
            {
                Assert.Equal(Show(Status(events, day)), Show(Status(shuffled, day)));
            }
        }).Holds(150);

    [Fact]
    public void Agreement_LaterEvents_AreNotSeen() => Prop.ForAll(
        AgreementEvents.Together.ToArbitrary(),
        events =>
        {
            foreach (var day in Days(events))
            {
                // Replay in one go is replay step by step: what has not happened yet changes nothing.
                Assert.Equal(Show(Status([.. events.Where(e => e.On <= day)], day)), Show(Status(events, day)));
            }
        }).Holds(150);

    [Fact]
    public void Agreement_RefusedEventsTakenAway_IsTheSame() => Prop.ForAll(
        AgreementEvents.Together.ToArbitrary(),
        events =>
        {
            var day = events[^1].On!.Value.PlusDays(800);
            var status = Status(events, day);
            var kept = events.ToList();
            foreach (var r in status.Refused)
            {
                _ = kept.Remove(kept.First(e => e == (AgreementEvent)r.Source));
            }

            var without = Status(kept, day);

            Assert.Empty(without.Refused);
            Assert.Equal(Course(status), Course(without));
        }).Holds(150);

    [Fact]
    public void Agreement_Terminated_NeverReturnsToInForce() => Prop.ForAll(
        AgreementEvents.Together.ToArbitrary(),
        events =>
        {
            var states = Days(events).Select(d => Status(events, d).State.Code).ToList();

            Assert.All(states, s => Assert.Contains(s, States));
            var left = states.FindIndex(s => s is "Terminated" or "Ended" or "Superseded");
            Assert.DoesNotContain("InForce", states.Skip(left < 0 ? states.Count : left));
            var over = states.FindIndex(s => s is "Ended" or "Superseded");
            Assert.All(states.Skip(over < 0 ? states.Count : over), s => Assert.Equal(states[over], s));
        }).Holds(150);

    [Fact]
    public void Agreement_StepsTakenOneByOne_LeadFromStateToState() => Prop.ForAll(
        AgreementEvents.Together.ToArbitrary(),
        events =>
        {
            var status = Status(events, events[^1].On!.Value.PlusDays(800));
            var state = "NotBegun";
            foreach (var step in status.Taken)
            {
                Assert.Equal(state, step.FromState.Code);
                state = step.ToState.Code;
            }

            Assert.Equal(state, status.State.Code);
            Assert.Equal(events.Count, status.Taken.Count(t => t.Event is not null) + status.Refused.Length);
        }).Holds(150);

    private static IEnumerable<LocalDate> Days(IReadOnlyList<AgreementEvent> events)
    {
        foreach (var day in events.Select(e => e.On!.Value).Distinct())
        {
            yield return day.PlusDays(-1);
            yield return day;
        }

        yield return events.Max(e => e.On!.Value).PlusDays(365);
        yield return events.Max(e => e.On!.Value).PlusDays(366);
        yield return events.Max(e => e.On!.Value).PlusDays(367);
    }

    private static LifecycleStatus Status(IReadOnlyList<AgreementEvent> events, LocalDate day) => Engine.Agreement(AgreementEvents.File(events), day).Agreement!;

    private static string Course(LifecycleStatus status) =>
        $"{status.State} {status.Since} {status.InForceFrom} {status.EndsOn} {string.Join(" ", status.Taken.Select(t => $"{t.Name}@{t.Day}:{t.By}"))} | {string.Join(" ", status.Next.Select(n => $"{n.Name} {n.Due} {string.Join(",", n.By)}"))}";

    private static string Show(LifecycleStatus status) =>
        $"{Course(status)} | {string.Join(" ", status.Refused.Select(r => $"{r.Kind}@{r.Day}:{r.By} {r.Reason} in {r.InState}"))}";
}
