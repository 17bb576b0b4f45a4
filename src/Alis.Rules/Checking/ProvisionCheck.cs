using Alis.Rules.Checking.Logic;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Checking;

/// <summary>Looks at provisions: those that nothing reads, readings that nothing tells apart, and days that no version covers.</summary>
internal sealed class ProvisionCheck(RuleSet rules, IReadOnlyCollection<WorkflowForms> workflows, DiagnosticSink sink)
{
    public void Check()
    {
        var read = new HashSet<string>(rules.Loaded.SelectMany(b => b.Rules).SelectMany(r => r.Provisions).Select(p => p.Name), StringComparer.Ordinal);
        var followed = new HashSet<string>(rules.Lifecycles.All.SelectMany(static l => l.Provisions), StringComparer.Ordinal);
        var matched = new HashSet<string>(rules.Rulebooks.SelectMany(static b => b.MatchingTerms, static (b, t) => t.Provision?.Contains('/') == true ? t.Provision : $"{b.Id}/{t.Provision}"), StringComparer.Ordinal);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<Term>();
        foreach (var form in workflows.SelectMany(w => w.Rules.SelectMany(r => r.Roots).Concat(w.Globals)))
        {
            AddAsked(form.Term, asked, seen);
        }

        foreach (var book in rules.Loaded.Select(b => b.Book))
        {
            var stated = new HashSet<string>(book.Statements.SelectMany(s => s.Uses), StringComparer.Ordinal);
            foreach (var provision in book.Provisions)
            {
                var name = $"{book.Id}/{provision.Id}";
                if (read.Contains(name))
                {
                    CheckReadings(provision, name, asked);
                }
                else if (!followed.Contains(name) && !matched.Contains(name) && !stated.Contains("provisions/" + provision.Id))
                {
                    sink.Report(TidyCodes.UnusedProvision, Where(provision, "id"), provision.Id);
                }

                CheckGaps(provision);
            }
        }
    }

    private static void AddAsked(Term root, HashSet<string> asked, HashSet<Term> seen)
    {
        // A chain of parameters can be as deep as a file is long: a stack of our own does not overflow.
        var left = new Stack<Term>();
        left.Push(root);
        while (left.Count > 0)
        {
            var term = left.Pop();
            if (!seen.Add(term))
            {
                continue;
            }

            if (term is { IsTruth: true, Provision: not null })
            {
                asked.Add(term.Name);
            }

            foreach (var part in term.Parts)
            {
                left.Push(part);
            }
        }
    }

    private void CheckReadings(Provision provision, string name, HashSet<string> asked)
    {
        if (provision.Kind != ProvisionKind.Choice)
        {
            return;
        }

        var readings = provision.Admissible.Concat(provision.Versions.Select(v => v.Value)).Select(v => v.Choice).OfType<string>().Distinct(StringComparer.Ordinal).ToList();

        // One of them may go unasked: it is what is left where none of the others is chosen. Where none is asked for, the sum of service reads it.
        var silent = readings.Where(r => !asked.Contains($"law.Says:{name}:{r}")).ToList();
        if (silent.Count > 1 && silent.Count < readings.Count)
        {
            sink.Report(TidyCodes.ReadingsNotTold, Where(provision, "admissible"), provision.Id, string.Join(", ", silent.Select(r => $"`{r}`")));
        }

        foreach (var choice in provision.Choices.Where(c => readings.Count > 0 && !readings.Contains(c.Key)))
        {
            var place = provision.Place?.Member("choices");
            sink.ReportNear(TidyCodes.UnknownReading, (place?.Member(choice.Key) ?? place)?.Where ?? Where(provision, "choices"), NearestName.Of(choice.Key, readings), provision.Id, choice.Key, string.Join(", ", readings));
        }
    }

    private void CheckGaps(Provision provision)
    {
        var versions = provision.Versions;
        for (var i = 1; i < versions.Length; i++)
        {
            if (versions[i - 1].To is { } to && versions[i].From is { } from && to.PlusDays(1) < from)
            {
                var uncovered = Uncovered(to.PlusDays(1), from.PlusDays(-1), provision);
                if (uncovered is { } gap)
                {
                    sink.Report(TidyCodes.Gap, Where(provision, "versions"), provision.Id, ValueTexts.Show(gap.Start), ValueTexts.Show(gap.End));
                }
            }
        }

        foreach (var gap in provision.Gaps)
        {
            if (gap.Days is { From: { } from, To: { } to } && versions.Any(v => !(v.From > to) && !(v.To < from)))
            {
                sink.Report(TidyCodes.GapCovered, gap.Place?.Where ?? Where(provision, "gaps"), provision.Id, ValueTexts.Show(from), ValueTexts.Show(to));
            }
        }
    }

    /// <summary>Returns the first stretch of the days that no stated gap holds.</summary>
    private static DateInterval? Uncovered(LocalDate first, LocalDate last, Provision provision)
    {
        foreach (var gap in provision.Gaps.OrderBy(g => g.Days.From ?? LocalDate.MinIsoValue))
        {
            if (gap.Days is not { From: { } from, To: { } to } || to < first || from > last)
            {
                continue;
            }

            if (from > first)
            {
                return new DateInterval(first, from.PlusDays(-1));
            }

            if (to >= last)
            {
                return null;
            }

            first = to.PlusDays(1);
        }

        return new DateInterval(first, last);
    }

    private static Location Where(Provision provision, string member) => (provision.Place?.Member(member) ?? provision.Place)?.Where ?? Location.Whole(provision.Id);
}
