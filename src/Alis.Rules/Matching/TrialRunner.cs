using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Matching;

/// <summary>Tries changes: runs the whole round again.</summary>
internal static class TrialRunner
{
    public static Outcome<RoundTrial> Try(MatchingRound round, RoundChange change, RuleSet rules, MatchOptions options, CancellationToken token)
    {
        var before = RoundMatcher.Match(round, rules, options, token);
        var sink = new DiagnosticSink();
        sink.Add(before.Diagnostics);
        if (before.Value is not { } result || change.In(round, sink) is not { } changed)
        {
            return sink.ToOutcome<RoundTrial>(null);
        }

        if (change.Kind == RoundChangeKind.Position)
        {
            return sink.ToOutcome(Position(result, change, rules, options, sink, token));
        }

        // Answers to offers that would not be made then are no fault; warnings are those of the round as it is.
        var after = RoundMatcher.Match(changed, rules, options, token, new RoundAttempt());
        sink.Add(after.Diagnostics.Where(static d => d.Severity == Severity.Error));
        return sink.ToOutcome(after.Value is null ? null : new RoundTrial(change, result, after.Value));
    }

    /// <summary>
    /// The lowest place that would do. Standing higher never hurts, so that the places that would do are the first ones, and halving finds the last of them.
    /// </summary>
    private static RoundTrial? Position(RoundResult result, RoundChange change, RuleSet rules, MatchOptions options, DiagnosticSink sink, CancellationToken token)
    {
        if (result.StatusOf(change.Subject, change.Value) is not { } pair)
        {
            sink.Report(RoundChangeCodes.UnknownWindow, Location.Whole(""), JsonScalars.Shorten(change.Value));
            return null;
        }

        if (pair is not { Choice: { } wanted, Position: { } own } || pair.Kind == PairStatusKind.Refused)
        {
            return new RoundTrial(change, result, null) { Pair = pair };
        }

        // Before the place numbered so, from 0; the last is behind everybody.
        var (low, high) = (-1, result.State.Market.Order.Count);
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if (Does(middle))
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        // The own place is empty while the candidate is tried elsewhere.
        return new RoundTrial(change, result, null) { Pair = pair, LowestPosition = low < 0 ? null : low < own ? low + 1 : low };

        bool Does(int place)
        {
            var tried = RoundMatcher.Match(result.Round, rules, options, token, new RoundAttempt(change.Subject, (2L * place) + 1)).Value;
            return tried?.Matches.FirstOrDefault(m => m.Candidate == change.Subject) is { Part: null, Choice: { } choice } && choice <= wanted;
        }
    }
}
