using Alis.Rules.Json;

namespace Alis.Rules.Rulebooks;

/// <summary>Passages of a source document, kept so that quotations can be compared with them on any clone.</summary>
internal sealed record SourceFile(string Document, IReadOnlyList<SourcePassage> Passages, JsonValue? Place)
{
    public const int FormatVersion = 1;

    private const int MaxPassage = 20_000;

    public static SourceFile Read(Members m)
    {
        m.Header(FormatVersion);
        var document = m.Key("document", "The short name that citations use.", Need.Required) ?? "";
        _ = m.Text("title", "The title of the document.", Need.Required);
        _ = m.Text("date", "The date of the document as it states it: a day, a month or a year; of a law the day of the consolidated text that was read.", maxLength: 10);
        _ = m.Text("url", "An address of the document.");
        _ = m.Text("sha256", "The SHA-256 of the document's text as it was read, lower-case hex.", maxLength: 64);
        var passages = m.List("passages", ReadPassage, "The passages, verbatim.", Need.Required) ?? [];
        return new SourceFile(document, passages, m.Value);
    }

    private static SourcePassage ReadPassage(Members m)
    {
        var section = m.Text("section", "Where it stands, as citations name it; of a law the paragraph and its subsection, such as § 31(4).", Need.Required, 200) ?? "";
        var inForce = InForcePeriod.Read(m);
        _ = m.Text("url", "Where this wording was announced, where it is another place than the document's.");
        return new SourcePassage(section, m.Text("text", "The passage, verbatim; the items of a list stand in it with their letters or numbers.", Need.Required, MaxPassage) ?? "", inForce);
    }
}

/// <summary>One passage, in the wording of one stretch of time.</summary>
internal sealed record SourcePassage(string Section, string Text, InForcePeriod InForce);
