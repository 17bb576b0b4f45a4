using Alis.Rules.Diagnostics;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Checking;

/// <summary>Looks for two sources, or two passages of one, that answer the same matter differently on a common day. That is told with both passages, as information: which of them holds is no fault of the data.</summary>
internal sealed class AnswerCheck(RuleSet set, DiagnosticSink sink)
{
    public void Check()
    {
        var matters = set.Catalogues.Matters;
        var answers = set.Loaded.SelectMany(Answers).ToList();
        foreach (var answer in answers.Where(a => !matters.Contains(a.Matter)))
        {
            sink.ReportNear(ConditionCodes.UnknownMatter, answer.Where, NearestName.Of(answer.Matter, matters.Codes), answer.Matter);
        }

        foreach (var matter in answers.GroupBy(a => a.Matter, StringComparer.Ordinal).Where(g => matters.Contains(g.Key)))
        {
            var title = matters.Find(matter.Key)!.Title;
            var told = matter.ToList();
            var pairs = new HashSet<(string, string)>();
            for (var i = 0; i < told.Count; i++)
            {
                foreach (var other in told.Skip(i + 1).Where(o => Differ(told[i], o)))
                {
                    // Versions repeat each other: of two names, the first answers that differ are enough.
                    if (pairs.Add((told[i].Name, other.Name)))
                    {
                        Tell(told[i], other, title);
                    }
                }
            }
        }
    }

    private void Tell(Answer a, Answer b, Wording matter) =>
        sink.Report(ConditionCodes.AnswersDiffer, b.Where, b.Name, a.Name, matter.Nb, matter.Nn, matter.En, b.Value, a.Value, Words(b), Words(a));

    private static string Words(Answer answer) => answer.Citation?.Quotation ?? answer.Citation?.Section ?? "";

    private static bool Differ(Answer a, Answer b) =>
        !string.Equals(a.Value, b.Value, StringComparison.Ordinal) && !string.Equals(a.Name, b.Name, StringComparison.Ordinal) && a.Days.Common(b.Days) is not null;

    private static IEnumerable<Answer> Answers(LoadedBook book)
    {
        var days = new InForcePeriod(book.Book.From, book.Book.To);
        foreach (var statement in book.Book.Statements)
        {
            foreach (var answer in statement.Answers)
            {
                var citation = new LegalCitation { Document = book.Book.Document, Section = statement.Section, Quotation = statement.Quotation, Confidence = "" };
                yield return new Answer(answer.Matter, answer.Answer, statement.Norm, citation, days, WhereOf(answer, book));
            }
        }

        foreach (var rule in book.Rules)
        {
            if (days.Common(rule.Properties.InForce) is not { } both)
            {
                continue;
            }

            foreach (var answer in rule.Properties.Answers)
            {
                yield return new Answer(answer.Matter, answer.Answer, rule.Id, rule.Properties.Citation, both, WhereOf(answer, book));
            }
        }

        foreach (var provision in book.Book.Provisions.Where(p => p.Matter is not null))
        {
            foreach (var version in provision.Versions)
            {
                if (days.Common(new InForcePeriod(version.From, version.To)) is not { } both)
                {
                    continue;
                }

                var where = (provision.Place?.Member("matter") ?? provision.Place)?.Where ?? Location.Whole(book.Book.Id);
                yield return new Answer(provision.Matter!, version.Value.ToString(), $"{book.Book.Id}/{provision.Id}", version.Citation, both, where);
            }
        }
    }

    private static Location WhereOf(StatedAnswer answer, LoadedBook book) => answer.Place?.Where ?? Location.Whole(book.Book.Id);

    private sealed record Answer(string Matter, string Value, string Name, LegalCitation? Citation, InForcePeriod Days, Location Where);
}
