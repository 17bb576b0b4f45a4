using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;

namespace Alis.Rules.Rulebooks;

/// <summary>The file <c>rulebook.json</c>.</summary>
internal sealed record RulebookFile(string Id, RulebookKind Kind, Wording Title, string Version, string MinimumEngine, InForcePeriod InForce, ImmutableArray<RulebookParty> Parties)
{
    public const int FormatVersion = 1;

    private static readonly FixedCodes Kinds = new("rulebook kinds", "law", "recommendation", "agreement", "portal", "draft");
    private static readonly FixedCodes Subjects = new("rulebook subjects", "training-file");
    private static readonly FixedCodes PartyKinds = new("party kinds", "hospital", "municipality");

    /// <summary>Gets the short name of the source document.</summary>
    public string Document { get; init; } = "";

    /// <summary>Gets what the source states and no rule evaluates, in the order of the file.</summary>
    public ImmutableArray<RulebookStatement> Statements { get; init; } = [];

    /// <summary>Gets the sections that have had other numbers, in the order of the file.</summary>
    public ImmutableArray<RenumberedSection> Renumbered { get; init; } = [];

    public static RulebookFile Read(Members m)
    {
        m.Header(FormatVersion);
        var id = m.Key("id", "The name of the rule book, also of its folder.", Need.Required) ?? "";
        var kind = m.Code("kind", Kinds, "What kind of source it is made from.", Need.Required);
        var title = m.Wording("title", "The title.", Need.Required) ?? default;
        var version = Version3(m, "version", "The version of this data.");
        var engine = Version3(m, "minimumEngine", "The oldest engine that reads it.");
        var inForce = m.Object("inForce", InForcePeriod.Read, "When the source is in force.") ?? InForcePeriod.Always;
        var parties = m.Object("appliesTo", ReadAppliesTo, "For what, and between whom, it holds.", Need.Required) ?? [];
        var document = m.Object("source", ReadSource, "The source document.", Need.Required);
        _ = m.Object("signOff", ReadSignOff, "Who has checked the rules against the source.");
        var renumbered = m.List("renumbered", RenumberedSection.Read, "Sections that have had other numbers, so that what older documents cite is found.") ?? [];
        var statements = m.List("statements", StatementReader.Read, "What the source defines or says without anything to evaluate: definitions, facts, aims.") ?? [];
        m.Distinct("statements", "norm", RulebookCodes.SameId);
        return new RulebookFile(id, KindOf(kind), title, version, engine, inForce, [.. parties]) { Document = document ?? "", Statements = [.. statements], Renumbered = [.. renumbered] };
    }

    private static string Version3(Members m, string name, string about)
    {
        var text = m.Text(name, about, Need.Required, 20) ?? "0.0.0";
        if (!System.Version.TryParse(text, out var parsed) || parsed.Build < 0 || parsed.Revision >= 0)
        {
            m.Fault(RulebookCodes.BadVersion, name, text);
            return "0.0.0";
        }

        return text;
    }

    private static IReadOnlyList<RulebookParty> ReadAppliesTo(Members m)
    {
        _ = m.Code("subject", Subjects, "The kind of file it is about.", Need.Required);
        return m.List("parties", x => new RulebookParty(
            x.Code("kind", PartyKinds, "Which of the parties.", Need.Required) ?? "",
            x.Key("key", "The party's key.", Need.Required) ?? ""), "The parties that the file must have; absent for a law.") ?? [];
    }

    private static string ReadSource(Members m)
    {
        var document = m.Key("document", "The short name that citations use.", Need.Required) ?? "";
        _ = m.Text("title", "The title of the document.", Need.Required);
        _ = m.Text("url", "An address of the document.");
        _ = m.Text("sha256", "The SHA-256 of the document's text as it was read, lower-case hex.", maxLength: 64);
        return document;
    }

    private static string ReadSignOff(Members m)
    {
        var by = m.Text("by", "Who signed off.", Need.Required) ?? "";
        _ = m.Date("on", "The day.", Need.Required);
        _ = m.Text("hash", "The hash of the edition that was signed off.", Need.Required, 64);
        return by;
    }

    private static RulebookKind KindOf(string? code) => code switch
    {
        "law" => RulebookKind.Law,
        "recommendation" => RulebookKind.Recommendation,
        "portal" => RulebookKind.Portal,
        "draft" => RulebookKind.Draft,
        _ => RulebookKind.Agreement,
    };
}
