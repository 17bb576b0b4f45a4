using System.Text;
using Alis.Rules.Matching;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Draws the season of a round as SVG: posts as rows, windows as boxes, who is in them from which day to which, and why seats are empty. The same bytes for the same result, everywhere.</summary>
public static class RoundDrawing
{
    /// <summary>Draws a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="language">The language.</param>
    /// <returns>UTF-8, with line feeds; no script, and nothing from elsewhere. It names every candidate: it is for the case worker.</returns>
    /// <exception cref="ArgumentNullException">The result is null.</exception>
    public static byte[] Write(RoundResult result, Language language)
    {
        var seats = new SeasonSeats(result ?? throw new ArgumentNullException(nameof(result)));
        return Encoding.UTF8.GetBytes(new SeasonPainter(result, seats, new SeasonLayout(result, seats), language).Paint());
    }
}
