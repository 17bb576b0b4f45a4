using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;

namespace Alis.Rules.Workflows;

/// <summary>A lifecycle as it stands in its file: expressions are still text.</summary>
internal sealed record LifecycleSource
{
    public required string Book { get; init; }

    public required string Name { get; init; }

    public required SubjectKind Subject { get; init; }

    /// <summary>Gets the lifecycle, as book/name, whose states, parameters and transitions hold too.</summary>
    public string? Base { get; init; }

    public Wording Title { get; init; }

    public IReadOnlyList<int> Decisions { get; init; } = [];

    public ImmutableArray<ParameterSource> Parameters { get; init; } = [];

    public ImmutableArray<StateSource> States { get; init; } = [];

    public ImmutableArray<TransitionSource> Transitions { get; init; } = [];

    public JsonValue? Place { get; init; }

    public string Id => $"{Book}/{Name}";
}

/// <summary>A state that an agreement, a listing, a wish or an offer can be in.</summary>
/// <param name="Name">The code.</param>
/// <param name="Title">What it is called, in a few words.</param>
/// <param name="Text">What it means, in a sentence.</param>
/// <param name="IsInForce">Whether the agreement holds while it is in the state.</param>
/// <param name="IsFinal">Whether nothing leads out of it.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record StateSource(string Name, Wording Title, Wording Text, bool IsInForce, bool IsFinal, JsonValue? Place);

/// <summary>A condition of a transition, with what it demands in words.</summary>
internal sealed record GuardSource(Wording Title, ExpressionText Expression);

/// <summary>A step from one state to another, or one that is allowed in a state and changes nothing.</summary>
internal sealed record TransitionSource
{
    public required string Name { get; init; }

    public Wording Title { get; init; }

    public ImmutableArray<string> From { get; init; } = [];

    /// <summary>Gets the state it leads to; null where it changes nothing and is not remembered.</summary>
    public string? To { get; init; }

    /// <summary>Gets the kind of event; null for what happens by itself.</summary>
    public string? Event { get; init; }

    /// <summary>Gets the day on which it happens by itself.</summary>
    public ExpressionText? Day { get; init; }

    /// <summary>Gets the last day before it happens by itself.</summary>
    public ExpressionText? After { get; init; }

    public ImmutableArray<GuardSource> Guards { get; init; } = [];

    public ExpressionText? Opens { get; init; }

    public ExpressionText? Due { get; init; }

    public ImmutableArray<string> Norms { get; init; } = [];

    public Strength Strength { get; init; }

    public ImmutableArray<string> Parties { get; init; } = [];

    public LegalCitation? Citation { get; init; }

    /// <summary>Gets who is to be alerted when it happens.</summary>
    public ImmutableArray<string> Alerts { get; init; } = [];

    /// <summary>Gets whether somebody has to take it, so that it stands among the deadlines: always, where it has a last day.</summary>
    public bool IsDuty { get; init; }

    /// <summary>Gets whether a new edition of the agreement holds from then on.</summary>
    public bool IsNewEdition { get; init; }

    public JsonValue? Place { get; init; }

    public JsonValue? NamePlace => Place?.Member("name");
}
