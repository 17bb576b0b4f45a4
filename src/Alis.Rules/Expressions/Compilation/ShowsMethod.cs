using Alis.Rules.Facts;

namespace Alis.Rules.Expressions.Compilation;

/// <summary><c>block.Shows("place")</c>: whether the plan states something of a block; unknown where neither the member nor the list of what is stated is given.</summary>
internal sealed class ShowsMethod(ItemNode receiver, TextNode argument, Func<object, Block> read) : TruthNode
{
    public override IReadOnlyList<Node> Parts => [argument];

    public override Truth Evaluate(Frame frame) =>
        receiver.Evaluate(frame) is { } item && argument.Evaluate(frame) is { } what && read(item).Stated(what) is { } stated ? TruthLogic.Of(stated) : Truth.Unknown;

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame) != Truth.Unknown)
        {
            return;
        }

        if (receiver.Evaluate(frame) is { } item && argument.Evaluate(frame) is { } what)
        {
            trail.Add($"{receiver.Path(frame)}.{read(item).MissingFor(what)}", "");
            return;
        }

        receiver.Blame(frame, trail);
        argument.Blame(frame, trail);
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        if (receiver.Evaluate(frame) is not { } item || argument.Evaluate(frame) is not { } what)
        {
            return;
        }

        var block = read(item);
        if (block.States is { } states && block.MissingFor(what) is not null)
        {
            trail.Add(receiver.Path(frame) + ".states", string.Join(", ", states));
            return;
        }

        foreach (var (member, value) in Given(block, what))
        {
            trail.Add($"{receiver.Path(frame)}.{member}", value);
        }
    }

    private static IEnumerable<(string Member, string Value)> Given(Block block, string what)
    {
        (string Member, string? Value)[] members = what switch
        {
            "arena" => [("arena", block.Arena)],
            "place" => [("place", block.Place)],
            "department" => [("department", block.Department)],
            "duration" when block.DurationMonths is { } months => [("durationMonths", ValueTexts.Show(Number.Exact(months)))],
            "period" or "duration" => [("from", block.From is { } from ? ValueTexts.Show(from) : null), ("to", block.To is { } to ? ValueTexts.Show(to) : null)],
            _ => [],
        };
        foreach (var (member, value) in members)
        {
            if (value is not null)
            {
                yield return (member, value);
            }
        }
    }
}
