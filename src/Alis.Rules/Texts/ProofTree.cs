using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes a proof as an indented tree of sentences: what decides, with what was found; the rest is folded to a number.</summary>
internal sealed class ProofTree(TextLayout layout, PartWords words, Language language)
{
    private const int MostShown = 10;
    private const int MostListed = 25;

    /// <summary>Writes a condition and what it is made of.</summary>
    public void Write(ExplainedPart part, int depth)
    {
        var indent = depth * 2;
        var found = words.Found(part);
        layout.Wrapped($"{new string(' ', indent)}{ExplainedValues.Sign(part.Value)}", found.Length == 0 ? words.Of(part) : $"{words.Of(part)} → {found}", indent + 2);
        WriteParts(part, depth + 1);
    }

    /// <summary>Writes the ways of an alternative one by one, each with its name.</summary>
    public void WriteRoutes(ExplainedPart whole)
    {
        layout.Line(new Wording("Én av disse veiene må føre fram", "Éin av desse vegane må føre fram", "One of these routes must hold").In(language));
        foreach (var route in whole.Parts)
        {
            layout.Wrapped($"  {ExplainedValues.Sign(route.Value)}", route.Title is { } title ? $"{route.Name}: {title.In(language)}" : route.Name ?? "", 4);
            Write(route with { Title = null, Name = null }, 2);
        }
    }

    /// <summary>Writes which items of a list were counted, and why the others were not.</summary>
    public void WriteList(ExplainedPart list)
    {
        if (list.Parts.IsEmpty)
        {
            return;
        }

        layout.Line();
        layout.Wrapped("", $"{Capital(words.Name(list))} ({words.Share(list)})", 2);
        foreach (var item in list.Parts.OrderBy(p => p.Decides ? 0 : 1).Take(MostListed))
        {
            layout.Wrapped($"  {ExplainedValues.Sign(item.Value)}", words.Of(item), 4);
            if (item.Value != "true")
            {
                foreach (var reason in item.Parts)
                {
                    WriteReason(reason);
                }
            }
        }

        if (list.Parts.Length - MostListed is var rest and > 0)
        {
            layout.Line("  " + new Wording($"· {rest} til", $"· {rest} til", $"· {rest} more").In(language));
        }
    }

    /// <summary>A name at the beginning of a line.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);

    /// <summary>The parts that keep an item out; those that let it in say nothing here.</summary>
    private void WriteReason(ExplainedPart reason)
    {
        if (reason.Parts.IsEmpty)
        {
            Write(reason, 2);
            return;
        }

        foreach (var part in reason.Parts.Where(p => p.Decides).Take(1))
        {
            Write(part, 2);
        }
    }

    private void WriteParts(ExplainedPart part, int depth)
    {
        var decisive = part.Parts.Where(p => p.Decides).ToList();
        foreach (var inner in decisive.Take(MostShown))
        {
            Write(inner, depth);
        }

        var folded = part.Parts.Length - Math.Min(decisive.Count, MostShown);
        if (decisive.Count > MostShown)
        {
            layout.Line(new string(' ', depth * 2) + new Wording($"· {folded} til", $"· {folded} til", $"· {folded} more").In(language));
        }
        else if (folded > 0)
        {
            layout.Line(new string(' ', depth * 2) + new Wording(
                folded == 1 ? "· 1 del til, som ikke avgjør" : $"· {folded} deler til, som ikke avgjør",
                folded == 1 ? "· 1 del til, som ikkje avgjer" : $"· {folded} delar til, som ikkje avgjer",
                folded == 1 ? "· 1 more part, which does not decide" : $"· {folded} more parts, which do not decide").In(language));
        }
    }
}
