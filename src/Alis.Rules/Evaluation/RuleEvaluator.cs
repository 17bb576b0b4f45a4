using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Evaluation;

/// <summary>Evaluates one rule for one item: the verdict table of the design, but for exceptions.</summary>
internal static class RuleEvaluator
{
    public static RuleResult Evaluate(CompiledRule rule, LoadedBook book, Assessment assessment, object item)
    {
        var frame = assessment.Frame;
        Begin(rule, frame, assessment.View, item, assessment.Day, assessment.Day);
        var result = new RuleResult { LawDay = assessment.Day, InForce = true, Truth = Truth.Unknown, Verdict = Verdict.Undecided };
        if (rule.LawAsOf is { } lawAsOf)
        {
            var law = lawAsOf.Evaluate(frame);
            if (!law.IsKnown)
            {
                return result;
            }

            result.LawDay = law.Value;
            Begin(rule, frame, assessment.View, item, assessment.Day, law.Value);
        }

        result.InForce = book.IsInForce(rule, result.LawDay);
        if (!result.InForce)
        {
            return result;
        }

        Measure(rule, frame, assessment.Day, rule.Recurrence is null || item is ItemInTurn, ref result);
        if (result.Verdict == Verdict.Met && rule.Properties is { Kind: RuleKind.Amount, Monotone: Monotonicity.Up })
        {
            result.Late = DaysLate(rule, assessment, item, result);
            Begin(rule, frame, assessment.View, item, assessment.Day, result.LawDay);
        }

        result.IsCutOff = frame.IsExhausted;
        if (result.IsCutOff)
        {
            result.Verdict = Verdict.Undecided;
        }

        return result;
    }

    /// <summary>Prepares the frame with the law of the day that the rule names; false where that day is not known.</summary>
    public static bool BeginInLaw(CompiledRule rule, Assessment assessment, object item)
    {
        var frame = assessment.Frame;
        Begin(rule, frame, assessment.View, item, assessment.Day, assessment.Day);
        if (rule.LawAsOf is { } lawAsOf)
        {
            if (lawAsOf.Evaluate(frame) is not { IsKnown: true } law)
            {
                return false;
            }

            Begin(rule, frame, assessment.View, item, assessment.Day, law.Value);
        }

        return true;
    }

    /// <summary>Prepares the frame so that the rule's nodes can be evaluated for an item.</summary>
    public static void Begin(CompiledRule rule, Frame frame, object file, object item, LocalDate on, LocalDate lawDay)
    {
        frame.Begin(rule.Layout);
        frame.On = on;
        frame.LawDay = lawDay;
        frame.SetObject(rule.FileSlot, file);
        frame.SetObject(rule.SubjectSlot, ItemInTurn.ItemOf(item));
        if (rule.TurnSlot >= 0)
        {
            frame.SetObject(rule.TurnSlot, (item as ItemInTurn)?.Turn);
        }
    }

    private static void Measure(CompiledRule rule, Frame frame, LocalDate day, bool hasTurn, ref RuleResult result)
    {
        var applies = rule.Applies?.Evaluate(frame) ?? Truth.True;
        if (applies != Truth.True)
        {
            result.Verdict = applies == Truth.False ? Verdict.NotApplicable : Verdict.Undecided;
            return;
        }

        if (!hasTurn)
        {
            // Nobody knows from when the turns are counted, or it is known that there are none.
            result.Verdict = rule.Recurrence!.Turns(frame, day) is null ? Verdict.Undecided : Verdict.NotApplicable;
            return;
        }

        result.Truth = rule.Condition.Evaluate(frame);
        result.Opens = rule.Opens?.Evaluate(frame) ?? Day.None;
        result.Due = rule.Due?.Evaluate(frame) ?? Day.None;
        result.FulfilledOn = rule.FulfilledOn?.Evaluate(frame) ?? Day.None;
        result.Amount = rule.Amount?.Evaluate(frame) ?? default;
        result.Required = rule.Required?.Evaluate(frame) ?? default;
        result.Verdict = result.Truth switch
        {
            Truth.True => Verdict.Met,
            Truth.Unknown => Verdict.Undecided,
            _ => WhereFalse(rule, day, result.Due),
        };
        if (result.Verdict == Verdict.NotMet && result is { FulfilledOn.IsKnown: true, Due.IsKnown: true } && result.FulfilledOn.Value > result.Due.Value)
        {
            result.Late = Days(result.Due.Value, result.FulfilledOn.Value);
        }
    }

    /// <summary>A rule that is not met: there is still time until the last day, or without one, as long as an amount can grow.</summary>
    private static Verdict WhereFalse(CompiledRule rule, LocalDate day, Day due) => due.State switch
    {
        DayState.Unknown => Verdict.Undecided,
        DayState.Known => day <= due.Value ? Verdict.NotYet : Verdict.NotMet,
        _ => rule.Properties is { Kind: RuleKind.Obligation } or { Kind: RuleKind.Amount, Monotone: Monotonicity.Up } ? Verdict.NotYet : Verdict.NotMet,
    };

    private static int? DaysLate(CompiledRule rule, Assessment assessment, object item, RuleResult result)
    {
        if (!result.Due.IsKnown || assessment.Day <= result.Due.Value || !assessment.HasFactsAfter(result.Due.Value))
        {
            return null;
        }

        if (TruthOn(rule, assessment, item, result.LawDay, result.Due.Value) != Truth.False)
        {
            return null;
        }

        // More service can only help (the rule says so and its tests hold it to that): the truth turns once, so halving finds the day.
        var (notYet, met) = (result.Due.Value, assessment.Day);
        while (Days(notYet, met) > 1)
        {
            var middle = notYet.PlusDays(Days(notYet, met) / 2);
            if (TruthOn(rule, assessment, item, result.LawDay, middle) == Truth.True)
            {
                met = middle;
            }
            else
            {
                notYet = middle;
            }
        }

        return Days(result.Due.Value, met);
    }

    private static Truth TruthOn(CompiledRule rule, Assessment assessment, object item, LocalDate lawDay, LocalDate day)
    {
        var view = assessment.ViewOn(day);
        Begin(rule, assessment.Frame, view, ReferenceEquals(item, assessment.View) ? view : item, day, lawDay);
        return rule.Condition.Evaluate(assessment.Frame);
    }

    private static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);
}
