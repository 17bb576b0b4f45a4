using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Text;

namespace Alis.Rules.Expressions.Binding;

/// <summary>Gives every name its meaning and every part its type, and compiles it; reports all faults of an expression at once.</summary>
internal sealed partial class Binder(ExpressionText source, BindingScope scope, DiagnosticSink sink)
{
    private VocabularyTable Vocabulary => scope.Vocabulary;

    /// <summary>Binds an expression that must have a type of one kind; a fault where it has not.</summary>
    public Bound BindAs(SyntaxNode syntax, FactType expected)
    {
        var bound = Bind(syntax);
        return bound.IsFault || Fits(bound.Type, expected) ? bound : Mismatch(syntax, bound.Type, expected);
    }

    public Bound Bind(SyntaxNode syntax)
    {
        var bound = BindCore(syntax);
        scope.Types?.Note(source, syntax, bound.Type);
        bound.Node?.CompiledFrom(syntax, source);
        return bound;
    }

    private Bound BindCore(SyntaxNode syntax) => syntax switch
    {
        NumberSyntax number => new Bound(new NumberLiteral(number.Value), FactType.Number(Unit.None)),
        TextSyntax text => new Bound(new TextLiteral(text.Value), FactType.Text),
        BooleanSyntax truth => new Bound(new TruthLiteral(truth.Value), FactType.Truth),
        ParenthesisSyntax parenthesis => Bind(parenthesis.Inner),
        NameSyntax name => BindName(name),
        MemberSyntax member => BindMember(member),
        CallSyntax call => BindCall(call),
        UnarySyntax unary => BindUnary(unary),
        BinarySyntax binary => BindBinary(binary),
        ConditionalSyntax conditional => BindConditional(conditional),
        CoalesceSyntax coalesce => BindCoalesce(coalesce),
        InSyntax choice => BindIn(choice),
        _ => Report(BindingCodes.LambdaMisplaced, syntax.Span),
    };

    private Bound BindName(NameSyntax name)
    {
        if (scope.TryFind(name.Name, out var bound))
        {
            return bound;
        }

        if (name.Name == "on")
        {
            return Report(BindingCodes.OnMisplaced, name.Span);
        }

        // A member of the subject without its name works in the other engine only until a parameter is added (dialect 2.3).
        return Vocabulary.Facts.File.Members.ContainsKey(name.Name) || Vocabulary.Facts.Block.Members.ContainsKey(name.Name)
            ? Report(BindingCodes.BareName, name.Span, name.Name)
            : Suggest(BindingCodes.UnknownName, name.Span, name.Name, scope.Names.Concat(["on", "law", "Dates", "Spans", "Numbers"]));
    }

    private Bound BindMember(MemberSyntax member)
    {
        var target = Bind(member.Target);
        if (target.IsFault)
        {
            return Bound.Fault;
        }

        if (target.Type.Kind != TypeKind.Item)
        {
            return Mismatch(member.Target, target.Type, FactType.Item(Vocabulary.Facts.File));
        }

        var kind = target.Type.Fact!;
        if (!kind.Members.TryGetValue(member.Name, out var row) || row.Parameters.Length > 0)
        {
            return UnknownMember(member.NameSpan, kind.Name, member.Name, kind.Members.Keys);
        }

        return new Bound(row.Compile!(target.Node, [], scope.Layout), row.Result);
    }

    private Bound BindUnary(UnarySyntax unary)
    {
        if (unary.Operator == UnaryOperator.Not)
        {
            return BindCondition(unary.Operand) is { } truth ? new Bound(new NotNode(truth), FactType.Truth) : Bound.Fault;
        }

        var operand = BindAs(unary.Operand, FactType.Number(Unit.None));
        return operand.Node is NumberNode number ? new Bound(new NegateNode(number), operand.Type) : Bound.Fault;
    }

    private Bound BindConditional(ConditionalSyntax conditional)
    {
        var condition = BindCondition(conditional.Condition);
        var (a, b) = (Bind(conditional.WhenTrue), Bind(conditional.WhenFalse));
        if (condition is null || a.IsFault || b.IsFault)
        {
            return Bound.Fault;
        }

        return (a.Node, b.Node) switch
        {
            (TruthNode x, TruthNode y) when !IsFlag(a) && !IsFlag(b) => new Bound(new TruthConditional(condition, x, y), FactType.Truth),
            (DayNode x, DayNode y) => new Bound(new DayConditional(condition, x, y), FactType.Day),
            (NumberNode x, NumberNode y) when UnitsFit(a.Type, b.Type) => new Bound(new NumberConditional(condition, x, y), a.Type.Unit == Unit.None ? b.Type : a.Type),
            (NumberNode, NumberNode) => WrongUnit(conditional.WhenFalse, a.Type, b.Type),
            _ => Mismatch(conditional.WhenFalse, b.Type, a.Type),
        };
    }

