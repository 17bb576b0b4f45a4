using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;

namespace Alis.Rules.Facts;

/// <summary>Builds an agreement file from objects, with the same faults and member paths as the same facts in JSON.</summary>
/// <remarks>Set what is known and leave out what is not: an absent list is unknown, an empty one says that there is nothing.</remarks>
public sealed class AgreementFileBuilder
{
    /// <summary>Gets or sets the key of the agreement.</summary>
    public string? Key { get; set; }

    /// <summary>Gets or sets what kind of agreement or scheme it is.</summary>
    public string? Kind { get; set; }

    /// <summary>Gets or sets the id of the rule book that it follows.</summary>
    public string? Rulebook { get; set; }

    /// <summary>Gets or sets the parties; in any order.</summary>
    public IReadOnlyList<AgreementParty>? Parties { get; set; }

    /// <summary>Gets or sets the keys of the agreements that it replaces once it is in force; in any order.</summary>
    public IReadOnlyList<string>? Replaces { get; set; }

    /// <summary>Gets or sets what the agreement contains of what the law demands; in any order.</summary>
    public IReadOnlyList<string>? Contents { get; set; }

    /// <summary>Gets or sets what has happened; in any order.</summary>
    public IReadOnlyList<AgreementEvent>? Events { get; set; }

    /// <summary>Gets or sets the periods made visible; in any order.</summary>
    public IReadOnlyList<Listing>? Listings { get; set; }

    /// <summary>Returns the file, or every fault in it; places have a JSON Pointer and no line.</summary>
    /// <param name="catalogues">The codes that are known; those that ship with the library where null.</param>
    public Outcome<AgreementFile> Build(CatalogueSet? catalogues = null)
    {
        var facts = new AgreementFile { Key = Key, Kind = Kind, Rulebook = Rulebook, Parties = Parties, Replaces = Replaces, Contents = Contents, Events = Events, Listings = Listings };

        // The facts are written as JSON and read back: there is one set of checks, and the two doors cannot come to differ.
        var read = AgreementFileReader.Read("", facts.ToCanonicalSource(), catalogues);
        return new Outcome<AgreementFile>(read.Value, [.. read.Diagnostics.Select(d => d.At(new Location("", d.Where.Pointer, 0, 0, 0)))]);
    }
}
