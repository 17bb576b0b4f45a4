using Alis.Rules.Diagnostics;
using Alis.Rules.Matching;

namespace Alis.Rules;

/// <content>Rounds of matching.</content>
public sealed partial class RuleEngine
{
    /// <summary>Runs a round of matching: cuts posts into windows, finds who may have which, and offers services so that nobody has a better right to what another is offered.</summary>
    /// <param name="round">The round.</param>
    /// <param name="options">How it is to be run; null for the defaults.</param>
    /// <param name="cancellationToken">Ends long work.</param>
    /// <returns>
    /// Who is offered what, with a certificate; or every fault: a rule book without terms of matching, cuts that do not cut into services, days outside
    /// a post, an answer to an offer that was not made. Warnings with either.
    /// </returns>
    /// <exception cref="ArgumentNullException">The round is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Outcome<RoundResult> Match(MatchingRound round, MatchOptions? options = null, CancellationToken cancellationToken = default) =>
        RoundMatcher.Match(round ?? throw new ArgumentNullException(nameof(round)), Rules, options ?? new MatchOptions(), cancellationToken);

    /// <summary>Tries what a round would give if something were otherwise.</summary>
    /// <param name="round">The round.</param>
    /// <param name="change">What is tried; see <see cref="RoundChange.Read"/>.</param>
    /// <param name="options">How the round is run; null for the defaults.</param>
    /// <param name="cancellationToken">Ends long work.</param>
    /// <returns>What would come of it; or every fault of the round and of the change.</returns>
    /// <exception cref="ArgumentNullException">The round or the change is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Outcome<RoundTrial> Try(MatchingRound round, RoundChange change, MatchOptions? options = null, CancellationToken cancellationToken = default) =>
        TrialRunner.Try(
            round ?? throw new ArgumentNullException(nameof(round)),
            change ?? throw new ArgumentNullException(nameof(change)),
            Rules,
            options ?? new MatchOptions(),
            cancellationToken);
}
