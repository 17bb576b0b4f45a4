using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Schemas;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Schemas;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Xunit;

namespace Alis.Rules.Tests.Texts;

public class ReportVerifierTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(SchemaFiles.All.Single(s => s.Name == "verification.schema.json").Write())!;

    [Fact]
    public void Verify_OwnReport_IsTheSame()
    {
        foreach (var language in SampleReports.Languages)
        {
            foreach (var report in new[] { SampleReports.WithFaults(), SampleReports.WithFaults().ForParty("hospital") })
            {
                Assert.True(Verify(JsonNode.Parse(ReportJson.Write(report, language))!).IsSame);
            }
        }
    }

    [Fact]
    public void Verify_ReportsOfExamples_AreTheSame() => Assert.All(SampleReports.Examples().Where((_, i) => i % 10 == 0), example =>
    {
        var bytes = ReportJson.Write(SampleReports.Of(example), Language.Nb);
        Assert.True(ReportVerifier.Verify("report.json", bytes, example.File, SampleReports.Engine).GetValueOrThrow().IsSame);
    });

    [Fact]
    public void Verify_ForeignMembersAndOtherBlanks_AreTheSame()
    {
        var json = Report();
        json["x-filed"] = "2025-11-01";
        json["findings"]![0]!["newer"] = new JsonObject { ["a"] = 1 };

        Assert.True(Verify(json).IsSame);
    }

    [Fact]
    public void Verify_ChangedFact_NamesFactsAndMovedVerdicts()
    {
        var file = SampleReports.File(json =>
        {
            SampleReports.WithFaults(json);
            json["events"]![1]!["on"] = "2024-07-15";
        });
        var differences = ReportVerifier.Verify("report.json", FactJson.Bytes(Report()), file, SampleReports.Engine).GetValueOrThrow().Differences;

        Assert.Equal(DifferenceKind.Facts, differences[0].Kind);
        var moved = Assert.Single(differences, d => d.Kind == DifferenceKind.Verdict);
        Assert.Equal(("NLSH-22", "b2", "NotMet", "Met"), (moved.Name, moved.Subject!.Value.Key, moved.Was, moved.Is));
        Assert.Contains(differences, d => d is { Kind: DifferenceKind.Outcome, Name: "municipality" });
    }

    [Fact]
    public void Verify_ChangedDay_IsNoticed()
    {
        var json = Report();
        json["assessedOn"] = "2024-08-01";
        var differences = Verify(json).Differences;

        Assert.Contains(differences, d => d is { Kind: DifferenceKind.Day, Was: "2025-10-01", Is: "2024-08-01" });
        Assert.Contains(differences, d => d is { Kind: DifferenceKind.Verdict, Name: "NLSH-22", Was: "NotMet", Is: "NotYet" });
    }

    [Theory]
    [InlineData("/findings/1/verdict", "\"Met\"", "verdict")]
    [InlineData("/findings/1/late", "2", "content")]
    [InlineData("/findings/1/due", "\"2024-09-02\"", "content")]
    [InlineData("/findings/1/text", "\"Alt er i orden.\"", "content")]
    [InlineData("/findings/1/subject/key", "\"b9\"", "finding")]
    [InlineData("/findings/1/rule", "\"NLSH-99\"", "finding")]
    [InlineData("/outcome", "\"Accepted\"", "outcome")]
    [InlineData("/outcomes/hospital", "\"Accepted\"", "outcome")]
    [InlineData("/books/0/hash", "\"0000000000000000000000000000000000000000000000000000000000000000\"", "edition")]
    [InlineData("/books/0/edition", "\"nlsh-2024@2019-01-01\"", "edition")]
    [InlineData("/books/0/why/reason", "\"LawAlways\"", "choice")]
    [InlineData("/books/0/why/text", "\"loven sier det\"", "choice")]
    [InlineData("/receipt/engine", "\"9.9.9\"", "engine")]
    [InlineData("/receipt/facts", "\"0000\"", "facts")]
    [InlineData("/receipt/rules", "\"0000\"", "rules")]
    [InlineData("/notInForce", "[{\"rule\":\"NLSH-05\"}]", "not-in-force")]
    public void Verify_Tampered_IsNoticed(string pointer, string value, string kind)
    {
        var json = Report();
        JsonEdits.Set(json, pointer, value);
        var verification = Verify(json);

        Assert.Contains(kind, verification.Differences.Select(d => VerificationText.Code(d.Kind)));
        Assert.Empty(SchemaCheck.Faults(Schema, JsonNode.Parse(VerificationText.Json(verification, Language.Nb))));
        Assert.All(SampleReports.Languages, l => Assert.Equal(verification.Differences.Length + 2, VerificationText.Write(verification, l).Split('\n').Length));
    }

    [Fact]
    public void Verify_FindingTakenOut_IsNoticed()
    {
        var json = Report();
        json["findings"]!.AsArray().RemoveAt(1);

        Assert.Contains(Verify(json).Differences, d => d is { Kind: DifferenceKind.Finding, Name: "NLSH-22", Was: "", Is: "NotMet" });
    }

    [Fact]
    public void Verify_Keyed_NeedsTheSameKey()
    {
        var options = SampleReports.Options with { ReceiptKey = [1, 2, 3] };
        var file = SampleReports.File();
        var bytes = ReportJson.Write(SampleReports.Engine.Validate(file, SampleReports.AfterService, options), Language.Nb);

        Assert.True(ReportVerifier.Verify("r", bytes, file, SampleReports.Engine, [1, 2, 3]).GetValueOrThrow().IsSame);
        Assert.Equal([DifferenceKind.Facts], ReportVerifier.Verify("r", bytes, file, SampleReports.Engine, [4]).GetValueOrThrow().Differences.Select(d => d.Kind));
        Assert.Equal(["ALIS6007"], ReportVerifier.Verify("r", bytes, file, SampleReports.Engine).Diagnostics.Select(d => d.Code.Id));
    }

    [Fact]
    public void Verify_ReportThatDoesNotSayWhyABookWasUsed_IsTheSame()
    {
        var json = Report();
        Assert.True(json["books"]![0]!.AsObject().Remove("why"));

        Assert.True(Verify(json).IsSame);
    }

    [Fact]
    public void Verify_BookThatWasNotNamed_IsTheSameAndNotSaidOfAnotherFile()
    {
        var report = SampleReports.Engine.Validate(SampleReports.File(), SampleReports.AfterService);
        var bytes = ReportJson.Write(report, Language.Nb);
        var other = ReportVerifier.Verify("r", bytes, SampleReports.File(json => json["hospital"]!["key"] = "unn"), SampleReports.Engine).GetValueOrThrow();

        Assert.Contains("\"PartiesMatch\"", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.True(ReportVerifier.Verify("r", bytes, SampleReports.File(), SampleReports.Engine).GetValueOrThrow().IsSame);
        Assert.Contains(other.Differences, d => d is { Kind: DifferenceKind.Choice, Name: SampleReports.Book, Was: "PartiesMatch", Is: "NamedByCaller" });
    }

    [Fact]
    public void Verify_KeyForAReceiptMadeWithoutOne_Differs() => Assert.Contains(
        ReportVerifier.Verify("r", FactJson.Bytes(Report()), SampleReports.File(SampleReports.WithFaults), SampleReports.Engine, [1]).GetValueOrThrow().Differences,
        d => d is { Kind: DifferenceKind.Facts, Was: "SHA-256", Is: "HMAC-SHA-256" });

    [Theory]
    [InlineData("", "ALIS1001")]
    [InlineData("[]", "ALIS6005")]
    [InlineData("null", "ALIS6005")]
    [InlineData("{}", "ALIS6005")]
    [InlineData("{\"formatVersion\":1,\"assessedOn\":\"2025-10-01\",\"books\":[],\"findings\":[]}", "ALIS6005")]
    [InlineData("{\"formatVersion\":2,\"assessedOn\":\"2025-10-01\",\"books\":[],\"findings\":[],\"receipt\":{}}", "ALIS1016")]
    [InlineData("{\"formatVersion\":1,\"assessedOn\":\"2025-02-30\",\"books\":[],\"findings\":[],\"receipt\":{}}", "ALIS1010")]
    [InlineData("{\"formatVersion\":1,\"assessedOn\":\"2025-10-01\",\"books\":[{}],\"findings\":[],\"receipt\":{}}", "ALIS6005")]
    [InlineData("{\"formatVersion\":1,\"assessedOn\":\"2025-10-01\",\"books\":[],\"findings\":[7],\"receipt\":{}}", "ALIS6005")]
    [InlineData("{\"formatVersion\":1,\"assessedOn\":\"2025-10-01\",\"books\":[],\"findings\":[],\"receipt\":{\"knownOn\":3}}", "ALIS6005")]
    [InlineData("{\"formatVersion\":1,\"party\":\"x\",\"assessedOn\":\"2025-10-01\",\"books\":[],\"findings\":[],\"receipt\":{}}", "ALIS1014")]
    [InlineData("{\"formatVersion\":1,\"assessedOn\":\"2025-10-01\",\"books\":[{\"id\":\"nlsh-2042\"}],\"findings\":[],\"receipt\":{}}", "ALIS6006")]
    public void Verify_NoReport_IsADiagnostic(string text, string code)
    {
        var outcome = ReportVerifier.Verify("report.json", Encoding.UTF8.GetBytes(text), SampleReports.File(), SampleReports.Engine);

        Assert.False(outcome.IsUsable);
        Assert.Contains(code, outcome.Diagnostics.Select(d => d.Code.Id));
        Assert.All(outcome.Diagnostics, d => Assert.Equal("report.json", d.Where.Document));
    }

    [Fact]
    public void Verify_UnknownRulebook_SuggestsTheNearest()
    {
        var json = Report();
        json["books"]![0]!["id"] = "nlsh-2042";

        Assert.Equal("nlsh-2024", ReportVerifier.Verify("r", FactJson.Bytes(json), SampleReports.File(), SampleReports.Engine).Diagnostics.Single().Suggestion);
    }

    [Fact]
    public void Verify_EveryMemberReplaced_IsRefusedOrNoticed()
    {
        var whole = Report();
        foreach (var pointer in JsonEdits.Pointers(whole))
        {
            foreach (var other in new[] { "null", "7", "\"?\"", "[]" })
            {
                var json = whole.DeepClone();
                JsonEdits.Set(json, pointer, other);
                if (JsonNode.DeepEquals(whole, json))
                {
                    continue;
                }

                var outcome = ReportVerifier.Verify("r", FactJson.Bytes(json), SampleReports.File(SampleReports.WithFaults), SampleReports.Engine);

                Assert.True(!outcome.IsUsable || !outcome.Value.IsSame || pointer == "/language", $"{other} at {pointer}");
            }
        }
    }

    private static JsonObject Report() => JsonNode.Parse(ReportJson.Write(SampleReports.WithFaults(), Language.Nb))!.AsObject();

    private static Verification Verify(JsonNode report) =>
        ReportVerifier.Verify("report.json", FactJson.Bytes(report), SampleReports.File(SampleReports.WithFaults), SampleReports.Engine).GetValueOrThrow();
}
