using Alis.Rules.Checking.Logic;
using Alis.Rules.Diagnostics;
using Alis.Rules.Workflows;

namespace Alis.Rules.Checking;

/// <summary>Looks for windows that end before they open, and for two obligations of one party that one event should fulfil and whose windows exclude each other.</summary>
internal sealed class ObligationCheck(DiagnosticSink sink)
{
    public void Check(IReadOnlyList<RuleForms> rules)
    {
        foreach (var rule in rules.Where(r => r.Locals.ContainsKey("due") && Excludes(r, r)))
        {
            sink.Report(ConditionCodes.WindowTurned, rule.Locals["opens"].Where, rule.Id);
        }

        var obligations = rules.Where(r => r.Rule.Properties.Kind == RuleKind.Obligation && r.Locals.ContainsKey("fulfilledOn") && r.Locals.ContainsKey("due")).ToList();
        for (var i = 0; i < obligations.Count; i++)
        {
            for (var j = i + 1; j < obligations.Count; j++)
            {
                Check(obligations[i], obligations[j]);
            }
        }
    }

    private void Check(RuleForms a, RuleForms b)
    {
        // An exception takes the place of its main rule: one event need not fulfil both.
        if (a.Rule.ExceptionTo == b.Id || b.Rule.ExceptionTo == a.Id || !Parties(a).Intersect(Parties(b), StringComparer.Ordinal).Any() ||
            a.Rule.Properties.Subject != b.Rule.Properties.Subject ||
            !ReferenceEquals(a.Locals["fulfilledOn"].Term, b.Locals["fulfilledOn"].Term) ||
            !Overlap.Of(a, b) || !CanBothApply(a, b) || !(Excludes(a, b) || Excludes(b, a)))
        {
            return;
        }

        var isOneBook = ReferenceEquals(a.Book, b.Book);
        if (!isOneBook && !Overlap.OfBooks(a.Book.Book, b.Book.Book))
        {
            return;
        }

        sink.Report(
            isOneBook ? ConditionCodes.Contradiction : ConditionCodes.SourcesContradict,
            b.Locals["due"].Where,
            b.Id,
            a.Id,
            Quotation(b),
            Quotation(a));
    }

    /// <summary>Whether the one window has always ended when the other opens.</summary>
    private static bool Excludes(RuleForms first, RuleForms second) =>
        second.Locals.TryGetValue("opens", out var opens) && DayOrder.IsAlwaysBefore(first.Locals["due"].Term, opens.Term);

    private static bool CanBothApply(RuleForms a, RuleForms b) =>
        TruthTable.Of(a.Applies, b.Applies) is not { } table || !TruthTable.IsNone(TruthTable.And(table.Where(a.Applies), table.Where(b.Applies)));

    private static string[] Parties(RuleForms rule) => rule.Rule.Properties.Party == "both" ? ["municipality", "hospital"] : [rule.Rule.Properties.Party];

    private static string Quotation(RuleForms rule) => rule.Rule.Properties.Citation?.Quotation ?? rule.Rule.Properties.Citation?.Section ?? "";
}
