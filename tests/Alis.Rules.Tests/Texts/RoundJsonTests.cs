using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Matching;
using Alis.Rules.Schemas;
using Alis.Rules.Tests.Matching;
using Alis.Rules.Tests.Matching.Stable.Domain;
using Alis.Rules.Tests.Properties;
using Alis.Rules.Tests.Schemas;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Texts;

public class RoundJsonTests
{
    // Keys that are no part of any word or number of the output.
    private static readonly Dictionary<string, string> LongKeys = new(StringComparer.Ordinal) { ["a"] = "kand-qa", ["B"] = "kand-qb", ["c10"] = "kand-qc", ["c9"] = "kand-qd", ["Å"] = "kand-qå" };

    private static readonly Arbitrary<(PlainRound Round, int Choice)> Rounds = Arb.From(
        from any in RoundGenerators.Any.Generator from split in RoundGenerators.Splitting.Generator from choice in Gen.Choose(1, 1_000_000) select (Renamed(choice % 2 == 0 ? any : split), choice),
        static x => RoundShrinker.Smaller(x.Item1).Select(r => (r, x.Item2)));

    [Fact]
    public void Write_AnyResultAndView_IsOfItsSchemaAndVerifies() =>
        Prop.ForAll(Rounds, drawn =>
        {
            var (round, result) = Result(drawn.Round, drawn.Choice % 3 == 0);
            var language = (Language)(drawn.Choice % 3);
            return Views(drawn.Round, drawn.Choice).All(view =>
            {
                var json = RoundJson.Write(result, language, view);
                var verified = RoundVerifier.Verify("result.json", json, round, TimelessRules.Engine);
                return SchemaCheck.Faults(Schema, JsonNode.Parse(json)!).Count == 0 && verified.Value?.IsSame == true && RoundVerifier.IsResult(json)
                    && json.AsSpan().SequenceEqual(RoundJson.Write(Result(drawn.Round, drawn.Choice % 3 == 0).Result, language, view));
            });
        }).Holds(150);

    // P18: whatever one leaf is changed to, it is noticed, and named by its path.
    [Fact]
    public void Verify_AnyChangedLeaf_IsNoticed() =>
        Prop.ForAll(Rounds, drawn =>
        {
            var (round, result) = Result(drawn.Round, false);
            var json = JsonNode.Parse(RoundJson.Write(result, Language.Nb, new RoundView { Explain = true }))!;
            List<JsonValue> leaves = [.. Leaves(json)];
            var leaf = leaves[drawn.Choice % leaves.Count];
            var path = leaf.GetPath();
            if (path is "$.language" or "$.certificate.untilSettled")
            {
                return true;
            }

            leaf.ReplaceWith(leaf.GetValueKind() switch
            {
                System.Text.Json.JsonValueKind.String => JsonValue.Create(leaf.GetValue<string>() + "x"),
                System.Text.Json.JsonValueKind.Number => JsonValue.Create(leaf.GetValue<decimal>() + 1),
                _ => JsonValue.Create(!leaf.GetValue<bool>()),
            });
            var verified = RoundVerifier.Verify("result.json", Encoding.UTF8.GetBytes(json.ToJsonString()), round, TimelessRules.Engine);
            return verified.Value?.IsSame != true;
        }).Holds(300);

    [Fact]
    public void Verify_MatchRemovedOrAdded_IsNoticed()
    {
        var round = RoundResults.Example;
        var json = JsonNode.Parse(RoundJson.Write(RoundResults.Embedded.Match(round).GetValueOrThrow(), Language.Nb))!;
        json["matches"]!.AsArray().RemoveAt(1);
        Assert.Equal(["/matches/1"], Differences(json));

        json["matches"]!.AsArray().Add(json["matches"]![0]!.DeepClone());
        Assert.Contains("/matches/1/candidate", Differences(json));

        json["more"] = 1;
        Assert.Contains("/more", Differences(json));

        IEnumerable<string> Differences(JsonNode changed) =>
            RoundVerifier.Verify("r", Encoding.UTF8.GetBytes(changed.ToJsonString()), round, RoundResults.Embedded).GetValueOrThrow().Differences.Select(d => d.Name);
    }

