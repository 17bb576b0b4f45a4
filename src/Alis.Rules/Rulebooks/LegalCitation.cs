using Alis.Rules.Json;

namespace Alis.Rules.Rulebooks;

/// <summary>Where a rule or a value comes from. Norwegian: <i>rettskildehenvisning</i>.</summary>
public sealed class LegalCitation
{
    /// <summary>Gets the short name of the source document.</summary>
    public required string Document { get; init; }

    /// <summary>Gets the section, such as <c>pkt 5</c> or <c>§ 31</c>.</summary>
    public required string Section { get; init; }

    /// <summary>Gets the passage, verbatim and at most 25 words; null where none is quoted.</summary>
    public string? Quotation { get; init; }

    /// <summary>Gets how well the passage is known: P primary text, S source document, W web page, D derived.</summary>
    public required string Confidence { get; init; }

    /// <summary>Gets an address of the source; null where there is none.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the object in the file; null where it was not read from one.</summary>
    internal JsonValue? Place { get; init; }
}
