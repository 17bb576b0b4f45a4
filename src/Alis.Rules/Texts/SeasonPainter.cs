using System.Text;
using Alis.Rules.Diagnostics;
using Alis.Rules.Matching;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Texts;

/// <summary>Paints the season of a round by its layout.</summary>
internal sealed class SeasonPainter(RoundResult result, SeasonLayout layout, Language language)
{
    // Text of 12 pixels is some 7 wide for each letter; what would not fit is cut short and stands in the title of its box.
    private const int LetterWidth = 7;
    private const int ListedCandidates = 40;

    private readonly StringBuilder _svg = new();
    private readonly RoundSentences _sentences = new(result, language);
    private readonly ILookup<PostWindow, RoundMatch> _matches = result.Matches.ToLookup(static m => m.Window);
    private readonly Dictionary<PostWindow, EmptyWindow> _empty = result.EmptyWindows.ToDictionary(static w => w.Window);

    public string Paint()
    {
        var listed = Listed();
        Head(layout.Bottom + 30 + (listed.Count * 20));
        Months();
        foreach (var post in layout.Rows)
        {
            Row(post);
        }

        var y = layout.Bottom + 26;
        foreach (var line in listed)
        {
            Line("about", 24, y, line);
            y += 20;
        }

        _svg.Append("</svg>\n");
        return _svg.ToString();
    }

