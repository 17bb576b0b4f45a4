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
        _ = m.Text("date", "The date of the document as it states it: a day, a month or a year.", maxLength: 10);
        _ = m.Text("url", "An address of the document.");
        _ = m.Text("sha256", "The SHA-256 of the document's text as it was read, lower-case hex.", maxLength: 64);
        var passages = m.List("passages", ReadPassage, "The passages, verbatim.", Need.Required) ?? [];
        return new SourceFile(document, passages, m.Value);
    }

    private static SourcePassage ReadPassage(Members m) => new(
        m.Text("section", "Where it stands.", Need.Required, 200) ?? "",
        m.Text("text", "The passage, verbatim.", Need.Required, MaxPassage) ?? "");
}

/// <summary>One passage.</summary>
internal sealed record SourcePassage(string Section, string Text);
