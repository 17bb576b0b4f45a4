namespace Alis.Rules.Matching;

/// <summary>Where a window stands for a candidate: of two the smaller is the better. The first number is what weighs most, second most and so on; the second decides where all that is equal.</summary>
internal readonly record struct WishKey(ulong Wish, ulong Tie) : IComparable<WishKey>
{
    public int CompareTo(WishKey other) => Wish != other.Wish ? Wish.CompareTo(other.Wish) : Tie.CompareTo(other.Tie);
}
