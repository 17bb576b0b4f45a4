using System.Globalization;
using Alis.Rules.Diagnostics;

namespace Alis.Rules.Matching.Stable;

/// <summary>
/// Candidates and posts with the contracts that both sides would enter into, each in a strict order of both: what is known as the hospitals and
/// residents problem. It never changes, and several threads may use it at once.
/// </summary>
/// <remarks>Candidates and posts are numbered from 0 in the order in which they were given. Contracts stand by candidate, and by preference within one.</remarks>
public sealed class StableMarket
{
    /// <summary>How many contracts a market may have.</summary>
    /// <remarks>As many as one array can hold. A market takes 12 bytes for each, building it of contracts about 30, of lists of ids about 170.</remarks>
    public const int MaxContracts = 0x7FFFFFC7;

    private readonly int[] _capacities;
    private readonly int[] _starts;
    private readonly int[] _posts;
    private readonly long[] _priorities;
    private readonly string[]? _candidateIds;
    private readonly string[]? _postIds;

    internal StableMarket(int[] capacities, int[] starts, int[] posts, long[] priorities, string[]? candidateIds = null, string[]? postIds = null)
    {
        _capacities = capacities;
        _starts = starts;
        _posts = posts;
        _priorities = priorities;
        _candidateIds = candidateIds;
        _postIds = postIds;
    }

    /// <summary>Gets how many candidates there are.</summary>
    public int CandidateCount => _starts.Length - 1;

    /// <summary>Gets how many posts there are.</summary>
    public int PostCount => _capacities.Length;

    /// <summary>Gets how many contracts there are.</summary>
    public int ContractCount => _posts.Length;

    internal ReadOnlySpan<int> Starts => _starts;

    internal ReadOnlySpan<int> AllPosts => _posts;

    internal ReadOnlySpan<long> AllPriorities => _priorities;

    internal ReadOnlySpan<int> Capacities => _capacities;

    /// <summary>Makes a market of the lists of both sides.</summary>
    /// <param name="candidates">The candidates; their order decides nothing but their numbers.</param>
    /// <param name="posts">The posts; their order decides nothing but their numbers. The priority of a candidate is the place on the post's list, from 0.</param>
    /// <param name="token">Stops the work.</param>
    /// <returns>
    /// The market; or, all at once, ids that are empty or stand twice, ids on a list that nobody has or that stand twice there, pairs of which only one
    /// has the other on its list, capacities below 0, and more contracts than <see cref="MaxContracts"/>. Places are JSON Pointers such as
    /// <c>/candidates/3/posts/0</c>. A side that is empty is a warning.
    /// </returns>
    /// <exception cref="ArgumentNullException">A side, or one in it, or an id or a list of one, is null.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Outcome<StableMarket> Of(IReadOnlyList<ListedCandidate> candidates, IReadOnlyList<ListedPost> posts, CancellationToken token = default) =>
        new ListedMarket(candidates ?? throw new ArgumentNullException(nameof(candidates)), posts ?? throw new ArgumentNullException(nameof(posts)), token).Build();

    /// <summary>Makes a market of contracts that carry the keys of both sides; the fast way for those who have numbers.</summary>
    /// <param name="candidateCount">How many candidates there are, 0 upwards.</param>
    /// <param name="capacities">How many candidates each post has room for, 0 upwards.</param>
    /// <param name="contracts">The contracts, in any order; fastest where each candidate's stand together, the best first.</param>
    /// <param name="token">Stops the work.</param>
    /// <returns>
    /// The market; or, all at once, capacities below 0, contracts of candidates or posts that are not there, two contracts of one pair, and two contracts
    /// of a candidate or of a post that stand equal. Places are JSON Pointers such as <c>/contracts/17</c>. A side that is empty is a warning.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of candidates is below 0, or not below <see cref="MaxContracts"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Outcome<StableMarket> Of(int candidateCount, ReadOnlySpan<int> capacities, ReadOnlySpan<RankedContract> contracts, CancellationToken token = default) =>
        candidateCount is >= 0 and < MaxContracts
            ? new ContractMarket(candidateCount, capacities, contracts, token).Build()
            : throw new ArgumentOutOfRangeException(nameof(candidateCount), candidateCount, "It is from 0 up to what one array can hold.");

    /// <summary>Returns the posts that a candidate would take, the best first.</summary>
    /// <param name="candidate">The candidate's number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such candidate.</exception>
    public ReadOnlySpan<int> PostsOf(int candidate) => _posts.AsSpan(_starts[Known(candidate)], _starts[candidate + 1] - _starts[candidate]);

    /// <summary>Returns what the posts of <see cref="PostsOf"/> think of the candidate, in the same order: the smaller, the better.</summary>
    /// <param name="candidate">The candidate's number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such candidate.</exception>
    public ReadOnlySpan<long> PrioritiesOf(int candidate) => _priorities.AsSpan(_starts[Known(candidate)], _starts[candidate + 1] - _starts[candidate]);

    /// <summary>Returns how many candidates a post has room for.</summary>
    /// <param name="post">The post's number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such post.</exception>
    public int CapacityOf(int post) => _capacities[KnownPost(post)];

    /// <summary>Returns a candidate's id; the number as text in a market without ids.</summary>
    /// <param name="candidate">The candidate's number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such candidate.</exception>
    public string CandidateId(int candidate) => _candidateIds?[Known(candidate)] ?? Known(candidate).ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns a post's id; the number as text in a market without ids.</summary>
    /// <param name="post">The post's number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such post.</exception>
    public string PostId(int post) => _postIds?[KnownPost(post)] ?? KnownPost(post).ToString(CultureInfo.InvariantCulture);

    internal int Known(int candidate) => candidate >= 0 && candidate < CandidateCount
        ? candidate
        : throw new ArgumentOutOfRangeException(nameof(candidate), candidate, "There is no such candidate.");

    internal int KnownPost(int post) => post >= 0 && post < PostCount
        ? post
        : throw new ArgumentOutOfRangeException(nameof(post), post, "There is no such post.");
}
