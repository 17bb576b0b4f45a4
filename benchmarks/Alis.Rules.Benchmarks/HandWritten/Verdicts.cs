using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>Findings of rules that apply or not, and hold or not.</summary>
internal static class Verdicts
{
    /// <summary>The finding of a rule that holds on the day or does not.</summary>
    public static HandWrittenFinding State(string rule, string subject, bool? applies, bool? holds, Action<MissingFacts>? addApplies, Action<MissingFacts>? addHolds)
    {
        if (applies != true)
        {
            return NotApplied(rule, subject, applies, addApplies);
        }

        return holds is { } known ? new HandWrittenFinding(rule, subject, known ? Verdict.Met : Verdict.NotMet) : Undecided(rule, subject, addHolds);
    }

    /// <summary>The finding of a duty that has a last day or none: without one there is always time.</summary>
    public static HandWrittenFinding Duty(string rule, string subject, LocalDate day, bool? holds, PossibleDay due, PossibleDay fulfilledOn, Action<MissingFacts>? addHolds, Action<MissingFacts>? addDue)
    {
        var verdict = Amounts.VerdictOf(holds, due, day, Verdict.NotYet);
        var finding = verdict == Verdict.Undecided ? Undecided(rule, subject, holds is null ? addHolds : addDue) : new HandWrittenFinding(rule, subject, verdict);
        return finding with
        {
            Due = due.Value,
            FulfilledOn = fulfilledOn.Value,
            Late = verdict == Verdict.NotMet && fulfilledOn.Value is { } done && done > due.Value ? Period.DaysBetween(due.Value.Value, done) : null,
        };
    }

    /// <summary>The finding of a rule that does not apply, or of which that is not known.</summary>
    public static HandWrittenFinding NotApplied(string rule, string subject, bool? applies, Action<MissingFacts>? addApplies) =>
        applies == false ? new HandWrittenFinding(rule, subject, Verdict.NotApplicable) : Undecided(rule, subject, addApplies);

    public static HandWrittenFinding Undecided(string rule, string subject, Action<MissingFacts>? add)
    {
        var missing = new MissingFacts();
        add?.Invoke(missing);
        return new HandWrittenFinding(rule, subject, Verdict.Undecided) { Missing = missing.Paths };
    }
}
