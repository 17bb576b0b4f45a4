using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Binding;
using Alis.Rules.Rulebooks;
using Alis.Rules.Workflows;

namespace Alis.Rules.Mutation;

/// <summary>Compiles rules with one change in them, each rule alone.</summary>
internal sealed class MutantCompiler(RuleSet rules)
{
    /// <summary>Returns the provision that a rule of a book means by a name.</summary>
    public Provision? Find(LoadedBook own, string id) => rules.FindProvision(own.Book, id);

    /// <summary>Compiles a rule of a workflow that may both be changed; null where the reader would refuse it.</summary>
    public CompiledRule? Compile(LoadedBook book, WorkflowSource workflow, RuleSource rule, Func<Provision?, Provision?>? exchange = null, BoundTypes? types = null)
    {
        var sink = new DiagnosticSink();
        Provision? Found(string id) => exchange is null ? Find(book, id) : exchange(Find(book, id));
        var compiled = new WorkflowCompiler(workflow, book.Book.Id, rules.Vocabulary, Found, [], isChecked: false, sink) { Types = types }.CompileOnly(rule);
        return sink.HasErrors ? null : compiled;
    }

    /// <summary>Returns a book of the one workflow with some of its rules exchanged.</summary>
    public LoadedBook With(LoadedBook book, CompiledWorkflow workflow, IReadOnlyCollection<CompiledRule> changed) => new(
        book.Book,
        [workflow with { Rules = [.. workflow.Rules.Select(r => changed.FirstOrDefault(c => c.Id == r.Id) ?? r)] }],
        rules.Catalogues);

    /// <summary>The rule itself and those that it is an exception to, step by step: all that a change of it can be seen in.</summary>
    public static ImmutableArray<string> SeenIn(CompiledWorkflow workflow, string rule)
    {
        var seen = ImmutableArray.CreateBuilder<string>();
        for (var next = rule; next is not null && !seen.Contains(next); next = workflow.Rules.FirstOrDefault(r => r.Id == next)?.ExceptionTo)
        {
            seen.Add(next);
        }

        return seen.ToImmutable();
    }
}
