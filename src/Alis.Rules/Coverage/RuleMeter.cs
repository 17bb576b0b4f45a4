using System.Collections.Immutable;
using Alis.Rules.Examples;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Coverage;

/// <summary>Measures what the examples of one rule show.</summary>
internal sealed class RuleMeter
{
    private static readonly Verdict[] Order = [Verdict.Met, Verdict.NotYet, Verdict.NotMet, Verdict.Undecided, Verdict.NotApplicable];

    private readonly RuleMap _map;
    private readonly LoadedBook _book;
    private readonly Tally _tally;

    private RuleMeter(LoadedBook book, CompiledRule rule)
    {
        _book = book;
        _map = new RuleMap(rule, book);
        _tally = new Tally(_map);
    }

    public static CoveredRule Measure(LoadedBook book, CompiledRule rule, IReadOnlyCollection<Example> examples)
    {
        var meter = new RuleMeter(book, rule);
        var probe = new RuleProbe(meter._map, book, meter._tally);
        foreach (var example in examples)
        {
            probe.Add(example);
        }

        var conditions = meter.Conditions();
        return new CoveredRule(rule)
        {
            Examples = examples.Count,
            Verdicts = meter.Verdicts(examples),
            Conditions = conditions,
            Boundaries = meter.Boundaries(conditions),
        };
    }

    private ImmutableArray<CoveredVerdict> Verdicts(IReadOnlyCollection<Example> examples)
    {
        var rule = _map.Rule;
        var verdicts = Order.Where(v => rule.Texts.Find(v, Language.Nb) is not null).Select(v => Of(v, v.ToString())).ToList();
        if ((_book.Book.From ?? _book.Book.To ?? rule.Properties.InForce.From ?? rule.Properties.InForce.To) is not null)
        {
            verdicts.Add(Of(null, ExpectedFinding.NotInForce));
        }

        return [.. verdicts];

        CoveredVerdict Of(Verdict? verdict, string name)
        {
            var shown = examples.Where(e => e.Expected.Any(x => x.Verdict == name)).Select(e => e.Name).OrderBy(n => n, StringComparer.Ordinal).ToList();
            return new CoveredVerdict(verdict, shown.Count, shown.FirstOrDefault());
        }
    }

    private ImmutableArray<CoveredCondition> Conditions()
    {
        var covered = new List<CoveredCondition>();
        foreach (var decision in _map.Decisions)
        {
            Possibility? possible = null;
            for (var i = 0; i < decision.Conditions.Length; i++)
            {
                covered.Add(new CoveredCondition(decision, decision.Conditions[i], Side(i, Truth.True), Side(i, Truth.False)));
            }

            CoveredSide Side(int condition, Truth truth)
            {
                if (_tally.Shown(decision, condition, truth) is { } example)
                {
                    return CoveredSide.Of(example);
                }

                if (!decision.IsReachable)
                {
                    return CoveredSide.Impossible(ImpossibleReason.NeverReached);
                }

                possible ??= new Possibility(decision, decision.Kind == DecisionKind.Rule ? _map.Applies : null, _map.Ambiguous, _map.Choices.Of);
                return possible.CanDecide(condition, truth) ? CoveredSide.Of(null)
                    : CoveredSide.Impossible(possible.WithoutConstants().CanDecide(condition, truth) ? ImpossibleReason.Constant : ImpossibleReason.Repeated);
            }
        }

        return [.. covered.OrderBy(c => c.Where.Document, StringComparer.Ordinal).ThenBy(c => c.Where.Line).ThenBy(c => c.Where.Column)];
    }

    private ImmutableArray<CoveredBoundary> Boundaries(ImmutableArray<CoveredCondition> conditions)
    {
        var boundaries = _map.Boundaries.Select(b => new CoveredBoundary($"{b.Actual} {Sign(b.Comparison.Relation)} {b.Limit}", b.Where, b.Comparison, _tally.Boundary(b.Comparison), null));
        return
        [
            .. boundaries,
            .. conditions.Where(c => c.Condition.Comparison is not null).Select(c => new CoveredBoundary(c.Expression, c.Where, c.Condition.Comparison!, _tally.Boundary(c.Condition.Comparison!), c)),
        ];
    }

    private static string Sign(BoundaryRelation relation) => relation switch
    {
        BoundaryRelation.AtLeast => ">=",
        BoundaryRelation.MoreThan => ">",
        BoundaryRelation.AtMost => "<=",
        _ => "<",
    };
}