    private void Head(int height)
    {
        var matched = result.Matches.Select(static m => m.Candidate).Distinct(StringComparer.Ordinal).Count();
        var day = UnitTexts.Day(result.Round.DecidedOn ?? default, language);
        var title = In(
            $"Runde {result.Round.Key}, avgjort {day}: {matched} av {result.Round.Candidates.Count} er tilbudt tjeneste",
            $"Runde {result.Round.Key}, avgjord {day}: {matched} av {result.Round.Candidates.Count} er tilbodne teneste",
            $"Round {result.Round.Key}, decided on {day}: {matched} of {result.Round.Candidates.Count} are offered service");
        var width = Math.Max(layout.Width, 900);
        _svg.Append(FormattableString.Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" lang=\"{OutputCodes.Of(language)}\" aria-label=\"{HtmlText.Escape(title)}\">\n"));
        _svg.Append(FormattableString.Invariant($"<title>{HtmlText.Escape(title)}</title>\n"));
        _svg.Append("""
            <style>
            svg{background:#fff;font-family:system-ui,"Segoe UI",Arial,sans-serif;color:#1a1a1a}
            .month{stroke:#e3e3e3;stroke-width:1}
            .year{stroke:#9a9a9a;stroke-width:1}
            .window{fill:#fff;stroke:#5c5c5c;stroke-width:1.5}
            .free{fill:url(#h)}
            .whole{fill:#0b4a7a}
            .part{fill:#5b3b8c}
            .none{fill:#ececec;stroke:#8a8a8a;stroke-dasharray:4 3}
            .in{font-size:12px;fill:#fff}
            .why{font-size:12px;fill:#1a1a1a;paint-order:stroke;stroke:#fff;stroke-width:3px}
            .head{font-size:19px;font-weight:600;fill:#1a1a1a}
            .about{font-size:13px;fill:#333}
            .key{font-size:13px;font-weight:600;fill:#1a1a1a}
            .where{font-size:11px;fill:#4a4a4a}
            </style>
            <defs><pattern id="h" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="#fff"/><rect width="1.5" height="7" fill="#c4c4c4"/></pattern></defs>

            """.Replace("\r\n", "\n"));
        Line("head", 24, 34, title);
        Line("about", 24, 56, In(
            "Hver rad er en plass, hver boks et vindu. Blått: hel tjeneste fra første til siste dag. Lilla: del av en delt tjeneste. Skravert: ledig, med grunnen.",
            "Kvar rad er ein plass, kvar boks eit vindauge. Blått: heil teneste frå første til siste dag. Lilla: del av ei delt teneste. Skravert: ledig, med grunnen.",
            "Each row is a post, each box a window. Blue: a whole service from its first day to its last. Purple: part of a split service. Hatched: vacant, with the reason."));
        if (layout.Rows.Count == 0)
        {
            Line("about", 24, 80, In("Runden har ingen plasser.", "Runden har ingen plassar.", "The round has no posts."));
        }
    }

    private void Months()
    {
        if (layout.Rows.Count == 0)
        {
            return;
        }

        foreach (var (month, x) in layout.Months)
        {
            var isYear = month.Month == 1 || x == SeasonLayout.Left;
            _svg.Append(FormattableString.Invariant($"<path class=\"{(month.Month == 1 ? "year" : "month")}\" d=\"M{x} {SeasonLayout.Top - 24}V{layout.Bottom}\"/>\n"));
            if (isYear)
            {
                Line("key", x + 2, SeasonLayout.Top - 28, month.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            if (layout.MonthWidth >= 28 || month.Month % 3 == 1)
            {
                Line("where", x + 2, SeasonLayout.Top - 12, UnitTexts.Month(month.Month, language).Substring(0, 3));
            }
        }
    }

    private void Row(OfferedPost post)
    {
        var (top, lanes) = (layout.TopOf(post), SeasonLayout.LanesOf(post));
        var more = (post.Seats ?? 0) > lanes ? FormattableString.Invariant($" (+ {post.Seats - lanes})") : "";
        var where = string.Join(", ", new[] { post.Hospital, post.Department, post.Place }.OfType<string>());
        Titled($"{post.Key}: {where}", () =>
        {
            // Bold letters are wider, and how many more seats there are is not cut away.
            Line("key", 24, top + 13, Cut(post.Key, ((SeasonLayout.Left - 40) * 3 / 4) - (more.Length * LetterWidth)) + more);
            if (layout.LaneHeight >= 24)
            {
                Line("where", 24, top + 26, Cut(where, SeasonLayout.Left - 30));
            }
        });
        List<PostWindow> windows = [.. result.Windows.Where(w => w.Post == post)];
        foreach (var window in windows)
        {
            Window(window, top, lanes);
        }

        if (windows.Count == 0 && post is { From: { } from, To: { } to })
        {
            var why = In("for kort", "for kort", "too short");
            Box("none", from, to, top, layout.LaneHeight, $"{post.Key}: {why}", why, "why");
        }
    }

    private void Window(PostWindow window, int top, int lanes)
    {
        var whole = _matches[window].Where(static m => m.Part is null).ToList();
        var (x, width) = Span(window.From, window.To);
        _svg.Append(FormattableString.Invariant($"<rect class=\"window\" x=\"{x}\" y=\"{top}\" width=\"{width}\" height=\"{layout.HeightOf(window.Post)}\"/>\n"));
        for (var lane = 0; lane < Math.Min(lanes, whole.Count); lane++)
        {
            Service("whole", whole[lane], top + (lane * layout.LaneHeight));
        }

        var free = new List<List<RoundMatch>>();
        for (var seat = whole.Count; seat < window.Seats; seat++)
        {
            free.Add([]);
        }

        foreach (var part in _matches[window].Where(static m => m.Part is not null))
        {
            // A part goes where nobody else is on its days; there is such a seat, or it would not have been offered.
            free.Find(f => f.TrueForAll(o => o.End < part.Start || part.End < o.Start))?.Add(part);
        }

        for (var i = 0; i < free.Count && whole.Count + i < lanes; i++)
        {
            var y = top + ((whole.Count + i) * layout.LaneHeight);
            // Once for all seats of a window: the same is true of each.
            var reason = i == 0 && free[i].Count == 0 ? Reason(window) : "";
            Box("free", window.From, window.To, y, layout.LaneHeight, $"{window.Id}: {_sentences.Empty(_empty[window])}", reason, "why");
            foreach (var part in free[i])
            {
                Service("part", part, y);
            }
        }

        if (window.Seats == 0)
        {
            Box("free", window.From, window.To, top, layout.LaneHeight, $"{window.Id}: {RefusalTexts.Short(RefusalReason.NoSeats, language)}", BriefReasons.Of(RefusalReason.NoSeats, language), "why");
        }
    }

    /// <summary>The one reason that says most: what the most candidates are kept away by alone.</summary>
    private string Reason(PostWindow window)
    {
        var empty = _empty[window];
        var main = empty.Refusals.OrderByDescending(static r => r.Alone).ThenByDescending(static r => r.Count).FirstOrDefault();
        return result.Round.Candidates.Count == 0 ? In("ingen venter", "ingen ventar", "nobody waits")
            : main is null || empty.HaveBetter >= Math.Max(1, main.Alone) ? In("har noe bedre", "har noko betre", "have better")
            : BriefReasons.Of(main.Reason, language);
    }

    private void Service(string style, RoundMatch match, int y)
    {
        var part = match.Part is { } number ? FormattableString.Invariant($" {number}/2") : "";
        Box(style, match.Start, match.End, y + 3, layout.LaneHeight - 6, $"{match.Candidate}{part}: {UnitTexts.Day(match.Start, language)}–{UnitTexts.Day(match.End, language)}", match.Candidate + part, "in");
    }

    private void Box(string style, LocalDate from, LocalDate to, int y, int height, string title, string text, string textStyle)
    {
        var (x, width) = Span(from, to);
        Titled(title, () =>
        {
            _svg.Append(FormattableString.Invariant($"<rect class=\"{style}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"));
            if (width > 4 * LetterWidth)
            {
                Line(textStyle, x + 5, y + (height / 2) + 4, Cut(text, width - 8));
            }
        });
    }

    private void Titled(string title, Action paint)
    {
        _svg.Append("<g><title>").Append(HtmlText.Escape(title)).Append("</title>");
        paint();
        _svg.Append("</g>\n");
    }

    private (int X, int Width) Span(LocalDate from, LocalDate to)
    {
        var x = layout.XOf(from);
        return (x, Math.Max(2, layout.XOf(to.PlusDays(1)) - x));
    }

    private List<string> Listed()
    {
        var keys = result.Unmatched.Select(static u => u.Candidate).ToList();
        if (keys.Count == 0)
        {
            return [];
        }

        var lines = new List<string> { In("Ikke tilbudt noe:", "Ikkje tilbodne noko:", "Offered nothing:") };
        for (var i = 0; i < Math.Min(keys.Count, ListedCandidates); i += 8)
        {
            lines.Add(string.Join(", ", keys.Skip(i).Take(8).Select(k => Cut(k, 12 * LetterWidth))));
        }

        if (keys.Count > ListedCandidates)
        {
            lines.Add(FormattableString.Invariant($"+ {keys.Count - ListedCandidates}"));
        }

        return lines;
    }

    private void Line(string style, int x, int y, string text) =>
        _svg.Append(FormattableString.Invariant($"<text class=\"{style}\" x=\"{x}\" y=\"{y}\">{HtmlText.Escape(text)}</text>\n"));

    private static string Cut(string? text, int width)
    {
        var letters = Math.Max(1, width / LetterWidth);
        return text is null || text.Length <= letters ? text ?? "" : text.Substring(0, letters > 1 && char.IsHighSurrogate(text[letters - 2]) ? letters - 2 : letters - 1) + "…";
    }

    private string In(string nb, string nn, string en) => new Wording(nb, nn, en).In(language);
}
