using Alis.Rules.Facts;

namespace Alis.Rules.Expressions.Compilation;

/// <summary><c>law.Goals("list")</c>: how many goals a list of the catalogue has.</summary>
internal sealed class GoalsOfList(IReadOnlyCollection<string> codes, string name) : NumberNode
{
    public override Number Evaluate(Frame frame) => Number.Exact(codes.Count);

    public override void Blame(Frame frame, FactTrail trail)
    {
    }

    public override void Support(Frame frame, FactTrail trail) => trail.Add(name, ValueTexts.Show(Evaluate(frame)));
}

/// <summary><c>law.GoalsAmong("list", goals)</c>: how many different goals of a list of the catalogue there are among some records. One that is recorded twice counts once.</summary>
internal sealed class GoalsAmong(IReadOnlyCollection<string> codes, ListNode records) : NumberNode
{
    public override IReadOnlyList<Node> Parts => [records];

    public override Number Evaluate(Frame frame)
    {
        var items = records.Evaluate(frame);
        if (items.IsUnknown || !frame.Step(1 + items.Count))
        {
            return default;
        }

        var certain = new HashSet<string>(StringComparer.Ordinal);
        var possible = new HashSet<string>(StringComparer.Ordinal);
        var unnamed = 0;
        for (var i = 0; i < items.Count; i++)
        {
            if (((GoalRecord)items[i]).Code is not { } code)
            {
                unnamed++;
            }
            else if (codes.Contains(code))
            {
                _ = possible.Add(code);
                _ = items.IsCertain(i) && certain.Add(code);
            }
        }

        return new Number(certain.Count, Math.Min(codes.Count, possible.Count + unnamed));
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame).IsExact)
        {
            return;
        }

        var items = records.Evaluate(frame);
        if (items.IsUnknown)
        {
            records.Blame(frame, trail);
            return;
        }

        for (var i = 0; i < items.Count && frame.Step(); i++)
        {
            var goal = (GoalRecord)items[i];
            if (goal.Code is null)
            {
                trail.Add($"{records.PathOf(frame, goal)}.code", "");
            }

            if (!items.IsCertain(i) && (goal.Code is null || codes.Contains(goal.Code)))
            {
                records.BlameMember(frame, goal, trail);
            }
        }
    }

    public override void Support(Frame frame, FactTrail trail) => records.Support(frame, trail);
}
