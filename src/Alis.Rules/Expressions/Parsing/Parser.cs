using System.Collections.Immutable;
using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Text;

namespace Alis.Rules.Expressions.Parsing;

/// <summary>
/// Reads an expression of the portable dialect. The first fault of form ends the reading of that expression: what follows it would be guessed.
/// </summary>
internal sealed partial class Parser
{
    private readonly ExpressionText _source;
    private readonly DiagnosticSink _sink;
    private readonly Lexer _lexer;
    private Token _token;
    private Token _next;
    private bool _failed;
    private int _depth;
    private int _nodes;

    private Parser(ExpressionText source, DiagnosticSink sink)
    {
        _source = source;
        _sink = sink;
        _lexer = new Lexer(source, sink);
        _token = _lexer.Next();
        _next = _lexer.Next();
    }

    /// <summary>Returns the tree, or null with a fault in the sink.</summary>
    public static SyntaxNode? Parse(ExpressionText source, DiagnosticSink sink)
    {
        if (source.Text.Length > ExpressionText.MaxLength)
        {
            source.Report(sink, SyntaxCodes.TooLong, new SourceSpan(0, 1), Number(source.Text.Length), Number(ExpressionText.MaxLength));
            return null;
        }

        var parser = new Parser(source, sink);
        var tree = parser.ReadExpression();
        if (!parser.Stopped && parser._token.Kind != TokenKind.End)
        {
            parser.Expect("slutten av uttrykket | slutten av uttrykket | the end of the expression");
        }

        return parser.Stopped ? null : tree;
    }

    private bool Stopped => _failed || _lexer.Failed;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private SyntaxNode ReadExpression()
    {
        if (_depth++ >= ExpressionText.MaxDepth)
        {
            Fail(SyntaxCodes.TooDeep, _token.Span, Number(ExpressionText.MaxDepth));
        }

        var condition = ReadOr();
        if (!Stopped && _token.Kind == TokenKind.Question)
        {
            Take();
            var whenTrue = ReadExpression();
            Take(TokenKind.Colon, ":");
            var whenFalse = ReadExpression();
            condition = Made(new ConditionalSyntax(condition, whenTrue, whenFalse, SourceSpan.Between(condition.Span, whenFalse.Span)));
        }
        else if (!Stopped && _token.Kind == TokenKind.DoubleQuestion)
        {
            Fail(SyntaxCodes.NeedsParentheses, _token.Span, "??", "(a ?? b)");
        }

        _depth--;
        return condition;
    }

    private SyntaxNode ReadOr()
    {
        var left = ReadAnd();
        while (!Stopped && _token.Kind == TokenKind.Or)
        {
            left = Join(left, BinaryOperator.Or, ReadAnd);
        }

        return left;
    }

    private SyntaxNode ReadAnd()
    {
        var left = ReadIn();
        while (!Stopped && _token.Kind == TokenKind.And)
        {
            left = Join(left, BinaryOperator.And, ReadIn);
        }

        return left;
    }

    private SyntaxNode ReadIn()
    {
        var item = ReadComparison();
        if (Stopped || _token is not { Kind: TokenKind.Name, Text: "in" })
        {
            return item;
        }

        Take();
        Take(TokenKind.OpenParenthesis, "(");
        var choices = ImmutableArray.CreateBuilder<SyntaxNode>();
        do
        {
            var minus = _token.Kind == TokenKind.Minus;
            if (minus || _token.Kind is not (TokenKind.Text or TokenKind.Number))
            {
                Expect("en tekst eller et tall | ein tekst eller eit tal | a text or a number");
                break;
            }

            choices.Add(ReadPrimary());
        }
        while (!Stopped && _token.Kind == TokenKind.Comma && Take().Kind == TokenKind.Comma);
        var close = Take(TokenKind.CloseParenthesis, ")");
        return Made(new InSyntax(item, choices.ToImmutable(), SourceSpan.Between(item.Span, close.Span)));
    }

    private SyntaxNode ReadComparison()
    {
        var left = ReadSum();
        if (Stopped || ComparisonOf(_token.Kind) is not { } comparison)
        {
            return left;
        }

        if (left is UnarySyntax { Operator: UnaryOperator.Not })
        {
            Fail(SyntaxCodes.NeedsParentheses, left.Span, "!a == b", "!(a == b)");
        }

        var joined = Join(left, comparison, ReadSum);
        if (!Stopped && ComparisonOf(_token.Kind) is not null)
        {
            Fail(SyntaxCodes.NeedsParentheses, _token.Span, _token.Text, "(a == b) == c");
        }

        return joined;
    }

