using System.Text;
using Alis.Rules.Facts;
using Alis.Rules.Lifecycles;
using Alis.Rules.Workflows;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Lifecycles;

/// <summary>Steps that happen by themselves and follow on each other: years of them are followed, and those that go round for ever are said.</summary>
public class LoopTests
{
    private static readonly LocalDate Begun = new(2024, 1, 1);

    [Fact]
    public void Agreement_RenewedEachYear_IsFollowedForDecades()
    {
        var status = Status("\"after\": \"Dates.AddMonths(stage.Since, 12)\"", "\"after\": \"Dates.AddMonths(stage.Since, 12)\"", new(2064, 1, 1));

        // A year and a day each: on 1 January 2024, 2 January 2025 and so on.
        Assert.Equal((true, 40), (status.IsComplete, status.Taken.Length));
        Assert.Equal(new LocalDate(2063, 2, 9), status.Since);
    }

    [Fact]
    public void Agreement_RoundForEverOnOneDay_IsNotCertain()
    {
        var status = Status("\"day\": \"stage.Since\"", "\"day\": \"stage.Since\"", new(2024, 6, 1));

        Assert.False(status.IsComplete);
        Assert.False(status.IsCertain);
    }

    [Fact]
    public void Agreement_EndBeforeTheBeginning_IsTheBeginning()
    {
        var status = Status("\"after\": \"Dates.AddMonths(stage.Since, -600)\"", "\"after\": \"Dates.AddMonths(stage.Since, 1200)\"", new(2024, 6, 1));

        Assert.Equal((Begun, Begun), (status.InForceFrom, status.EndsOn));
    }

    private static LifecycleStatus Status(string leave, string back, LocalDate day)
    {
        const string Words = """{ "nb": "a", "nn": "a", "en": "a" }""";
        var texts = new[]
        {
            new RulebookText("own/rulebook.json", Encoding.UTF8.GetBytes($$"""{ "formatVersion": 1, "id": "own", "kind": "agreement", "version": "1.0.0", "minimumEngine": "0.1.0", "title": {{Words}}, "inForce": { "from": "2020-01-01" }, "appliesTo": { "subject": "training-file" }, "source": { "document": "OWN", "title": "a" }, "statements": [] }""")),
            new RulebookText("own/lifecycles/agreement.json", Encoding.UTF8.GetBytes($$"""
                { "formatVersion": 1, "lifecycle": "agreement", "subject": "agreement", "title": {{Words}},
                  "states": [
                    { "state": "NotBegun", "title": {{Words}}, "text": {{Words}} },
                    { "state": "InForce", "title": {{Words}}, "text": {{Words}}, "inForce": true },
                    { "state": "Paused", "title": {{Words}}, "text": {{Words}} } ],
                  "transitions": [
                    { "name": "signed", "title": {{Words}}, "from": ["NotBegun"], "to": "InForce", "event": "signed" },
                    { "name": "leaves", "title": {{Words}}, "from": ["InForce"], "to": "Paused", {{leave}} },
                    { "name": "returns", "title": {{Words}}, "from": ["Paused"], "to": "InForce", {{back}} } ] }
                """)),
        };
        var file = new AgreementFileBuilder { Key = "a", Rulebook = "own", Events = [new() { Kind = "signed", On = Begun }] }.Build().GetValueOrThrow();
        return new RuleEngine(RuleSet.Load(texts).GetValueOrThrow()).Agreement(file, day).Agreement!;
    }
}
