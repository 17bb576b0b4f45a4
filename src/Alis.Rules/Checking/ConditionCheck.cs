using Alis.Rules.Checking.Logic;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Syntax;

namespace Alis.Rules.Checking;

/// <summary>Looks for parts of an expression that are always true, always false, or make no difference.</summary>
internal sealed class ConditionCheck(DiagnosticSink sink)
{
    /// <summary>Looks at one expression with all that stands in it.</summary>
    /// <returns>Whether some part of it never changes.</returns>
    public bool Check(Form root) => Visit(root, inDecision: false);

    private bool Visit(Form form, bool inDecision)
    {
        var found = form.Term.IsTruth && !inDecision && Decide(form);
        CheckDays(form);
        foreach (var part in form.Parts.Where(p => !IsAnswer(form, p)))
        {
            found |= Visit(part, form.IsConnective && part.Term.IsTruth);
        }

        return found;
    }

    /// <summary>The true or false that a stated yes or no is compared with is no condition of its own.</summary>
    private static bool IsAnswer(Form form, Form part) => part.Syntax is BooleanSyntax && form.Syntax is BinarySyntax && !form.IsConnective;

    private bool Decide(Form decision)
    {
        if (TruthTable.Of(decision.Term) is { } table)
        {
            return Walk(decision, table, null);
        }

        // Too much for one table: its parts one by one.
        var found = false;
        foreach (var part in decision.IsConnective ? decision.Parts.Where(p => p.Term.IsTruth) : [])
        {
            found |= Decide(part);
        }

        return found;
    }

    /// <summary>Tells the smallest parts that never change: what holds them never changes for the same reason, or will be told next time.</summary>
    private bool Walk(Form form, TruthTable table, BinaryOperator? above)
    {
        var op = (form.Syntax as BinarySyntax)?.Operator;
        var found = false;
        foreach (var part in form.IsConnective ? form.Parts.Where(p => p.Term.IsTruth) : [])
        {
            found |= Walk(part, table, op);
        }

        if (found)
        {
            return true;
        }

        // What follows !applies is judged with the whole rule.
        if (op == BinaryOperator.Or && form.Chain(BinaryOperator.Or).Any(IsGuard))
        {
            return false;
        }

        var never = table.IsNever(form.Term);
        if (never || table.IsAlways(form.Term))
        {
            // What a name stands for has been told where it is defined.
            if (form.Syntax is not NameSyntax)
            {
                var why = ConstantReason.Of(form, table, never);
                sink.Report(never ? ConditionCodes.NeverTrue : ConditionCodes.AlwaysTrue, form.Where, form.Written, why.Nb, why.Nn, why.En);
            }

            return true;
        }

        if (form.IsConnective && op is BinaryOperator.And or BinaryOperator.Or && op != above)
        {
            CheckChain([.. form.Chain(op.Value)], table, op == BinaryOperator.And);
        }

        return false;
    }

    private void CheckChain(List<Form> parts, TruthTable table, bool isAnd)
    {
        // From the last, so that of two that say the same the second is told.
        for (var i = parts.Count - 1; i >= 0 && parts.Count > 1; i--)
        {
            if (Redundancy.IsIn(i, [.. parts.Select(p => p.Term)], table, isAnd))
            {
                sink.Report(ConditionCodes.NoDifference, parts[i].Where, parts[i].Written);
                parts.RemoveAt(i);
            }
        }
    }

    private static bool IsGuard(Form form) => form.Syntax is UnarySyntax { Operator: UnaryOperator.Not, Operand: NameSyntax { Name: "applies" } };

    private void CheckDays(Form form)
    {
        if (form.Syntax is CallSyntax { Target: NameSyntax { Name: "Dates" } } && form.Term.Kind is TermKind.OnOrBefore or TermKind.And && form.Parts.Skip(1).Any(p => ReferenceEquals(p.Term, form.Parts[0].Term)))
        {
            sink.Report(ConditionCodes.SameDay, form.Where, form.Written);
        }
    }
}

/// <summary>Whether a part of a conjunction or alternative is decided by the others.</summary>
internal static class Redundancy
{
    public static bool IsIn(int index, IReadOnlyList<Term> parts, TruthTable table, bool isAnd)
    {
        // In a conjunction only the ways count in which all others are true; in an alternative, those in which all others are false.
        ulong[]? rest = null;
        for (var i = 0; i < parts.Count; i++)
        {
            if (i != index)
            {
                var ways = isAnd ? table.Where(parts[i]) : table.WhereNot(parts[i]);
                rest = rest is null ? ways : TruthTable.And(rest, ways);
            }
        }

        return rest is not null && !TruthTable.IsNone(rest) && TruthTable.IsNone(TruthTable.And(rest, isAnd ? table.WhereNot(parts[index]) : table.Where(parts[index])));
    }
}
