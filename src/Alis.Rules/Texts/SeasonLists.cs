using Alis.Rules.Matching;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>The lists under the drawing of a season: everybody whose key had no room in it, and those who are offered nothing.</summary>
internal sealed class SeasonLists
{
    private const int Left = 24;
    private const int LineHeight = 20;
    private const int Gap = 18;
    private const int FontSize = 13;
    private const int ListedUnmatched = 40;

    private readonly SvgCanvas _canvas = new();
    private readonly int _right;
    private int _y;

    public SeasonLists(RoundResult result, SeasonWords words, Language language, List<RoundMatch> unseen, int top, int right)
    {
        (_y, _right) = (top, right);
        List(
            words.In("Tjenester der hele nøkkelen ikke vises ovenfor:", "Tenester der heile nøkkelen ikkje er vist ovanfor:", "Services whose keys are not shown in full above:"),
            unseen.ConvertAll(m => ($"{KeyOf(m)} → {m.Window.Id}", $"{words.Service(m)}, {m.Window.Id}")));

        var sentences = new RoundSentences(result, language);
        var more = result.Unmatched.Length - ListedUnmatched;
        List(
            words.In("Ikke tilbudt noe:", "Ikkje tilbodne noko:", "Offered nothing:"),
            [
                .. result.Unmatched.Take(ListedUnmatched).Select(u => (u.Candidate, $"{u.Candidate}: {sentences.Unmatched(u)}")),
                .. more > 0 ? [(words.In($"… og {more} til; se --format json", $"… og {more} til; sjå --format json", $"… and {more} more; see --format json"), "")] : Array.Empty<(string, string)>(),
            ]);
    }

    /// <summary>Gets where the lists end.</summary>
    public int Bottom => _y;

    public override string ToString() => _canvas.ToString();

    /// <summary>The key of who is offered a service; before that of a part, which one, since keys can be cut.</summary>
    public static string KeyOf(RoundMatch match) => match.Part is { } part ? FormattableString.Invariant($"{part}/2 {match.Candidate}") : match.Candidate;

    private void List(string heading, List<(string Text, string Title)> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        _canvas.Line("list", Left, _y, heading);
        _y += LineHeight;
        var x = Left;
        foreach (var (whole, title) in items)
        {
            var text = LetterWidths.Cut(whole, _right - Left, FontSize);
            var width = LetterWidths.Of(text, FontSize);
            if (x > Left && x + width > _right)
            {
                (x, _y) = (Left, _y + LineHeight);
            }

            var (column, line) = (x, _y);
            if (title.Length == 0)
            {
                _canvas.Line("about", column, line, text);
            }
            else
            {
                _canvas.Titled(title, () => _canvas.Line("about", column, line, text));
            }

            x += width + Gap;
        }

        _y += LineHeight + 8;
    }
}
