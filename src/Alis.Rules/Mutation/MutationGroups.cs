using System.Collections.Immutable;
using Alis.Rules.Workflows;

namespace Alis.Rules.Mutation;

/// <summary>Changes that are tried one after the other with the same examples at hand; of the rules that they are about, none for what several rules share.</summary>
internal sealed record MutationGroup(ImmutableArray<string> Rules, List<MutantDraft> Drafts);

/// <summary>All changes to the rules of a folder.</summary>
internal static class MutationGroups
{
    public static List<MutationGroup> Of(IReadOnlyList<RulebookText> texts, RuleSet rules, IReadOnlyList<string> wanted)
    {
        var compiler = new MutantCompiler(rules);
        var groups = new List<MutationGroup>();
        foreach (var book in rules.Loaded)
        {
            foreach (var workflow in book.Workflows)
            {
                foreach (var rule in workflow.Rules)
                {
                    Add([$"{book.Book.Id}/{rule.Id}"], RuleMutations.Of(book, workflow, rule.Source, compiler));
                }
            }

            var shared = new BookMutations(rules, book, texts, compiler);
            foreach (var workflow in book.Workflows)
            {
                for (var i = 0; i < workflow.Source.Globals.Length; i++)
                {
                    Add([], shared.OfGlobal(workflow, i));
                }
            }

            foreach (var provision in book.Book.Provisions)
            {
                Add([], shared.OfProvision(provision));
            }

            Add([], shared.OfDays());
        }

        return groups;

        void Add(ImmutableArray<string> about, IEnumerable<MutantDraft> drafts)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var kept = drafts.Where(d => (wanted.Count == 0 || d.Rules.Any(r => wanted.Contains(r.Substring(r.LastIndexOf('/') + 1), StringComparer.Ordinal))) && seen.Add(d.Key ?? $"{d.Where}|{d.In}|{d.Kind}|{d.Is}")).ToList();
            if (kept.Count > 0)
            {
                groups.Add(new MutationGroup(about, kept));
            }
        }
    }
}
