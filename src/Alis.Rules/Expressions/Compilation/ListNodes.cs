using Alis.Rules.Facts;

namespace Alis.Rules.Expressions.Compilation;

/// <summary>A list member of a fact; an absent list is unknown, a present one complete.</summary>
internal sealed class ListMember(ItemNode receiver, string jsonName, int list, Func<object, IReadOnlyList<object>?> read, Func<object, string> identity) : ListNode
{
    private readonly MemberName _name = new(receiver, jsonName);

    public override Func<object, string> Identity => identity;

    public override Items Evaluate(Frame frame)
    {
        var items = frame.List(list);
        // INVARIANT: facts copy every list that they are given into one of their own.
        if (receiver.Evaluate(frame) is { } item && read(item) is { } values && ((FactArray)values).Facts is var facts && frame.Step(facts.Length))
        {
            items.SetAll(facts);
        }
        else
        {
            items.SetUnknown();
        }

        return items;
    }

    public override string Path(Frame frame) => _name.Path(frame);

    public override void BlameMember(Frame frame, object item, FactTrail trail)
    {
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame).IsUnknown)
        {
            _name.Blame(frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        var items = Evaluate(frame);
        if (!items.IsUnknown)
        {
            _name.Support(frame, trail, Show(frame));
        }
    }
}

/// <summary><c>list.Where(x => …)</c>.</summary>
internal sealed class WhereNode(ListNode source, int list, int variable, TruthNode body) : ListNode
{
    public ListNode Source => source;

    /// <summary>Gets the slot of the lambda's variable.</summary>
    public int Variable => variable;

    public TruthNode Body => body;

    public override IReadOnlyList<Node> Parts => [source];

    public override Func<object, string> Identity => source.Identity;

    public override Items Evaluate(Frame frame)
    {
        var from = source.Evaluate(frame);
        var items = frame.List(list);
        if (from.IsUnknown)
        {
            items.SetUnknown();
            return items;
        }

        items.Clear();
        for (var i = 0; i < from.Count; i++)
        {
            if (!frame.Step())
            {
                items.SetUnknown();
                return items;
            }

            frame.SetObject(variable, from[i]);
            var belongs = body.Evaluate(frame);
            items.Consider(from[i], from.IsCertain(i) ? belongs : belongs.And(Truth.Unknown));
        }

        return items;
    }

    public override string Path(Frame frame) => source.Path(frame);

    public override void BlameMember(Frame frame, object item, FactTrail trail)
    {
        frame.SetObject(variable, item);
        if (body.Evaluate(frame) == Truth.Unknown)
        {
            body.Blame(frame, trail);
        }

        source.BlameMember(frame, item, trail);
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        var items = Evaluate(frame);
        if (items.IsUnknown)
        {
            source.Blame(frame, trail);
            return;
        }

        ListBlame.Uncertain(this, items, frame, trail);
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        if (!Evaluate(frame).IsUnknown)
        {
            trail.Add(Path(frame), Show(frame));
        }
    }
}

internal static class ListBlame
{
    /// <summary>Names what leaves the membership of each uncertain item open.</summary>
    public static void Uncertain(ListNode list, Items items, Frame frame, FactTrail trail)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (!items.IsCertain(i) && frame.Step())
            {
                list.BlameMember(frame, items[i], trail);
            }
        }
    }
}
