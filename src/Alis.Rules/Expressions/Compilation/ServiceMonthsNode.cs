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

        // Where something is missing, each service is held against each other one.
        if (!entries.TrueForAll(CountingSlack.IsPlain) && !frame.Step(entries.Count * entries.Count))
        {
            return default;
        }

        var least = Count(frame, entries, least: true, out var below);
        if (least.Gap is not null)
        {
            return default;
        }

        var joins = CountingSlack.OpenJoins(entries, provisions, frame);
        if (joins.Count == 0 && entries.TrueForAll(static e => e.IsCertain))
        {
            return Number.Exact(MonthUnits.Months(least.Counted));
        }

        var most = Count(frame, entries, least: false, out var above);
        if (most.Gap is not null)
        {
            return default;
        }

        var (less, more) = CountingSlack.Of(entries, least, most, joins.Count > 0, AllPosts(frame, entries));
        below += less;
        above += more;

        // What is perhaps there and above what counts of its origin gives nothing, but its absence takes of the allowance, and it may not be there.
        var over = Math.Max(0, most.OverCap - least.OverCap);
        return new Number(MonthUnits.Months(Math.Max(0, least.Counted - below - over)), MonthUnits.Months(Math.Max(most.Counted, least.Counted) + above + over));
    }

    /// <summary>Counts once more, with what went into it; null where facts are missing.</summary>
    public CountedService? Count(Frame frame) =>
        Collect(frame) is { } entries && entries.TrueForAll(static e => e.IsCertain) && Lacking(frame, entries) is null && CountingSlack.OpenJoins(entries, provisions, frame).Count == 0
            ? Count(frame, entries, least: true, out _)
            : null;

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

        foreach (var entry in CountingSlack.OpenJoins(entries, provisions, frame).Where(static e => e.Service.Institution?.Key is null))
        {
            trail.Add($"{list.PathOf(frame, entry.Service)}.institution.key", "");
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
            Add("part", service.Part is { } part ? ValueTexts.Show(part) : null);
            Add("arena", service.Part == 1 ? service.Arena : null);

            void Add(string member, string? value)
            {
                if (value is not null)
                {
                    trail.Add($"{path}.{member}", value);
                }
            }
        }

        if (Count(frame) is { Gap: null } counted)
        {
            SupportTerms(counted, trail);
        }
    }

    /// <summary>Names the provisions that absence or origin was held against.</summary>
    private void SupportTerms(CountedService counted, FactTrail trail)
    {
        foreach (var pool in counted.Pools.Where(static p => p.Absence > 0))
        {
            var (part, value) = CountingProvisions.AllowanceOf(pool);
            trail.Add($"{provisions.Name}-{part}", ValueTexts.Show(value));
        }

        foreach (var (over, part, months) in new[] { (counted.OverOtherSpecialty, CountingProvisions.OtherSpecialty, counted.Caps.OtherSpecialty), (counted.OverAbroad, CountingProvisions.Abroad, counted.Caps.Abroad) })
        {
            if (over > 0 && months is { } most)
            {
                trail.Add($"{provisions.Name}-{part}", ValueTexts.Show((decimal)most));
            }
        }
    }

    private static bool Overlap(ServiceEntry a, ServiceEntry b) =>
        (a.Service.From is not { } from || b.Service.To is not { } to || from <= to) && (b.Service.From is not { } other || a.Service.To is not { } last || other <= last);

    private List<ServiceEntry>? Collect(Frame frame)
    {
        var items = list.Evaluate(frame);
        if (items.IsUnknown || !frame.Step(1 + (items.Count * 2)))
        {
            return null;
        }

        var entries = new List<ServiceEntry>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            entries.Add(new ServiceEntry((ServicePeriod)items[i], items.IsCertain(i)));
        }

        return entries;
    }

    /// <summary>
    /// Counts the least or the most, and says by how much posts that are uncertain can change it otherwise: parallel ones can push others aside, and
    /// one whose allowance is not known may add to that of others.
    /// </summary>
    private CountedService Count(Frame frame, List<ServiceEntry> entries, bool least, out long slack)
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

        return ServiceCounter.Count(posts.Posts, provisions.Terms(frame), provisions.CapsFor(frame, [], out _));
    }

    /// <summary>The provision on how much of an origin counts that says nothing on the day; null: none is needed that does not.</summary>
    private string? Lacking(Frame frame, List<ServiceEntry> entries)
    {
        _ = provisions.CapsFor(frame, entries.Select(static e => ServicePosts.OriginOf(e.Service)), out var lacking);
        return lacking;
    }

    private IReadOnlyList<CountedPost> AllPosts(Frame frame, List<ServiceEntry> entries)
    {
        var posts = new ServicePosts(provisions, frame, least: true);
        foreach (var entry in entries)
        {
            posts.Add(entry.Service, entry.Pool ?? TrainingPool.Rest);
        }

        return posts.Posts;
    }

    private long Possible(Frame frame, ServiceEntry entry)
    {
        var alone = new ServicePosts(provisions, frame, least: false);
        alone.Add(entry.Service, TrainingPool.Rest);
        return alone.Posts.Sum(static p => (MonthUnits.Through(p.Days.To) - MonthUnits.Before(p.Days.From)) * p.Percent * MonthUnits.Whole);
    }
}
