namespace Alis.Rules.Text;

/// <summary>A stretch of characters inside a string of a document, such as an expression.</summary>
internal readonly record struct SourceSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static SourceSpan Between(SourceSpan first, SourceSpan last) => new(first.Start, last.End - first.Start);
}
