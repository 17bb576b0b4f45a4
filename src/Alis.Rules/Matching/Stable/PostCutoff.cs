namespace Alis.Rules.Matching.Stable;

/// <summary>What it took to get a place at a post.</summary>
/// <param name="HasRoom">Whether a place is free, so that everyone on its list would have been taken.</param>
/// <param name="Priority">The priority of the last one taken where no place is free; null where one is free, and where the post has no places at all.</param>
public readonly record struct PostCutoff(bool HasRoom, long? Priority)
{
    /// <summary>Returns whether a candidate of this priority gets a place, or would have.</summary>
    /// <param name="priority">The priority, which is the smaller the better.</param>
    public bool Admits(long priority) => HasRoom || priority <= Priority;
}
