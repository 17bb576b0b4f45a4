using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Diagnostics;
using Alis.Rules.Facts;
using Alis.Rules.Text;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Facts;

public class TrainingFileReaderTests
{
    [Fact]
    public void Read_Sample_HasEveryFactAndNoRemark()
    {
        var outcome = TrainingFileReader.Read("training-file.json", RepositoryFiles.Sample());

        Assert.Empty(outcome.Diagnostics);
        var file = outcome.Value!;
        Assert.Equal("alis-0001", file.Candidate!.Key);
        Assert.Equal(new LocalDate(2019, 3, 1), file.Hospital!.Institution!.From);
        Assert.Equal(["barnesykdommer", "indremedisin", "psykiatri"], file.Hospital.Institution.Specialties!);
        Assert.Equal(["s1", "s2", "s3", "s4"], file.Service!.Select(s => s.Key!));
        Assert.Equal(new LocalDate(2025, 8, 31), file.Service![3].To);
        Assert.Equal("sick-leave", file.Service[2].Absence![1].Kind);
        Assert.True(file.Service[3].GuidanceAsOtherLis);
        Assert.Null(file.Service[3].MunicipalCriteriaMet);
        Assert.Equal([42m, 43m, 42m], file.Guidance!.Select(g => g.Hours!.Value));
        Assert.Equal(120m, file.GuidanceGroup![0].Hours);
        Assert.Empty(file.Dispensations!);
        Assert.Equal(["fee", "paid-leave", "substitute"], file.Courses![0].Covers!);
        Assert.Equal(new LocalDate(2022, 3, 2), file.Wish!.RegisteredOn);
        Assert.Equal("need-notified", file.Events![0].Kind);
        Assert.Equal("indremedisin", file.Events.Single(e => e.Offer is not null).Offer!.Specialty);
    }

    [Fact]
    public void Read_Sample_LosesNothing()
    {
        var file = TrainingFileReader.Read("training-file.json", RepositoryFiles.Sample()).GetValueOrThrow();

        var written = JsonNode.Parse(file.ToCanonicalSource())!;

        Assert.Equal(Leaves(JsonNode.Parse(RepositoryFiles.Sample())!), Leaves(written));
    }

