namespace Alis.Rules.Matching;

/// <summary>How often one reason stands between a candidate and windows, or between a window and candidates.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Count">How many it stands between.</param>
/// <param name="Alone">How many of these nothing else stands between.</param>
public sealed record ReasonCount(RefusalReason Reason, int Count, int Alone);
