using Alis.Rules.Checking.Logic;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;

namespace Alis.Rules.Checking;

/// <summary>Looks at whole rules: those that are never or always met, nested rules that make no difference, and exceptions that never displace.</summary>
internal sealed class RuleLogicCheck(DiagnosticSink sink)
{
    /// <summary>Looks at one rule in which no part alone is constant.</summary>
    public void Check(RuleForms rule)
    {
        if (TruthTable.Of(rule.Applies, rule.Condition) is not { } table || table.IsNever(rule.Applies))
        {
            return;
        }

        var applies = table.Where(rule.Applies);
        if (TruthTable.IsNone(TruthTable.And(applies, table.Where(rule.Condition))))
        {
            sink.Report(ConditionCodes.NeverMet, Name(rule), rule.Id);
        }
        else if (TruthTable.IsNone(TruthTable.And(applies, table.WhereNot(rule.Condition))))
        {
            sink.Report(ConditionCodes.AlwaysMet, Name(rule), rule.Id);
        }
        else
        {
            foreach (var part in rule.Whole.All.Where(p => p.Children.Length > 1))
            {
                CheckChildren(part, table, rule);
            }
        }
    }

    private void CheckChildren(RulePart part, TruthTable table, RuleForms rule)
    {
        var isAnd = part.Source.IsAnd == true;
        var children = part.Children.ToList();
        var guards = !isAnd && ReferenceEquals(part, rule.Whole) && rule.Locals.ContainsKey("applies") ? 1 : 0;
        for (var i = children.Count - 1; i >= guards && children.Count > 1 + guards; i--)
        {
            if (Redundancy.IsIn(i, [.. children.Select(c => c.Condition)], table, isAnd))
            {
                sink.Report(ConditionCodes.NoDifference, children[i].Source.NamePlace?.Where ?? Name(rule), children[i].Source.Name);
                children.RemoveAt(i);
            }
        }
    }

    /// <summary>Looks at an exception and the rule it is an exception to.</summary>
    public void CheckException(RuleForms exception, RuleForms main)
    {
        var place = (exception.Rule.Properties.Place?.Member("exceptionTo"))?.Where ?? Name(exception);
        if (ReferenceEquals(exception.LawAsOf?.Term, main.LawAsOf?.Term) && !Overlap.Of(exception, main))
        {
            sink.Report(ConditionCodes.ExceptionNotInForce, place, exception.Id, main.Id);
            return;
        }

        if (TruthTable.Of(exception.Applies, exception.Condition, main.Applies, main.Condition) is not { } table)
        {
            return;
        }

        var met = TruthTable.And(table.Where(exception.Applies), table.Where(exception.Condition));
        var broken = TruthTable.And(table.Where(main.Applies), table.WhereNot(main.Condition));
        if (!TruthTable.IsNone(met) && !TruthTable.IsNone(broken) && TruthTable.IsNone(TruthTable.And(met, broken)))
        {
            sink.Report(ConditionCodes.ExceptionUseless, place, exception.Id, main.Id);
        }
    }

    private static Location Name(RuleForms rule) => rule.Rule.Source.NamePlace?.Where ?? Location.Whole(rule.Book.Book.Id);
}
