using Alis.Rules.Expressions.Syntax;

namespace Alis.Rules.Workflows;

/// <summary>The names that an expression uses, those of its own lambda variables among them.</summary>
internal static class UsedNames
{
    public static void Add(SyntaxNode? node, HashSet<string> names)
    {
        if (node is NameSyntax name)
        {
            names.Add(name.Name);
        }

        foreach (var part in node?.Parts ?? [])
        {
            Add(part, names);
        }
    }
}
