using Alis.Rules.Diagnostics;
using Alis.Rules.Matching;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>What the drawing of a season says of the round as a whole, and of one service.</summary>
internal sealed class SeasonWords(RoundResult result, SeasonSeats seats, Language language)
{
    private readonly ILookup<string, RoundMatch> _parts = result.Matches.Where(static m => m.Part is not null).ToLookup(static m => m.Candidate, StringComparer.Ordinal);

    public string Title()
    {
        var day = UnitTexts.Day(result.Round.DecidedOn ?? default, language);
        var all = result.Round.Candidates.Count;
        var provisional = new RoundSentences(result, language).AndProvisional();
        var matched = result.Matches.Count(static m => !m.IsProvisional && m.Part != 2);
        var free = result.Windows.Count(w => seats.FreeOf(w) > 0);
        return In(
            $"Runde {result.Round.Key}, avgjort {day}: {matched} av {all} er tilbudt tjeneste{provisional}, {(free == 0 ? "ingen vinduer" : free == 1 ? "1 vindu" : $"{free} vinduer")} har ledig rom",
            $"Runde {result.Round.Key}, avgjord {day}: {matched} av {all} er tilbodne teneste{provisional}, {(free == 0 ? "ingen" : $"{free}")} vindauge har ledig rom",
            $"Round {result.Round.Key}, decided on {day}: {matched} of {all} are offered service{provisional}, {(free == 0 ? "no window has" : free == 1 ? "1 window has" : $"{free} windows have")} free seats");
    }

    /// <summary>The counts, for those who do not see the drawing. With colons: no word has to follow a number.</summary>
    public string Counts()
    {
        var (posts, windows, room) = (result.Round.Posts.Count, result.Windows.Length, result.Windows.Sum(static w => (long)w.Seats));
        var (all, nothing) = (result.Round.Candidates.Count, result.Unmatched.Length);
        var (whole, split) = (result.Matches.Count(static m => m.Part is null), result.Matches.Count(static m => m.Part == 1));
        var (free, empty, parts) = (result.Windows.Count(w => seats.FreeOf(w) > 0), result.Windows.Sum(w => (long)seats.FreeOf(w)), result.EmptyWindows.Count(static w => w.Parts > 0));
        var isOffered = !result.Matches.Any(static m => m.IsProvisional);
        return In(
            $"Plasser: {posts}. Vinduer: {windows}, med rom til {room} i alt. Kandidater: {all}. Tilbudt hel tjeneste: {whole}. {(isOffered ? "Tilbudt delt tjeneste" : "Delt tjeneste foreløpig")}: {split}. Ikke tilbudt noe: {nothing}. Vinduer med ledig rom: {free}, til {empty} i alt. Vinduer med deler av delte tjenester: {parts}.",
            $"Plassar: {posts}. Vindauge: {windows}, med rom til {room} i alt. Kandidatar: {all}. Tilbodne heil teneste: {whole}. {(isOffered ? "Tilbodne delt teneste" : "Delt teneste førebels")}: {split}. Ikkje tilbodne noko: {nothing}. Vindauge med ledig rom: {free}, til {empty} i alt. Vindauge med delar av delte tenester: {parts}.",
            $"Posts: {posts}. Windows: {windows}, with room for {room} in all. Candidates: {all}. Offered a whole service: {whole}. {(isOffered ? "Offered a split service" : "A split service provisionally")}: {split}. Offered nothing: {nothing}. Windows with free seats: {free}, room for {empty} in all. Windows with parts of split services: {parts}.");
    }

    /// <summary>What the signs mean, on two lines.</summary>
    public string[] Legend() =>
    [
        In(
            "Hver rad er en plass, hver boks et vindu. Mørkeblått: hel tjeneste fra første til siste dag.",
            "Kvar rad er ein plass, kvar boks eit vindauge. Mørkeblått: heil teneste frå første til siste dag.",
            "Each row is a post, each box a window. Dark blue: a whole service from its first day to its last."),
        In(
            "Lyst lilla med stiplet kant: del 1/2 eller 2/2 av en delt tjeneste. Skravert: ledig, med grunnen.",
            "Lyst lilla med stipla kant: del 1/2 eller 2/2 av ei delt teneste. Skravert: ledig, med grunnen.",
            "Light purple with a dashed edge: part 1/2 or 2/2 of a split service. Hatched: vacant, with the reason."),
    ];

    /// <summary>Whose service it is, which part with where the other is, and its days.</summary>
    public string Service(RoundMatch match)
    {
        var days = $"{UnitTexts.Day(match.Start, language)}–{UnitTexts.Day(match.End, language)}";
        if (match.Part is not { } part)
        {
            return $"{match.Candidate}: {days}";
        }

        var provisional = match.IsProvisional ? In(", foreløpig", ", førebels", ", provisionally") : "";
        var (other, where) = (3 - part, _parts[match.Candidate].First(m => m.Part != part).Window.Id);
        return In(
            $"{match.Candidate}, del {part} av to av en delt tjeneste{provisional} (del {other}: {where}): {days}",
            $"{match.Candidate}, del {part} av to av ei delt teneste{provisional} (del {other}: {where}): {days}",
            $"{match.Candidate}, part {part} of two of a split service{provisional} (part {other}: {where}): {days}");
    }

    public string In(string nb, string nn, string en) => new Wording(nb, nn, en).In(language);
}
