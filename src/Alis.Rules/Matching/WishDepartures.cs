namespace Alis.Rules.Matching;

/// <summary>How a service differs from what the candidate wished: an agreement asks for the wished time, place and department where that is possible.</summary>
internal static class WishDepartures
{
    public const string Start = "start";
    public const string Place = "place";
    public const string Department = "department";
    public const string Specialty = "specialty";

    /// <summary>Returns what differs, by code; nothing of what the wish does not speak of. The second part of a split service begins when it can.</summary>
    public static IEnumerable<string> Of(RoundMatch match, WishedService? wish)
    {
        if (wish?.From is { } from && from != match.Start && match.Part != 2)
        {
            yield return Start;
        }

        var post = match.Window.Post;
        if (IsOther(wish?.Places, post.Place))
        {
            yield return Place;
        }

        if (IsOther(wish?.Departments, post.Department))
        {
            yield return Department;
        }

        if (IsOther(wish?.Specialties, post.Specialty))
        {
            yield return Specialty;
        }
    }

    private static bool IsOther(IReadOnlyList<string>? wished, string? given) => wished is { Count: > 0 } && (given is null || !wished.Contains(given, StringComparer.Ordinal));
}
