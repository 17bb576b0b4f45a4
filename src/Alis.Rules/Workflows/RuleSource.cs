using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using NodaTime;

namespace Alis.Rules.Workflows;

/// <summary>A named expression as it stands in the file.</summary>
internal sealed record ParameterSource(string Name, JsonValue? NamePlace, ExpressionText Expression, Wording? Title);

/// <summary>A rule or a nested rule as it stands in the file: expressions are still text.</summary>
internal sealed record RuleSource
{
    public required string Name { get; init; }

    public required JsonValue? Place { get; init; }

    public JsonValue? NamePlace { get; init; }

    public RuleProperties? Properties { get; init; }

    /// <summary>Gets the title of a nested rule, which explanations name a route by.</summary>
    public Wording? ChildTitle { get; init; }

    public bool Enabled { get; init; } = true;

    public string? ErrorMessage { get; init; }

    public ImmutableArray<ParameterSource> Locals { get; init; } = [];

    public ExpressionText? Expression { get; init; }

    public bool? IsAnd { get; init; }

    public ImmutableArray<RuleSource> Children { get; init; } = [];
}

/// <summary>What the other engine does not know of a rule.</summary>
internal sealed record RuleProperties
{
    public ImmutableArray<string> Norms { get; init; } = [];

    public SubjectKind Subject { get; init; }

    public RuleKind Kind { get; init; }

    public Strength Strength { get; init; }

    public string Party { get; init; } = "";

    public Monotonicity Monotone { get; init; }

    public InForcePeriod InForce { get; init; } = InForcePeriod.Always;

    public ExpressionText? LawAsOf { get; init; }

    public LegalCitation? Citation { get; init; }

    /// <summary>Gets where the rule came from in other editions of the law than the one of <see cref="Citation"/>.</summary>
    public ImmutableArray<DatedCitation> Citations { get; init; } = [];

    public Wording Title { get; init; }

    public ImmutableArray<VerdictWording> Texts { get; init; } = [];

    public IReadOnlyList<int> Decisions { get; init; } = [];

    public string? ExceptionTo { get; init; }

    /// <summary>Gets what the passage answers to matters that several sources speak of.</summary>
    public ImmutableArray<StatedAnswer> Answers { get; init; } = [];

    /// <summary>Gets the rule that states the same from another source, as <c>rule</c> or <c>book/rule</c>.</summary>
    public string? SameAs { get; init; }

    /// <summary>Gets whether planned service lets the obligation be seen coming, so that it is told before it arises.</summary>
    public bool IsForeseen { get; init; }

    public JsonValue? Place { get; init; }

    /// <summary>Returns where the rule comes from in the law of a day.</summary>
    public LegalCitation CitationOn(LocalDate day)
    {
        foreach (var dated in Citations)
        {
            if (dated.When.Contains(day))
            {
                return dated.Citation;
            }
        }

        return Citation!;
    }
}

/// <summary>Where a rule comes from in the edition of some days.</summary>
internal sealed record DatedCitation(InForcePeriod When, LegalCitation Citation);

/// <summary>The text of one verdict, which is still a name.</summary>
internal sealed record VerdictWording(string Verdict, Wording Text);

/// <summary>A workflow as it stands in the file.</summary>
internal sealed record WorkflowSource(string Name, ImmutableArray<ParameterSource> Globals, ImmutableArray<RuleSource> Rules, JsonValue? Place);
