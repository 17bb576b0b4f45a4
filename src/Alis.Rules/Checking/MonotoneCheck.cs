using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Examples;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using Alis.Rules.Text;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Checking;

/// <summary>
/// Looks for an example that shows a rule's <c>monotone</c> to be wrong: service is added to the facts of its examples, and made longer, and the
/// verdict must not turn the other way. A search, so that what it does not find is not proven; but it never gives a false alarm.
/// </summary>
internal sealed class MonotoneCheck(RuleSet rules, ExampleSet examples, DiagnosticSink sink)
{
    // The days before, at and after which service is tried, and lengths in days: below a month, half a year, two years.
    private static readonly int[] Lengths = [20, 183, 731];
    private static readonly int[] Starts = [-731, -200, -1, 1, 200];

    private readonly RuleEngine _engine = new(rules);

    public void Check()
    {
        foreach (var book in rules.Loaded)
        {
            foreach (var rule in book.Rules.Where(r => r.Properties.Monotone != Monotonicity.None && r.Properties.Subject == SubjectKind.File))
            {
                Check(rule, book.Book.Id);
            }
        }
    }

    private void Check(CompiledRule rule, string book)
    {
        var up = rule.Properties.Monotone == Monotonicity.Up;
        var options = new ReportOptions { Rulebooks = [book], Detail = ReportDetail.Verdicts };
        foreach (var example in examples.Examples.Where(e => e.Rulebook == book && e.Rule == rule.Id && e.File.Service is not null))
        {
            var before = Verdict(example.File);
            if (up ? before != Workflows.Verdict.Met : before is not (Workflows.Verdict.NotMet or Workflows.Verdict.NotYet))
            {
                continue;
            }

            foreach (var more in Grown(example.File, example.On))
            {
                var after = Verdict(example.File with { Service = FactOrder.Periods([.. example.File.Service!, more]) });
                if (up ? after is Workflows.Verdict.NotMet or Workflows.Verdict.NotYet : after == Workflows.Verdict.Met)
                {
                    var place = (rule.Properties.Place?.Member("monotone") ?? rule.Properties.Place)?.Where ?? Location.Whole(book);
                    sink.Report(ConditionCodes.MonotoneWrong, place, rule.Id, up ? "up" : "down", JsonScalars.Shorten(example.Name), before.ToString()!, after.ToString()!, Show(more));
                    return;
                }
            }

            Verdict? Verdict(TrainingFile file) => _engine.EvaluateRule(file, rule.Id, example.On, options) is [var finding, ..] ? finding.Verdict : null;
        }
    }

    /// <summary>Service like that which is there, at other days, other places and of other lengths.</summary>
    private static IEnumerable<ServicePeriod> Grown(TrainingFile file, LocalDate on)
    {
        var models = file.Service!.Where(s => s.From is not null).ToList();
        foreach (var model in models)
        {
            foreach (var anchor in new[] { model.From, model.To, on }.OfType<LocalDate>().Distinct())
            {
                foreach (var start in Starts)
                {
                    foreach (var length in Lengths)
                    {
                        var from = anchor.PlusDays(start);
                        yield return model with { Key = "added", From = from, To = from.PlusDays(length - 1), Ongoing = null, Absence = [], ConfirmedOn = null };
                    }
                }
            }
        }
    }

    private static string Show(ServicePeriod service) => $"{service.Arena ?? service.Institution?.Key ?? service.Key} {ValueTexts.Show(service.From!.Value)}–{ValueTexts.Show(service.To!.Value)}";
}
