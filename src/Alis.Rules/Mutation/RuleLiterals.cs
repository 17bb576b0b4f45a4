using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Parsing;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Workflows;

namespace Alis.Rules.Mutation;

/// <summary>The texts that the expressions of a rule name, such as codes: facts with one of them are those that it asks for.</summary>
internal static class RuleLiterals
{
    public static ImmutableArray<string> Of(RuleSource rule, IEnumerable<ParameterSource> globals)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var global in globals)
        {
            Add(Parser.Parse(global.Expression, new DiagnosticSink()));
        }

        AddRule(rule);
        return [.. found];

        void AddRule(RuleSource part)
        {
            foreach (var expression in part.Locals.Select(l => l.Expression).Append(part.Expression))
            {
                Add(expression is null ? null : Parser.Parse(expression, new DiagnosticSink()));
            }

            foreach (var child in part.Children)
            {
                AddRule(child);
            }
        }

        void Add(SyntaxNode? node)
        {
            if (node is TextSyntax text)
            {
                found.Add(text.Value);
            }

            foreach (var part in node is CallSyntax { Target: NameSyntax { Name: "law" } } ? [] : node?.Parts ?? [])
            {
                Add(part);
            }
        }
    }
}
