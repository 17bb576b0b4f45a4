using Alis.Rules.Text;

namespace Alis.Rules.Expressions.Parsing;

internal enum TokenKind
{
    End,
    Name,
    Number,
    Text,
    OpenParenthesis,
    CloseParenthesis,
    Comma,
    Dot,
    Question,
    Colon,
    DoubleQuestion,
    Arrow,
    Not,
    Minus,
    Plus,
    Times,
    And,
    Or,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>A token; <paramref name="Text"/> is the name, the digits, or the decoded string.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, SourceSpan Span);
