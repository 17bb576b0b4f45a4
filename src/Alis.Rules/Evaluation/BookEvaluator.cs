using System.Collections.Immutable;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Evaluation;

/// <summary>Evaluates the rules of one book over one file, exceptions first where a rule turns on them; with what texts show also where only verdicts are asked for, if that is said.</summary>
internal sealed class BookEvaluator(LoadedBook book, Assessment assessment, ReportDetail detail, bool shows = false, LocalDate? begunBy = null)
{
    private readonly FindingMaker _maker = new(book, assessment, detail, shows);

    public void Evaluate(List<Finding> findings, List<RuleNotInForce> notInForce, Func<CompiledRule, bool>? wanted = null)
    {
        foreach (var workflow in book.Workflows)
        {
            foreach (var rule in workflow.Rules)
            {
                if (wanted?.Invoke(rule) == false)
                {
                    continue;
                }

                var items = assessment.ItemsOf(rule, begunBy ?? assessment.Day);
                if (items is null)
                {
                    AddWhereItemsAreUnknown(rule, findings, notInForce);
                    continue;
                }

                foreach (var item in items)
                {
                    Add(workflow, rule, item, findings, notInForce);
                }
            }
        }
    }

    private void Add(CompiledWorkflow workflow, CompiledRule rule, object item, List<Finding> findings, List<RuleNotInForce> notInForce)
    {
        var subject = FindingMaker.SubjectOf(workflow.Subject, item);
        var result = RuleEvaluator.Evaluate(rule, book, assessment, item);
        if (!result.InForce)
        {
            notInForce.Add(new RuleNotInForce(rule.Id, subject, result.LawDay));
            return;
        }

        findings.Add(_maker.Make(rule, item, subject, result, DisplacementOf(workflow, rule, item, result)));
    }

    private Displacement DisplacementOf(CompiledWorkflow workflow, CompiledRule rule, object item, RuleResult result)
    {
        if (result.Truth != Truth.False || result.Verdict is not (Verdict.NotMet or Verdict.NotYet or Verdict.Undecided))
        {
            return Displacement.None;
        }

        var (isOpen, missing) = (false, ImmutableArray<string>.Empty);
        foreach (var exception in workflow.Rules)
        {
            if (exception.ExceptionTo != rule.Id)
            {
                continue;
            }

            var finding = Resolve(workflow, exception, item);
            if (finding?.Verdict == Verdict.Met)
            {
                return new Displacement(Verdict.NotApplicable, exception.Id, []);
            }

            if (finding?.Verdict == Verdict.Undecided)
            {
                isOpen = true;
                missing = missing.AddRange(finding.Missing);
            }
        }

        return isOpen ? new Displacement(Verdict.Undecided, null, missing) : Displacement.None;
    }

    /// <summary>The finding of an exception, itself in the light of its own exceptions; null where it is not in force.</summary>
    private Finding? Resolve(CompiledWorkflow workflow, CompiledRule exception, object item)
    {
        var result = RuleEvaluator.Evaluate(exception, book, assessment, item);
        return result.InForce
            ? new FindingMaker(book, assessment, ReportDetail.Verdicts).Make(exception, item, FindingMaker.SubjectOf(workflow.Subject, item), result, DisplacementOf(workflow, exception, item, result))
            : null;
    }

    /// <summary>A rule about blocks or service where the file does not say what there is: undecided, naming the list.</summary>
    private void AddWhereItemsAreUnknown(CompiledRule rule, List<Finding> findings, List<RuleNotInForce> notInForce)
    {
        var subject = new FindingSubject(rule.Properties.Subject, "");
        if (!book.IsInForce(rule, assessment.Day))
        {
            notInForce.Add(new RuleNotInForce(rule.Id, subject, assessment.Day));
            return;
        }

        findings.Add(new Finding(rule, subject)
        {
            Verdict = Verdict.Undecided,
            Missing = [PathOfItems(subject.Kind)],
        });
    }

    /// <summary>Where the items would stand that the file does not speak of.</summary>
    private string PathOfItems(SubjectKind subject) => subject switch
    {
        SubjectKind.Service => "service",
        SubjectKind.Listing => assessment.View.IsAgreementAlone ? "listings" : "agreementFile.listings",
        _ => assessment.View.ImplementationPlan is null ? "implementationPlan" : "implementationPlan.blocks",
    };
}
