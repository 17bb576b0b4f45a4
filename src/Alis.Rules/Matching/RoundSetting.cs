namespace Alis.Rules.Matching;

/// <summary>One number or choice that a round was matched by, and who made it.</summary>
/// <param name="Name">The name of the term of the rule book, or of the member of the round's policy.</param>
/// <param name="Value">The value as the file would write it; <c>none</c> where nothing limits.</param>
/// <param name="Source">Who made the choice.</param>
/// <param name="Provision">The provision that the number is of, as <c>book/id</c>; null where it is not of one.</param>
public sealed record RoundSetting(string Name, string Value, SettingSource Source, string? Provision = null);
