using Alis.Rules.Matching;

namespace Alis.Rules.Texts;

/// <summary>Who sits on which seat of each window. A whole service has a seat of its own; parts of split ones share one where their days do not meet.</summary>
internal sealed class SeasonSeats
{
    private readonly Dictionary<PostWindow, List<List<RoundMatch>>> _taken = [];
    private readonly Dictionary<OfferedPost, int> _most = [];

    public SeasonSeats(RoundResult result)
    {
        foreach (var matches in result.Matches.ToLookup(static m => m.Window))
        {
            var seats = matches.Where(static m => m.Part is null).Select(static m => new List<RoundMatch> { m }).ToList();
            var whole = seats.Count;

            // In order of time, so that the first seat that is free on the days takes no more seats than there are.
            foreach (var part in matches.Where(static m => m.Part is not null).OrderBy(static m => m.Start).ThenBy(static m => m.Candidate, StringComparer.Ordinal))
            {
                var seat = seats.FindIndex(whole, s => s[s.Count - 1].End < part.Start);
                if (seat < 0)
                {
                    seats.Add([part]);
                }
                else
                {
                    seats[seat].Add(part);
                }
            }

            _taken[matches.Key] = seats;
            _most[matches.Key.Post] = Math.Max(MostOf(matches.Key.Post), seats.Count);
        }
    }

    /// <summary>The seats of a window that somebody is on, whole services first.</summary>
    public List<List<RoundMatch>> TakenOf(PostWindow window) => _taken.TryGetValue(window, out var seats) ? seats : [];

    /// <summary>How many seats of a window nobody is on. One with a part of a split service is none of them, though no whole service has taken it either.</summary>
    public int FreeOf(PostWindow window) => Math.Max(0, window.Seats - TakenOf(window).Count);

    /// <summary>How many seats are taken in the window of a post that has the most.</summary>
    public int MostOf(OfferedPost post) => _most.TryGetValue(post, out var most) ? most : 0;
}
