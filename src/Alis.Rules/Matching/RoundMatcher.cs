using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Matching.Stable;
using Alis.Rules.Workflows;

namespace Alis.Rules.Matching;

/// <summary>Runs a round: offers, answers, and again without those who say no, until nobody does; whole services first and then split ones.</summary>
internal sealed class RoundMatcher
{
    private readonly RoundTable _table;
    private readonly RoundMarket _market;
    private readonly RoundAnswers _answers;
    private readonly CancellationToken _token;
    private readonly ImmutableArray<RoundRun>.Builder _runs = ImmutableArray.CreateBuilder<RoundRun>();
    private readonly bool[] _left;
    private readonly bool[] _hasAccepted;

    private RoundMatcher(RoundTable table, RoundMarket market, RoundAnswers answers, CancellationToken token)
    {
        _table = table;
        _market = market;
        _answers = answers;
        _token = token;
        _left = new bool[table.Candidates.Length];
        _hasAccepted = new bool[table.Candidates.Length];
    }

    /// <summary>Runs a round.</summary>
    /// <param name="round">The round.</param>
    /// <param name="rules">The rule books.</param>
    /// <param name="options">How it is to be run.</param>
    /// <param name="token">Stops the work.</param>
    /// <param name="attempt">What is only tried; null for a run that counts.</param>
    /// <returns>The result, or every fault; warnings with either.</returns>
    public static Outcome<RoundResult> Match(MatchingRound round, RuleSet rules, MatchOptions options, CancellationToken token, RoundAttempt? attempt = null)
    {
        var sink = new DiagnosticSink();
        if (RoundTerms.Of(round, rules, sink) is not { } terms || RoundTable.Of(round, terms, rules.Catalogues, sink) is not { } table)
        {
            return sink.ToOutcome<RoundResult>(null);
        }

        var answers = new RoundAnswers(table, sink);
        if (sink.HasErrors)
        {
            return sink.ToOutcome<RoundResult>(null);
        }

        var index = attempt?.Candidate is { } moved ? Array.FindIndex(table.Candidates, c => c.Key == moved) : -1;
        if (RoundMarket.Of(table, sink, token, index < 0 ? null : new MovedCandidate(index, attempt!.HalfPlace)) is not { } market)
        {
            return sink.ToOutcome<RoundResult>(null);
        }

        var result = new RoundMatcher(table, market, answers, token).Run(options);
        if (attempt is null)
        {
            answers.ReportUnmet(sink, result.State);
        }

        return sink.ToOutcome(result);
    }

    private RoundResult Run(MatchOptions options)
    {
        var whole = RunWhole();
        var filled = new int[_table.Windows.Length];
        foreach (var window in whole.Posts)
        {
            if (window != StableMatching.None)
            {
                filled[window]++;
            }
        }

        var posts = whole.Posts.ToArray();
        var waiting = Enumerable.Range(0, posts.Length).Where(c => posts[c] != StableMatching.None && !_hasAccepted[c]).ToList();

        // A seat that falls free can move packages from one candidate to another: they are offered when no whole service can fall free any more.
        var isOpen = waiting.Count > 0;
        var split = new SplitServices(_table, _market.Order, filled, c => !(isOpen && options.UntilSettled) && posts[c] == StableMatching.None && !_left[c], _token);
        var check = SplitCheck.Of(_table, split, filled, _token);
        if (check.Blocking > 0)
        {
            throw new InvalidOperationException("The split services that were chosen are not what the order gives.");
        }

        _runs[^1] = new RoundRun(RoundState.MatchesOf(_table, whole, split, isOpen), []);
        if (!isOpen)
        {
            AnswerSplit(whole, split);
            waiting.AddRange(split.Given.Keys.Where(c => !_hasAccepted[c]));
        }

        return new RoundResult(new RoundState(_table, _market, whole, split, check.Checked, filled)
        {
            Runs = _runs.ToImmutable(),
            Waiting = [.. waiting.Select(c => _table.Candidates[c].Key).OrderBy(static k => k, StringComparer.Ordinal)],
            SplitsWait = isOpen,
            UntilSettled = options.UntilSettled,
        });
    }

