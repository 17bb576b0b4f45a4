using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Schemas;
using Alis.Rules.Tests.Schemas;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Xunit;

namespace Alis.Rules.Tests.Texts;

public class ReportListJsonTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(SchemaFiles.All.Single(s => s.Name == "report-list.schema.json").Write())!;

    [Fact]
    public void Write_FilesOfEveryKind_KeepsToTheSchema()
    {
        foreach (var language in SampleReports.Languages)
        {
            var json = Write(language, list =>
            {
                list.Add("a.json", SampleReports.WithFaults(), []);
                list.AddNotAssessed("b.json", FileResultKind.Faulty, TrainingFileReader.Read("b.json", Encoding.UTF8.GetBytes("{}")).Diagnostics);
                list.AddNotAssessed("c.json", FileResultKind.NotRead, [], "finner ikke");
                list.AddNotAssessed("d.json", FileResultKind.NoRulebook, ReportRequest.Check(SampleReports.OneBook, SampleReports.File(f => f.Remove("hospital")), new ReportOptions(), null, "d.json"));
                list.Add("e.json", SampleReports.WithFaults().ForParty("candidate"), []);
            });

            Assert.Empty(SchemaCheck.Faults(Schema, json));
            Assert.Equal("d.json", (string)json["reports"]![3]!["diagnostics"]![0]!["file"]!);
            Assert.Equal("""{"AcceptedWithRemarks":1,"Rejected":1}""", json["summary"]!["outcomes"]!.ToJsonString());
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(ReportJson.Write(SampleReports.WithFaults(), language)), json["reports"]![0]!["report"]));
            foreach (var member in new[] { "formatVersion", "language", "reports", "summary" })
            {
                var bad = json.DeepClone().AsObject();
                bad.Remove(member);
                Assert.NotEmpty(SchemaCheck.Faults(Schema, bad));
            }
        }
    }

    [Fact]
    public void Write_NoFiles_IsAnEmptyList()
    {
        var json = Write(Language.Nb, _ => { });

        Assert.Empty(SchemaCheck.Faults(Schema, json));
        Assert.Equal("""{"files":0,"outcomes":{},"notAssessed":[]}""", json["summary"]!.ToJsonString());
    }

    [Fact]
    public void Add_EachReport_IsWrittenAtOnce()
    {
        using var stream = new MemoryStream();
        using var list = new ReportListJson(stream, Language.Nb);
        list.Add("a.json", SampleReports.WithFaults(), []);

        Assert.Contains("\"receipt\"", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void AddNotAssessed_Assessed_IsRefused()
    {
        using var list = new ReportListJson(Stream.Null, Language.Nb);
        Assert.Throws<ArgumentException>("why", () => list.AddNotAssessed("a.json", FileResultKind.Assessed, []));
    }

    [Fact]
    public void Summary_EveryOutcomeAndKind_IsCounted()
    {
        List<FileResult> results = [.. Enum.GetValues<ReportOutcome>().Select(o => new FileResult("x", FileResultKind.Assessed, o)), new("b", FileResultKind.Faulty)];

        Assert.All(SampleReports.Languages, l => Assert.Equal(2 + 5 + 2 + 1, ReportListTexts.Summary(results, l, false).Split('\n').Length));
        Assert.Equal("Summary: 1 file\n===============\n  1  not assessed:\n     b: faulty text\n", ReportListTexts.Summary([new("b", FileResultKind.Faulty)], Language.En, false));
        Assert.StartsWith("\u001b[1mFil: a\u001b[0m\n======\n", ReportListTexts.Heading("a", Language.Nn, true), StringComparison.Ordinal);
    }

    private static JsonNode Write(Language language, Action<ReportListJson> add)
    {
        using var stream = new MemoryStream();
        using (var list = new ReportListJson(stream, language))
        {
            add(list);
            list.Complete();
        }

        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
        return JsonNode.Parse(text)!;
    }
}
