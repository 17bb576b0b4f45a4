using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Expressions.Vocabulary;

namespace Alis.Rules.Evaluation;

/// <summary>One part of a condition with its value.</summary>
/// <param name="Name">The name of the parameter or of the route, or the path of the item; null for a part without a name.</param>
/// <param name="Expression">The expression as written.</param>
/// <param name="Value">Its value in invariant form: <c>true</c>, <c>false</c>, <c>unknown</c>, <c>none</c>, an ISO day, a plain number, or how many items of a list (3/11).</param>
/// <param name="Decides">Whether the part shares the value of what it is a part of, so that it belongs to the proof.</param>
/// <param name="Facts">The facts that the part was made from.</param>
/// <param name="Parts">Its parts: those that decide first.</param>
public sealed record ExplainedPart(string? Name, string Expression, string Value, bool Decides, ImmutableArray<UsedFact> Facts, ImmutableArray<ExplainedPart> Parts)
{
    /// <summary>Gets what was found against what it is held to; null where the part compares nothing.</summary>
    public ExplainedMeasure? Measure { get; init; }

    /// <summary>Gets the form, from which the part is put into words.</summary>
    internal SyntaxNode? Syntax { get; init; }

    /// <summary>Gets the forms that the part stands in, the outermost first: they say what the variables of lambdas stand for.</summary>
    internal ImmutableArray<SyntaxNode> Within { get; init; } = [];

    /// <summary>Gets the words that the rule file has for the part.</summary>
    internal Wording? Title { get; init; }

    /// <summary>Gets how the parts go together; null for a part that is no "and" and no "or".</summary>
    internal Wording? Joint { get; init; }

    /// <summary>Gets the item of a list that the part is about.</summary>
    internal object? Item { get; init; }

    /// <summary>Gets the type, which tells how the value is written.</summary>
    internal FactType Type { get; init; } = FactType.Truth;
}
