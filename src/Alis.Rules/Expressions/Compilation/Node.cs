using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Text;

namespace Alis.Rules.Expressions.Compilation;

/// <summary>
/// A compiled part of an expression. Compiled nodes are closures over slots of a frame: immutable, without reflection or generated code, usable by
/// many threads at once, each with its own frame.
/// </summary>
internal abstract class Node
{
    /// <summary>Gets the form that the node was compiled from; null for nodes that the compiler adds.</summary>
    public SyntaxNode? Syntax { get; private set; }

    /// <summary>Gets the text that the form stands in.</summary>
    private ExpressionText? Source { get; set; }

    /// <summary>Gets the part of the text that the node was compiled from; null for nodes that the compiler adds.</summary>
    public string? Written => Syntax is { } syntax ? Source?.Fragment(syntax.Span) : null;

    /// <summary>Gets where that part stands; null for nodes that the compiler adds.</summary>
    public Location? Where => Syntax is { } syntax ? Source?.Locate(syntax.Span) : null;

    /// <summary>Notes the form; the first one stays, since a parenthesis is compiled to what it holds.</summary>
    public void CompiledFrom(SyntaxNode syntax, ExpressionText source)
    {
        if (Syntax is null)
        {
            (Syntax, Source) = (syntax, source);
        }
    }

    /// <summary>Gets the parts whose values make this one's.</summary>
    public virtual IReadOnlyList<Node> Parts => [];

    /// <summary>Names the facts whose absence leaves this value undecided; nothing where it is decided.</summary>
    public abstract void Blame(Frame frame, FactTrail trail);

    /// <summary>Names the facts and provisions that this value was made from: for a truth value, those that decide it.</summary>
    public abstract void Support(Frame frame, FactTrail trail);

    /// <summary>Writes the value in invariant form, for explanations.</summary>
    public abstract string Show(Frame frame);
}

internal abstract class TruthNode : Node
{
    public abstract Truth Evaluate(Frame frame);

    public override string Show(Frame frame) => ValueTexts.Show(Evaluate(frame));
}

internal abstract class NumberNode : Node
{
    public abstract Number Evaluate(Frame frame);

    public override string Show(Frame frame) => ValueTexts.Show(Evaluate(frame));
}

internal abstract class DayNode : Node
{
    public abstract Day Evaluate(Frame frame);

    public override string Show(Frame frame) => ValueTexts.Show(Evaluate(frame));
}

/// <summary>A text or a code; null is unknown.</summary>
internal abstract class TextNode : Node
{
    public abstract string? Evaluate(Frame frame);

    public override string Show(Frame frame) => Evaluate(frame) ?? "unknown";
}

/// <summary>A fact with members, or one text of a list; null is unknown.</summary>
internal abstract class ItemNode : Node
{
    public abstract object? Evaluate(Frame frame);

    /// <summary>The path that messages name the fact by, such as <c>service[s4].institution</c>; empty for the subject itself.</summary>
    public abstract string Path(Frame frame);

    public override string Show(Frame frame) => Evaluate(frame) is null ? "unknown" : Path(frame);
}

internal abstract class ListNode : Node
{
    /// <summary>Gets how an item of the list is named.</summary>
    public abstract Func<object, string> Identity { get; }

    public abstract Items Evaluate(Frame frame);

    public abstract string Path(Frame frame);

    /// <summary>Names the facts whose absence leaves it undecided whether an item belongs.</summary>
    public abstract void BlameMember(Frame frame, object item, FactTrail trail);

    public override string Show(Frame frame)
    {
        var items = Evaluate(frame);
        return items.IsUnknown ? "unknown" : FormattableString.Invariant($"{items.Count}/{items.Considered}");
    }

    public string PathOf(Frame frame, object item) => $"{Path(frame)}[{Identity(item)}]";
}