    private StableMatching RunWhole()
    {
        StableMatching? first = null;
        while (true)
        {
            var matching = StableMatcher.Match(_market.Without(_left, _token), _token);
            first ??= matching;
            var declined = new List<int>();
            Answer(matching, declined);
            if (declined.Count == 0)
            {
                AnswerEarlier(first, matching, declined);
            }

            _runs.Add(new RoundRun(RoundState.MatchesOf(_table, matching, null, isProvisional: false), Keys(declined)));
            if (declined.Count == 0)
            {
                return matching;
            }
        }
    }

    private void Answer(StableMatching matching, List<int> declined)
    {
        for (var c = 0; c < _left.Length; c++)
        {
            if (matching.PostOf(c) is not { } window)
            {
                continue;
            }

            var (declines, accepts) = _answers.To(c, window, StartOf(c, window));
            _hasAccepted[c] |= accepts && !declines;
            if (declines)
            {
                declined.Add(c);
                Leave(c, [window]);
            }
        }
    }

    /// <summary>Answers to offers that this run does not make any more, or makes to others.</summary>
    private void AnswerEarlier(StableMatching first, StableMatching matching, List<int> declined)
    {
        for (var c = 0; c < _left.Length; c++)
        {
            // One who has nothing now can have had something only where others may come back and take it.
            if (!_answers.HasOpen(c) || (matching.PostOf(c) is null && !_table.Terms.Reenters))
            {
                continue;
            }

            var candidate = c;
            var (windows, accepts) = _answers.ToEarlier(c, w => CouldBeOffered(first, matching, candidate, w) ? StartOf(candidate, w) : null);
            _hasAccepted[c] |= accepts && windows.Count == 0;
            if (windows.Count > 0)
            {
                declined.Add(c);
                Leave(c, windows);
            }
        }
    }

    /// <summary>
    /// Whether a window can have been offered to a candidate after the first run and before this one. Offers only get better as others leave. Where those who
    /// decline come back they can get worse too, and which were made then hangs on the order of the answers: anything no better than what the candidate has now.
    /// </summary>
    private bool CouldBeOffered(StableMatching first, StableMatching matching, int candidate, int window)
    {
        // In the order of the first run's list, since those of later ones lack what was declined.
        var listed = first.Market.PostsOf(candidate);
        var place = listed.IndexOf(window);
        var now = matching.PostOf(candidate) is { } post ? listed.IndexOf(post) : -1;
        return place >= 0 && place >= now && (_table.Terms.Reenters || !(place + 1 > first.RankOf(candidate)));
    }

    private int StartOf(int candidate, int window) => RoundTable.StartOf(_table.Candidates[candidate], _table.Windows[window]);

    private void AnswerSplit(StableMatching whole, SplitServices split)
    {
        var declined = new List<int>();
        foreach (var given in split.Given)
        {
            var (candidate, package) = (given.Key, given.Value);
            var first = _answers.To(candidate, package.First.Facts.Window.Index, package.FirstStart);
            var second = _answers.To(candidate, package.Second.Facts.Window.Index, package.SecondStart);
            _hasAccepted[candidate] |= first.Accepts || second.Accepts;
            if (first.Declines || second.Declines)
            {
                declined.Add(candidate);
            }
        }

        if (declined.Count == 0)
        {
            return;
        }

        split.Decline(declined);
        foreach (var c in declined)
        {
            // No other package in this round either: what weighs more than a part, all of it, has been declined.
            _left[c] = true;
            _table.Candidates[c].Refused |= RefusalSet.Of(RefusalReason.LeftRound);
        }

        _runs[^1] = _runs[^1] with { Declined = Keys(declined) };
        _runs.Add(new RoundRun(RoundState.MatchesOf(_table, whole, split, isProvisional: false), []));
    }

    private void Leave(int candidate, IEnumerable<int> windows)
    {
        if (_table.Terms.Reenters)
        {
            foreach (var window in windows)
            {
                _table.Choices.Bar(candidate, window);
            }

            return;
        }

        _left[candidate] = true;
        _table.Candidates[candidate].Refused |= RefusalSet.Of(RefusalReason.LeftRound);
    }

    private ImmutableArray<string> Keys(List<int> candidates) => [.. candidates.Select(c => _table.Candidates[c].Key).OrderBy(static k => k, StringComparer.Ordinal)];
}
