using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions;
using Alis.Rules.Expressions.Parsing;

namespace Alis.Rules.Mutation;

/// <summary>What single expressions come to.</summary>
internal static class ExpressionForms
{
    /// <summary>Returns a text that is the same for expressions that come to the same by themselves; the text as written where it is none.</summary>
    public static string KeyOf(ExpressionText text) =>
        Parser.Parse(text, new DiagnosticSink()) is { } tree ? new FormReader(static _ => null).Key(tree) : $"?{text.Text}";
}
