using System.Collections.Immutable;
using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Text;

namespace Alis.Rules.Expressions.Parsing;

/// <content>Names, literals, calls, lambdas and parentheses.</content>
internal sealed partial class Parser
{
    private SyntaxNode ReadPostfix()
    {
        var target = ReadPrimary();
        while (!Stopped && _token.Kind == TokenKind.Dot)
        {
            Take();
            var name = Take(TokenKind.Name, "navn | namn | a name");
            target = _token.Kind == TokenKind.OpenParenthesis
                ? ReadCall(target, name)
                : Made(new MemberSyntax(target, name.Text, name.Span, SourceSpan.Between(target.Span, name.Span)));
        }

        return target;
    }

    private SyntaxNode ReadPrimary()
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Take();
                return Made(new NumberSyntax(decimal.Parse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), token.Span));
            case TokenKind.Text:
                Take();
                if (_token.Kind == TokenKind.Text)
                {
                    Expect("en operator mellom tekstene | ein operator mellom tekstane | an operator between the texts");
                }

                return Made(new TextSyntax(token.Text, token.Span));
            case TokenKind.Name when token.Text is "true" or "false":
                Take();
                return Made(new BooleanSyntax(token.Text == "true", token.Span));
            case TokenKind.Name when token.Text == "null":
                Fail(SyntaxCodes.NotInLanguage, token.Span, "null", "en manglende opplysning er ukjent av seg selv", "ei manglande opplysning er ukjend av seg sjølv", "a missing fact is unknown by itself");
                return new BooleanSyntax(false, token.Span);
            case TokenKind.Name when WordOperator(token.Text) is { } symbol:
                Fail(SyntaxCodes.WordOperator, token.Span, token.Text, symbol);
                return new BooleanSyntax(false, token.Span);
            case TokenKind.Name:
                Take();
                return _token.Kind == TokenKind.OpenParenthesis ? ReadCall(null, token) : Made(new NameSyntax(token.Text, token.Span));
            case TokenKind.OpenParenthesis:
                return ReadParenthesis();
            default:
                Expect("en verdi | ein verdi | a value");
                return new BooleanSyntax(false, token.Span);
        }
    }

    private SyntaxNode ReadParenthesis()
    {
        var open = Take();
        if (_depth++ >= ExpressionText.MaxDepth)
        {
            Fail(SyntaxCodes.TooDeep, _token.Span, Number(ExpressionText.MaxDepth));
            return new BooleanSyntax(false, open.Span);
        }

        var inner = ReadOr();
        SyntaxNode result;
        if (!Stopped && _token.Kind == TokenKind.DoubleQuestion)
        {
            Take();
            var second = ReadOr();
            var end = Take(TokenKind.CloseParenthesis, ")");
            result = Made(new CoalesceSyntax(inner, second, SourceSpan.Between(open.Span, end.Span)));
        }
        else
        {
            if (!Stopped && _token.Kind == TokenKind.Question)
            {
                Take();
                var whenTrue = ReadExpression();
                Take(TokenKind.Colon, ":");
                var whenFalse = ReadExpression();
                inner = Made(new ConditionalSyntax(inner, whenTrue, whenFalse, SourceSpan.Between(inner.Span, whenFalse.Span)));
            }

            var close = Take(TokenKind.CloseParenthesis, ")");
            result = Made(new ParenthesisSyntax(inner, SourceSpan.Between(open.Span, close.Span)));
        }

        _depth--;
        return result;
    }

    private CallSyntax ReadCall(SyntaxNode? target, Token name)
    {
        Take();
        var arguments = ImmutableArray.CreateBuilder<SyntaxNode>();
        while (!Stopped && _token.Kind != TokenKind.CloseParenthesis)
        {
            arguments.Add(ReadArgument());
            if (_token.Kind != TokenKind.Comma)
            {
                break;
            }

            Take();
        }

        var close = Take(TokenKind.CloseParenthesis, ")");
        return Made(new CallSyntax(target, name.Text, name.Span, arguments.ToImmutable(), SourceSpan.Between(target?.Span ?? name.Span, close.Span)));
    }

    private SyntaxNode ReadArgument()
    {
        if (_token.Kind != TokenKind.Name || _next.Kind != TokenKind.Arrow)
        {
            return ReadExpression();
        }

        var parameter = Take();
        Take();
        var body = ReadExpression();
        return Made(new LambdaSyntax(parameter.Text, parameter.Span, body, SourceSpan.Between(parameter.Span, body.Span)));
    }
}
