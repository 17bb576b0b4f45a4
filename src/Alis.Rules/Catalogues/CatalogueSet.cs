using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Text;

namespace Alis.Rules.Catalogues;

/// <summary>The closed sets of codes that fact files use: arenas, specialties, kinds of events and so on (Norwegian: <i>kataloger</i>). Immutable.</summary>
public sealed class CatalogueSet
{
    private static readonly Lazy<CatalogueSet> Shipped = new(ReadEmbedded);

    private readonly Dictionary<string, Catalogue> _byName;
    private readonly List<string> _missing = [];

    private CatalogueSet(Dictionary<string, Catalogue> byName)
    {
        _byName = byName;
        AbsenceKinds = Take("absence-kinds");
        Activities = Take("activities");
        AgreementContents = Take("agreement-contents");
        AgreementEventKinds = Take("agreement-event-kinds");
        AgreementKinds = Take("agreement-kinds");
        AgreementPartyKinds = Take("agreement-party-kinds");
        Arenas = Take("arenas");
        CheckKinds = Take("check-kinds");
        CostKinds = Take("cost-kinds");
        EventKinds = Take("event-kinds");
        InstitutionKinds = Take("institution-kinds");
        InstitutionStatuses = Take("institution-statuses");
        LearningGoals = Take("learning-goals");
        Matters = Take("matters");
        Parties = Take("parties");
        Payers = Take("payers");
        PlanStates = Take("plan-states");
        PostKinds = Take("post-kinds");
        QualificationKinds = Take("qualification-kinds");
        Reasons = Take("reasons");
        Recommenders = Take("recommenders");
        Roles = Take("roles");
        Specialties = Take("specialties");
    }

    /// <summary>Gets the catalogues that ship inside the assembly, read when they are first asked for.</summary>
    public static CatalogueSet Embedded => Shipped.Value;

    internal Catalogue AbsenceKinds { get; }

    internal Catalogue Activities { get; }

    internal Catalogue AgreementContents { get; }

    internal Catalogue AgreementEventKinds { get; }

    internal Catalogue AgreementKinds { get; }

    internal Catalogue AgreementPartyKinds { get; }

    internal Catalogue Arenas { get; }

    internal Catalogue CheckKinds { get; }

    internal Catalogue CostKinds { get; }

    internal Catalogue EventKinds { get; }

    internal Catalogue InstitutionKinds { get; }

    internal Catalogue InstitutionStatuses { get; }

    internal Catalogue LearningGoals { get; }

    internal Catalogue Matters { get; }

    internal Catalogue Parties { get; }

    internal Catalogue Payers { get; }

    internal Catalogue PlanStates { get; }

    internal Catalogue PostKinds { get; }

    internal Catalogue QualificationKinds { get; }

    internal Catalogue Reasons { get; }

    internal Catalogue Recommenders { get; }

    internal Catalogue Roles { get; }

    internal Catalogue Specialties { get; }

    /// <summary>Gets every catalogue of the set by name, in ordinal order, those that no property names included.</summary>
    internal IEnumerable<Catalogue> All => OrdinalOrder.Of(_byName.Values, static c => c.Name);

    /// <summary>Returns a catalogue by its name; null where the set has none of that name.</summary>
    internal Catalogue? Find(string name) => _byName.TryGetValue(name, out var catalogue) ? catalogue : null;

    /// <summary>Reads a whole set; the catalogues that the properties name must all be there, others may be.</summary>
    internal static Outcome<CatalogueSet> Load(IReadOnlyList<NamedText> texts)
    {
        var sink = new DiagnosticSink();
        var byName = new Dictionary<string, Catalogue>(StringComparer.Ordinal);
        var roots = new List<JsonValue>();
        foreach (var text in texts)
        {
            if (JsonText.Read(text.Name, text.Utf8Json, sink) is not { } root || JsonMembers.Read(root, sink, Catalogue.Read) is not { } catalogue)
            {
                continue;
            }

            roots.Add(root);
            if (byName.ContainsKey(catalogue.Name))
            {
                sink.Report(CatalogueCodes.SameCatalogue, (root.Member("catalogue") ?? root).Where, catalogue.Name);
                continue;
            }

            byName.Add(catalogue.Name, catalogue);
        }

        var set = new CatalogueSet(byName);
        foreach (var name in set._missing)
        {
            sink.Report(CatalogueCodes.Missing, Location.Whole("catalogues"), name);
        }

        ReportUnknownParties(set, roots, sink);
        return sink.ToOutcome(set);
    }

    private static void ReportUnknownParties(CatalogueSet set, List<JsonValue> roots, DiagnosticSink sink)
    {
        if (set.Find("parties") is not { } parties)
        {
            return;
        }

        foreach (var entry in roots.SelectMany(r => r.Member("entries")?.Items ?? []))
        {
            if (entry.Member("by") is { Kind: JsonKind.Text } by)
            {
                _ = JsonScalars.Code(by, sink, parties);
            }
        }
    }

    private static CatalogueSet ReadEmbedded() =>
        Load(EmbeddedTexts.ReadAll("catalogues/")).GetValueOrThrow();

    private Catalogue Take(string name)
    {
        if (_byName.TryGetValue(name, out var catalogue))
        {
            return catalogue;
        }

        // The set is never handed out: a missing catalogue is an error of Load.
        _missing.Add(name);
        return Catalogue.Empty(name);
    }
}
