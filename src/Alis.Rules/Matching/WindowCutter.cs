using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;
using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>Cuts published periods into windows: as many as there are whole services, one after the other, with what is left over in the last; or where the hospital says.</summary>
internal sealed class WindowCutter(RoundTerms terms, DiagnosticSink sink)
{
    /// <summary>How many hundredths of a percent the whole is.</summary>
    public const int FullTime = 10_000;

    private readonly List<PostWindow> _windows = [];

    /// <summary>Gets the posts that were too short for any window.</summary>
    public List<OfferedPost> WithoutWindow { get; } = [];

    public PostWindow[] Cut(IReadOnlyList<OfferedPost> posts)
    {
        foreach (var post in posts)
        {
            if (post is { From: not null, To: not null })
            {
                Cut(post);
            }
        }

        return [.. _windows];
    }

    /// <summary>How many hundredths of a percent of full time it is.</summary>
    public static int PercentOf(decimal? percent) => (int)((percent ?? 100) * 100);

    /// <summary>The last day on which a service can begin and still end in time; it may lie before the window.</summary>
    /// <remarks>
    /// Counted back from the day after the end, and then forward: where the month of the start is the longer one, several days of it have one and the same
    /// end. The 28th, 29th, 30th and 31st of August all have the 28th of February.
    /// </remarks>
    public static LocalDate LatestStart(LocalDate to, int months)
    {
        var end = to.PlusDays(1);
        if (!CalendarMonths.TryAddMonths(end, -months, MonthRounding.LastDay, out var latest))
        {
            return LocalDate.MinIsoValue;
        }

        while (latest.PlusDays(1).AddMonths(months, MonthRounding.LastDay) <= end)
        {
            latest = latest.PlusDays(1);
        }

        return latest;
    }

    private void Cut(OfferedPost post)
    {
        var (from, end) = (post.From!.Value, post.To!.Value.PlusDays(1));
        var percent = PercentOf(post.Percent);
        var service = Longer(terms.ServiceMonths, percent);
        var split = terms.SplitMonths is { } half ? Longer(half, percent) : (int?)null;
        if (post.Cuts is { Count: > 0 } cuts)
        {
            CutByHospital(post, cuts, service, split);
            return;
        }

        // Always counted from the first day: 31 August, the end of February and six months more would not come back to 31 August.
        var starts = new List<LocalDate>();
        for (var k = 0; Fits(from, service * (k + 1), end); k++)
        {
            starts.Add(from.AddMonths(service * k, MonthRounding.LastDay));
        }

        if (starts.Count > 0)
        {
            Add(post, starts, service, split, isShort: false);
        }
        else if (split is { } part && Fits(from, part, end))
        {
            Add(post, [from], service, split, isShort: true);
        }
        else
        {
            WithoutWindow.Add(post);
            sink.Report(RoundCodesOfTerms.NoWindow, PlaceOf(post), RoundTerms.Iso(from), RoundTerms.Iso(post.To!.Value), (split ?? service).ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>At less than full time a service takes as many more months, rounded up: what is due is a whole of full time.</summary>
    public static int Longer(int months, int percent) => (int)(((long)months * FullTime + percent - 1) / percent);

    private static bool Fits(LocalDate from, int months, LocalDate end) =>
        CalendarMonths.TryAddMonths(from, months, MonthRounding.LastDay, out var last) && last <= end;

    private void CutByHospital(OfferedPost post, IReadOnlyList<PostCut> cuts, int service, int? split)
    {
        var (from, to) = (post.From!.Value, post.To!.Value);
        var starts = new List<LocalDate> { from };
        var isGood = true;
        foreach (var cut in cuts.Where(static c => c.On is not null).OrderBy(static c => c.On!.Value))
        {
            var on = cut.On!.Value;
            if (on <= from || on > to)
            {
                isGood = false;
                sink.Report(RoundCodesOfTerms.CutOutside, PlaceOf(cut, post), RoundTerms.Iso(on), RoundTerms.Iso(from), RoundTerms.Iso(to));
            }
            else if (on == starts[^1])
            {
                isGood = false;
                sink.Report(RoundCodesOfTerms.CutTwice, PlaceOf(cut, post), RoundTerms.Iso(on));
            }
            else
            {
                starts.Add(on);
            }
        }

        for (var i = 0; isGood && i < starts.Count; i++)
        {
            var (first, end) = (starts[i], i + 1 < starts.Count ? starts[i + 1] : to.PlusDays(1));
            var code = !Fits(first, service, end) ? RoundCodesOfTerms.CutTooShort : Fits(first, 2 * service, end) ? RoundCodesOfTerms.CutTooLong : null;
            if (code is not null)
            {
                sink.Report(code, PlaceOf(post), RoundTerms.Iso(first), RoundTerms.Iso(end.PlusDays(-1)), service.ToString(CultureInfo.InvariantCulture));
            }
        }

        Add(post, starts, service, split, isShort: false);
    }

    private void Add(OfferedPost post, List<LocalDate> starts, int service, int? split, bool isShort)
    {
        for (var i = 0; i < starts.Count; i++)
        {
            var to = i + 1 < starts.Count ? starts[i + 1].PlusDays(-1) : post.To!.Value;
            _windows.Add(new PostWindow(_windows.Count, post, i + 1, starts[i], to, service, split, isShort));
        }
    }

    private static Location PlaceOf(OfferedPost post) => (post.InText?.Member("cuts") ?? post.InText?.Member("to") ?? post.InText)?.Where ?? Location.Whole("");

    private static Location PlaceOf(PostCut cut, OfferedPost post) => cut.InText?.Where ?? PlaceOf(post);
}
