using System.Globalization;
using System.Text;
using Alis.Rules.Diagnostics;
using Alis.Rules.Lifecycles;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>Draws a lifecycle as SVG: states as boxes from top to bottom, steps as numbered arrows with a list beside them, the present state and the way to it marked. The same bytes for the same report, everywhere.</summary>
public static class LifecycleDrawing
{
    private const int BoxWidth = 250;
    private const int BoxHeight = 50;
    private const int Gap = 46;
    private const int Lane = 26;
    private const int Top = 72;
    private const int ListWidth = 520;

    /// <summary>Draws where something stands.</summary>
    /// <param name="status">The status.</param>
    /// <param name="language">The language.</param>
    /// <returns>UTF-8, with line feeds.</returns>
    /// <exception cref="ArgumentNullException">The status is null.</exception>
    public static byte[] Write(LifecycleStatus status, Language language)
    {
        _ = status ?? throw new ArgumentNullException(nameof(status));
        var lifecycle = status.Lifecycle;
        var rows = lifecycle.States.Select(static (s, i) => (s.Name, i)).ToDictionary(static s => s.Name, static s => s.i, StringComparer.Ordinal);
        var (arrows, stays) = Arrows(lifecycle, rows);
        var (left, right) = (new LifecycleLanes(), new LifecycleLanes());
        var paths = arrows.Select(a => (Arrow: a, Lane: a.To == a.From + 1 ? -1 : (a.To > a.From ? right : left).Take(a.From, a.To))).ToList();
        var box = 24 + (left.Count * Lane) + 16;
        var list = box + BoxWidth + (right.Count * Lane) + 48;
        var lines = lifecycle.Transitions.Select((t, i) => Wrap(Line(t, i, language), 66)).ToList();
        var height = Math.Max(Top + (lifecycle.States.Length * (BoxHeight + Gap)), Top + (lines.Sum(static l => l.Count + 0) * 19) + (lines.Count * 6) + 20);
        var taken = new HashSet<(int, int)>(status.Taken.Where(static s => s.To is not null).Select(s => (rows[s.FromState.Code], rows[s.ToState.Code])));
        var visited = new HashSet<string>(status.Taken.SelectMany(static s => new[] { s.FromState.Code, s.ToState.Code }), StringComparer.Ordinal);

        var svg = new StringBuilder();
        Head(svg, status, list + ListWidth, height, language);
        foreach (var (arrow, lane) in paths)
        {
            Arrow(svg, arrow, lane, box, taken.Contains((arrow.From, arrow.To)));
        }

        for (var i = 0; i < lifecycle.States.Length; i++)
        {
            Box(svg, lifecycle.States[i], box, YOf(i), lifecycle.States[i].Name == status.State.Code, visited.Contains(lifecycle.States[i].Name), stays[i], language);
        }

        var y = Top + 12;
        for (var i = 0; i < lines.Count; i++)
        {
            var isNext = status.Next.Any(n => n.Name == lifecycle.Transitions[i].Source.Name);
            foreach (var line in lines[i])
            {
                svg.Append(FormattableString.Invariant($"<text class=\"{(isNext ? "step next" : "step")}\" x=\"{list}\" y=\"{y}\">{HtmlText.Escape(line)}</text>\n"));
                y += 19;
            }

            y += 6;
        }

        svg.Append("</svg>\n");
        return Encoding.UTF8.GetBytes(svg.ToString());
    }

    private static int YOf(int row) => Top + (row * (BoxHeight + Gap));

    /// <summary>The arrows between different states with the numbers of their steps; and for each state the numbers of those that leave it as it is.</summary>
    private static (List<StepArrow> Arrows, List<int>[] Stays) Arrows(CompiledLifecycle lifecycle, Dictionary<string, int> rows)
    {
        var arrows = new List<StepArrow>();
        var stays = lifecycle.States.Select(static _ => new List<int>()).ToArray();
        for (var i = 0; i < lifecycle.Transitions.Length; i++)
        {
            var transition = lifecycle.Transitions[i].Source;
            foreach (var from in transition.From)
            {
                var (start, end) = (rows[from], transition.To is { } to ? rows[to] : rows[from]);
                if (start == end)
                {
                    stays[start].Add(i + 1);
                }
                else if (arrows.Find(a => a.From == start && a.To == end) is { } same)
                {
                    same.Numbers.Add(i + 1);
                }
                else
                {
                    arrows.Add(new StepArrow(start, end, [i + 1]));
                }
            }
        }

        return (arrows, stays);
    }

