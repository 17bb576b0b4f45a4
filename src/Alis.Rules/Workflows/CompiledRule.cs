using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Binding;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Rulebooks;

namespace Alis.Rules.Workflows;

/// <summary>A rule ready to evaluate. Immutable; used by many threads, each with its own frame.</summary>
internal sealed class CompiledRule
{
    private string? _hash;

    public required RuleSource Source { get; init; }

    public required RuleProperties Properties { get; init; }

    public required string Book { get; init; }

    public required FrameLayout Layout { get; init; }

    /// <summary>Gets the slot of the subject; for a file rule, of the file.</summary>
    public required int SubjectSlot { get; init; }

    public required int FileSlot { get; init; }

    /// <summary>Gets the whole condition, <c>!applies</c> included.</summary>
    public required TruthNode Condition { get; init; }

    public TruthNode? Applies { get; init; }

    /// <summary>Gets how often the rule comes round; null for one that does not.</summary>
    public Recurrence? Recurrence { get; init; }

    /// <summary>Gets the slot of the turn.</summary>
    public required int TurnSlot { get; init; }

    /// <summary>Gets the months after which an obligation that is counted from its last fulfilment is due again; null for others.</summary>
    public NumberNode? Repeats { get; init; }

    /// <summary>Gets the last day on which a recurring obligation can be due.</summary>
    public DayNode? Ends { get; init; }

    public DayNode? Opens { get; init; }

    public DayNode? Due { get; init; }

    public DayNode? FulfilledOn { get; init; }

    public NumberNode? Amount { get; init; }

    public NumberNode? Required { get; init; }

    public DayNode? LawAsOf { get; init; }

    /// <summary>Gets the unit of the amount.</summary>
    public Unit Unit { get; init; }

    /// <summary>Gets the routes of an alternative, <c>!applies</c> left out; empty for a rule that is no alternative.</summary>
    public ImmutableArray<CompiledRoute> Routes { get; init; } = [];

    /// <summary>Gets the parameters, globals first, each in the order written; globals that neither the rule nor its texts use are left out.</summary>
    public required ImmutableArray<CompiledParameter> Parameters { get; init; }

    /// <summary>Gets the text of each verdict in each language.</summary>
    public required VerdictTexts Texts { get; init; }

    /// <summary>Gets the provisions that the rule reads, with the names that messages give them.</summary>
    public required ImmutableArray<NamedProvision> Provisions { get; init; }

    /// <summary>Gets the expression of each parameter as written.</summary>
    public required IReadOnlyDictionary<string, string> ParameterTexts { get; init; }

    /// <summary>Gets the rule that this one is an exception to.</summary>
    public string? ExceptionTo => Properties.ExceptionTo;

    /// <summary>Gets how the hash is computed.</summary>
    public required Func<RuleSource, string> HashOf { get; init; }

    /// <summary>Gets the SHA-256 of the rule's own canonical JSON and of the globals it can see; computed when first asked for. Two threads at once compute the same text twice.</summary>
    public string Hash => _hash ??= HashOf(Source);

    /// <summary>Gets the vocabulary that the rule was compiled with.</summary>
    public required VocabularyTable Vocabulary { get; init; }

    public string Id => Source.Name;
}

/// <summary>A parameter with its value, and what explanations call it.</summary>
internal sealed record CompiledParameter(string Name, Bound Value, Wording? Title);

/// <summary>A provision with the name that messages give it.</summary>
internal sealed record NamedProvision(string Name, Provision Provision);

/// <summary>One way of meeting an alternative.</summary>
internal sealed record CompiledRoute(string Name, Wording? Title, TruthNode Condition);

/// <summary>A compiled workflow.</summary>
internal sealed record CompiledWorkflow(WorkflowSource Source, SubjectKind Subject, ImmutableArray<CompiledRule> Rules)
{
    public string Name => Source.Name;

    /// <summary>Gets the globals as they stand in the file, those that no rule uses among them.</summary>
    public ImmutableArray<ParameterSource> Globals => Source.Globals;
}
