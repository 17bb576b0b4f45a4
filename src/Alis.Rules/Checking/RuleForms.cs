using System.Collections.Immutable;
using Alis.Rules.Checking.Logic;
using Alis.Rules.Workflows;

namespace Alis.Rules.Checking;

/// <summary>A rule with what each of its expressions means.</summary>
internal sealed class RuleForms
{
    public required LoadedBook Book { get; init; }

    public required CompiledWorkflow Workflow { get; init; }

    public required CompiledRule Rule { get; init; }

    public required TermTable Terms { get; init; }

    /// <summary>Gets every expression of the rule, in the order written: parameters, nested rules and their parameters, the condition.</summary>
    public required ImmutableArray<Form> Roots { get; init; }

    /// <summary>Gets the rule and its nested rules.</summary>
    public required RulePart Whole { get; init; }

    /// <summary>Gets the parameters that stand on the rule itself.</summary>
    public required IReadOnlyDictionary<string, Form> Locals { get; init; }

    public Form? LawAsOf { get; init; }

    public Term Condition => Whole.Condition;

    public Term Applies => Locals.TryGetValue("applies", out var applies) ? applies.Term : Terms.True;

    public string Id => Rule.Id;
}

/// <summary>A rule or nested rule with its condition; a form where it is one expression.</summary>
internal sealed record RulePart(RuleSource Source, Term Condition, Form? Form, ImmutableArray<RulePart> Children)
{
    /// <summary>Gets this part and all below it.</summary>
    public IEnumerable<RulePart> All => Children.SelectMany(c => c.All).Prepend(this);
}

/// <summary>A workflow with what its globals mean.</summary>
internal sealed record WorkflowForms(LoadedBook Book, CompiledWorkflow Workflow, ImmutableArray<Form> Globals, ImmutableArray<RuleForms> Rules);
