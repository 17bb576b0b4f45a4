using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>A part of a published period that takes one service for each seat (Norwegian: <i>vindu</i>, our word).</summary>
/// <remarks>That a seat takes one service is what a window means, even where two could be fitted in one after the other.</remarks>
public sealed class PostWindow
{
    internal PostWindow(int index, OfferedPost post, int number, LocalDate from, LocalDate to, int serviceMonths, int? splitMonths, bool isShort)
    {
        Index = index;
        Post = post;
        Number = number;
        From = from;
        To = to;
        ServiceMonths = serviceMonths;
        SplitMonths = splitMonths;
        IsShort = isShort;
        Id = FormattableString.Invariant($"{post.Key}/{number}");
    }

    /// <summary>Gets the key of the post and the number, such as <c>p-1/2</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the post.</summary>
    public OfferedPost Post { get; }

    /// <summary>Gets the number among the windows of the post, from 1 in order of time.</summary>
    public int Number { get; }

    /// <summary>Gets the first day.</summary>
    public LocalDate From { get; }

    /// <summary>Gets the last day, which belongs to it.</summary>
    public LocalDate To { get; }

    /// <summary>Gets how many months a whole service takes here: more than of full time where the post is of less.</summary>
    public int ServiceMonths { get; }

    /// <summary>Gets how many months one part of a split service takes here; null where the rule book knows none.</summary>
    public int? SplitMonths { get; }

    /// <summary>Gets whether there is room for a part of a split service only.</summary>
    public bool IsShort { get; }

    /// <summary>Gets how many doctors there is room for.</summary>
    public int Seats => Post.Seats ?? 0;

    /// <summary>Gets the number among all windows of the round, from 0: by the key of the post (ordinal) and the number.</summary>
    internal int Index { get; }

    /// <summary>Returns the id.</summary>
    /// <returns>Such as <c>p-1/2</c>.</returns>
    public override string ToString() => Id;
}
