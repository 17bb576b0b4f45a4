using System.Collections.Immutable;

namespace Alis.Rules.Matching;

/// <summary>Who is offered which service, why, and the certificate of it. It supports a decision and is not one.</summary>
/// <remarks>
/// Nobody would rather have a window that has a seat left, or that holds somebody who stands lower there. That is so within the round: what falls vacant later
/// can go to somebody further down. As many seats as could be filled are not always filled. Several threads may ask one result.
/// </remarks>
public sealed class RoundResult
{
    private readonly RoundState _state;
    private readonly Lazy<RoundCertificate> _certificate;
    private readonly Lazy<RoundTally> _tally;
    private readonly RoundExplainer _explainer;
    private readonly Dictionary<string, PostWindow> _windows = new(StringComparer.Ordinal);

    internal RoundResult(RoundState state)
    {
        _state = state;
        _explainer = new RoundExplainer(state);
        _certificate = new Lazy<RoundCertificate>(() => CertificateMaker.Of(state, Matches));
        _tally = new Lazy<RoundTally>(() => new RoundTally(state));
        Windows = [.. state.Table.Windows.Select(static w => w.Window)];
        foreach (var window in Windows)
        {
            _windows[window.Id] = window;
        }
    }

    /// <summary>Gets the round.</summary>
    public MatchingRound Round => _state.Table.Round;

    /// <summary>Gets the windows that the posts were cut into, by key of the post (ordinal) and time.</summary>
    public ImmutableArray<PostWindow> Windows { get; }

    /// <summary>Gets the runs, at least one; the last one's offers are <see cref="Matches"/>.</summary>
    public ImmutableArray<RoundRun> Runs => _state.Runs;

    /// <summary>Gets who is offered what, by key of the candidate (ordinal) and first day.</summary>
    public ImmutableArray<RoundMatch> Matches => Runs[^1].Offers;

    /// <summary>Gets whether every offer has been accepted, so that nothing of the result can change any more.</summary>
    public bool IsSettled => Waiting.IsEmpty;

    /// <summary>Gets the keys of those who have not answered their offer, in ordinal order; not those whose split service is provisional. A yes to an offer is also one to a better offer that comes after it.</summary>
    public ImmutableArray<string> Waiting => _state.Waiting;

    /// <summary>Gets whether split services have not been offered since offers of whole ones are unanswered.</summary>
    public bool SplitsAreHeld => _state.SplitsAreHeld;

    /// <summary>Gets the candidates who are offered nothing, in ordinal order of their keys; worked out when first asked for.</summary>
    public ImmutableArray<UnmatchedCandidate> Unmatched => _tally.Value.Unmatched;

    /// <summary>Gets the windows with seats that no whole service has taken, in the order of <see cref="Windows"/>; worked out when first asked for.</summary>
    public ImmutableArray<EmptyWindow> EmptyWindows => _tally.Value.Empty;

    /// <summary>Gets the posts whose period is too short for a service or a part of one, by key (ordinal): they have no window and no part in the round.</summary>
    public ImmutableArray<OfferedPost> PostsWithoutWindow => [.. _state.Table.PostsWithoutWindow];

    /// <summary>Gets the certificate; worked out when first asked for.</summary>
    public RoundCertificate Certificate => _certificate.Value;

    internal RoundState State => _state;

    /// <summary>Returns a window; null where the round has none of that id.</summary>
    /// <param name="id">The id, such as <c>p-1/2</c>.</param>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    public PostWindow? FindWindow(string id) => _windows.TryGetValue(id ?? throw new ArgumentNullException(nameof(id)), out var window) ? window : null;

    /// <summary>Says why a candidate has a window, or has not.</summary>
    /// <param name="candidate">The key of the candidate.</param>
    /// <param name="window">The id of the window.</param>
    /// <returns>The status; null where there is no such candidate or no such window.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public PairStatus? StatusOf(string candidate, string window) =>
        FindWindow(window ?? throw new ArgumentNullException(nameof(window))) is { } found && IndexOf(candidate) is >= 0 and var index ? _explainer.StatusOf(index, found.Index) : null;

    /// <summary>Says how it went for a candidate and every window.</summary>
    /// <param name="candidate">The key of the candidate.</param>
    /// <returns>One status for each window: those that the candidate may have in the candidate's own order, then the others in the order of <see cref="Windows"/>; empty where there is no such candidate.</returns>
    /// <exception cref="ArgumentNullException">The key is null.</exception>
    public ImmutableArray<PairStatus> StatusesOf(string candidate) => IndexOf(candidate) is >= 0 and var index
        ? [.. _explainer.StatusesOf(index).OrderBy(static s => s.Choice ?? int.MaxValue)]
        : [];

    /// <summary>Says of what kind the status of a candidate and each window is, without the reasons: for tables of everybody.</summary>
    /// <param name="candidate">The key of the candidate.</param>
    /// <returns>One kind for each window, in the order of <see cref="Windows"/>; empty where there is no such candidate.</returns>
    /// <exception cref="ArgumentNullException">The key is null.</exception>
    public ImmutableArray<PairStatusKind> KindsOf(string candidate) => IndexOf(candidate) is >= 0 and var index ? [.. _explainer.KindsOf(index)] : [];

    private int IndexOf(string candidate)
    {
        _ = candidate ?? throw new ArgumentNullException(nameof(candidate));
        var (low, high) = (0, _state.Table.Candidates.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(_state.Table.Candidates[middle].Key, candidate);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
