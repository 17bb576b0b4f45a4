using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Paints what stands above the season of a round, and says to those who do not see it what it shows.</summary>
internal sealed class SeasonHead(SeasonWords words, Language language)
{
    private const int Margin = 24;
    private const int LeastWidth = 900;

    private readonly string _title = words.Title();
    private readonly string[] _legend = words.Legend();

    /// <summary>Gets how wide the drawing has to be for its heading.</summary>
    public int Width => (2 * Margin) + Math.Max(LeastWidth - (2 * Margin), Math.Max(LetterWidths.Of(_title, 19, isBold: true), _legend.Max(static l => LetterWidths.Of(l, 13))));

    public string Paint(int width, int height, bool isWithoutPosts)
    {
        var canvas = new SvgCanvas();
        var title = HtmlText.Escape(_title);
        canvas.Markup((FormattableString)$"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" lang=\"{OutputCodes.Of(language)}\" aria-label=\"{title}\" aria-describedby=\"counts\">\n");
        canvas.Markup((FormattableString)$"<title>{title}</title>\n<desc id=\"counts\">{HtmlText.Escape(words.Counts())}</desc>\n");
        canvas.Markup("""
            <style>
            svg{background:#fff;font-family:system-ui,"Segoe UI",Arial,sans-serif;color:#1a1a1a}
            .month{stroke:#e3e3e3;stroke-width:1}
            .year{stroke:#9a9a9a;stroke-width:1}
            .window{fill:#fff;stroke:#5c5c5c;stroke-width:1.5}
            .free{fill:url(#h)}
            .whole{fill:#0b4a7a}
            .part{fill:#ece4f6;stroke:#5b3b8c;stroke-width:1.5;stroke-dasharray:5 3}
            .none{fill:#ececec;stroke:#8a8a8a;stroke-dasharray:4 3}
            .in{font-size:12px;fill:#fff}
            .dark{fill:#1a1a1a}
            .why{font-size:12px;fill:#1a1a1a;paint-order:stroke;stroke:#fff;stroke-width:3px}
            .head{font-size:19px;font-weight:600;fill:#1a1a1a}
            .about{font-size:13px;fill:#333}
            .key,.list{font-size:13px;font-weight:600;fill:#1a1a1a}
            .where{font-size:11px;fill:#4a4a4a}
            </style>
            <defs><pattern id="h" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="#fff"/><rect width="1.5" height="7" fill="#c4c4c4"/></pattern></defs>

            """);
        canvas.Line("head", Margin, 34, _title);
        canvas.Line("about", Margin, 55, _legend[0]);
        canvas.Line("about", Margin, 73, _legend[1]);
        if (isWithoutPosts)
        {
            canvas.Line("about", Margin, 97, words.In("Runden har ingen plasser.", "Runden har ingen plassar.", "The round has no posts."));
        }

        return canvas.ToString();
    }
}
