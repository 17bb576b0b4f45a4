namespace Alis.Rules.Expressions.Syntax;

internal enum UnaryOperator
{
    Not,
    Minus,
}

internal enum BinaryOperator
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
}
