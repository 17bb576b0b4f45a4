using System.Collections.Immutable;
using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace Alis.Rules.Matching;

/// <summary>One thing that is tried otherwise in a round. What comes of it is never a result, and has no certificate.</summary>
public sealed class RoundChange
{
    private static readonly (string Word, RoundChangeKind Kind)[] Words =
    [
        ("seats", RoundChangeKind.Seats), ("start", RoundChangeKind.Start), ("places", RoundChangeKind.Places),
        ("position", RoundChangeKind.Position), ("order", RoundChangeKind.MunicipalOrder), ("cuts", RoundChangeKind.Cuts),
    ];

    private RoundChange(RoundChangeKind kind, string subject, string value)
    {
        Kind = kind;
        Subject = subject;
        Value = value;
    }

    /// <summary>Gets what is tried.</summary>
    public RoundChangeKind Kind { get; }

    /// <summary>Gets the key of the post, the candidate or the municipality.</summary>
    public string Subject { get; }

    /// <summary>Gets what stands after the sign.</summary>
    public string Value { get; }

    /// <summary>Reads a change such as <c>seats p-1=2</c>; see <see cref="RoundChangeKind"/> for the forms.</summary>
    /// <param name="text">The text. The subject ends at the last equals sign.</param>
    /// <returns>The change, or what is wrong with the text.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static Outcome<RoundChange> Read(string text)
    {
        var sink = new DiagnosticSink();
        var trimmed = (text ?? throw new ArgumentNullException(nameof(text))).Trim();
        var (space, sign) = (trimmed.IndexOf(' '), trimmed.LastIndexOf('='));
        var word = space < 0 ? trimmed : trimmed.Substring(0, space);
        var kind = Array.FindIndex(Words, w => w.Word == word);
        if (kind < 0 || sign < space)
        {
            sink.Report(RoundChangeCodes.UnknownChange, Location.Whole(""), JsonScalars.Shorten(trimmed), string.Join(", ", Words.Select(static w => w.Word)));
            return sink.ToOutcome<RoundChange>(null);
        }

        return sink.ToOutcome<RoundChange>(new RoundChange(Words[kind].Kind, trimmed.Substring(space + 1, sign - space - 1).Trim(), trimmed.Substring(sign + 1).Trim()));
    }

    /// <summary>Returns the round with the change made; null where it cannot be made, which has been told. A position changes nothing of the round.</summary>
    internal MatchingRound? In(MatchingRound round, DiagnosticSink sink) => Kind switch
    {
        RoundChangeKind.Seats => Post(round, sink, post => Seats(sink) is { } seats ? post with { Seats = seats } : null),
        RoundChangeKind.Cuts => Post(round, sink, post => Cuts(sink) is { } cuts ? post with { Cuts = cuts } : null),
        RoundChangeKind.Start => Candidate(round, sink, c => Day(Value, sink) is { } day ? c with { Wish = (c.Wish ?? new WishedService()) with { From = day, To = null } } : null),
        RoundChangeKind.Places => Candidate(round, sink, c => c with { Wish = (c.Wish ?? new WishedService()) with { Places = Items() } }),
        RoundChangeKind.MunicipalOrder => Order(round, sink),
        _ => Candidate(round, sink, static c => c),
    };

    private MatchingRound? Post(MatchingRound round, DiagnosticSink sink, Func<OfferedPost, OfferedPost?> change)
    {
        if (!round.Posts.Any(p => p.Key == Subject))
        {
            Unknown(sink, RoundFileCodes.UnknownPost, round.Posts.Select(static p => p.Key));
            return null;
        }

        OfferedPost?[] posts = [.. round.Posts.Select(p => p.Key == Subject ? change(p) : p)];
        return Array.IndexOf(posts, null) >= 0 ? null : round with { Posts = posts! };
    }

    private MatchingRound? Candidate(MatchingRound round, DiagnosticSink sink, Func<WaitingCandidate, WaitingCandidate?> change)
    {
        if (!round.Candidates.Any(c => c.Key == Subject))
        {
            Unknown(sink, RoundFileCodes.UnknownCandidate, round.Candidates.Select(static c => c.Key));
            return null;
        }

        WaitingCandidate?[] candidates = [.. round.Candidates.Select(c => c.Key == Subject ? change(c) : c)];
        return Array.IndexOf(candidates, null) >= 0 ? null : round with { Candidates = candidates! };
    }

    private MatchingRound? Order(MatchingRound round, DiagnosticSink sink)
    {
        var own = new HashSet<string>(round.Candidates.Where(c => c.Municipality == Subject).Select(static c => c.Key ?? ""), StringComparer.Ordinal);
        if (own.Count == 0)
        {
            Unknown(sink, RoundChangeCodes.UnknownMunicipality, round.Candidates.Select(static c => c.Municipality));
            return null;
        }

        var items = Items();
        foreach (var stranger in items.Where(i => !own.Contains(i)))
        {
            if (round.Candidates.FirstOrDefault(c => c.Key == stranger) is { } other)
            {
                sink.Report(RoundFileCodes.OfAnotherMunicipality, Location.Whole(""), JsonScalars.Shorten(stranger), JsonScalars.Shorten(other.Municipality ?? ""), JsonScalars.Shorten(Subject));
            }
            else
            {
                Unknown(sink, RoundFileCodes.UnknownCandidate, own, stranger);
            }
        }

        foreach (var twice in items.GroupBy(static i => i, StringComparer.Ordinal).Where(static g => g.Count() > 1))
        {
            sink.Report(RoundFileCodes.RankedTwice, Location.Whole(""), JsonScalars.Shorten(twice.Key));
        }

        var others = round.MunicipalRanking.Where(r => r.Municipality != Subject);
        return sink.HasErrors ? null : round with { MunicipalRanking = [.. others.Append(new MunicipalRanking { Municipality = Subject, Candidates = items }).OrderBy(static r => r.Municipality, StringComparer.Ordinal)] };
    }

    private void Unknown(DiagnosticSink sink, DiagnosticCode code, IEnumerable<string?> known, string? key = null) =>
        sink.ReportNear(code, Location.Whole(""), new NameSuggestions([.. known.OfType<string>().Distinct(StringComparer.Ordinal)]).For(key ?? Subject), JsonScalars.Shorten(key ?? Subject));

    private ImmutableArray<string> Items() => [.. Value.Split(',').Select(static i => i.Trim()).Where(static i => i.Length > 0)];

    private int? Seats(DiagnosticSink sink)
    {
        if (int.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seats) && seats <= OfferedPost.MostSeats)
        {
            return seats;
        }

        sink.Report(RoundChangeCodes.NoNumber, Location.Whole(""), JsonScalars.Shorten(Value), OfferedPost.MostSeats.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    private PostCut[]? Cuts(DiagnosticSink sink)
    {
        LocalDate?[] days = [.. Items().Select(i => Day(i, sink))];
        return Array.IndexOf(days, null) >= 0 ? null : [.. days.Select(static d => new PostCut { On = d })];
    }

    private static LocalDate? Day(string text, DiagnosticSink sink)
    {
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= 1900 and <= 2299 } day })
        {
            return day;
        }

        sink.Report(RoundChangeCodes.NoDay, Location.Whole(""), JsonScalars.Shorten(text));
        return null;
    }
}
