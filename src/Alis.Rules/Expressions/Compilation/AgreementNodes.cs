using Alis.Rules.Facts;

namespace Alis.Rules.Expressions.Compilation;

/// <summary>The input <c>agreement</c> of a rule about listings: what the file says of the agreement.</summary>
internal sealed class AgreementNode(int fileSlot) : ItemNode
{
    /// <summary>Returns where the facts about an agreement stand: in a file of their own, or inside a doctor's.</summary>
    public static string PathOf(AgreementFile agreement) => agreement.IsAlone ? "" : "agreementFile";

    public static AgreementFile? Of(Frame frame, int fileSlot) => (frame.Object(fileSlot) as TrainingFile)?.AgreementFile;

    public override object? Evaluate(Frame frame) => Of(frame, fileSlot);

    public override string Path(Frame frame) => Of(frame, fileSlot) is { } agreement ? PathOf(agreement) : "";

    public override void Blame(Frame frame, FactTrail trail)
    {
    }

    public override void Support(Frame frame, FactTrail trail)
    {
    }
}

/// <summary>The input <c>listing</c>.</summary>
internal sealed class ListingNode(int slot, int fileSlot) : ItemNode
{
    public override object? Evaluate(Frame frame) => frame.Object(slot);

    public override string Path(Frame frame) =>
        frame.Object(slot) is { } listing && AgreementNode.Of(frame, fileSlot) is { } agreement
            ? $"{(agreement.IsAlone ? "" : "agreementFile.")}listings[{FactIdentity.Of(listing)}]"
            : "";

    public override void Blame(Frame frame, FactTrail trail)
    {
    }

    public override void Support(Frame frame, FactTrail trail)
    {
    }
}
