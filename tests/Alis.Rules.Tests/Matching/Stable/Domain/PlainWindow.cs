using NodaTime;

namespace Alis.Rules.Tests.Matching.Stable.Domain;

/// <summary>A part of a post's period, numbered from 0, that takes one service for each seat; its end is the day after its last.</summary>
internal sealed record PlainWindow(PlainPost Post, int Index, LocalDate From, LocalDate End)
{
    /// <summary>Gets the day of the round, before which no service begins; null where there is no round.</summary>
    public LocalDate? Today { get; init; }

    /// <summary>Gets the first day on which a service could begin here if it had room.</summary>
    public LocalDate First => Today > From ? Today.Value : From;

    public string Id => $"{Post.Id}/{Index}";

    /// <summary>Gets how many months a service takes here: six of full time, and as many more as the percentage is less.</summary>
    public int ServiceMonths => ServiceMonthsOf(Post);

    /// <summary>Cuts a post into as many windows as it has whole services, one after the other; what is left over goes to the last.</summary>
    /// <returns>The windows; one that is too short for a service where there is room for half of one, and none where there is not.</returns>
    public static List<PlainWindow> Of(PlainPost post)
    {
        var (service, end) = (ServiceMonthsOf(post), post.To.PlusDays(1));
        List<LocalDate> starts = [];
        if (post.Cuts.Length > 0)
        {
            starts.AddRange([post.From, .. post.Cuts]);
        }
        else
        {
            // Always counted from the first day, since 31 August, the end of February and six months more would not come back to 31 August.
            for (var k = 0; post.From.PlusMonths(service * (k + 1)) <= end; k++)
            {
                starts.Add(post.From.PlusMonths(service * k));
            }

            if (starts.Count == 0 && post.From.PlusMonths((service + 1) / 2) <= end)
            {
                starts.Add(post.From);
            }
        }

        return [.. starts.Select((s, i) => new PlainWindow(post, i, s, i + 1 < starts.Count ? starts[i + 1] : end))];
    }

    /// <summary>The last day on which a service can begin and end in time; it may lie before the window.</summary>
    public static LocalDate LatestStart(LocalDate end, int months)
    {
        // Day by day, from where the service would end too late: no months in a row, two or more, are as short as 28 days each.
        var start = end.PlusDays(-28 * months);
        while (start.PlusMonths(months) > end)
        {
            start = start.PlusDays(-1);
        }

        return start;
    }

    /// <summary>The one day on which a candidate's service would begin here: the wished one, or the nearest to it; null where no service fits in, or none in time.</summary>
    public LocalDate? StartFor(PlainCandidate candidate)
    {
        var latest = LatestStart(End, ServiceMonths);
        return latest < First ? null : LocalDate.Max(First, LocalDate.Min(candidate.Wish, latest));
    }

    private static int ServiceMonthsOf(PlainPost post) => (600 + post.Percentage - 1) / post.Percentage;
}
