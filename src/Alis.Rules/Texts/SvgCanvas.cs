using System.Text;

namespace Alis.Rules.Texts;

/// <summary>Takes what is drawn: texts are escaped, and what is grouped under a title is closed.</summary>
internal sealed class SvgCanvas
{
    private readonly StringBuilder _svg = new();

    public override string ToString() => _svg.ToString();

    /// <summary>Writes markup of our own as it stands.</summary>
    public void Markup(FormattableString markup) => _svg.Append(FormattableString.Invariant(markup));

    /// <summary>Writes markup of our own as it stands, with line feeds alone.</summary>
    public void Markup(string markup) => _svg.Append(markup.Replace("\r\n", "\n"));

    /// <summary>Writes a line of text.</summary>
    public void Line(string style, int x, int y, string text) => Markup((FormattableString)$"<text class=\"{style}\" x=\"{x}\" y=\"{y}\">{HtmlText.Escape(text)}</text>\n");

    /// <summary>Draws a box.</summary>
    public void Box(string style, int x, int y, int width, int height) => Markup((FormattableString)$"<rect class=\"{style}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>");

    /// <summary>Groups what an action draws under a title, which is shown where one points at it.</summary>
    public void Titled(string title, Action paint)
    {
        _svg.Append("<g><title>").Append(HtmlText.Escape(title)).Append("</title>");
        paint();
        _svg.Append("</g>\n");
    }
}
