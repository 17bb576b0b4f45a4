using Alis.Rules.Counting;
using Alis.Rules.Facts;

namespace Alis.Rules.Expressions.Compilation;

/// <summary><c>law.ServiceMonths("name", service)</c>: the months of service that count, by the provisions whose names begin so.</summary>
internal sealed class ServiceMonthsNode(CountingProvisions provisions, ListNode list) : NumberNode
{
    public override IReadOnlyList<Node> Parts => [list];

    public override Number Evaluate(Frame frame)
    {
        if (Collect(frame) is not { } entries || Lacking(frame, entries) is not null)
        {
            return default;
        }

        var least = Count(frame, entries, least: true, out var below);
        if (least.Gap is not null)
        {
            return default;
        }

        if (entries.TrueForAll(static e => e.IsCertain))
        {
            return Number.Exact(MonthUnits.Months(least.Counted));
        }

        var most = Count(frame, entries, least: false, out var above);
        if (most.Gap is not null)
        {
            return default;
        }

        // What is perhaps there and above what counts of its origin gives nothing, but its absence takes of the allowance, and it may not be there.
        var over = Math.Max(0, most.OverCap - least.OverCap);
        return new Number(MonthUnits.Months(Math.Max(0, least.Counted - below - over)), MonthUnits.Months(Math.Max(most.Counted, least.Counted) + above + over));
    }

    /// <summary>Counts once more, with what went into it; null where facts are missing.</summary>
    public CountedService? Count(Frame frame) =>
        Collect(frame) is { } entries && entries.TrueForAll(static e => e.IsCertain) && Lacking(frame, entries) is null ? Count(frame, entries, least: true, out _) : null;

    /// <summary>The posts that are counted where no fact is missing, with the paths of their service.</summary>
    public IEnumerable<(string Path, CountedPost Post)> Posts(Frame frame)
    {
        foreach (var entry in Collect(frame) ?? [])
        {
            var posts = new ServicePosts(provisions, frame, least: true);
            posts.Add(entry.Service, entry.Pool ?? TrainingPool.Rest);
            if (posts.Posts.Count > 0)
            {
                yield return (list.PathOf(frame, entry.Service), posts.Posts[0]);
            }
        }
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame).IsExact)
        {
            return;
        }

        if (Collect(frame) is not { } entries)
        {
            list.Blame(frame, trail);
            return;
        }

        foreach (var entry in entries)
        {
            if (!entry.IsMember)
            {
                list.BlameMember(frame, entry.Service, trail);
            }

            foreach (var member in entry.Missing())
            {
                trail.Add($"{list.PathOf(frame, entry.Service)}.{member}", "");
            }
        }

        if (Lacking(frame, entries) is { } name)
        {
            trail.Add(ProvisionReading.Gap(name, frame), "");
        }

        // Where a first day is missing, that is why nothing is known of the law of that day.
        if (entries.TrueForAll(static e => e.Service.From is not null) && Count(frame, entries, least: false, out _).Gap is { } day)
        {
            trail.Add($"{provisions.Name}@{ValueTexts.Show(day)}", "");
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        foreach (var entry in Collect(frame) ?? [])
        {
            var (service, path) = (entry.Service, list.PathOf(frame, entry.Service));
            Add("from", service.From is { } from ? ValueTexts.Show(from) : null);
            Add("to", service.To is { } to ? ValueTexts.Show(to) : null);
            Add("percent", service.Percent is { } percent ? ValueTexts.Show(percent) : null);

            void Add(string member, string? value)
            {
                if (value is not null)
                {
                    trail.Add($"{path}.{member}", value);
                }
            }
        }
    }

    private static bool Overlap(Entry a, Entry b) =>
        (a.Service.From is not { } from || b.Service.To is not { } to || from <= to) && (b.Service.From is not { } other || a.Service.To is not { } last || other <= last);

    private List<Entry>? Collect(Frame frame)
    {
        var items = list.Evaluate(frame);
        if (items.IsUnknown || !frame.Step(1 + (items.Count * 2)))
        {
            return null;
        }

        var entries = new List<Entry>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            entries.Add(new Entry((ServicePeriod)items[i], items.IsCertain(i)));
        }

        return entries;
    }

    /// <summary>
    /// Counts the least or the most, and says by how much posts that are uncertain can change it otherwise: parallel ones can push others aside, and
    /// one whose allowance is not known may add to that of others.
    /// </summary>
    private CountedService Count(Frame frame, List<Entry> entries, bool least, out long slack)
    {
        var posts = new ServicePosts(provisions, frame, least);
        slack = 0;
        foreach (var entry in entries)
        {
            if (entry.Pool is { } pool && (entry.IsMember || !least))
            {
                posts.Add(entry.Service, pool);
            }
            else if (!least)
            {
                // Which allowance is meant is not known: at the most, none of its absence is above it.
                posts.Add(entry.Service with { Absence = [] }, TrainingPool.Rest);
            }

            var aside = !entry.IsCertain && entries.Exists(e => !ReferenceEquals(e, entry) && Overlap(e, entry));
            var allowing = !least && entry.Pool is null && entries.Exists(e => !ReferenceEquals(e, entry) && e.Service.Absence is not { Count: 0 });
            if (aside || allowing)
            {
                slack += Possible(frame, entry);
            }
        }

        return ServiceCounter.Count(posts.Posts, day => provisions.TermsOn(frame, day), provisions.CapsFor(frame, [], out _));
    }

    /// <summary>The provision on how much of an origin counts that says nothing on the day; null: none is needed that does not.</summary>
    private string? Lacking(Frame frame, List<Entry> entries)
    {
        _ = provisions.CapsFor(frame, entries.Select(static e => ServicePosts.OriginOf(e.Service)), out var lacking);
        return lacking;
    }

    private long Possible(Frame frame, Entry entry)
    {
        var alone = new ServicePosts(provisions, frame, least: false);
        alone.Add(entry.Service, TrainingPool.Rest);
        return alone.Posts.Sum(static p => (MonthUnits.Through(p.Days.To) - MonthUnits.Before(p.Days.From)) * p.Percent * MonthUnits.Whole);
    }

    /// <summary>A service, and whether it is certain to be in the list.</summary>
    private sealed class Entry(ServicePeriod service, bool isMember)
    {
        public ServicePeriod Service => service;

        public bool IsMember => isMember;

        /// <summary>Gets the allowance that its absence is held against; null where that is not known.</summary>
        public TrainingPool? Pool { get; } = CountingProvisions.PoolOf(service.Part, service.Arena);

        public bool IsCertain => isMember && Pool is not null && ServicePosts.IsComplete(service);

        public IEnumerable<string> Missing()
        {
            if (Pool is null)
            {
                yield return service.Part is null ? "part" : "arena";
            }

            if (service.From is null)
            {
                yield return "from";
            }

            if (service.To is null)
            {
                yield return "to";
            }

            if (service.Percent is null)
            {
                yield return "percent";
            }

            if (service.Absence?.Any(static a => a is not { From: not null, To: not null, Percent: not null, Kind: not null }) != false)
            {
                yield return "absence";
            }
        }
    }
}
