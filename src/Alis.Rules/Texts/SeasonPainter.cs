using Alis.Rules.Matching;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Texts;

/// <summary>Paints the season of a round by its layout.</summary>
internal sealed class SeasonPainter(RoundResult result, SeasonSeats seats, SeasonLayout layout, Language language)
{
    private const int Margin = 24;
    private const int BoxFont = 12;
    private const int LabelFont = 13;
    private const int SmallFont = 11;

    // Less than some four letters say nothing.
    private const int LeastText = 28;

    private readonly SvgCanvas _canvas = new();
    private readonly SeasonWords _words = new(result, seats, language);
    private readonly RoundSentences _sentences = new(result, language);
    private readonly ILookup<OfferedPost, PostWindow> _windows = result.Windows.ToLookup(static w => w.Post);
    private readonly Dictionary<PostWindow, EmptyWindow> _empty = result.EmptyWindows.ToDictionary(static w => w.Window);

    // Services without a box, or with one that has no room for the whole key.
    private readonly List<RoundMatch> _unseen = [];

    public string Paint()
    {
        Months();
        foreach (var post in layout.Rows)
        {
            Row(post);
        }

        var head = new SeasonHead(_words, language);
        var width = Math.Max(layout.Width, head.Width);
        var lists = new SeasonLists(result, _words, language, _unseen, layout.Bottom + 26, width - Margin);
        return $"{head.Paint(width, lists.Bottom + 4, layout.Rows.Count == 0)}{_canvas}{lists}</svg>\n";
    }

    private void Months()
    {
        if (layout.Rows.Count == 0)
        {
            return;
        }

        foreach (var (month, x) in layout.Months)
        {
            _canvas.Markup((FormattableString)$"<path class=\"{(month.Month == 1 ? "year" : "month")}\" d=\"M{x} {SeasonLayout.Top - 24}V{layout.Bottom}\"/>\n");

            // The year that a season begins in is left out where the next one would be written over it.
            if (month.Month == 1 || (x == SeasonLayout.Left && (13 - month.Month) * layout.MonthWidth > 48))
            {
                _canvas.Line("key", x + 2, SeasonLayout.Top - 28, month.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            if (layout.MonthWidth >= 28 || month.Month % 3 == 1)
            {
                _canvas.Line("where", x + 2, SeasonLayout.Top - 12, UnitTexts.Month(month.Month, language).Substring(0, 3));
            }
        }
    }

    private void Row(OfferedPost post)
    {
        var (top, lanes, room) = (layout.TopOf(post), layout.LanesOf(post), post.Seats ?? 0);
        var more = room > lanes ? _words.In($" (+ {room - lanes} til)", $" (+ {room - lanes} til)", $" (+ {room - lanes} more)") : "";
        var hidden = _windows[post].SelectMany(w => seats.TakenOf(w).Skip(lanes).SelectMany(static s => s)).ToList();
        _canvas.Titled(About(post, lanes, hidden), () =>
        {
            // How many more seats there are is not cut away.
            var width = SeasonLayout.Left - Margin - 10;
            _canvas.Line("key", Margin, top + 13, LetterWidths.CutInside(post.Key, width - LetterWidths.Of(more, LabelFont, isBold: true), LabelFont, isBold: true) + more);
            _canvas.Line("where", Margin, top + 26, Where(post, width));
        });
        foreach (var window in _windows[post])
        {
            Window(window, top, lanes);
        }

        if (!_windows[post].Any() && post is { From: { } from, To: { } to })
        {
            var why = BriefReasons.Of(RefusalReason.TooShort, language);
            Box("none", from, to, top, layout.LaneHeight, $"{post.Key}: {why}", why, "why");
        }
    }

    private string About(OfferedPost post, int lanes, List<RoundMatch> hidden)
    {
        var about = $"{post.Key}: {string.Join(", ", new[] { post.Hospital, post.Department, post.Place }.OfType<string>())}";
        if (post.Seats > lanes)
        {
            about += _words.In($". Rom til {post.Seats}, {lanes} av dem tegnet", $". Rom til {post.Seats}, {lanes} av dei teikna", $". Room for {post.Seats}, {lanes} of them drawn");
        }

        return hidden.Count == 0 ? about : $"{about}: + {string.Join("; ", hidden.Select(_words.Service))}";
    }

    /// <summary>Where a post is. It is rather the hospital and the department that are cut than the place, by which rows of one hospital differ.</summary>
    private static string Where(OfferedPost post, int width)
    {
        var front = string.Join(", ", new[] { post.Hospital, post.Department }.OfType<string>());
        var place = post.Place is null ? "" : $"{(front.Length == 0 ? "" : ", ")}{post.Place}";
        return LetterWidths.Of(front + place, SmallFont) <= width
            ? front + place
            : LetterWidths.Cut(LetterWidths.Cut(front, Math.Max(width / 2, width - LetterWidths.Of(place, SmallFont)), SmallFont) + place, width, SmallFont);
    }

    private void Window(PostWindow window, int top, int lanes)
    {
        var (x, width) = Span(window.From, window.To);
        _canvas.Box("window", x, top, width, layout.HeightOf(window.Post));
        _canvas.Markup("\n");
        var taken = seats.TakenOf(window);
        var needsReason = true;
        for (var lane = 0; lane < Math.Min(lanes, window.Seats); lane++)
        {
            var y = top + (lane * layout.LaneHeight);
            var services = lane < taken.Count ? taken[lane] : [];
            if (!services.Exists(static m => m.Part is null))
            {
                // Once for all seats of a window: the same is true of each.
                var reason = services.Count == 0 && needsReason ? Reason(window) : "";
                needsReason &= services.Count > 0;
                Box("free", window.From, window.To, y, layout.LaneHeight, $"{window.Id}: {_sentences.Empty(_empty[window])}", reason, "why");
            }

            foreach (var match in services)
            {
                Service(match, y);
            }
        }

        _unseen.AddRange(taken.Skip(lanes).SelectMany(static s => s));
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
        return result.Round.Candidates.Count == 0 ? _words.In("ingen venter", "ingen ventar", "nobody waits")
            : main is null || empty.HaveBetter >= Math.Max(1, main.Alone) ? _words.In("har noe bedre", "har noko betre", "have better")
            : BriefReasons.Of(main.Reason, language);
    }

    private void Service(RoundMatch match, int y)
    {
        var (style, textStyle) = match.Part is null ? ("whole", "in") : ("part", "in dark");
        if (!Box(style, match.Start, match.End, y + layout.Inset, layout.LaneHeight - (2 * layout.Inset), _words.Service(match), SeasonLists.KeyOf(match), textStyle))
        {
            _unseen.Add(match);
        }
    }

    /// <summary>Draws a box with a text; false where the text is cut or left out.</summary>
    private bool Box(string style, LocalDate from, LocalDate to, int y, int height, string title, string text, string textStyle)
    {
        var (x, width) = Span(from, to);
        var shown = width > LeastText ? LetterWidths.Cut(text, width - 8, BoxFont) : "";
        _canvas.Titled(title, () =>
        {
            _canvas.Box(style, x, y, width, height);
            if (shown.Length > 0)
            {
                _canvas.Line(textStyle, x + 5, y + (height / 2) + 4, shown);
            }
        });
        return shown == text;
    }

    private (int X, int Width) Span(LocalDate from, LocalDate to)
    {
        var x = layout.XOf(from);
        return (x, Math.Max(2, layout.XOf(to.PlusDays(1)) - x));
    }
}
