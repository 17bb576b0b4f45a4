namespace Alis.Rules.Lifecycles;

/// <summary>The events of one day that have not been taken, by the place of their kind in the lifecycle: on one day nobody knows what came first, so they are tried in the order in which the steps follow on each other.</summary>
internal sealed class DayQueue
{
    private readonly SortedDictionary<int, LinkedList<Waiting>> _byRank = [];

    public void Add(int rank, object happening)
    {
        if (!_byRank.TryGetValue(rank, out var queue))
        {
            _byRank.Add(rank, queue = new LinkedList<Waiting>());
        }

        _ = queue.AddLast(new Waiting(happening));
    }

    /// <summary>Gets the queues in the order of their kinds.</summary>
    public IEnumerable<LinkedList<Waiting>> Queues => _byRank.Values;

    /// <summary>An event with what came of it when it was last tried.</summary>
    internal sealed class Waiting(object happening)
    {
        public object Event => happening;

        /// <summary>Gets or sets how many steps had led anywhere when it was last tried; −1: it has not been.</summary>
        public int TriedAt { get; set; } = -1;

        public RefusedEvent? Refusal { get; set; }
    }
}
