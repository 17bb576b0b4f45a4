using System.Collections.Immutable;
using System.Globalization;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Facts;
using Alis.Rules.Workflows;

namespace Alis.Rules.Evaluation;

/// <summary>Makes findings of results: names what is missing, what was used, and where the verdict would turn.</summary>
internal sealed class FindingMaker(LoadedBook book, Assessment assessment, ReportDetail detail, bool shows = false)
{
    public Finding Make(CompiledRule rule, object item, FindingSubject subject, RuleResult result, Displacement displacement)
    {
        var verdict = displacement.Verdict ?? result.Verdict;
        var full = detail == ReportDetail.Full;
        var frame = assessment.Frame;
        if (full || shows || verdict == Verdict.Undecided)
        {
            RuleEvaluator.Begin(rule, frame, assessment.View, item, assessment.Day, result.LawDay);
        }

        return new Finding(rule, subject)
        {
            Verdict = verdict,
            Citation = rule.Properties.CitationOn(result.LawDay),
            Amount = result.Amount.IsExact ? result.Amount.Low : null,
            Required = result.Required.IsExact ? result.Required.Low : null,
            Opens = result.Opens.Nullable,
            Due = result.Due.Nullable,
            FulfilledOn = result.FulfilledOn.Nullable,
            Late = result.Late,
            DisplacedBy = displacement.By,
            Accepted = Accepted(rule, subject, item, verdict),
            Missing = verdict == Verdict.Undecided && !result.IsCutOff ? Missing(rule, frame, item is ItemInTurn, result, displacement) : [],
            Because = full && !result.IsCutOff ? Because(rule, frame, item is ItemInTurn, result) : [],
            Turn = (item as ItemInTurn)?.Turn,
            Item = item,
            TurningPoints = full && !result.IsCutOff && displacement.Verdict is null ? TurningPoints(rule, item, result) : [],
            IsCutOff = result.IsCutOff,
            Values = full || shows ? Values(rule, item, result) : null,
        };
    }

    private AcceptedReason? Accepted(CompiledRule rule, FindingSubject subject, object item, Verdict verdict)
    {
        if (verdict != Verdict.NotMet || rule.Properties.Strength != Strength.Should)
        {
            return null;
        }

        foreach (var exception in assessment.View.Exceptions ?? [])
        {
            if (exception is { Norm: { } norm, Reason: { } reason } && rule.Properties.Norms.Contains(norm, StringComparer.Ordinal) &&
                (exception.Block is null || (subject.Kind == SubjectKind.Block && exception.Block == FactIdentity.Of(ItemInTurn.ItemOf(item)))))
            {
                return new AcceptedReason(reason, exception.By, exception.On);
            }
        }

        return null;
    }

    private static ImmutableArray<string> Missing(CompiledRule rule, Frame frame, bool hasTurn, RuleResult result, Displacement displacement)
    {
        var trail = new FactTrail();
        if (result.Verdict == Verdict.Undecided)
        {
            if (rule.LawAsOf is { } lawAsOf)
            {
                lawAsOf.Blame(frame, trail);
            }

            if (rule.Applies?.Evaluate(frame) == Truth.Unknown)
            {
                rule.Applies.Blame(frame, trail);
            }
            else if (rule.Recurrence is { } recurrence && !hasTurn)
            {
                recurrence.Blame(frame, trail);
            }
            else if (result.Truth == Truth.Unknown)
            {
                rule.Condition.Blame(frame, trail);
            }
            else
            {
                rule.Due?.Blame(frame, trail);
            }
        }

        return [.. trail.Names().Concat(displacement.Missing).Distinct(StringComparer.Ordinal).OrderBy(p => p, StringComparer.Ordinal)];
    }

    private static ImmutableArray<UsedFact> Because(CompiledRule rule, Frame frame, bool hasTurn, RuleResult result)
    {
        var trail = new FactTrail();
        if (rule.Applies is { } applies && applies.Evaluate(frame) != Truth.True)
        {
            applies.Support(frame, trail);
        }
        else if (rule.Recurrence is { } recurrence && !hasTurn)
        {
            recurrence.Support(frame, trail);
        }
        else if (result.InForce)
        {
            rule.Condition.Support(frame, trail);
            rule.Due?.Support(frame, trail);
            rule.Opens?.Support(frame, trail);
            rule.FulfilledOn?.Support(frame, trail);
            rule.Amount?.Support(frame, trail);
            rule.Required?.Support(frame, trail);
        }

        return UsedFacts(trail);
    }

