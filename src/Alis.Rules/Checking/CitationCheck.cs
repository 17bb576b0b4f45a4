using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Checking;

/// <summary>Looks for citations without a quotation, and holds the numbers of decision records against the records that are there.</summary>
internal sealed class CitationCheck(RuleSet rules, NormList? norms, DiagnosticSink sink)
{
    private const string Folder = "decisions/";

    /// <summary>Looks at all citations.</summary>
    /// <param name="names">The names of the files of the folder.</param>
    public void Check(IEnumerable<string> names)
    {
        foreach (var book in rules.Loaded)
        {
            foreach (var rule in book.Rules)
            {
                CheckQuotation(rule.Properties.Citation, rule.Id);
                foreach (var dated in rule.Properties.Citations)
                {
                    CheckQuotation(dated.Citation, rule.Id);
                }
            }

            foreach (var provision in book.Book.Provisions)
            {
                foreach (var version in provision.Versions)
                {
                    CheckQuotation(version.Citation, provision.Id);
                }
            }

            foreach (var term in book.Book.MatchingTerms)
            {
                CheckQuotation(term.Citation, term.Term);
            }
        }

        foreach (var transition in rules.Lifecycles.All.SelectMany(static l => l.Source.Transitions))
        {
            CheckQuotation(transition.Citation, transition.Name);
        }

        CheckDecisions(names);
    }

    private void CheckQuotation(LegalCitation? citation, string name)
    {
        if (citation is { Quotation: null })
        {
            sink.Report(TidyCodes.QuotationMissing, citation.Place?.Where ?? Location.Whole(name), name, citation.Document, citation.Section);
        }
    }

    private void CheckDecisions(IEnumerable<string> names)
    {
        var records = new Dictionary<int, string>();
        foreach (var name in names.Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(".md", StringComparison.Ordinal)).OrderBy(n => n, StringComparer.Ordinal))
        {
            if (name.Length > Folder.Length + 4 && int.TryParse(name.Substring(Folder.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                if (records.TryGetValue(number, out _))
                {
                    sink.Report(TidyCodes.DecisionTwice, Location.Whole(name), Show(number));
                    continue;
                }

                records[number] = name;
            }
        }

        var named = new HashSet<int>();
        foreach (var (number, place) in References())
        {
            named.Add(number);
            if (!records.ContainsKey(number))
            {
                sink.Report(TidyCodes.DecisionMissing, place?.Where ?? Location.Whole(""), Show(number));
            }
        }

        foreach (var record in records.Where(r => !named.Contains(r.Key)))
        {
            sink.Report(TidyCodes.DecisionUnused, Location.Whole(record.Value), Show(record.Key));
        }
    }

    private IEnumerable<(int Number, JsonValue? Place)> References()
    {
        foreach (var book in rules.Loaded)
        {
            foreach (var rule in book.Rules)
            {
                var list = rule.Properties.Place?.Member("decisions");
                for (var i = 0; i < rule.Properties.Decisions.Count; i++)
                {
                    yield return (rule.Properties.Decisions[i], i < list?.Items.Count ? list.Items[i] : list);
                }
            }

            foreach (var provision in book.Book.Provisions.Where(p => p.Decision is not null))
            {
                yield return (provision.Decision!.Value, provision.Place?.Member("decision"));
            }

            foreach (var term in book.Book.MatchingTerms.Where(t => t.Decision is not null))
            {
                yield return (term.Decision!.Value, term.Place?.Member("decision"));
            }
        }

        foreach (var lifecycle in rules.Lifecycles.All)
        {
            var list = lifecycle.Source.Place?.Member("decisions");
            for (var i = 0; i < lifecycle.Source.Decisions.Count; i++)
            {
                yield return (lifecycle.Source.Decisions[i], i < list?.Items.Count ? list.Items[i] : list);
            }
        }

        foreach (var norm in norms?.Norms.Where(n => n.Decision is not null) ?? [])
        {
            yield return (norm.Decision!.Value, norm.Place?.Member("decision"));
        }
    }

    private static string Show(int number) => number.ToString("0000", CultureInfo.InvariantCulture);
}
