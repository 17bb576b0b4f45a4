namespace Alis.Rules.Rulebooks;

/// <summary>A document that norms come from.</summary>
/// <param name="Id">The short name that citations use, such as <c>SPES</c>.</param>
/// <param name="Title">The title, in the language of the document.</param>
public sealed record NormDocument(string Id, string Title);