    /// <summary>What a trail noted, in ordinal order.</summary>
    public static ImmutableArray<UsedFact> UsedFacts(FactTrail trail)
    {
        var noted = trail.InOrder();
        var facts = ImmutableArray.CreateBuilder<UsedFact>(noted.Length);
        foreach (var fact in noted)
        {
            facts.Add(new UsedFact(fact.Key, fact.Value));
        }

        return facts.MoveToImmutable();
    }

    private ImmutableArray<TurningPoint> TurningPoints(CompiledRule rule, object item, RuleResult result)
    {
        var turns = ImmutableArray.CreateBuilder<TurningPoint>();
        var tried = assessment.Frame.Trial;
        foreach (var (name, provision) in rule.Provisions)
        {
            var current = provision.On(result.LawDay)?.Value;
            foreach (var value in provision.Admissible.Where(v => !v.Is(current)))
            {
                assessment.Frame.Trial = new ProvisionTrial(provision, value);
                try
                {
                    var turned = RuleEvaluator.Evaluate(rule, book, assessment, UnderTrial(rule, item));
                    if (!turned.IsCutOff && turned.Verdict != result.Verdict)
                    {
                        turns.Add(new TurningPoint(name, value.ToString(), turned.Verdict, provision.Decision));
                    }
                }
                finally
                {
                    assessment.Frame.Trial = tried;
                }
            }
        }

        return turns.ToImmutable();
    }

    /// <summary>The turn of the same number as it would be: what its days are counted from may be what is tried.</summary>
    private object UnderTrial(CompiledRule rule, object item)
    {
        if (item is not ItemInTurn { Turn.Number: var number } turned)
        {
            return item;
        }

        _ = RuleEvaluator.BeginInLaw(rule, assessment, turned.Item);
        return rule.Recurrence!.TurnOf(assessment.Frame, number) is { } other ? new ItemInTurn(turned.Item, other) : turned.Item;
    }

    private Dictionary<string, FindingValue> Values(CompiledRule rule, object item, RuleResult result)
    {
        var frame = assessment.Frame;
        RuleEvaluator.Begin(rule, frame, assessment.View, item, assessment.Day, result.LawDay);
        var values = new Dictionary<string, FindingValue>(StringComparer.Ordinal);
        foreach (var parameter in rule.Parameters)
        {
            var (name, bound, _) = parameter;
            if (!rule.Texts.Names.Contains(name))
            {
                continue;
            }

            FindingValue? value = bound.Node switch
            {
                DayNode day => new FindingValue(day.Evaluate(frame).Nullable, null, null, bound.Type.Unit, null, bound.Type.Kind),
                NumberNode number => NumberValue(number.Evaluate(frame), bound.Type),
                TextNode text => new FindingValue(null, null, null, bound.Type.Unit, text.Evaluate(frame), bound.Type.Kind),
                _ => null,
            };
            if (value is { } known)
            {
                values[name] = known;
            }
        }

        return values;
    }

    private static FindingValue NumberValue(Number number, FactType type) => number.IsUnknown
        ? new FindingValue(null, null, null, type.Unit, null, type.Kind)
        : new FindingValue(null, number.Low, number.High, type.Unit, null, type.Kind);

    /// <summary>Returns what a finding about an item is about.</summary>
    public static FindingSubject SubjectOf(SubjectKind kind, object item) =>
        item is ItemInTurn { Turn.Number: var number } turned
            ? new(kind, string.Format(CultureInfo.InvariantCulture, "{0}/{1}", FactIdentity.Of(turned.Item), number))
            : new(kind, FactIdentity.Of(item));
}

/// <summary>What exceptions do to a rule: its verdict in their light, the one that displaced it, and what is missing of an undecided one.</summary>
internal readonly record struct Displacement(Verdict? Verdict, string? By, ImmutableArray<string> Missing)
{
    public static Displacement None { get; } = new(null, null, []);
}
