using System.Collections.Immutable;
using System.Text;
using Alis.Rules.Catalogues;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Workflows;

/// <summary>A rule book with its compiled workflows.</summary>
internal sealed class LoadedBook
{
    // Days as whole numbers in order of time, a handful: numbers are sorted by code that is compiled ahead.
    private readonly int[] _beginnings;

    // One more than the beginnings: what was before the first of them.
    private readonly BookEdition?[] _editions;

    private readonly CatalogueSet _catalogues;

    public LoadedBook(Rulebook book, ImmutableArray<CompiledWorkflow> workflows, CatalogueSet catalogues)
    {
        _catalogues = catalogues;
        Book = book;
        Workflows = workflows;
        _beginnings = Beginnings(book, workflows);
        _editions = new BookEdition?[_beginnings.Length + 1];
    }

    public Rulebook Book { get; }

    public ImmutableArray<CompiledWorkflow> Workflows { get; }

    public IEnumerable<CompiledRule> Rules => Workflows.SelectMany(w => w.Rules);

    /// <summary>Gets whether any rule is about agreements or listings.</summary>
    public bool HasAgreementRules => Workflows.Any(w => w.Subject is SubjectKind.Agreement or SubjectKind.Listing);

    /// <summary>Whether a rule is in force on the day that picks its law.</summary>
    public bool IsInForce(CompiledRule rule, LocalDate day) => Book.IsInForce(day) && rule.Properties.InForce.Contains(day);

    /// <summary>Returns the edition that a day falls in.</summary>
    public BookEdition EditionOn(LocalDate day)
    {
        var (index, number) = (0, NumberOf(day));
        while (index < _beginnings.Length && _beginnings[index] <= number)
        {
            index++;
        }

        // Each edition is hashed once. Two threads at once hash the same text twice, and either result will do.
        return _editions[index] ??= Edition(index, day);
    }

    /// <summary>Returns all editions in order of time: one before the first day on which anything begins, and one from each such day on.</summary>
    public ImmutableArray<BookEdition> Editions()
    {
        var editions = ImmutableArray.CreateBuilder<BookEdition>(_editions.Length);
        editions.Add(EditionOn(_beginnings.Length == 0 ? LocalDate.MaxIsoValue : DayOf(_beginnings[0]).PlusDays(-1)));
        foreach (var beginning in _beginnings)
        {
            editions.Add(EditionOn(DayOf(beginning)));
        }

        return editions.MoveToImmutable();
    }

    private BookEdition Edition(int index, LocalDate day)
    {
        var content = new StringBuilder();
        content.Append(Book.Id).Append('\n').Append(Book.IsInForce(day)).Append('\n');
        foreach (var provision in Book.Provisions)
        {
            content.Append(provision.Id).Append('=').Append(provision.On(day)?.Value.ToString() ?? "");
            foreach (var value in provision.Admissible)
            {
                content.Append('|').Append(value.ToString());
            }

            content.Append('\n');
        }

        AppendTerms(content);
        AppendFlags(content);

        var rules = new List<CompiledRule>();
        foreach (var workflow in Workflows)
        {
            foreach (var rule in workflow.Rules)
            {
                if (IsInForce(rule, day))
                {
                    OrdinalOrder.Add(rules, rule, static r => r.Id);
                }
            }
        }

        foreach (var rule in rules)
        {
            content.Append(rule.Id).Append('=').Append(rule.Hash).Append('\n');
        }

        var name = index == 0 ? $"{Book.Id}@" : $"{Book.Id}@{ValueTexts.Show(DayOf(_beginnings[index - 1]))}";
        return new BookEdition(Book.Id, name, ContentHash.Sha256(Encoding.UTF8.GetBytes(content.ToString()))) { From = index == 0 ? null : DayOf(_beginnings[index - 1]), TitleWording = Book.TitleWording };
    }

    /// <summary>What is told to the matcher decides a round as the provisions do; a book that tells it nothing keeps its hash.</summary>
    private void AppendTerms(StringBuilder content)
    {
        foreach (var term in Book.MatchingTerms)
        {
            content.Append("matching/").Append(term.Term).Append('=').Append(term.Provision ?? "").Append('|').Append(term.Strength);
            foreach (var norm in term.Norms)
            {
                content.Append('|').Append(norm);
            }

            content.Append('\n');
        }
    }

    /// <summary>What catalogues say of codes decides verdicts as the provisions do.</summary>
    private void AppendFlags(StringBuilder content)
    {
        foreach (var catalogue in new[] { _catalogues.Arenas, _catalogues.Specialties })
        {
            foreach (var code in catalogue.Codes)
            {
                if (catalogue.Find(code) is { } entry && (entry.MunicipalInstitution ?? entry.Clinical) is { } flag)
                {
                    content.Append(catalogue.Name).Append('[').Append(code).Append("]=").Append(flag).Append('\n');
                }
            }
        }
    }

    /// <summary>An edition begins wherever a rule or a version begins, or the day after one ends.</summary>
    private static int[] Beginnings(Rulebook book, ImmutableArray<CompiledWorkflow> workflows)
    {
        var beginnings = new List<int>();
        AddBoth(book.From, book.To);
        foreach (var provision in book.Provisions)
        {
            foreach (var version in provision.Versions)
            {
                AddBoth(version.From, version.To);
            }
        }

        foreach (var workflow in workflows)
        {
            foreach (var rule in workflow.Rules)
            {
                AddBoth(rule.Properties.InForce.From, rule.Properties.InForce.To);
            }
        }

        beginnings.Sort();
        return [.. beginnings];

        void AddBoth(LocalDate? first, LocalDate? last)
        {
            if (first is { } from)
            {
                Add(from);
            }

            if (last is { Year: < 9999 } to)
            {
                Add(to.PlusDays(1));
            }
        }

        void Add(LocalDate day)
        {
            if (!beginnings.Contains(NumberOf(day)))
            {
                beginnings.Add(NumberOf(day));
            }
        }
    }

    private static int NumberOf(LocalDate day) => (((day.Year * 12) + day.Month - 1) * 32) + day.Day;

    private static LocalDate DayOf(int number) => new(number / 32 / 12, (number / 32 % 12) + 1, number % 32);
}
