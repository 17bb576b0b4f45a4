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

    public RoundAnswers(RoundTable table, DiagnosticSink sink)
    {
        _round = table.Round;
        _byCandidate = new List<(OfferReply, HashSet<int>)>?[_round.Candidates.Count];
        _open = [.. _round.Replies];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var c = 0; c < _round.Candidates.Count; c++)
        {
            known[_round.Candidates[c].Key ?? ""] = c;
        }

        foreach (var reply in _round.Replies)
        {
            if (reply.On < table.Terms.Day)
            {
                sink.Report(RoundCodesOfTerms.AnsweredBefore, PlaceOf(reply, "on"), RoundTerms.Iso(reply.On!.Value), RoundTerms.Iso(table.Terms.Day));
            }

            if (known.TryGetValue(reply.Candidate ?? "", out var c))
            {
                Add(c, reply, [.. table.Choices.WindowsOf(reply.Post, reply.Start)], sink);
            }
        }
    }

    /// <summary>Returns whether a candidate declines an offer of a window, and whether the candidate accepts it.</summary>
    public (bool Declines, bool Accepts) To(int candidate, int window)
    {
        var (declines, accepts) = (false, false);
        foreach (var (reply, windows) in _byCandidate[candidate] ?? [])
        {
            if (windows.Contains(window))
            {
                _open.Remove(reply);
                declines |= reply.Answer == RoundCodes.Declined;
                accepts |= reply.Answer == RoundCodes.Accepted;
            }
        }

        return (declines, accepts);
    }

    /// <summary>
    /// Returns what a candidate answered to an offer that is no longer the one of this run, since others have left after it was made. Offers only get better
    /// as others leave, so that it was one of those from the first run's to this one's.
    /// </summary>
    public (bool Declines, bool Accepts) ToEarlier(int candidate, Func<int, bool> couldBeOffered)
    {
        var (declines, accepts) = (false, false);
        foreach (var (reply, windows) in _byCandidate[candidate] ?? [])
        {
            if (_open.Contains(reply) && windows.Any(couldBeOffered))
            {
                _open.Remove(reply);
                declines |= reply.Answer == RoundCodes.Declined;
                accepts |= reply.Answer == RoundCodes.Accepted;
            }
        }

        return (declines, accepts);
    }

    /// <summary>Whether a candidate has answers that have met no offer yet.</summary>
    public bool HasOpen(int candidate) => _byCandidate[candidate]?.Exists(x => _open.Contains(x.Reply)) == true;

    /// <summary>Reports the answers to offers that were never made.</summary>
    public void ReportUnmet(DiagnosticSink sink)
    {
        foreach (var reply in _round.Replies.Where(_open.Contains))
        {
            sink.Report(RoundCodesOfTerms.NoOffer, PlaceOf(reply, "post"), JsonScalars.Shorten(reply.Candidate ?? ""), JsonScalars.Shorten(reply.Post ?? ""));
        }
    }

    private void Add(int candidate, OfferReply reply, HashSet<int> windows, DiagnosticSink sink)
    {
        var own = _byCandidate[candidate] ??= [];
        if (own.Exists(x => x.Reply.Answer != reply.Answer && x.Windows.Overlaps(windows)))
        {
            sink.Report(RoundCodesOfTerms.TwoAnswers, PlaceOf(reply, "answer"), JsonScalars.Shorten(reply.Candidate ?? ""), JsonScalars.Shorten(reply.Post ?? ""));
        }

        own.Add((reply, windows));
    }

    private static Location PlaceOf(OfferReply reply, string member) => (reply.InText?.Member(member) ?? reply.InText)?.Where ?? Location.Whole("");
}