    private Bound BindCoalesce(CoalesceSyntax coalesce)
    {
        var (a, b) = (BindAs(coalesce.First, FactType.Day), BindAs(coalesce.Second, FactType.Day));
        return a.Node is DayNode first && b.Node is DayNode second ? new Bound(new DayCoalesce(first, second), FactType.Day) : Bound.Fault;
    }

    private Bound BindIn(InSyntax choice)
    {
        var item = Bind(choice.Item);
        if (item.IsFault)
        {
            return Bound.Fault;
        }

        if (item.Node is NumberNode number)
        {
            var numbers = choice.Choices.Select(c => BindAs(c, FactType.Number(Unit.None))).ToList();
            return numbers.Any(n => n.IsFault)
                ? Bound.Fault
                : new Bound(new NumberChoice(number, [.. choice.Choices.Select(c => ((NumberSyntax)c).Value)]), FactType.Truth);
        }

        if (item.Node is not TextNode text)
        {
            return Mismatch(choice.Item, item.Type, FactType.Text);
        }

        var texts = choice.Choices.Select(c => BindAs(c, FactType.Text)).ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            CheckCode(choice.Choices[i], texts[i], item.Type);
        }

        return texts.Any(t => t.IsFault)
            ? Bound.Fault
            : new Bound(new TextChoice(text, [.. choice.Choices.Select(c => ((TextSyntax)c).Value)]), FactType.Truth);
    }

    /// <summary>Binds what must be a truth value; a flag must be compared first, since the other engine takes no bool? as a condition.</summary>
    private TruthNode? BindCondition(SyntaxNode syntax)
    {
        var bound = Bind(syntax);
        if (bound.IsFault)
        {
            return null;
        }

        if (bound.Type.Kind == TypeKind.Flag)
        {
            Report(BindingCodes.FlagAlone, syntax.Span);
            return null;
        }

        if (bound.Type.Kind != TypeKind.Truth)
        {
            Mismatch(syntax, bound.Type, FactType.Truth);
            return null;
        }

        return (TruthNode)bound.Node!;
    }

    private void CheckCode(SyntaxNode literal, Bound bound, FactType other)
    {
        if (bound.Node is TextLiteral && other.Codes is { } expected)
        {
            scope.Types?.NoteCodes(literal, expected);
        }

        if (bound.Node is TextLiteral text && other.Codes is { } codes && !codes.Contains(text.Value))
        {
            source.Suggest(sink, BindingCodes.UnknownCode, literal.Span, NearestName.Of(text.Value, codes.Codes), text.Value, codes.Name);
        }
    }

    private static bool IsFlag(Bound bound) => bound.Type.Kind == TypeKind.Flag;

    private static bool UnitsFit(FactType a, FactType b) => a.Unit == b.Unit || a.Unit == Unit.None || b.Unit == Unit.None;

    private static bool Fits(FactType found, FactType expected) => found.Kind == expected.Kind && (found.Kind != TypeKind.Number || UnitsFit(found, expected));

    private Bound Mismatch(SyntaxNode syntax, FactType found, FactType expected) =>
        found.Kind == TypeKind.Number && expected.Kind == TypeKind.Number
            ? WrongUnit(syntax, found, expected)
            : ReportTypes(BindingCodes.WrongType, syntax.Span, found, expected);

    private Bound WrongUnit(SyntaxNode syntax, FactType a, FactType b) => ReportTypes(BindingCodes.WrongUnit, syntax.Span, a, b);

    private Bound ReportTypes(DiagnosticCode code, SourceSpan span, FactType a, FactType b)
    {
        var (x, y) = (TypeNames.Of(a), TypeNames.Of(b));
        return Report(code, span, x.Nb, y.Nb, x.Nn, y.Nn, x.En, y.En);
    }

    private Bound UnknownMember(SourceSpan span, string owner, string name, IEnumerable<string> known)
    {
        var names = known.OrderBy(n => n, StringComparer.Ordinal).ToList();
        source.Suggest(sink, BindingCodes.UnknownMember, span, NearestName.Of(name, names), owner, name, string.Join(", ", names));
        return Bound.Fault;
    }

    private Bound Suggest(DiagnosticCode code, SourceSpan span, string name, IEnumerable<string> known)
    {
        var names = known.OrderBy(n => n, StringComparer.Ordinal).ToList();
        source.Suggest(sink, code, span, NearestName.Of(name, names), name, string.Join(", ", names));
        return Bound.Fault;
    }

    private Bound Report(DiagnosticCode code, SourceSpan span, params ReadOnlySpan<string> arguments)
    {
        source.Report(sink, code, span, arguments);
        return Bound.Fault;
    }

    private static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);
}
