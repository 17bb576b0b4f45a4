using NodaTime;

namespace Alis.Rules.Expressions.Compilation;

/// <summary>Naming, missing and showing of a member, shared by the kinds of member.</summary>
internal sealed class MemberName(ItemNode receiver, string jsonName)
{
    public ItemNode Receiver { get; } = receiver;

    public string Path(Frame frame)
    {
        var path = Receiver.Path(frame);
        return path.Length == 0 ? jsonName : $"{path}.{jsonName}";
    }

    public void Blame(Frame frame, FactTrail trail)
    {
        if (Receiver.Evaluate(frame) is null)
        {
            Receiver.Blame(frame, trail);
        }
        else
        {
            trail.Add(Path(frame), "");
        }
    }

    public void Support(Frame frame, FactTrail trail, string value) => trail.Add(Path(frame), value);
}

internal sealed class DayMember(ItemNode receiver, string jsonName, Func<object, LocalDate?> read, Func<object, bool>? isNone = null) : DayNode
{
    private readonly MemberName _name = new(receiver, jsonName);

    /// <summary>Gets whether a file can say that there is no such day.</summary>
    public bool MayBeNone => isNone is not null;

    public override Day Evaluate(Frame frame) =>
        receiver.Evaluate(frame) is not { } item ? default : read(item) is { } day ? Day.Known(day) : isNone?.Invoke(item) == true ? Day.None : default;

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame).IsUnknown)
        {
            _name.Blame(frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame) is { IsKnown: true } day)
        {
            _name.Support(frame, trail, ValueTexts.Show(day));
        }
    }
}

internal sealed class NumberMember(ItemNode receiver, string jsonName, Func<object, decimal?> read) : NumberNode
{
    private readonly MemberName _name = new(receiver, jsonName);

    public override Number Evaluate(Frame frame) => receiver.Evaluate(frame) is { } item ? Number.Of(read(item)) : default;

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame).IsUnknown)
        {
            _name.Blame(frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame) is { IsUnknown: false } number)
        {
            _name.Support(frame, trail, ValueTexts.Show(number));
        }
    }
}

internal sealed class TextMember(ItemNode receiver, string jsonName, Func<object, string?> read) : TextNode
{
    private readonly MemberName _name = new(receiver, jsonName);

    public override string? Evaluate(Frame frame) => receiver.Evaluate(frame) is { } item ? read(item) : null;

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame) is null)
        {
            _name.Blame(frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame) is { } text)
        {
            _name.Support(frame, trail, text);
        }
    }
}

/// <summary>A flag compared with true or false: <c>x.Flag == true</c>.</summary>
internal sealed class FlagMember(ItemNode receiver, string jsonName, Func<object, bool?> read, bool expected) : TruthNode
{
    private readonly MemberName _name = new(receiver, jsonName);

    public override Truth Evaluate(Frame frame) =>
        receiver.Evaluate(frame) is { } item && read(item) is { } flag ? TruthLogic.Of(flag == expected) : Truth.Unknown;

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame) == Truth.Unknown)
        {
            _name.Blame(frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        var truth = Evaluate(frame);
        if (truth != Truth.Unknown)
        {
            _name.Support(frame, trail, (truth == Truth.True) == expected ? "true" : "false");
        }
    }
}

internal sealed class ItemMember(ItemNode receiver, string jsonName, Func<object, object?> read) : ItemNode
{
    private readonly MemberName _name = new(receiver, jsonName);

    public override object? Evaluate(Frame frame) => receiver.Evaluate(frame) is { } item ? read(item) : null;

    public override string Path(Frame frame) => _name.Path(frame);

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame) is null)
        {
            _name.Blame(frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
    }
}

/// <summary>A method of a fact that answers yes or no with one text, such as <c>block.Names("ALM-055")</c>; never unknown of itself.</summary>
internal sealed class NamesMethod(ItemNode receiver, string jsonName, TextNode argument, Func<object, string, bool> ask) : TruthNode
{
    private readonly MemberName _name = new(receiver, jsonName);

    public override IReadOnlyList<Node> Parts => [argument];

    public override Truth Evaluate(Frame frame) =>
        receiver.Evaluate(frame) is { } item && argument.Evaluate(frame) is { } text ? TruthLogic.Of(ask(item, text)) : Truth.Unknown;

    public override void Blame(Frame frame, FactTrail trail)
    {
        receiver.Blame(frame, trail);
        argument.Blame(frame, trail);
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame) == Truth.True)
        {
            _name.Support(frame, trail, argument.Evaluate(frame) ?? "");
        }
    }
}
