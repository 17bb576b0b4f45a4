using System.Text.Json.Nodes;
using Alis.Rules.Diagnostics;
using Alis.Rules.Facts;
using Xunit;

namespace Alis.Rules.Tests.Facts;

/// <summary>Facts that cannot be so are refused with their place: of posts, percentages, absence, authorisation and goals.</summary>
public class ImpossibleFactsTests
{
    [Theory]
    [InlineData("/posts", "[{ \"key\": \"p1\", \"from\": \"2025-01-01\", \"to\": \"2025-01-31\", \"ongoing\": true }]", "ALIS5005", "/posts/0/ongoing", null)]
    [InlineData("/posts", "[{ \"key\": \"p1\", \"from\": \"2025-01-01\", \"to\": \"2025-01-31\", \"daysAtWork\": 32 }]", "ALIS5008", "/posts/0/daysAtWork", null)]
    [InlineData("/posts", "[{ \"key\": \"p1\", \"from\": \"2025-02-01\", \"to\": \"2025-01-31\", \"daysAtWork\": 3 }]", "ALIS5003", "/posts/0", null)]
    [InlineData("/posts", "[{ \"key\": \"p1\" }, { \"key\": \"p1\" }]", "ALIS5004", "/posts/1/key", null)]
    [InlineData("/posts", "[{ \"key\": \"p1\", \"daysAtWork\": -1 }]", "ALIS1011", "/posts/0/daysAtWork", null)]
    [InlineData("/posts", "[{ \"key\": \"p1\", \"duties\": 36526 }]", "ALIS1011", "/posts/0/duties", null)]
    [InlineData("/posts", "[{ \"key\": \"p1\", \"kind\": \"list-schema\" }]", "ALIS1014", "/posts/0/kind", "list-scheme")]
    [InlineData("/candidate/authorisedOn", "\"2020-09-02\"", "ALIS5009", "/service/0/from", null)]
    [InlineData("/service/2/absence/2/from", "\"2024-01-19\"", "ALIS5010", "/service/2/absence/2", null)]
    [InlineData("/service/2/absence/0/percent", "0", "ALIS1011", "/service/2/absence/0/percent", null)]
    [InlineData("/service/2/absence/0/percent", "-0.01", "ALIS1011", "/service/2/absence/0/percent", null)]
    [InlineData("/service/2/absence/0/percent", "100.01", "ALIS1011", "/service/2/absence/0/percent", null)]
    [InlineData("/service/0/percent", "-50", "ALIS1011", "/service/0/percent", null)]
    [InlineData("/goals/0/attainedOn", "\"2019-02-28\"", "ALIS5026", "/goals/0/attainedOn", null)]
    public void Read_OneFault_IsToldWithItsPlace(string set, string value, string code, string pointer, string? suggestion)
    {
        var json = JsonNode.Parse(RepositoryFiles.Sample())!;
        JsonEdits.Set(json, set, value);

        var outcome = TrainingFileReader.Read("file.json", FactJson.Bytes(json));

        var fault = Assert.Single(outcome.Diagnostics);
        Assert.Equal((code, pointer, suggestion, Severity.Error), (fault.Code.Id, fault.Where.Pointer, fault.Suggestion, fault.Severity));
        Assert.Null(outcome.Value);
    }

    [Fact]
    public void Read_ServiceAbroadBeforeAuthorisation_IsTaken()
    {
        var json = JsonNode.Parse(RepositoryFiles.Sample())!;
        json["candidate"]!["authorisedOn"] = "2020-09-02";
        json["service"]![0]!["abroad"] = true;

        Assert.Empty(TrainingFileReader.Read("file.json", FactJson.Bytes(json)).Diagnostics);
    }
}
