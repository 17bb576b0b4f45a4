using Alis.Rules.Facts;
using NodaTime;

namespace Alis.Rules.Expressions.Compilation;

/// <summary><c>Spans.MostDaysAtWorkInAYear(posts)</c>: the largest number of days at work in one calendar year.</summary>
internal sealed class DaysAtWorkNode(ListNode source) : NumberNode
{
    public override IReadOnlyList<Node> Parts => [source];

    public override Number Evaluate(Frame frame)
    {
        var items = source.Evaluate(frame);
        if (items.IsUnknown)
        {
            return default;
        }

        var years = new WorkYears();
        for (var i = 0; i < items.Count; i++)
        {
            years.Add((Post)items[i], items.IsCertain(i));
        }

        return frame.Step(items.Count * (1 + years.Years)) ? new Number(years.Least, years.Most) : default;
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame).IsExact)
        {
            return;
        }

        var items = source.Evaluate(frame);
        if (items.IsUnknown)
        {
            source.Blame(frame, trail);
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            var post = (Post)items[i];
            var path = source.PathOf(frame, post);
            if (!items.IsCertain(i))
            {
                source.BlameMember(frame, post, trail);
            }

            Missing(trail, path, post);
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        var items = source.Evaluate(frame);
        if (items.IsUnknown || items.Count == 0)
        {
            source.Support(frame, trail);
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            var post = (Post)items[i];
            if (post.DaysAtWork is { } days)
            {
                trail.Add(source.PathOf(frame, post) + ".daysAtWork", ValueTexts.Show(Number.Exact(days)));
            }
        }
    }

    private static void Missing(FactTrail trail, string path, Post post)
    {
        if (post.From is null)
        {
            trail.Add(path + ".from", "");
        }

        if (post.To is null && post.SeenUntil is null)
        {
            trail.Add(path + ".to", "");
        }

        if (post.DaysAtWork is null)
        {
            trail.Add(path + ".daysAtWork", "");
        }

        // All is there, but not how the days lie on either side of New Year.
        var (from, to) = WorkYears.Reach(post);
        for (var year = from.Year; year < to.Year && post is { From: not null, DaysAtWork: not null } && (post.To ?? post.SeenUntil) is not null; year++)
        {
            trail.Add($"{path}.daysAtWork@{ValueTexts.Show(new LocalDate(year, 12, 31))}", "");
        }
    }
}
