using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Json;
using Alis.Rules.Text;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Texts;

/// <summary>A report as somebody claims it: only what verifying needs is read, and what a newer version may have added is passed over.</summary>
internal sealed class ClaimedReport
{
    private static readonly FixedCodes Parties = new("parties", "candidate", "hospital", "municipality");

    private ClaimedReport(JsonValue root) => Root = root;

    public JsonValue Root { get; }

    public Language Language { get; private set; }

    public string? Party { get; private set; }

    public LocalDate AssessedOn { get; private set; }

    public LocalDate? KnownOn { get; private set; }

    public bool IsKeyed { get; private set; }

    public List<ClaimedBook> Books { get; } = [];

    public List<ClaimedFinding> Findings { get; } = [];

    public required JsonValue ReceiptPlace { get; init; }

    public static ClaimedReport? Read(JsonValue root, DiagnosticSink sink)
    {
        if (root.Kind != JsonKind.Object)
        {
            sink.Report(EvaluationCodes.NotAReport, root.Where, "formatVersion");
            return null;
        }

        var version = Member(root, "formatVersion", JsonKind.Number, sink);
        if (version is not null && version.Text != "1")
        {
            sink.Report(JsonCodes.UnknownVersion, version.Where, JsonScalars.Shorten(version.Text), "1");
        }

        var assessedOn = Member(root, "assessedOn", JsonKind.Text, sink);
        var books = Member(root, "books", JsonKind.List, sink);
        var findings = Member(root, "findings", JsonKind.List, sink);
        var receipt = Member(root, "receipt", JsonKind.Object, sink);
        if (sink.HasErrors)
        {
            return null;
        }

        var report = new ClaimedReport(root)
        {
            ReceiptPlace = receipt!,
            Language = TextOf(root, "language") switch { "nn" => Language.Nn, "en" => Language.En, _ => Language.Nb },
            Party = root.Member("party") is { } party && (party.Kind == JsonKind.Text || Refuse(root, "party", sink)) ? JsonScalars.Code(party, sink, Parties) : null,
            AssessedOn = JsonScalars.Date(assessedOn!, sink) ?? default,
            IsKeyed = TextOf(receipt!, "method") == "HMAC-SHA-256",
        };
        if (receipt!.Member("knownOn") is { } knownOn && (knownOn.Kind == JsonKind.Text || Refuse(receipt, "knownOn", sink)))
        {
            report.KnownOn = JsonScalars.Date(knownOn, sink);
        }

        report.ReadLists(books!, findings!, sink);
        return report;
    }

    /// <summary>Returns a text member for comparing and showing; empty where it is absent or no text.</summary>
    public static string TextOf(JsonValue value, string name) => value.Member(name) is { Kind: JsonKind.Text } text ? text.Text : "";

    private void ReadLists(JsonValue books, JsonValue findings, DiagnosticSink sink)
    {
        foreach (var book in books.Items)
        {
            if (Member(book, "id", JsonKind.Text, sink) is { } id)
            {
                Books.Add(new ClaimedBook(id.Text, TextOf(book, "edition"), TextOf(book, "hash"), book.Member("why"), id));
            }
        }

        foreach (var finding in findings.Items)
        {
            var rule = Member(finding, "rule", JsonKind.Text, sink);
            var subject = Member(finding, "subject", JsonKind.Object, sink);
            var verdict = Member(finding, "verdict", JsonKind.Text, sink);
            if (rule is not null && subject is not null && verdict is not null)
            {
                var kind = TextOf(subject, "kind") switch { "block" => SubjectKind.Block, "service" => SubjectKind.Service, "agreement" => SubjectKind.Agreement, "listing" => SubjectKind.Listing, _ => SubjectKind.File };
                Findings.Add(new ClaimedFinding(rule.Text, new FindingSubject(kind, TextOf(subject, "key")), verdict.Text, finding));
            }
        }
    }

    private static JsonValue? Member(JsonValue value, string name, JsonKind kind, DiagnosticSink sink)
    {
        if (value.Kind == JsonKind.Object && value.Member(name) is { } member && member.Kind == kind)
        {
            return member;
        }

        Refuse(value, name, sink);
        return null;
    }

    private static bool Refuse(JsonValue value, string name, DiagnosticSink sink)
    {
        sink.Report(EvaluationCodes.NotAReport, value.Where, name);
        return false;
    }
}

/// <summary>The edition of a rule book that a report claims.</summary>
internal sealed record ClaimedBook(string Id, string Edition, string Hash, JsonValue? Why, JsonValue Place)
{
    /// <summary>Gets the kind of reason why it was used; empty in a report of a version that did not say.</summary>
    public string Reason => Why is { Kind: JsonKind.Object } ? ClaimedReport.TextOf(Why, "reason") : "";
}

/// <summary>A finding that a report claims.</summary>
internal sealed record ClaimedFinding(string Rule, FindingSubject Subject, string Verdict, JsonValue Place);
