using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Text;

namespace Alis.Rules.Matching;

/// <summary>The answers of a round, and which of them have met the offer that they answer. One that meets none is a fault: it would be lost in silence.</summary>
internal sealed class RoundAnswers
{
    private readonly MatchingRound _round;
    private readonly List<(OfferReply Reply, HashSet<int> Windows)>?[] _byCandidate;
    private readonly HashSet<OfferReply> _open;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public RoundAnswers(RoundTable table, DiagnosticSink sink)
    {
        _round = table.Round;
        _byCandidate = new List<(OfferReply, HashSet<int>)>?[_round.Candidates.Count];
        _open = [.. _round.Replies];
        for (var c = 0; c < _round.Candidates.Count; c++)
        {
            _numbers[_round.Candidates[c].Key ?? ""] = c;
        }

        foreach (var reply in _round.Replies)
        {
            if (reply.On < table.Terms.Day)
            {
                sink.Report(RoundCodesOfTerms.AnsweredBefore, PlaceOf(reply, "on"), RoundTerms.Iso(reply.On!.Value), RoundTerms.Iso(table.Terms.Day));
            }

            if (_numbers.TryGetValue(reply.Candidate ?? "", out var c))
            {
                Add(c, reply, [.. table.Choices.WindowsOf(reply.Post, reply.Start)], table.Terms.Reenters, sink);
            }
        }
    }

    /// <summary>Returns whether a candidate declines an offer of a service in a window, and whether the candidate accepts it.</summary>
    /// <param name="candidate">The number of the candidate.</param>
    /// <param name="window">The number of the window.</param>
    /// <param name="start">The first day of the service, which an answer may name.</param>
    public (bool Declines, bool Accepts) To(int candidate, int window, int start)
    {
        var (declines, accepts) = (false, false);
        foreach (var (reply, windows) in _byCandidate[candidate] ?? [])
        {
            if (windows.Contains(window) && IsTo(reply, start))
            {
                _open.Remove(reply);
                declines |= reply.Answer == RoundCodes.Declined;
                accepts |= reply.Answer == RoundCodes.Accepted;
            }
        }

        return (declines, accepts);
    }

    /// <summary>
    /// Returns what a candidate answered to an offer that is no longer the one of this run, since others have left after it was made, or come back.
    /// </summary>
    /// <param name="candidate">The number of the candidate.</param>
    /// <param name="startOf">The first day of a service in a window that could have been offered; null for one that could not.</param>
    /// <returns>The windows that the candidate declined, and whether any was accepted.</returns>
    public (IReadOnlyList<int> Declined, bool Accepts) ToEarlier(int candidate, Func<int, int?> startOf)
    {
        var (declined, accepts) = (new List<int>(), false);
        foreach (var (reply, windows) in _byCandidate[candidate] ?? [])
        {
            if (!_open.Contains(reply) || windows.Where(w => startOf(w) is { } start && IsTo(reply, start)).ToList() is not { Count: > 0 } met)
            {
                continue;
            }

            _open.Remove(reply);
            accepts |= reply.Answer == RoundCodes.Accepted;
            if (reply.Answer == RoundCodes.Declined)
            {
                declined.AddRange(met);
            }
        }

        return (declined, accepts);
    }

    /// <summary>Whether a candidate has answers that have met no offer yet.</summary>
    public bool HasOpen(int candidate) => _byCandidate[candidate]?.Exists(x => _open.Contains(x.Reply)) == true;

    /// <summary>Reports the answers to offers that were never made.</summary>
    /// <param name="sink">Takes the faults.</param>
    /// <param name="state">What the round came to.</param>
    public void ReportUnmet(DiagnosticSink sink, RoundState state)
    {
        foreach (var reply in _round.Replies.Where(_open.Contains))
        {
            if (_numbers.TryGetValue(reply.Candidate ?? "", out var c) && state.IsUnoffered(c))
            {
                sink.Report(RoundCodesOfTerms.NotOfferedYet, PlaceOf(reply, "post"), JsonScalars.Shorten(reply.Candidate ?? ""), JsonScalars.Shorten(reply.Post ?? ""), state.Waiting.Length.ToString(CultureInfo.InvariantCulture));
                continue;
            }

            sink.Report(RoundCodesOfTerms.NoOffer, PlaceOf(reply, "post"), JsonScalars.Shorten(reply.Candidate ?? ""), JsonScalars.Shorten(reply.Post ?? ""));
        }
    }

    /// <summary>Whether an answer is to an offer with this first day; one that names none is.</summary>
    private static bool IsTo(OfferReply reply, int start) => reply.Start is not { } named || DayNumbers.Of(named) == start;

    private void Add(int candidate, OfferReply reply, HashSet<int> windows, bool canReenter, DiagnosticSink sink)
    {
        var own = _byCandidate[candidate] ??= [];

        // A yes also stands for a better offer that comes after it, and for both parts: only one who may come back can say both yes and no.
        if (own.Exists(x => x.Reply.Answer != reply.Answer && (!canReenter || x.Windows.Overlaps(windows))))
        {
            sink.Report(RoundCodesOfTerms.TwoAnswers, PlaceOf(reply, "answer"), JsonScalars.Shorten(reply.Candidate ?? ""), JsonScalars.Shorten(reply.Post ?? ""));
        }

        own.Add((reply, windows));
    }

    private static Location PlaceOf(OfferReply reply, string member) => (reply.InText?.Member(member) ?? reply.InText)?.Where ?? Location.Whole("");
}
