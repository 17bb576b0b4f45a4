using Alis.Rules.Expressions.Syntax;

namespace Alis.Rules.Workflows;

/// <summary>The names that an expression uses, those of its own lambda variables among them.</summary>
internal static class UsedNames
{
    public static void Add(SyntaxNode? node, HashSet<string> names)
    {
        switch (node)
        {
            case NameSyntax name:
                names.Add(name.Name);
                break;
            case MemberSyntax member:
                Add(member.Target, names);
                break;
            case CallSyntax call:
                Add(call.Target, names);
                foreach (var argument in call.Arguments)
                {
                    Add(argument, names);
                }

                break;
            case LambdaSyntax lambda:
                Add(lambda.Body, names);
                break;
            case UnarySyntax unary:
                Add(unary.Operand, names);
                break;
            case BinarySyntax binary:
                Add(binary.Left, names);
                Add(binary.Right, names);
                break;
            case ConditionalSyntax conditional:
                Add(conditional.Condition, names);
                Add(conditional.WhenTrue, names);
                Add(conditional.WhenFalse, names);
                break;
            case CoalesceSyntax coalesce:
                Add(coalesce.First, names);
                Add(coalesce.Second, names);
                break;
            case InSyntax choice:
                // The choices are literals; where one is not, the binder says so.
                Add(choice.Item, names);
                foreach (var literal in choice.Choices)
                {
                    Add(literal, names);
                }

                break;
            case ParenthesisSyntax parenthesis:
                Add(parenthesis.Inner, names);
                break;
            default:
                break;
        }
    }
}
