using Alis.Rules.Diagnostics;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>What candidates have said of single windows: declined before, does not take, and orders of their own. Few say anything, so that only what is said is kept.</summary>
internal sealed class PairChoices
{
    private readonly PostWindow[] _windows;
    private readonly DiagnosticSink _sink;
    private readonly Dictionary<string, int> _firstOf = new(StringComparer.Ordinal);
    private readonly HashSet<int>?[] _declined;
    private readonly HashSet<int>?[] _excluded;
    private readonly Dictionary<int, int>?[] _ranks;

    public PairChoices(MatchingRound round, PostWindow[] windows, DiagnosticSink sink)
    {
        _windows = windows;
        _sink = sink;
        for (var w = windows.Length - 1; w >= 0; w--)
        {
            _firstOf[windows[w].Post.Key ?? ""] = w;
        }

        var count = round.Candidates.Count;
        _declined = new HashSet<int>?[count];
        _excluded = new HashSet<int>?[count];
        _ranks = new Dictionary<int, int>?[count];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var c = 0; c < count; c++)
        {
            var candidate = round.Candidates[c];
            known[candidate.Key ?? ""] = c;
            Exclude(c, candidate);
            Rank(c, candidate);
        }

        foreach (var declined in round.Declined)
        {
            // Of candidates and posts that are no longer here the reader has told; a day outside the period is that of a window that is gone.
            if (known.TryGetValue(declined.Candidate ?? "", out var c))
            {
                (_declined[c] ??= []).UnionWith(WindowsOf(declined.Post, declined.Start));
            }
        }
    }

    public RefusalSet Of(int candidate, int window)
    {
        var refused = RefusalSet.Of(RefusalReason.Declined).When(_declined[candidate]?.Contains(window) == true);
        refused |= RefusalSet.Of(RefusalReason.Excluded).When(_excluded[candidate]?.Contains(window) == true);
        return refused | RefusalSet.Of(RefusalReason.NotRanked).When(_ranks[candidate]?.ContainsKey(window) == false);
    }

    /// <summary>Whether the candidate has said anything of single windows.</summary>
    public bool HasAny(int candidate) => _declined[candidate] is not null || _excluded[candidate] is not null || _ranks[candidate] is not null;

    public bool HasRanking(int candidate) => _ranks[candidate] is not null;

    /// <summary>The place of a window in the candidate's own order, from 0.</summary>
    public int RankOf(int candidate, int window) => _ranks[candidate]![window];

    /// <summary>Bars a candidate from a window for good.</summary>
    public void Bar(int candidate, int window) => (_declined[candidate] ??= []).Add(window);

    /// <summary>The windows of a post; with a day, the one that holds it.</summary>
    public IEnumerable<int> WindowsOf(string? post, LocalDate? start)
    {
        for (var w = _firstOf.TryGetValue(post ?? "", out var first) ? first : _windows.Length; w < _windows.Length && _windows[w].Post.Key == post; w++)
        {
            if (start is not { } day || (_windows[w].From <= day && day <= _windows[w].To))
            {
                yield return w;
            }
        }
    }

    private void Exclude(int c, WaitingCandidate candidate)
    {
        foreach (var choice in candidate.Excludes ?? [])
        {
            (_excluded[c] ??= []).UnionWith(Known(choice));
        }
    }

    private void Rank(int c, WaitingCandidate candidate)
    {
        if (candidate.Ranking is not { } ranking)
        {
            return;
        }

        var ranks = _ranks[c] = [];
        foreach (var choice in ranking)
        {
            foreach (var window in Known(choice))
            {
                // A post after one of its windows: the others of it.
                if (!ranks.ContainsKey(window))
                {
                    ranks.Add(window, ranks.Count);
                }
            }
        }
    }

    private List<int> Known(PostChoice choice)
    {
        var windows = WindowsOf(choice.Post, choice.Start).ToList();
        if (windows.Count == 0 && choice.Start is { } day)
        {
            _sink.Report(RoundCodesOfTerms.NoSuchWindow, (choice.InText?.Member("start") ?? choice.InText)?.Where ?? Location.Whole(""), choice.Post ?? "", RoundTerms.Iso(day));
        }

        return windows;
    }
}
