using System.Collections.Immutable;

namespace Alis.Rules.Matching.Stable;

/// <summary>What a check of a matching has found.</summary>
public sealed class StabilityReport
{
    /// <summary>How many of each kind of fault are named; all are counted.</summary>
    public const int MaxNamed = 100;

    internal StabilityReport(int contractCount, long checkedCount, Faults<BlockingPair> blocking, Faults<int> misplaced, Faults<int> overfull)
    {
        ContractCount = contractCount;
        CheckedCount = checkedCount;
        (BlockingCount, BlockingPairs) = (blocking.Count, blocking.Named);
        (MisplacedCount, MisplacedCandidates) = (misplaced.Count, misplaced.Named);
        (OverfullCount, OverfullPosts) = (overfull.Count, overfull.Named);
    }

    /// <summary>Gets whether every candidate is at a post of the own list or nowhere, no post has more than it has room for, and no pair blocks.</summary>
    public bool IsStable => BlockingCount == 0 && MisplacedCount == 0 && OverfullCount == 0;

    /// <summary>Gets how many contracts the market has.</summary>
    public int ContractCount { get; }

    /// <summary>Gets how many of them the candidate would rather have than what the candidate got, each of which was held against the post.</summary>
    public long CheckedCount { get; }

    /// <summary>Gets how many pairs would both rather have each other.</summary>
    public long BlockingCount { get; }

    /// <summary>Gets the first of these pairs, at most <see cref="MaxNamed"/>, by candidate and then by the candidate's order.</summary>
    public ImmutableArray<BlockingPair> BlockingPairs { get; }

    /// <summary>Gets how many candidates are at a post that is not on their list.</summary>
    public long MisplacedCount { get; }

    /// <summary>Gets the first of these candidates, at most <see cref="MaxNamed"/>, by number.</summary>
    public ImmutableArray<int> MisplacedCandidates { get; }

    /// <summary>Gets how many posts have more candidates than they have room for.</summary>
    public long OverfullCount { get; }

    /// <summary>Gets the first of these posts, at most <see cref="MaxNamed"/>, by number.</summary>
    public ImmutableArray<int> OverfullPosts { get; }

    /// <summary>Faults of one kind, of which only the first are kept.</summary>
    internal sealed class Faults<T>
    {
        private readonly ImmutableArray<T>.Builder _named = ImmutableArray.CreateBuilder<T>();

        public long Count { get; private set; }

        public ImmutableArray<T> Named => _named.ToImmutable();

        public void Add(T fault)
        {
            Count++;
            if (_named.Count < MaxNamed)
            {
                _named.Add(fault);
            }
        }
    }
}