    [Theory]
    [InlineData("/candidate/municipalty", "\"1804\"", "ALIS1007", "/candidate/municipalty", "municipality")]
    [InlineData("/service/3/to", "\"2025-02-30\"", "ALIS1010", "/service/3/to", null)]
    [InlineData("/service/3/to", "\"2025-3-1\"", "ALIS1010", "/service/3/to", null)]
    [InlineData("/service/3/to", "\"2025-02-01\"", "ALIS5003", "/service/3", null)]
    [InlineData("/implementationPlan/blocks/1/to", "\"2025-02-28\"", "ALIS5003", "/implementationPlan/blocks/1", null)]
    [InlineData("/events/2/offer/to", "\"2025-02-28\"", "ALIS5003", "/events/2/offer", null)]
    [InlineData("/wish/to", "\"2025-02-28\"", "ALIS5003", "/wish", null)]
    [InlineData("/service/3/key", "\"s1\"", "ALIS5004", "/service/3/key", null)]
    [InlineData("/implementationPlan/blocks/1/key", "\"b1\"", "ALIS5004", "/implementationPlan/blocks/1/key", null)]
    [InlineData("/service/3/ongoing", "true", "ALIS5005", "/service/3/ongoing", null)]
    [InlineData("/service/3/to", "\"9999-12-31\"", "ALIS5006", "/service/3/to", null)]
    [InlineData("/candidate/authorisedOn", "\"1899-12-31\"", "ALIS5006", "/candidate/authorisedOn", null)]
    [InlineData("/service/2/absence/0/from", "\"2022-02-28\"", "ALIS5007", "/service/2/absence/0", null)]
    [InlineData("/service/2/absence/2/to", "\"2025-03-01\"", "ALIS5007", "/service/2/absence/2", null)]
    [InlineData("/candidate/key", "\"01017012345\"", "ALIS5001", "/candidate/key", null)]
    [InlineData("/candidate/key", "\"41017012345\"", "ALIS5001", "/candidate/key", null)]
    [InlineData("/service/0/key", "\"010170 12345\"", "ALIS5001", "/service/0/key", null)]
    [InlineData("/candidate/key", "\" a\"", "ALIS5002", "/candidate/key", null)]
    [InlineData("/service/0/percent", "99999999999999999999", "ALIS1011", "/service/0/percent", null)]
    [InlineData("/service/0/percent", "99999999999999999999999999999999999999", "ALIS1012", "/service/0/percent", null)]
    [InlineData("/service/0/percent", "0", "ALIS1011", "/service/0/percent", null)]
    [InlineData("/service/0/percent", "100.01", "ALIS1011", "/service/0/percent", null)]
    [InlineData("/service/0/percent", "33.333", "ALIS1012", "/service/0/percent", null)]
    [InlineData("/service/0/part", "4", "ALIS1011", "/service/0/part", null)]
    [InlineData("/service/0/part", "1.5", "ALIS1012", "/service/0/part", null)]
    [InlineData("/guidance/0/hours", "10000.01", "ALIS1011", "/guidance/0/hours", null)]
    [InlineData("/courses/0/days", "366.5", "ALIS1011", "/courses/0/days", null)]
    [InlineData("/courses/0/days", "0.25", "ALIS1012", "/courses/0/days", null)]
    [InlineData("/goals/0/code", "\"ALMM-055\"", "ALIS1014", "/goals/0/code", "ALM-055")]
    [InlineData("/service/0/arena", "\"hopsital\"", "ALIS1014", "/service/0/arena", "hospital")]
    [InlineData("/service/3/goals/1", "\"ALM-089\"", "ALIS1014", "/service/3/goals/1", "ALM-009")]
    [InlineData("/events/0/kind", "\"need-notifed\"", "ALIS1014", "/events/0/kind", "need-notified")]
    [InlineData("/formatVersion", "2", "ALIS1016", "/formatVersion", null)]
    [InlineData("/individualTrainingPlan/system", "\"a\\u0007\"", "ALIS1015", "/individualTrainingPlan/system", null)]
    public void Read_OneFault_IsToldWithItsPlace(string set, string value, string code, string pointer, string? suggestion)
    {
        var outcome = TrainingFileReader.Read("file.json", Changed((set, value)));

        var fault = Assert.Single(outcome.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal((code, pointer, suggestion, Severity.Error), (fault.Code.Id, fault.Where.Pointer, fault.Suggestion, fault.Severity));
        Assert.Equal("file.json", fault.Where.Document);
        Assert.True(fault.Where.Line > 0);
        Assert.Null(outcome.Value);
    }

    [Fact]
    public void Read_NumberBeyondEveryDouble_IsRefusedAtItsPlace()
    {
        var sample = JsonNode.Parse(RepositoryFiles.Sample())!.ToJsonString();

        var outcome = TrainingFileReader.Read("file.json", sample.Replace("\"hours\":42", "\"hours\":1e400", StringComparison.Ordinal));

        Assert.Equal(["/guidance/0/hours", "/guidance/2/hours"], outcome.Diagnostics.Select(d => d.Where.Pointer).Distinct());
        Assert.Null(outcome.Value);
    }

    [Theory]
    [InlineData("/candidate/municipality", "\"1806\"", "ALIS5020", "/candidate/municipality", null)]
    [InlineData("/service/3/institution/status", "\"none\"", "ALIS5021", "/service/3/institution/status", null)]
    [InlineData("/implementationPlan/blocks/1/states", "[\"arena\",\"department\",\"period\"]", "ALIS5025", "/implementationPlan/blocks/1/place", null)]
    [InlineData("/events/1/block", "\"b3\"", "ALIS5022", "/events/1/block", "b1")]
    [InlineData("/wish/block", "\"x\"", "ALIS5022", "/wish/block", "b1")]
    [InlineData("/exceptions", "[{\"norm\":\"NLSH-16\",\"block\":\"B2\"}]", "ALIS5022", "/exceptions/0/block", "b2")]
    [InlineData("/events/4/by", "\"municipality\"", "ALIS5023", "/events/4/by", null)]
    [InlineData("/service/2/absence", "[{ \"kind\": \"sick-leave\", \"from\": \"2024-01-08\", \"to\": \"2024-01-19\", \"percent\": 50 }, { \"kind\": \"other\", \"from\": \"2024-01-19\", \"to\": \"2024-01-20\", \"percent\": 50 }]", "ALIS5024", "/service/2/absence/1", null)]
    public void Read_OneContradiction_IsAWarning(string set, string value, string code, string pointer, string? suggestion)
    {
        var outcome = TrainingFileReader.Read("file.json", Changed((set, value)));

        var warning = Assert.Single(outcome.Diagnostics);
        Assert.Equal((code, pointer, suggestion, Severity.Warning), (warning.Code.Id, warning.Where.Pointer, warning.Suggestion, warning.Severity));
        Assert.NotNull(outcome.Value);
    }

    [Theory]
    [InlineData("/service/2/absence/1/from", "\"2023-07-29\"")] // the day after the absence before it
    [InlineData("/service/2/absence/0/from", "\"2022-03-01\"")] // the first day of the service
    [InlineData("/service/2/absence/2/to", "\"2025-02-28\"")] // the last day of the service
    [InlineData("/service/3/to", "\"2025-03-01\"")] // a period of one day
    [InlineData("/candidate/authorisedOn", "\"1900-01-01\"")]
    [InlineData("/candidate/authorisedOn", "\"2020-09-01\"")] // the first day of the service
    [InlineData("/service/3/confirmedOn", "\"2299-12-31\"")]
    [InlineData("/service/3/ongoing", "false")]
    [InlineData("/service/0/percent", "0.01")]
    [InlineData("/service/0/percent", "100.000")] // noughts after the last decimal say nothing
    [InlineData("/guidance/0/hours", "0")]
    [InlineData("/courses/0/days", "366")]
    [InlineData("/candidate/key", "\"0101701234\"")] // ten digits
    [InlineData("/candidate/key", "\"99999912345\"")] // no birth date
    [InlineData("/candidate/x-own", "{\"a\":[1,null]}")]
    [InlineData("/$schema", "\"../rules/schema/training-file.schema.json\"")]
    [InlineData("/implementationPlan/blocks", "[{\"key\":\"b1\"},{\"key\":\"b2\"}]")] // blocks without a period
    [InlineData("/service", "[]")]
    [InlineData("/service", "[{\"key\":\"s9\"}]")]
    public void Read_AtABound_IsTaken(string set, string value) =>
        Assert.Empty(TrainingFileReader.Read("file.json", Changed((set, value))).Diagnostics);

    [Fact]
    public void Read_OngoingServiceWithoutEnd_IsTaken()
    {
        var json = JsonNode.Parse(RepositoryFiles.Sample())!;
        json["service"]![3]!.AsObject().Remove("to");
        json["service"]![3]!["ongoing"] = true;

        var file = FactJson.Read(json);

        Assert.True(file.Service![3].Ongoing);
        Assert.Null(file.Service[3].To);
    }

    [Fact]
    public void Read_BlocksAreUnknown_NoBlockIsCalledMissing()
    {
        var json = JsonNode.Parse(RepositoryFiles.Sample())!;
        json["implementationPlan"]!.AsObject().Remove("blocks");

        Assert.Empty(TrainingFileReader.Read("file.json", FactJson.Bytes(json)).Diagnostics);
    }

    [Theory]
    [InlineData("/formatVersion", "", "formatVersion")]
    [InlineData("/implementationPlan/blocks/0/key", "/implementationPlan/blocks/0", "key")]
    [InlineData("/service/0/key", "/service/0", "key")]
    [InlineData("/courses/0/key", "/courses/0", "key")]
    [InlineData("/events/0/kind", "/events/0", "kind")]
    [InlineData("/events/0/on", "/events/0", "on")]
    [InlineData("/goals/0/code", "/goals/0", "code")]
    public void Read_IdentifyingMemberMissing_IsAFault(string removed, string pointer, string name)
    {
        var json = JsonNode.Parse(RepositoryFiles.Sample())!;
        JsonEdits.Remove(json, removed);

        var fault = Assert.Single(TrainingFileReader.Read("file.json", FactJson.Bytes(json)).Diagnostics);

        Assert.Equal(("ALIS1008", pointer), (fault.Code.Id, fault.Where.Pointer));
        Assert.Contains($"`{name}`", fault.Message(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OnlyTheVersion_IsAFileOfUnknowns()
    {
        var file = TrainingFileReader.Read("file.json", """{"formatVersion":1}""").GetValueOrThrow();

        Assert.Equal(FactJson.Builder(file).Build().GetValueOrThrow(), file);
        Assert.Null(file.Service);
        Assert.Null(file.Candidate);
    }

    [Fact]
    public void Read_ValueOfAnotherKind_IsToldForEveryMember()
    {
        var whole = FactJson.Of(TrainingFileGenerator.CompleteFile(new Draws(7)));
        var others = new[] { "null", "true", "1", "\"a\"", "[]", "{}" };
        foreach (var pointer in JsonEdits.Pointers(whole))
        {
            foreach (var other in others.Where(o => JsonEdits.Kind(JsonNode.Parse(o)) != JsonEdits.Kind(JsonEdits.At(whole, pointer))))
            {
                var json = whole.DeepClone();
                JsonEdits.Set(json, pointer, other);

                var faults = TrainingFileReader.Read("file.json", FactJson.Bytes(json)).Diagnostics;

                Assert.True(faults.Any(f => f.Code.Id == "ALIS1009" && f.Where.Pointer == pointer), $"{other} at {pointer}: {string.Join("; ", faults)}");
            }
        }
    }

    [Fact]
    public void Read_MemberTwice_IsAFaultAtTheSecond()
    {
        var fault = Assert.Single(TrainingFileReader.Read("file.json", """
            {"formatVersion":1,
             "candidate":{"key":"a",
               "key":"b"}}
            """).Diagnostics);

        Assert.Equal(("ALIS1006", "/candidate/key", 3, 4), (fault.Code.Id, fault.Where.Pointer, fault.Where.Line, fault.Where.Column));
    }

    [Fact]
    public void Read_ManyFaults_AreAllToldInTheOrderOfTheText()
    {
        var json = JsonNode.Parse(RepositoryFiles.Sample())!;
        var places = new List<string>();
        foreach (var i in Enumerable.Range(0, 11))
        {
            places.Add($"/events/{i}/kind");
            places.Add($"/events/{i}/on");
        }

        foreach (var place in places)
        {
            JsonEdits.Set(json, place, "\"?\"");
        }

        var faults = TrainingFileReader.Read("file.json", FactJson.Bytes(json)).Diagnostics;

        Assert.Equal(places, faults.Select(f => f.Where.Pointer));
    }

    [Fact]
    public void Read_FaultInAKeyThatCanBeANationalIdentity_NeverRepeatsIt()
    {
        var outcome = TrainingFileReader.Read("file.json", Changed(
            ("/service/0/key", "\"01017012345\""), ("/service/1/key", "\"01017012345\""), ("/events/0/block", "\"01017012345\""), ("/municipality/key", "\"01017012345\"")));

        Assert.Equal(4, outcome.Diagnostics.Length);
        foreach (var fault in outcome.Diagnostics)
        {
            Assert.Equal("ALIS5001", fault.Code.Id);
            Assert.DoesNotContain("01017012345", fault.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_TextWithHalfACharacter_IsNotUtf8() =>
        Assert.Equal("ALIS1018", Assert.Single(TrainingFileReader.Read("file.json", "{\"formatVersion\":1,\"x-\ud800\":1}").Diagnostics).Code.Id);

    [Fact]
    public void Read_Null_IsTheCallersError()
    {
        Assert.Throws<ArgumentNullException>(() => TrainingFileReader.Read(null!, []));
        Assert.Throws<ArgumentNullException>(() => TrainingFileReader.Read("a", (byte[])null!));
        Assert.Throws<ArgumentNullException>(() => TrainingFileReader.Read("a", (string)null!));
    }

    private static byte[] Changed(params (string Pointer, string Value)[] changes)
    {
        var json = JsonNode.Parse(RepositoryFiles.Sample())!;
        foreach (var (pointer, value) in changes)
        {
            JsonEdits.Set(json, pointer, value);
        }

        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    /// <summary>Every value with the names on the way to it, without the places in lists, in ordinal order.</summary>
    private static List<string> Leaves(JsonNode node) =>
        [.. JsonEdits.Pointers(node).Where(p => JsonEdits.At(node, p) is JsonValue or JsonArray { Count: 0 })
            .Select(p => string.Join("/", p.Split('/').Where(s => !s.All(char.IsAsciiDigit))) + "=" + JsonEdits.At(node, p)!.ToJsonString())
            .OrderBy(l => l, StringComparer.Ordinal)];
}
