using System.Collections.Immutable;
using System.Text;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using NodaTime;

namespace Alis.Rules.Workflows;

/// <summary>A rule book with its compiled workflows.</summary>
internal sealed class LoadedBook(Rulebook book, ImmutableArray<CompiledWorkflow> workflows)
{
    public Rulebook Book { get; } = book;

    public ImmutableArray<CompiledWorkflow> Workflows { get; } = workflows;

    public IEnumerable<CompiledRule> Rules => Workflows.SelectMany(w => w.Rules);

    /// <summary>Whether a rule is in force on the day that picks its law.</summary>
    public bool IsInForce(CompiledRule rule, LocalDate day) => Book.IsInForce(day) && rule.Properties.InForce.Contains(day);

    /// <summary>Returns the edition that a day falls in.</summary>
    public BookEdition EditionOn(LocalDate day)
    {
        // An edition begins wherever a rule or a version begins, or the day after one ends.
        LocalDate? first = null;
        foreach (var begin in Beginnings())
        {
            if (begin <= day && (first is null || begin > first))
            {
                first = begin;
            }
        }

        var content = new StringBuilder();
        content.Append(Book.Id).Append('\n').Append(Book.IsInForce(day)).Append('\n');
        foreach (var provision in Book.Provisions)
        {
            content.Append(provision.Id).Append('=').Append(provision.On(day)?.Value.ToString() ?? "").Append('\n');
        }

        foreach (var rule in Rules.Where(r => IsInForce(r, day)).OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            content.Append(rule.Id).Append('=').Append(rule.Hash).Append('\n');
        }

        var name = first is { } from ? $"{Book.Id}@{ValueTexts.Show(from)}" : $"{Book.Id}@";
        return new BookEdition(Book.Id, name, ContentHash.Sha256(Encoding.UTF8.GetBytes(content.ToString()))) { TitleWording = Book.TitleWording };
    }

    private IEnumerable<LocalDate> Beginnings()
    {
        var periods = Rules.Select(r => r.Properties.InForce)
            .Concat(Book.Provisions.SelectMany(p => p.Versions).Select(v => new InForcePeriod(v.From, v.To)))
            .Append(new InForcePeriod(Book.From, Book.To));
        foreach (var period in periods)
        {
            if (period.From is { } from)
            {
                yield return from;
            }

            if (period.To is { Year: < 9999 } to)
            {
                yield return to.PlusDays(1);
            }
        }
    }
}
