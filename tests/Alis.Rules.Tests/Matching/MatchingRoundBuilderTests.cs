using Alis.Rules.Matching;
using Alis.Rules.Tests.Matching.Stable.Domain;
using Alis.Rules.Tests.Properties;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Matching;

public class MatchingRoundBuilderTests
{
    // The two doors give the same round, whatever stands in it.
    [Fact]
    public void Build_PartsOfAnyRound_IsTheRound() =>
        Prop.ForAll(RoundGenerators.Any, drawn =>
        {
            var read = PlainRoundFile.Read(PlainRoundFile.Writable(drawn));
            return Builder(read).Build().GetValueOrThrow().ToString() == read.ToString();
        }).Holds(200);

    [Fact]
    public void Build_Example_GivesTheSameResult()
    {
        var built = Builder(RoundResults.Example).Build().GetValueOrThrow();

        Assert.Equal(RoundResults.Embedded.Match(RoundResults.Example).GetValueOrThrow().Certificate.Result, RoundResults.Embedded.Match(built).GetValueOrThrow().Certificate.Result);
    }

    [Fact]
    public void Build_FaultyParts_TellsEachWithItsMember()
    {
        var builder = Builder(RoundResults.Example);
        builder.Key = null;
        builder.Posts = [builder.Posts[0] with { Seats = -1 }];
        builder.Replies = [new OfferReply { Candidate = "nobody", Post = "p-med-bodo", Answer = "perhaps" }];

        var faults = builder.Build().Diagnostics;

        Assert.Empty(new[] { "/round", "/posts/0/seats", "/replies/0/candidate", "/replies/0/answer" }.Except(faults.Select(f => f.Where.Pointer)));
        Assert.All(faults, f => Assert.Equal(0, f.Where.Line));
    }

    [Fact]
    public void Build_Nothing_IsFaultsAndNoException()
    {
        Assert.Null(new MatchingRoundBuilder().Build().Value);
        Assert.Null(new MatchingRoundBuilder { Posts = null!, Candidates = null!, Replies = null!, Declined = null!, MunicipalRanking = null! }.Build().Value);
    }

    private static MatchingRoundBuilder Builder(MatchingRound round) => new()
    {
        Key = round.Key,
        Rulebook = round.Rulebook,
        DecidedOn = round.DecidedOn,
        Policy = round.Policy,
        Posts = [.. round.Posts.Reverse()],
        Candidates = [.. round.Candidates.Reverse()],
        MunicipalRanking = [.. round.MunicipalRanking.Reverse()],
        Agreements = round.Agreements,
        Declined = [.. round.Declined.Reverse()],
        Replies = [.. round.Replies.Reverse()],
    };
}