    // The round is not the one of the result: the facts differ, and so does the hash.
    [Fact]
    public void Verify_OtherRound_IsNoticedByItsHash()
    {
        var json = RoundJson.Write(RoundResults.Embedded.Match(RoundResults.Example).GetValueOrThrow(), Language.Nb);
        var other = RoundResults.Read(r => r["candidates"]![3]!["sequence"] = 7).GetValueOrThrow();

        Assert.Equal([DifferenceKind.Facts], RoundVerifier.Verify("r", json, other, RoundResults.Embedded).GetValueOrThrow().Differences.Select(d => d.Kind));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"certificate\":{}")]
    public void Verify_TextThatIsNoResult_IsToldAndNeverThrown(string text) =>
        Assert.NotEmpty(RoundVerifier.Verify("r", Encoding.UTF8.GetBytes(text), RoundResults.Example, RoundResults.Embedded).Diagnostics);

    // A certificate that claims nonsense is compared like any other, and so is what has none: it is no result of the round.
    [Theory]
    [InlineData("{}")]
    [InlineData("{\"certificate\":7}")]
    [InlineData("{\"certificate\":{},\"view\":[],\"language\":5}")]
    public void Verify_NoOrEmptyCertificate_DiffersEverywhere(string text) =>
        Assert.Contains(RoundVerifier.Verify("r", Encoding.UTF8.GetBytes(text), RoundResults.Example, RoundResults.Embedded).GetValueOrThrow().Differences, d => d.Name.StartsWith("/certificate", StringComparison.Ordinal));

    // What the service remarks about the round is no part of what came out of it.
    [Fact]
    public void Verify_AnswerWithRemarks_IsTheSame()
    {
        var round = RoundResults.Read(r => r["candidates"]![0]!["exceptions"] = new JsonArray(new JsonObject { ["norm"] = "NLSH-99" })).GetValueOrThrow();
        var outcome = RoundResults.Embedded.Match(round);
        var json = RoundJson.Write(outcome.GetValueOrThrow(), Language.Nb, null, outcome.Diagnostics);

        Assert.NotNull(JsonNode.Parse(json)!["diagnostics"]);
        Assert.True(RoundVerifier.Verify("r", json, round, RoundResults.Embedded).GetValueOrThrow().IsSame);
    }

    // No other key, whoever reads and whatever happened to the candidate.
    [Fact]
    public void Write_CandidatesView_NamesNobodyElse() =>
        Prop.ForAll(Rounds, drawn =>
        {
            var (_, result) = Result(drawn.Round, drawn.Choice % 2 == 0);
            return drawn.Round.Candidates.All(c => new[] { Language.Nb, Language.Nn, Language.En }.All(language =>
            {
                var view = new RoundView { Candidate = c.Id };
                var texts = new[] { JsonNode.Parse(RoundJson.Write(result, language, view))!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), RoundTexts.Write(result, language, view, false, 10_000) };
                return texts.All(t => t.Contains(c.Id, StringComparison.Ordinal) && !drawn.Round.Candidates.Any(o => o.Id != c.Id && t.Contains(o.Id, StringComparison.Ordinal)));
            }));
        }).Holds(200);

    // P31: the round written and read again has the same certificate.
    [Fact]
    public void Certificate_RoundWrittenAndReadAgain_IsTheSame() =>
        Prop.ForAll(Rounds, drawn =>
        {
            var (round, result) = Result(drawn.Round, false);
            var again = MatchingRoundReader.Read("again.json", round.ToString()).GetValueOrThrow();
            return TimelessRules.Engine.Match(again).GetValueOrThrow().Certificate is { } certificate
                && (certificate.Input, certificate.Result, certificate.Edition.Hash) == (result.Certificate.Input, result.Certificate.Result, result.Certificate.Edition.Hash);
        }).Holds(200);

    // P18: the counts of the certificate are those that come out of the pairs.
    [Fact]
    public void Certificate_AnyResult_CountsWhatThePairsAre() =>
        Prop.ForAll(Rounds, drawn =>
        {
            var (_, result) = Result(drawn.Round, false);
            List<PairStatus> pairs = [.. drawn.Round.Candidates.SelectMany(c => result.StatusesOf(c.Id))];
            if (!drawn.Round.Candidates.All(c => result.KindsOf(c.Id).SequenceEqual(result.Windows.Select(w => result.StatusOf(c.Id, w.Id)!.Kind)) && result.StatusesOf(c.Id).All(s => s.Choice == result.StatusOf(c.Id, s.Window.Id)!.Choice && s.Kind == result.StatusOf(c.Id, s.Window.Id)!.Kind)))
            {
                return false;
            }

            var admitted = pairs.Where(p => p.Choice is not null).ToList();
            return result.Certificate.Contracts == admitted.Count
                && result.Certificate.PairsChecked == pairs.Count(p => p.Kind == PairStatusKind.Outranked)
                && result.Certificate.Cutoffs.All(c => c.Filled == result.Matches.Count(m => m.Part is null && m.Window.Id == c.Window) && (c.Filled == c.Seats) == (c.Position is not null || c.Seats == 0))
                && result.Unmatched.All(u => u.Outranked == pairs.Count(p => p.Candidate == u.Candidate && p.Kind == PairStatusKind.Outranked))
                && result.EmptyWindows.All(w => w.HaveBetter == admitted.Count(p => p.Window.Id == w.Window.Id && !result.Matches.Any(m => m.Part is null && m.Candidate == p.Candidate && m.Window == p.Window)));
        }).Holds(200);

    [Fact]
    public void Codes_EveryOne_HasWordsInEveryLanguage()
    {
        foreach (var language in new[] { Language.Nb, Language.Nn, Language.En })
        {
            var texts = Enum.GetValues<RefusalReason>().Select(r => RefusalTexts.Short(r, language)).ToList();
            Assert.Equal(texts.Count, texts.Distinct().Count());
            var brief = Enum.GetValues<RefusalReason>().Select(r => BriefReasons.Of(r, language)).ToList();
            Assert.Equal(brief.Count, brief.Distinct().Count());
            Assert.All(brief, b => Assert.InRange(b.Length, 4, 18));
        }

        Assert.Equal("municipal-service-unknown", RoundCodeNames.Of(RefusalReason.MunicipalServiceUnknown));
        Assert.Equal(["matched", "refused", "outranked", "has-better"], RoundCodeNames.All<PairStatusKind>());
    }

    // P30: the days that a sentence names are those of the reason, written by our own tables.
    [Fact]
    public void Sentences_AnyRefusal_NameTheDaysOfTheReason() =>
        Prop.ForAll(Rounds, drawn =>
        {
            var (_, result) = Result(drawn.Round, false);
            return drawn.Round.Candidates.All(c => result.StatusesOf(c.Id).SelectMany(s => s.Refusals).All(r => new[] { Language.Nb, Language.Nn, Language.En }.All(language =>
            {
                var text = RefusalTexts.Sentence(r, language);
                var days = new[] { r.Reason == RefusalReason.NotApproved ? null : r.Day, r.Limit, r.ComparedWith }.OfType<NodaTime.LocalDate>();
                return days.All(d => text.Contains(UnitTexts.Day(d, language), StringComparison.Ordinal))
                    && (r.Months is not { } months || text.Contains(months + " ", StringComparison.Ordinal));
            })));
        }).Holds(200);

    [Fact]
    public void Trial_AnyChange_IsOfItsSchemaAndHasNoCertificate()
    {
        var schema = JsonNode.Parse(SchemaFiles.All.Single(s => s.Name == "match-trial.schema.json").Write())!;
        foreach (var change in new[] { "seats p-med-bodo=2", "position alis-0002=p-med-bodo/1", "position alis-0003=p-med-bodo/1", "order 1804=", "start alis-0003=2026-01-01", "places alis-0001=Lofoten", "cuts p-med-bodo=2025-09-01" })
        {
            var trial = RoundResults.Embedded.Try(RoundResults.Example, RoundChange.Read(change).GetValueOrThrow()).GetValueOrThrow();
            var json = JsonNode.Parse(RoundJson.Write(trial, Language.Nn))!;

            Assert.Empty(SchemaCheck.Faults(schema, json));
            Assert.Null(json["certificate"]);
        }
    }

    private static JsonNode Schema { get; } = JsonNode.Parse(SchemaFiles.All.Single(s => s.Name == "match.schema.json").Write())!;

    private static IEnumerable<RoundView?> Views(PlainRound round, int choice)
    {
        yield return null;
        yield return new RoundView { Explain = true };
        yield return round.Candidates.Length == 0 ? null : new RoundView { Candidate = round.Candidates[choice % round.Candidates.Length].Id };
        yield return round.Posts.Length == 0 ? null : new RoundView { Post = round.Posts[choice % round.Posts.Length].Id };
    }

    private static (MatchingRound Round, RoundResult Result) Result(PlainRound plain, bool untilSettled)
    {
        var round = PlainRoundFile.Read(PlainRoundFile.Writable(plain));
        return (round, TimelessRules.Engine.Match(round, new MatchOptions { UntilSettled = untilSettled }).GetValueOrThrow());
    }

    private static PlainRound Renamed(PlainRound round) => round with
    {
        Candidates = [.. round.Candidates.Select(c => c with { Id = LongKeys[c.Id] })],
        MunicipalOrders = [.. round.MunicipalOrders.Select(o => o with { Candidates = [.. o.Candidates.Select(c => LongKeys[c])] })],
        Declined = [.. round.Declined.Select(d => d with { Candidate = LongKeys[d.Candidate] })],
    };

    private static IEnumerable<JsonValue> Leaves(JsonNode node) => node switch
    {
        JsonObject members => members.Where(m => m.Value is not null).SelectMany(m => Leaves(m.Value!)),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Leaves),
        _ => [(JsonValue)node],
    };
}
