using System.Collections.Immutable;

namespace Alis.Rules.Workflows;

/// <summary>A text with places for parameters: <c>$(name)</c>. There is no other grammar.</summary>
internal sealed class TextTemplate
{
    private TextTemplate(ImmutableArray<TextPart> parts) => Parts = parts;

    public ImmutableArray<TextPart> Parts { get; }

    /// <summary>Whether the text has a place for a parameter.</summary>
    public bool Shows(string name)
    {
        foreach (var part in Parts)
        {
            if (part.IsName && string.Equals(part.Text, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static TextTemplate Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf("$(", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.IndexOf(')', open);
            if (close < 0)
            {
                parts.Add(new TextPart(text.Substring(at), false));
                break;
            }

            if (open > at)
            {
                parts.Add(new TextPart(text.Substring(at, open - at), false));
            }

            parts.Add(new TextPart(text.Substring(open + 2, close - open - 2), true));
            at = close + 1;
        }

        return new TextTemplate(parts.ToImmutable());
    }

    /// <summary>Adds the names that a text shows, without cutting it.</summary>
    public static void AddNames(string text, HashSet<string> names)
    {
        for (var open = text.IndexOf("$(", StringComparison.Ordinal); open >= 0; open = text.IndexOf("$(", open, StringComparison.Ordinal))
        {
            var close = text.IndexOf(')', open);
            if (close < 0)
            {
                return;
            }

            names.Add(text.Substring(open + 2, close - open - 2));
            open = close + 1;
        }
    }
}

/// <summary>Plain text, or the name of a parameter.</summary>
internal sealed record TextPart(string Text, bool IsName);