    private static void Head(StringBuilder svg, LifecycleStatus status, int width, int height, Language language)
    {
        var title = $"{status.Title(language)}: {status.State.Title(language)}";
        svg.Append(FormattableString.Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" lang=\"{OutputCodes.Of(language)}\" aria-label=\"{HtmlText.Escape(title)}\">\n"));
        svg.Append(FormattableString.Invariant($"<title>{HtmlText.Escape(title)}</title>\n"));
        svg.Append("""
            <style>
            svg{background:#fff;font-family:system-ui,"Segoe UI",Arial,sans-serif;color:#1a1a1a}
            .box{fill:#fff;stroke:#767676;stroke-width:1.5}
            .passed{fill:#eef3f8;stroke:#41607f}
            .present{fill:#0b4a7a;stroke:#0b4a7a;stroke-width:3}
            .name{font-size:15px;font-weight:600;fill:#1a1a1a;text-anchor:middle}
            .code{font-size:11px;fill:#555;text-anchor:middle}
            .light{fill:#fff}
            .arrow{fill:none;stroke:#9a9a9a;stroke-width:1.5;marker-end:url(#a)}
            .gone{stroke:#0b4a7a;stroke-width:3;marker-end:url(#b)}
            .badge{fill:#fff;stroke:#767676}
            .number{font-size:11px;fill:#1a1a1a;text-anchor:middle}
            .head{font-size:19px;font-weight:600;fill:#1a1a1a}
            .step{font-size:13px;fill:#444}
            .next{font-weight:600;fill:#0b4a7a}
            </style>
            <defs><marker id="a" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10z" fill="#9a9a9a"/></marker><marker id="b" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="5" markerHeight="5" orient="auto"><path d="M0 0L10 5L0 10z" fill="#0b4a7a"/></marker></defs>

            """.Replace("\r\n", "\n"));
        svg.Append(FormattableString.Invariant($"<text class=\"head\" x=\"24\" y=\"34\">{HtmlText.Escape(title)}</text>\n"));
        var about = new Wording("Mørk: tilstanden nå. Blå piler: veien hit. Fet skrift: mulige neste steg.", "Mørk: tilstanden no. Blå piler: vegen hit. Feit skrift: moglege neste steg.", "Dark: the present state. Blue arrows: the way here. Bold: possible next steps.").In(language);
        svg.Append(FormattableString.Invariant($"<text class=\"step\" x=\"24\" y=\"56\">{HtmlText.Escape(about)}</text>\n"));
    }

    private static void Arrow(StringBuilder svg, StepArrow arrow, int lane, int box, bool isGone)
    {
        var style = isGone ? "arrow gone" : "arrow";
        if (lane < 0)
        {
            var x = box + (BoxWidth / 2);
            var (start, end) = (YOf(arrow.From) + BoxHeight, YOf(arrow.To));
            svg.Append(FormattableString.Invariant($"<path class=\"{style}\" d=\"M{x} {start}V{end}\"/>\n"));
            Badge(svg, x, (start + end) / 2, arrow.Numbers);
            return;
        }

        // Down on the right, up on the left. Arrows leave below the middle of a box and arrive above it.
        var isDown = arrow.To > arrow.From;
        var side = isDown ? box + BoxWidth : box;
        var way = side + ((isDown ? 1 : -1) * (20 + (lane * Lane)));
        var (from, to) = (YOf(arrow.From) + (BoxHeight / 2) + 9, YOf(arrow.To) + (BoxHeight / 2) - 9);
        svg.Append(FormattableString.Invariant($"<path class=\"{style}\" d=\"M{side} {from}H{way}V{to}H{side}\"/>\n"));
        Badge(svg, way, (from + to) / 2, arrow.Numbers);
    }

    private static void Badge(StringBuilder svg, int x, int y, List<int> numbers)
    {
        var text = Numbers(numbers);
        var width = 10 + (7 * text.Length);
        svg.Append(FormattableString.Invariant($"<rect class=\"badge\" x=\"{x - (width / 2)}\" y=\"{y - 9}\" width=\"{width}\" height=\"18\" rx=\"9\"/><text class=\"number\" x=\"{x}\" y=\"{y + 4}\">{text}</text>\n"));
    }

    private static void Box(StringBuilder svg, StateSource state, int x, int y, bool isPresent, bool isPassed, List<int> stays, Language language)
    {
        var style = isPresent ? "box present" : isPassed ? "box passed" : "box";
        var light = isPresent ? " light" : "";
        var middle = x + (BoxWidth / 2);
        var again = stays.Count > 0 ? $" · ↻ {Numbers(stays)}" : "";
        svg.Append(FormattableString.Invariant($"<rect class=\"{style}\" x=\"{x}\" y=\"{y}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"{(state.IsFinal ? 25 : 6)}\"{(isPresent ? " aria-current=\"true\"" : "")}/>\n"));
        svg.Append(FormattableString.Invariant($"<text class=\"name{light}\" x=\"{middle}\" y=\"{y + 22}\">{HtmlText.Escape(state.Title.In(language))}</text><text class=\"code{light}\" x=\"{middle}\" y=\"{y + 39}\">{HtmlText.Escape(state.Name + again)}</text>\n"));
    }

    private static string Line(CompiledTransition transition, int index, Language language)
    {
        var source = transition.Source;
        var norms = source.Norms.IsEmpty ? "" : $" [{string.Join(", ", source.Norms)}]";
        var itself = source.Event is null ? $" ({new Wording("av seg selv", "av seg sjølv", "by itself").In(language)})" : "";
        return string.Format(CultureInfo.InvariantCulture, "{0}  {1}{2}{3}", index + 1, source.Title.In(language), itself, norms);
    }

    private static string Numbers(List<int> numbers) => string.Join(" ", numbers.Select(static n => n.ToString(CultureInfo.InvariantCulture)));

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line.ToString());
                line.Clear().Append("    ");
            }
            else if (line.Length > 0)
            {
                line.Append(' ');
            }

            line.Append(word);
        }

        lines.Add(line.ToString());
        return lines;
    }

    /// <summary>An arrow from one row to another.</summary>
    private sealed record StepArrow(int From, int To, List<int> Numbers);
}
