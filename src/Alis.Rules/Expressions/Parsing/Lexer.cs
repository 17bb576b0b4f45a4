using System.Text;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;

namespace Alis.Rules.Expressions.Parsing;

/// <summary>Cuts an expression into tokens; what the other engine reads differently is refused here or in the parser.</summary>
internal sealed class Lexer(ExpressionText source, DiagnosticSink sink)
{
    private readonly string _text = source.Text;
    private int _at;

    /// <summary>Gets whether a fault stopped the reading; the faulty token reads as the end.</summary>
    public bool Failed { get; private set; }

    public Token Next()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\r' or '\n')
        {
            _at++;
        }

        if (Failed || _at >= _text.Length)
        {
            return new Token(TokenKind.End, "", new SourceSpan(_text.Length, 0));
        }

        var c = _text[_at];
        return IsNameStart(c) ? ReadName() : c is >= '0' and <= '9' ? ReadNumber() : c == '"' ? ReadText() : ReadSymbol();
    }

    private static bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static bool IsNamePart(char c) => IsNameStart(c) || c is >= '0' and <= '9';

    private Token ReadName()
    {
        var start = _at;
        while (_at < _text.Length && IsNamePart(_text[_at]))
        {
            _at++;
        }

        return Make(TokenKind.Name, start);
    }

    private Token ReadNumber()
    {
        var start = _at;
        var (digits, decimals, point) = (0, 0, false);
        for (; _at < _text.Length && (_text[_at] is (>= '0' and <= '9') or '.' || IsNamePart(_text[_at])); _at++)
        {
            // "3.Months" is no number: a point counts only before a digit.
            if (_text[_at] == '.' && (point || _at + 1 >= _text.Length || _text[_at + 1] is < '0' or > '9'))
            {
                break;
            }

            point |= _text[_at] == '.';
            digits += !point ? 1 : 0;
            decimals += point && _text[_at] != '.' ? 1 : 0;
        }

        var token = Make(TokenKind.Number, start);
        return token.Text.All(c => c is (>= '0' and <= '9') or '.') && digits <= 9 && decimals <= 4
            ? token
            : Fail(SyntaxCodes.NumberForm, token.Span, token.Text);
    }

    private Token ReadText()
    {
        var start = _at++;
        var decoded = new StringBuilder();
        while (_at < _text.Length && _text[_at] != '"')
        {
            if (_text[_at] == '\\')
            {
                if (_at + 1 >= _text.Length || _text[_at + 1] is not ('"' or '\\'))
                {
                    return Fail(SyntaxCodes.Escape, new SourceSpan(_at, Math.Min(2, _text.Length - _at)), _text.Substring(_at, Math.Min(2, _text.Length - _at)));
                }

                _at++;
            }

            decoded.Append(_text[_at++]);
        }

        if (_at >= _text.Length)
        {
            return Fail(SyntaxCodes.UnfinishedText, new SourceSpan(start, _text.Length - start));
        }

        _at++;
        return new Token(TokenKind.Text, decoded.ToString(), new SourceSpan(start, _at - start));
    }

    private Token ReadSymbol()
    {
        var two = _at + 1 < _text.Length ? _text.Substring(_at, 2) : "";
        var pair = two switch
        {
            "&&" => TokenKind.And,
            "||" => TokenKind.Or,
            "==" => TokenKind.Equal,
            "!=" => TokenKind.NotEqual,
            "<=" => TokenKind.LessOrEqual,
            ">=" => TokenKind.GreaterOrEqual,
            "=>" => TokenKind.Arrow,
            "??" => TokenKind.DoubleQuestion,
            _ => TokenKind.End,
        };
        if (pair != TokenKind.End)
        {
            _at += 2;
            return Make(pair, _at - 2);
        }

        if (two is "<>" or "?." or "//" or "/*" || _text[_at] is '=' or '&' or '|' or '/' or '%' or '\'' or ';' or '[')
        {
            return Refuse(two);
        }

        var single = _text[_at] switch
        {
            '(' => TokenKind.OpenParenthesis,
            ')' => TokenKind.CloseParenthesis,
            ',' => TokenKind.Comma,
            '.' => TokenKind.Dot,
            '?' => TokenKind.Question,
            ':' => TokenKind.Colon,
            '!' => TokenKind.Not,
            '-' => TokenKind.Minus,
            '+' => TokenKind.Plus,
            '*' => TokenKind.Times,
            '<' => TokenKind.Less,
            '>' => TokenKind.Greater,
            _ => TokenKind.End,
        };
        if (single == TokenKind.End)
        {
            return Fail(SyntaxCodes.UnexpectedCharacter, new SourceSpan(_at, 1), Show(_text[_at]));
        }

        _at++;
        return Make(single, _at - 1);
    }

    private Token Refuse(string two)
    {
        var one = _text[_at];
        var span = new SourceSpan(_at, two is "<>" or "?." or "//" or "/*" ? 2 : 1);
        return two switch
        {
            "<>" => Fail(SyntaxCodes.WordOperator, span, two, "!="),
            "?." => Fail(SyntaxCodes.NotInLanguage, span, two, "et manglende ledd er ukjent av seg selv: skriv punktum", "eit manglande ledd er ukjent av seg sjølv: skriv punktum", "a missing part is unknown by itself: write a point"),
            "//" or "/*" => Fail(SyntaxCodes.NotInLanguage, span, two, "skriv merknader i Properties", "skriv merknader i Properties", "write remarks in Properties"),
            _ => one switch
            {
                '=' => Fail(SyntaxCodes.WordOperator, span, "=", "=="),
                '&' => Fail(SyntaxCodes.WordOperator, span, "&", "&&"),
                '|' => Fail(SyntaxCodes.WordOperator, span, "|", "||"),
                '/' or '%' => Fail(SyntaxCodes.NotInLanguage, span, Show(one), "gang den andre siden i stedet", "gong den andre sida i staden", "multiply the other side instead"),
                '\'' => Fail(SyntaxCodes.NotInLanguage, span, "'", "skriv tekster i doble anførselstegn", "skriv tekstar i doble hermeteikn", "write texts in double quotation marks"),
                '[' => Fail(SyntaxCodes.NotInLanguage, span, "[", "bruk Where, Any, Min eller Max", "bruk Where, Any, Min eller Max", "use Where, Any, Min or Max"),
                _ => Fail(SyntaxCodes.NotInLanguage, span, ";", "et uttrykk er én verdi", "eit uttrykk er éin verdi", "an expression is one value"),
            },
        };
    }

    private static string Show(char c) => c < 0x20 || c > 0x7E ? FormattableString.Invariant($"U+{(int)c:X4}") : c.ToString();

    private Token Make(TokenKind kind, int start) => new(kind, _text.Substring(start, _at - start), new SourceSpan(start, _at - start));

    private Token Fail(DiagnosticCode code, SourceSpan span, params ReadOnlySpan<string> arguments)
    {
        Failed = true;
        source.Report(sink, code, span, arguments);
        return new Token(TokenKind.End, "", span);
    }
}
