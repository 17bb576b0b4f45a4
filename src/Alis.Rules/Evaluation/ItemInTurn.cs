using Alis.Rules.Time;

namespace Alis.Rules.Evaluation;

/// <summary>What a recurring obligation is evaluated for: an item, and the turn.</summary>
internal sealed record ItemInTurn(object Item, Turn Turn)
{
    /// <summary>Returns the item itself, where there is a turn too.</summary>
    public static object ItemOf(object item) => item is ItemInTurn turned ? turned.Item : item;
}
