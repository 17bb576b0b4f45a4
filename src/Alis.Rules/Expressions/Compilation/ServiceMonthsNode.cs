using Alis.Rules.Counting;
using Alis.Rules.Facts;

namespace Alis.Rules.Expressions.Compilation;

/// <summary>
/// <c>law.ServiceMonths("name", hospital, municipality, rest, other)</c>: the months of service that count, by the provisions whose names begin so.
/// The lists say which allowance the absence from a service is held against; the last one which of them were training in another specialty.
/// </summary>
internal sealed class ServiceMonthsNode(CountingProvisions provisions, IReadOnlyList<ListNode> lists) : NumberNode
{
    private const int OtherSpecialty = 3;

    public override IReadOnlyList<Node> Parts => lists;

    /// <summary>Gets the provisions.</summary>
    public CountingProvisions Provisions => provisions;

    public override Number Evaluate(Frame frame)
    {
        if (Collect(frame) is not { } entries)
        {
            return default;
        }

        var least = Count(frame, entries, least: true, out var below);
        if (least is not { Gap: null })
        {
            return default;
        }

        if (entries.TrueForAll(static e => e.IsCertain))
        {
            return Number.Exact(MonthUnits.Months(least.Counted));
        }

        return Count(frame, entries, least: false, out var above) is { Gap: null } most
            ? new Number(MonthUnits.Months(Math.Max(0, least.Counted - below)), MonthUnits.Months(Math.Max(most.Counted, least.Counted) + above))
            : default;
    }

    /// <summary>The sum with all that went into it, of what is certain; null where a list is not known.</summary>
    public CountedService? Sum(Frame frame) => Collect(frame) is { } entries ? Count(frame, entries, least: true, out _) : null;

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame).IsExact)
        {
            return;
        }

        if (Collect(frame) is not { } entries)
        {
            foreach (var list in lists)
            {
                if (list.Evaluate(frame).IsUnknown)
                {
                    list.Blame(frame, trail);
                }
            }

            return;
        }

        foreach (var entry in entries)
        {
            entry.Blame(frame, trail);
        }

        // Where a first day is missing, that is why nothing is known of the law of that day.
        if (entries.TrueForAll(static e => e.Service.From is not null) && Count(frame, entries, least: false, out _)?.Gap is { } day)
        {
            trail.Add($"{provisions.Name}@{ValueTexts.Show(day)}", "");
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        if (Collect(frame) is not { } entries)
        {
            return;
        }

        foreach (var entry in entries)
        {
            entry.Support(trail);
        }
    }

    private static bool Overlap(Entry a, Entry b) =>
        (a.Service.From is not { } from || b.Service.To is not { } to || from <= to) && (b.Service.From is not { } other || a.Service.To is not { } last || other <= last);

    private List<Entry>? Collect(Frame frame)
    {
        var entries = new List<Entry>();
        var places = new Dictionary<object, Entry>(ReferenceComparer.Instance);
        for (var i = 0; i < lists.Count; i++)
        {
            var items = lists[i].Evaluate(frame);
            if (items.IsUnknown || !frame.Step(1 + (items.Count * 2)))
            {
                return null;
            }

            for (var j = 0; j < items.Count; j++)
            {
                var service = (ServicePeriod)items[j];
                if (i == OtherSpecialty)
                {
                    if (places.TryGetValue(service, out var place))
                    {
                        (place.IsOther, place.IsOtherCertain) = (true, items.IsCertain(j));
                        place.OtherList = lists[i];
                    }

                    continue;
                }

                // Of several lists that hold a service the first has it.
                if (places.TryGetValue(service, out var known))
                {
                    known.IsAmbiguous |= !known.IsMember;
                }
                else
                {
                    var entry = new Entry(service, (TrainingPool)i, lists[i], lists[i].PathOf(frame, service)) { IsMember = items.IsCertain(j) };
                    places.Add(service, entry);
                    entries.Add(entry);
                }
            }
        }

        return entries;
    }

    /// <summary>
    /// Counts the least or the most, and says by how much posts that are uncertain can change it otherwise: parallel ones can push others aside, and
    /// one whose allowance is not known may add to that of others.
    /// </summary>
    private CountedService? Count(Frame frame, List<Entry> entries, bool least, out long slack)
    {
        var posts = new ServicePosts(provisions, frame, least);
        slack = 0;
        foreach (var entry in entries)
        {
            if (!least || entry.IsMember)
            {
                // Which allowance is meant is not known: at the most, none of its absence is above it.
                var service = entry.IsAmbiguous ? entry.Service with { Absence = [] } : entry.Service;
                posts.Add(service, entry.Pool, least ? entry.IsOther : entry.IsOther && entry.IsOtherCertain);
            }

            var aside = !entry.IsCertain && entries.Exists(e => !ReferenceEquals(e, entry) && Overlap(e, entry));
            var allowing = !least && entry.IsAmbiguous && entries.Exists(e => !ReferenceEquals(e, entry) && e.Service.Absence is not { Count: 0 });
            if (aside || allowing)
            {
                slack += Possible(frame, entry);
            }
        }

        return ServiceCounter.Count(posts.Posts, day => provisions.TermsOn(frame, day), provisions.OtherSpecialtyMonths(frame));
    }

    private long Possible(Frame frame, Entry entry)
    {
        var alone = new ServicePosts(provisions, frame, least: false);
        alone.Add(entry.Service, entry.Pool, isOtherSpecialty: false);
        return alone.Posts.Sum(static p => (MonthUnits.Through(p.Days.To) - MonthUnits.Before(p.Days.From)) * p.Percent * MonthUnits.Whole);
    }

    /// <summary>A service with what is known of its place.</summary>
    private sealed class Entry(ServicePeriod service, TrainingPool pool, ListNode list, string path)
    {
        public ServicePeriod Service => service;

        public TrainingPool Pool => pool;

        public bool IsMember { get; set; }

        /// <summary>Gets or sets whether more than one list may hold it.</summary>
        public bool IsAmbiguous { get; set; }

        public bool IsOther { get; set; }

        public bool IsOtherCertain { get; set; } = true;

        public ListNode? OtherList { get; set; }

        public bool IsCertain => IsMember && IsOtherCertain && ServicePosts.IsComplete(service);

        public void Blame(Frame frame, FactTrail trail)
        {
            if (!IsMember)
            {
                list.BlameMember(frame, service, trail);
            }

            if (!IsOtherCertain)
            {
                OtherList?.BlameMember(frame, service, trail);
            }

            AddIf(service.From is null, ".from");
            AddIf(service.To is null, ".to");
            AddIf(service.Percent is null, ".percent");
            AddIf(service.Absence is null, ".absence");
            foreach (var absence in service.Absence ?? [])
            {
                AddIf(absence is not { From: not null, To: not null, Percent: not null, Kind: not null }, ".absence");
            }

            void AddIf(bool isMissing, string member)
            {
                if (isMissing)
                {
                    trail.Add(path + member, "");
                }
            }
        }

        public void Support(FactTrail trail)
        {
            Add(".from", service.From is { } from ? ValueTexts.Show(from) : null);
            Add(".to", service.To is { } to ? ValueTexts.Show(to) : null);
            Add(".percent", service.Percent is { } percent ? ValueTexts.Show(percent) : null);

            void Add(string member, string? value)
            {
                if (value is not null)
                {
                    trail.Add(path + member, value);
                }
            }
        }
    }
}
