using System.Collections.Immutable;
using Alis.Rules.Json;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Rulebooks;

/// <summary>One statement of a source document or of the law that binds, recommends, permits or defines something.</summary>
public sealed class Norm
{
    private readonly string _nb;
    private readonly string _en;

    internal Norm(string nb, string en) => (_nb, _en) = (nb, en);

    /// <summary>Gets the id that rules, statements and stated exceptions name it by, such as <c>SPES-02-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the document, the section and the quotation; the quotation is null where none has been read.</summary>
    public required LegalCitation Citation { get; init; }

    /// <summary>Gets the first day on which the law had the quoted wording; null where no source says, and for documents that are no law.</summary>
    public LocalDate? WordingFrom { get; init; }

    /// <summary>Gets the last day of the quoted wording, included; null while it stands, and where no source says.</summary>
    public LocalDate? WordingTo { get; init; }

    /// <summary>Gets how strongly it binds.</summary>
    public required NormStrength Strength { get; init; }

    /// <summary>Gets the codes of those who must or may act, in the order of the file; empty where the text names none.</summary>
    public required ImmutableArray<string> Parties { get; init; }

    /// <summary>Gets everywhere it has to live before it is covered; never empty.</summary>
    public required ImmutableArray<NormForm> Forms { get; init; }

    /// <summary>Gets the number of the decision record that lets a rule have another strength or party; null where there is none.</summary>
    public int? Decision { get; init; }

    internal JsonValue? Place { get; init; }

    /// <summary>Returns what it says, in our own short words.</summary>
    /// <param name="language">The language; the list has bokmål and English, and nynorsk readers get the bokmål.</param>
    public string Statement(Language language) => language == Language.En ? _en : _nb;
}