    private SyntaxNode ReadSum()
    {
        var left = ReadProduct();
        while (!Stopped && _token.Kind is TokenKind.Plus or TokenKind.Minus)
        {
            left = Join(left, _token.Kind == TokenKind.Plus ? BinaryOperator.Add : BinaryOperator.Subtract, ReadProduct);
        }

        return left;
    }

    private SyntaxNode ReadProduct()
    {
        var left = ReadUnary();
        while (!Stopped && _token.Kind == TokenKind.Times)
        {
            left = Join(left, BinaryOperator.Multiply, ReadUnary);
        }

        return left;
    }

    private SyntaxNode ReadUnary()
    {
        if (_token.Kind is not (TokenKind.Not or TokenKind.Minus))
        {
            return ReadPostfix();
        }

        if (_depth++ >= ExpressionText.MaxDepth)
        {
            Fail(SyntaxCodes.TooDeep, _token.Span, Number(ExpressionText.MaxDepth));
            return new BooleanSyntax(false, _token.Span);
        }

        var sign = Take();
        var operand = ReadUnary();
        _depth--;
        return Made(new UnarySyntax(sign.Kind == TokenKind.Not ? UnaryOperator.Not : UnaryOperator.Minus, operand, SourceSpan.Between(sign.Span, operand.Span)));
    }

    private static BinaryOperator? ComparisonOf(TokenKind kind) => kind switch
    {
        TokenKind.Equal => BinaryOperator.Equal,
        TokenKind.NotEqual => BinaryOperator.NotEqual,
        TokenKind.Less => BinaryOperator.Less,
        TokenKind.LessOrEqual => BinaryOperator.LessOrEqual,
        TokenKind.Greater => BinaryOperator.Greater,
        TokenKind.GreaterOrEqual => BinaryOperator.GreaterOrEqual,
        _ => null,
    };

    private BinarySyntax Join(SyntaxNode left, BinaryOperator op, Func<SyntaxNode> readRight)
    {
        var symbol = Take();
        var right = readRight();
        return Made(new BinarySyntax(op, left, right, symbol.Span, SourceSpan.Between(left.Span, right.Span)));
    }

    private T Made<T>(T node)
        where T : SyntaxNode
    {
        if (++_nodes == ExpressionText.MaxNodes + 1)
        {
            Fail(SyntaxCodes.TooManyNodes, node.Span, Number(ExpressionText.MaxNodes));
        }

        return node;
    }

    private Token Take()
    {
        var taken = _token;
        if (!Stopped)
        {
            _token = _next;
            _next = _lexer.Next();
        }

        return taken;
    }

    private Token Take(TokenKind kind, string expected)
    {
        if (_token.Kind != kind)
        {
            Expect(expected.IndexOf('|') > 0 ? expected : $"`{expected}` | `{expected}` | `{expected}`");
            return _token;
        }

        return Take();
    }

    private void Expect(string expected)
    {
        if (Stopped)
        {
            return;
        }

        if (_token.Kind == TokenKind.Name && WordOperator(_token.Text) is { } symbol)
        {
            Fail(SyntaxCodes.WordOperator, _token.Span, _token.Text, symbol);
            return;
        }

        var found = _token.Kind == TokenKind.End ? "slutten | slutten | the end" : $"`{_token.Text}` | `{_token.Text}` | `{_token.Text}`";
        var (f, e) = (found.Split('|'), expected.Split('|'));
        Fail(SyntaxCodes.Expected, _token.Span, f[0].Trim(), e[0].Trim(), f[1].Trim(), e[1].Trim(), f[2].Trim(), e[2].Trim());
    }

    /// <summary>Returns the operator that a word stands for in the other engine; null where it is none.</summary>
    private static string? WordOperator(string word) => word.ToUpperInvariant() switch
    {
        "AND" or "ANDALSO" => "&&",
        "OR" or "ORELSE" => "||",
        "NOT" => "!",
        "EQ" => "==",
        "NE" or "NEQ" => "!=",
        "LT" => "<",
        "LE" => "<=",
        "GT" => ">",
        "GE" => ">=",
        "MOD" => "*",
        _ => null,
    };

    private void Fail(DiagnosticCode code, SourceSpan span, params ReadOnlySpan<string> arguments)
    {
        if (!Stopped)
        {
            _failed = true;
            _source.Report(_sink, code, span, arguments);
        }
    }
}
