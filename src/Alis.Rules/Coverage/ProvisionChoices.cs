using Alis.Rules.Rulebooks;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Coverage;

/// <summary>The readings that provisions choose on the days whose law a rule can be held to.</summary>
internal sealed class ProvisionChoices(LoadedBook book, CompiledRule rule)
{
    // Days before and after all law.
    private static readonly LocalDate First = new(1, 1, 1);
    private static readonly LocalDate Last = new(9999, 12, 31);

    /// <summary>Returns each reading once, with those that an example can be run under; null stands for a day without a version.</summary>
    public ICollection<string?> Of(Provision provision)
    {
        var first = Later(book.Book.From ?? First, rule.Properties.InForce.From ?? First);
        var last = Earlier(book.Book.To ?? Last, rule.Properties.InForce.To ?? Last);
        var choices = new List<string?>();
        var next = first;
        foreach (var version in provision.Versions)
        {
            var (from, to) = (Later(version.From ?? First, first), Earlier(version.To ?? Last, last));
            if (from > to)
            {
                continue;
            }

            if (next < from)
            {
                Add(null);
            }

            Add(version.Value.Choice);
            next = to < Last ? to.PlusDays(1) : Last;
        }

        foreach (var admissible in provision.Admissible)
        {
            Add(admissible.Choice);
        }

        // On the last day of the calendar nothing is left to be without a version.
        if (provision.Versions.IsEmpty || (next <= last && next < Last))
        {
            Add(null);
        }

        return choices;

        void Add(string? choice)
        {
            if (!choices.Contains(choice))
            {
                choices.Add(choice);
            }
        }
    }

    private static LocalDate Later(LocalDate a, LocalDate b) => a > b ? a : b;

    private static LocalDate Earlier(LocalDate a, LocalDate b) => a < b ? a : b;
}
