using Alis.Rules.Coverage;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Draws a limit as a line: the limit in the middle, the nearest example on each side, thick where the comparison holds.</summary>
internal static class CoverageDrawing
{
    private const int Middle = 160;
    private const int Height = 26;
    private const int Room = 70;

    // How far from the limit a mark stands, by how far its value is. Not to scale: one day must be seen beside a year.
    private static readonly (decimal Distance, int Place)[] Places = [(1, 30), (7, 56), (31, 82), (366, 108), (decimal.MaxValue, 134)];

    public static void Write(HtmlText html, CoveredBoundary boundary, string about, Language language)
    {
        var label = HtmlText.Escape(about);
        html.Markup($"<svg viewBox=\"0 0 320 52\" role=\"img\" aria-label=\"{label}\">");
        var (holdsBelow, holdsAt) = (boundary.Relation is BoundaryRelation.AtMost or BoundaryRelation.LessThan, boundary.Relation is BoundaryRelation.AtMost or BoundaryRelation.AtLeast);
        html.Markup(Line("axis", 8, 312));
        html.Markup(holdsBelow ? Line("holds", 8, holdsAt ? Middle : Middle - 8) : Line("holds", holdsAt ? Middle : Middle + 8, 312));
        html.Markup(FormattableString.Invariant($"<line class=\"limit\" x1=\"{Middle}\" y1=\"8\" x2=\"{Middle}\" y2=\"44\"/>"));

        // The side that equality does not belong to has an edge of its own; the far side is shown where there is an example, and never lacks.
        var edgeBelow = boundary.Relation is BoundaryRelation.AtLeast or BoundaryRelation.LessThan;
        Mark(html, boundary.Below, -1, edgeBelow ? EdgeOf(boundary) : null);
        Mark(html, boundary.Above, 1, edgeBelow ? null : EdgeOf(boundary));
        Mark(html, boundary.At, 0, AtOf(boundary));
        Distance(html, boundary, boundary.Below, -1, language);
        Distance(html, boundary, boundary.Above, 1, language);
        html.Markup(FormattableString.Invariant($"<text x=\"{Middle + 5}\" y=\"12\">")).Text(new Wording("grense", "grense", "limit").In(language)).Markup("</text></svg>\n");
    }

    /// <summary>The side of the edge away from equality.</summary>
    public static CoveredSide EdgeOf(CoveredBoundary boundary) => boundary.Relation is BoundaryRelation.AtLeast or BoundaryRelation.AtMost ? boundary.WhenFalse : boundary.WhenTrue;

    /// <summary>The side that equality belongs to.</summary>
    public static CoveredSide AtOf(CoveredBoundary boundary) => boundary.Relation is BoundaryRelation.AtLeast or BoundaryRelation.AtMost ? boundary.WhenTrue : boundary.WhenFalse;

    private static void Mark(HtmlText html, BoundaryPoint? point, int direction, CoveredSide? edge)
    {
        if (point is null)
        {
            if (edge?.State == CoverageState.NotShown)
            {
                html.Markup(FormattableString.Invariant($"<rect class=\"gap\" x=\"{Middle - 6 + (direction * Places[0].Place)}\" y=\"{Height - 6}\" width=\"12\" height=\"12\"/>"));
            }

            return;
        }

        var style = edge is null || edge.State == CoverageState.Shown ? "mark" : "far";
        html.Markup(FormattableString.Invariant($"<circle class=\"{style}\" cx=\"{PlaceOf(point, direction)}\" cy=\"{Height}\" r=\"6\"/>"));
    }

    private static void Distance(HtmlText html, CoveredBoundary boundary, BoundaryPoint? point, int direction, Language language)
    {
        if (point is null)
        {
            return;
        }

        // Towards the middle there is no room for words; far out they would leave the picture.
        var place = PlaceOf(point, direction);
        var isFar = Math.Abs(place - Middle) > Room;
        var (x, anchor) = isFar ? (direction < 0 ? 4 : 316, direction < 0 ? "start" : "end") : (place, direction < 0 ? "end" : "start");
        html.Markup(FormattableString.Invariant($"<text x=\"{x}\" y=\"48\" text-anchor=\"{anchor}\">")).Text((direction < 0 ? "−" : "+") + CoverageWords.Distance(point, boundary, language)).Markup("</text>");
    }

    private static int PlaceOf(BoundaryPoint point, int direction)
    {
        var distance = Math.Abs(point.Distance);
        return distance == 0 ? Middle : Middle + (direction * Places.First(p => distance <= p.Distance).Place);
    }

    private static string Line(string style, int from, int to) => FormattableString.Invariant($"<line class=\"{style}\" x1=\"{from}\" y1=\"{Height}\" x2=\"{to}\" y2=\"{Height}\"/>");
}
