using Alis.Rules.Checking.Logic;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Checking;

/// <summary>Holds the texts of a rule against the verdicts that the table of verdicts leaves it.</summary>
internal sealed class VerdictCheck(DiagnosticSink sink)
{
    public void Check(RuleForms rule, bool hasException)
    {
        var hasDue = rule.Locals.ContainsKey("due");
        if (!hasException && !rule.Locals.ContainsKey("applies") && rule.Rule.Recurrence is null)
        {
            Never(rule, Verdict.NotApplicable, new("regelen har verken `applies` eller unntak; ta bort teksten", "regelen har verken `applies` eller unntak; ta bort teksten", "the rule has neither `applies` nor exceptions; remove the text"));
        }

        if (!PossibleVerdicts.MayBeEarly(rule.Rule.Properties, hasDue))
        {
            Never(rule, Verdict.NotYet, new("uten `due` er det bare tid igjen der mengden alltid kan vokse (`monotone`: `up`); ta bort teksten, eller si den siste dagen", "utan `due` er det berre tid att der mengda alltid kan vekse (`monotone`: `up`); ta bort teksten, eller sei den siste dagen", "without `due` there is time left only where the amount can always grow (`monotone`: `up`); remove the text, or state the last day"));
        }

        if (!PossibleVerdicts.MayBeLate(rule.Rule.Properties, hasDue))
        {
            Never(rule, Verdict.NotMet, new("uten `due` er det aldri for sent; ta bort teksten, eller si den siste dagen", "utan `due` er det aldri for seint; ta bort teksten, eller sei den siste dagen", "without `due` it is never too late; remove the text, or state the last day"));
        }

        if (rule.Rule.Provisions.Any(p => p.Provision.Versions.IsEmpty))
        {
            CheckOpen(rule, hasDue);
        }
    }

    /// <summary>A rule that reads a provision which no version decides: only some of the verdicts may be left.</summary>
    private void CheckOpen(RuleForms rule, bool hasDue)
    {
        var sure = new SureTerms(rule.Terms, t => Reads(t, [], static p => p.Provision is { Versions.IsEmpty: true }));
        var (applies, met, broken) = (sure.True(rule.Applies), sure.True(rule.Condition), sure.False(rule.Condition));
        if (TruthTable.Of(applies, met, broken) is not { } table)
        {
            return;
        }

        var canMeet = !TruthTable.IsNone(TruthTable.And(table.Where(applies), table.Where(met)));
        var canBreak = !TruthTable.IsNone(TruthTable.And(table.Where(applies), table.Where(broken)));
        var properties = rule.Rule.Properties;
        foreach (var (verdict, can) in new[]
        {
            (Verdict.Met, canMeet),
            (Verdict.NotMet, canBreak && PossibleVerdicts.MayBeLate(properties, hasDue)),
            (Verdict.NotYet, canBreak && PossibleVerdicts.MayBeEarly(properties, hasDue)),
        })
        {
            if (!can)
            {
                Never(rule, verdict, new("det krever en bestemmelse som ingen versjon avgjør; ta bort teksten, eller skriv en versjon", "det krev ei føresegn som ingen versjon avgjer; ta bort teksten, eller skriv ein versjon", "that needs a provision which no version decides; remove the text, or write a version"));
            }
            else if (!Has(rule, verdict))
            {
                sink.Report(ConditionCodes.VerdictWithoutText, Place(rule, null), rule.Id, verdict.ToString());
            }
        }
    }

    private void Never(RuleForms rule, Verdict verdict, Wording why)
    {
        if (Has(rule, verdict))
        {
            sink.Report(ConditionCodes.VerdictNever, Place(rule, verdict.ToString()), rule.Id, verdict.ToString(), why.Nb, why.Nn, why.En);
        }
    }

    private static bool Has(RuleForms rule, Verdict verdict) => rule.Rule.Texts.Find(verdict, Language.Nb) is not null;

    private static Location Place(RuleForms rule, string? verdict)
    {
        var texts = rule.Rule.Properties.Place?.Member("texts");
        return (verdict is null ? texts : texts?.Member(verdict) ?? texts)?.Where ?? Location.Whole(rule.Book.Book.Id);
    }

    /// <summary>Whether some term within is so.</summary>
    private static bool Reads(Term term, HashSet<Term> seen, Func<Term, bool> isSo) =>
        seen.Add(term) && (isSo(term) || term.Parts.Any(p => Reads(p, seen, isSo)));
}
