using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes a condition as an indented tree: what decides first, each part with a sign, the last ones with their numbers.</summary>
internal sealed class ConditionTree(TextLayout layout, Explanation explanation, Language language)
{
    public void Write(ExplainedPart condition)
    {
        var routes = explanation.Finding.CompiledRule.Routes;
        if (routes.IsEmpty)
        {
            layout.Line(new Wording("Vilkåret", "Vilkåret", "The condition").In(language));
            WritePart(condition, 1);
            return;
        }

        layout.Line(new Wording("Én av disse veiene må føre fram", "Éin av desse vegane må føre fram", "One of these routes must hold").In(language));
        foreach (var route in InOrder(condition))
        {
            var title = routes.FirstOrDefault(r => r.Name == route.Name)?.Title?.In(language);
            layout.Wrapped($"  {ExplainedValues.Sign(route.Value)}", title is null ? route.Name ?? "" : $"{route.Name}: {title}", 4);
            WritePart(route, 2);
        }
    }

    private static IEnumerable<ExplainedPart> InOrder(ExplainedPart whole) => whole.Parts.OrderBy(p => p.Decides ? 0 : 1);

    private void WritePart(ExplainedPart part, int depth)
    {
        var indent = depth * 2;
        layout.Wrapped($"{new string(' ', indent)}{ExplainedValues.Sign(part.Value)}", part.Expression + Numbers(part), indent + 2);
        foreach (var inner in InOrder(part))
        {
            WritePart(inner, depth + 1);
        }
    }

    /// <summary>The values of the parameters that a last part names: <c>(amount = 5, required = 6)</c>.</summary>
    private string Numbers(ExplainedPart part)
    {
        if (!part.Parts.IsEmpty)
        {
            return "";
        }

        var named = explanation.Parameters.Where(p => p.Name is { } name && Mentions(part.Expression, name)).Select(p => $"{p.Name} = {ExplainedValues.Of(p.Value, language)}").ToList();
        return named.Count == 0 ? "" : $"  ({string.Join("; ", named)})";
    }

    private static bool Mentions(string expression, string name)
    {
        for (var at = expression.IndexOf(name, StringComparison.Ordinal); at >= 0; at = expression.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var before = at == 0 || !(IsNamePart(expression[at - 1]) || expression[at - 1] == '.');
            var end = at + name.Length;
            if (before && (end == expression.Length || !IsNamePart(expression[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '"';
}
