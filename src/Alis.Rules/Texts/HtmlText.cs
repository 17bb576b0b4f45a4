using System.Text;

namespace Alis.Rules.Texts;

/// <summary>Builds a page of HTML: what is written as text is escaped, and every element that is opened is closed.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    /// <summary>Writes markup of our own as it stands.</summary>
    public HtmlText Markup(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Writes an element with a text in it.</summary>
    /// <param name="tag">The name, with attributes of our own after it.</param>
    /// <param name="text">The text.</param>
    public HtmlText Element(string tag, string text) => Element(tag, () => Text(text));

    /// <summary>Writes an element with what an action writes in it.</summary>
    public HtmlText Element(string tag, Action content)
    {
        _text.Append('<').Append(tag).Append('>');
        content();
        _text.Append("</").Append(tag.Split(' ')[0]).Append('>');
        return this;
    }

    /// <summary>Writes an element that stands on lines of its own.</summary>
    public HtmlText Block(string tag, Action content)
    {
        Element(tag, () =>
        {
            _text.Append('\n');
            content();
        });
        _text.Append('\n');
        return this;
    }

    public HtmlText Block(string tag, string text)
    {
        Element(tag, text);
        _text.Append('\n');
        return this;
    }

    public HtmlText Text(string text)
    {
        _text.Append(Escape(text));
        return this;
    }

    /// <summary>Escapes a text for an element or for an attribute in double quotes.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '"':
                    escaped.Append("&quot;");
                    break;
                default:
                    // Control characters are not allowed in HTML, however they are written.
                    escaped.Append(char.IsControl(c) && c is not ('\n' or '\t') ? '\uFFFD' : c);
                    break;
            }
        }

        return escaped.ToString();
    }
}
