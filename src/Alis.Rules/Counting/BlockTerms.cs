using NodaTime;

namespace Alis.Rules.Counting;

/// <summary>Finds the terms of each post: those of the first day of its service block (2019: the rule that held when a block began stays with it).</summary>
internal sealed class BlockTerms
{
    private readonly CountingTerms?[] _terms;

    /// <summary>Finds the terms of posts.</summary>
    /// <param name="posts">The posts, by first day.</param>
    /// <param name="termsOn">What holds for blocks that begin on a day; null where that is not known.</param>
    public BlockTerms(CountedPost[] posts, Func<LocalDate, CountingTerms?> termsOn)
    {
        _terms = new CountingTerms?[posts.Length];
        var blocks = new Dictionary<(TrainingPool, string), Block>();
        var (latest, latestId) = ((Block?)null, (Pool: TrainingPool.Rest, Block: ""));
        var same = new Dictionary<CountingTerms, CountingTerms>();
        CountingTerms? last = null, shared = null;
        for (var i = 0; i < posts.Length; i++)
        {
            var (post, id) = (posts[i], (posts[i].Pool, posts[i].Block));

            // Mostly the block of the post before: to look it up costs more than to compare.
            var block = latest is not null && latestId == id ? latest : blocks.TryGetValue(id, out var known) ? known : blocks[id] = new Block();

            // The day after the last is never built: after 31 December 9999 there is none.
            if (block.Last is not { } end || (post.Days.From > end && post.Days.From.PlusDays(-1) != end))
            {
                block.Terms = Shared(termsOn(post.Days.From));
                Gap ??= block.Terms is null ? post.Days.From : null;
            }

            block.Last = block.Last is { } before ? LocalDate.Max(before, post.Days.To) : post.Days.To;
            _terms[i] = block.Terms;
            (latest, latestId) = (block, id);
        }

        // Equal terms become one object, so that the sweep compares references.
        CountingTerms? Shared(CountingTerms? terms)
        {
            // Mostly the very object of the block before: comparing contents costs more than all else here.
            if (terms is null || ReferenceEquals(terms, last))
            {
                return terms is null ? null : shared;
            }

            last = terms;
            if (!same.TryGetValue(terms, out shared))
            {
                same[terms] = shared = terms;
            }

            return shared;
        }
    }

    /// <summary>Gets the first day of the first block whose terms are not known; null: there is none.</summary>
    public LocalDate? Gap { get; }

    /// <summary>Returns the terms of a post, or null where they are not known.</summary>
    public CountingTerms? Of(int post) => _terms[post];

    private sealed class Block
    {
        /// <summary>The last day of its posts so far; null before the first.</summary>
        public LocalDate? Last { get; set; }

        public CountingTerms? Terms { get; set; }
    }
}
