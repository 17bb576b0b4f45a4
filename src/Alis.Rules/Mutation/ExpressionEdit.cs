using Alis.Rules.Text;

namespace Alis.Rules.Mutation;

/// <summary>One change to the text of an expression.</summary>
internal sealed record ExpressionEdit(MutationKind Kind, SourceSpan Span, string Replacement)
{
    /// <summary>Gets the part that is left out, where the change is that.</summary>
    public string? Dropped { get; init; }

    public string Apply(string text) => text.Substring(0, Span.Start) + Replacement + text.Substring(Span.End);
}
