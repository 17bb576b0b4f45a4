using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;

namespace Alis.Rules.Facts;

/// <summary>The facts about one agreement or scheme (Norwegian: <i>avtalefil</i>, our word): its parties, what it contains, what has happened to it, and the periods made visible under it.</summary>
/// <remarks>Made by <see cref="AgreementFileReader"/> or <see cref="AgreementFileBuilder"/>. It stands in a file of its own or, as it is, in the training file of a doctor whom it concerns. What is absent is unknown; a list that is present is complete.</remarks>
public sealed record AgreementFile : IFact
{
    /// <summary>The version of the file format that is read and written.</summary>
    internal const int FormatVersion = 1;

    internal const int MostEvents = 100_000;

    internal AgreementFile()
    {
    }

    /// <summary>Gets the key of the agreement.</summary>
    public string? Key { get; internal init; }

    /// <summary>Gets what kind of agreement or scheme it is.</summary>
    public string? Kind { get; internal init; }

    /// <summary>Gets the id of the rule book that it follows.</summary>
    public string? Rulebook { get; internal init; }

    /// <summary>Gets the parties, ordered by key.</summary>
    public IReadOnlyList<AgreementParty>? Parties { get; internal init => field = Lists.Copy(value); }

    /// <summary>Gets the keys of the agreements that it replaces once it is in force, in ordinal order.</summary>
    public IReadOnlyList<string>? Replaces { get; internal init => field = Lists.Copy(value); }

    /// <summary>Gets what the agreement contains of what the law demands, in ordinal order.</summary>
    public IReadOnlyList<string>? Contents { get; internal init => field = Lists.Copy(value); }

    /// <summary>Gets what has happened, ordered by day, kind, party.</summary>
    public IReadOnlyList<AgreementEvent>? Events { get; internal init => field = Lists.Copy(value); }

    /// <summary>Gets the periods made visible, ordered by period, then key.</summary>
    public IReadOnlyList<Listing>? Listings { get; internal init => field = Lists.Copy(value); }

    /// <summary>Gets whether the facts stand in a file of their own, so that places in it are named without the member of the training file.</summary>
    internal bool IsAlone { get; init; }

    /// <summary>Gets the rule books that editions of the agreement follow, where they are several; null where they are not. <see cref="Rulebook"/> is then that of the day.</summary>
    internal IReadOnlyCollection<string>? EditionRulebooks { get; init; }

    /// <summary>Gets the rule book that the agreement followed as it was signed, where <see cref="Rulebook"/> is that of a later edition; null otherwise.</summary>
    internal string? SignedRulebook { get; init; }

    /// <summary>Gets the rule book that the agreement followed as it was signed.</summary>
    internal string? FirstRulebook => SignedRulebook ?? Rulebook;

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FactWriter.Text(this);

    /// <summary>Returns the facts for the engine: a training file about nobody, for which only rules about agreements and listings are evaluated.</summary>
    public TrainingFile ToTrainingFile() => new() { AgreementFile = this with { IsAlone = true } };

    /// <summary>Returns the file as JSON without white space, items and members in canonical order, as it stands alone; reading it gives an equal file.</summary>
    internal byte[] ToCanonicalSource() => FactWriter.Write(new Alone(this));

    /// <summary>Returns what of the file can be seen from a day; what does not change is shared.</summary>
    internal AgreementFile AsOf(DayView view) => this with
    {
        Events = Lists.Keep(Events, view, static (e, v) => v.Sees(e.On, e.RecordedOn)),
        Listings = Lists.Keep(Listings, view, static (l, v) => v.Sees(l.PublishedOn, l.RecordedOn)),
    };

    /// <summary>Reads the members of a file of its own.</summary>
    internal static AgreementFile ReadAlone(Members m, CatalogueSet catalogues)
    {
        m.Header(FormatVersion);
        return Read(m, catalogues);
    }

    /// <summary>Reads the members, without the header of a file.</summary>
    internal static AgreementFile Read(Members m, CatalogueSet catalogues)
    {
        var agreement = m.Object("agreement", x => ReadAgreement(x, catalogues), "The agreement or scheme.", Need.Required) ?? new AgreementFile();
        var file = agreement with
        {
            Contents = FactOrder.Codes(m.Codes("contents", catalogues.AgreementContents, "What the agreement contains of what the law demands.")),
            Events = FactOrder.Events(m.ListUpTo("events", MostEvents, x => AgreementEvent.Read(x, catalogues), "What has happened to the agreement.")),
            Listings = FactOrder.Listings(m.ListUpTo("listings", 5000, x => Listing.Read(x, catalogues), "The periods made visible under it.")),
        };
        FactChecks.Keys(m, "listings");
        FactChecks.Listings(m);
        return file;
    }

    private static AgreementFile ReadAgreement(Members m, CatalogueSet catalogues)
    {
        var agreement = new AgreementFile
        {
            Key = m.Key("key", "The key of the agreement.", Need.Required),
            Kind = m.Code("kind", catalogues.AgreementKinds, "What kind of agreement or scheme it is."),
            Rulebook = m.Key("rulebook", "The id of the rule book that it follows."),
            Parties = FactOrder.Parties(m.List("parties", x => AgreementParty.Read(x, catalogues), "The parties.")),
            Replaces = FactOrder.Codes(m.Keys("replaces", "The keys of the agreements that it replaces once it is in force.")),
        };
        FactChecks.Keys(m, "parties");
        return agreement;
    }

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Object("agreement", new Itself(this));
        json.Codes("contents", Contents);
        json.List("events", Events);
        json.List("listings", Listings);
    }

    private sealed class Itself(AgreementFile file) : IFact
    {
        public void Write(Utf8JsonWriter json)
        {
            json.Text("key", file.Key);
            json.Text("kind", file.Kind);
            json.Text("rulebook", file.Rulebook);
            json.List("parties", file.Parties);
            json.Codes("replaces", file.Replaces);
        }
    }

    private sealed class Alone(AgreementFile file) : IFact
    {
        public void Write(Utf8JsonWriter json)
        {
            json.Number("formatVersion", FormatVersion);
            ((IFact)file).Write(json);
        }
    }
}
