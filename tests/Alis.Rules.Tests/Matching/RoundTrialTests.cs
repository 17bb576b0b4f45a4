using Alis.Rules.Matching;
using Alis.Rules.Tests.Matching.Stable.Domain;
using Alis.Rules.Tests.Properties;
using FsCheck.Fluent;
using NodaTime.Text;
using Xunit;

namespace Alis.Rules.Tests.Matching;

public class RoundTrialTests
{
    // The round with the change written in its file is the round that is tried.
    [Fact]
    public void Try_OneMoreSeat_IsTheRoundWithOneMoreSeatAndHurtsNobodysWholeService() =>
        Prop.ForAll(RoundGenerators.WithChoice, drawn =>
        {
            var plain = PlainRoundFile.Writable(drawn.Round);
            var post = plain.Posts[drawn.Choice % plain.Posts.Length];
            var trial = Try(plain, $"seats {post.Id}={post.Seats + 1}");
            var written = Match(plain with { Posts = [.. plain.Posts.Select(p => p == post ? p with { Seats = p.Seats + 1 } : p)] });
            return trial.After!.Matches.Select(Shown).SequenceEqual(written.Matches.Select(Shown))
                && plain.Candidates.All(c => !trial.Before.Matches.Any(m => m.Candidate == c.Id && m.Part is null)
                    || trial.After.Matches.First(m => m.Candidate == c.Id).Choice <= Choice(c, trial));
        }).Holds(400);

    [Fact]
    public void Try_OtherStart_IsTheRoundWithTheOtherWish() =>
        Prop.ForAll(RoundGenerators.WithChoice, drawn =>
        {
            var plain = PlainRoundFile.Writable(drawn.Round);
            var candidate = plain.Candidates[drawn.Choice % plain.Candidates.Length];
            var day = candidate.Wish.PlusMonths((drawn.Choice % 7) - 3);
            var trial = Try(plain, $"start {candidate.Id}={LocalDatePattern.Iso.Format(day)}");
            var written = Match(plain with { Candidates = [.. plain.Candidates.Select(c => c == candidate ? c with { Wish = day } : c)] });
            return trial.After!.Matches.Select(Shown).SequenceEqual(written.Matches.Select(Shown));
        }).Holds(300);

    // From the place that is named the candidate gets the window or something better, and from the next lower one not: tried at every place.
    [Fact]
    public void Try_Position_IsTheLowestThatWouldDo() =>
        Prop.ForAll(RoundGenerators.WithChoice, drawn =>
        {
            var plain = PlainRoundFile.Writable(drawn.Round);
            var candidate = plain.Candidates[drawn.Choice % plain.Candidates.Length];
            var result = Match(plain);
            return result.Windows.All(w =>
            {
                var trial = Try(plain, $"position {candidate.Id}={w.Id}");
                var status = result.StatusOf(candidate.Id, w.Id)!;
                if (status.Choice is not { } wanted || status.Kind == PairStatusKind.Refused)
                {
                    return trial.LowestPosition is null;
                }

                var order = plain.Candidates.Count(c => c.IsAvailable);
                var would = Enumerable.Range(1, order).Where(place => ChoiceAt(plain, candidate, place) <= wanted).ToList();
                return trial.LowestPosition == (would.Count == 0 ? null : would[^1]) && would.SequenceEqual(Enumerable.Range(1, would.Count));
            });
        }).Holds(300);

    [Theory]
    [InlineData("", "ALIS7130")]
    [InlineData("more", "ALIS7130")]
    [InlineData("seats p", "ALIS7130")]
    [InlineData("places=a b", "ALIS7130")]
    [InlineData("seats nowhere=2", "ALIS7102")]
    [InlineData("seats p-med-bodo=-1", "ALIS7131")]
    [InlineData("seats p-med-bodo=1000000", "ALIS7131")]
    [InlineData("start alis-9=2025-01-01", "ALIS7101")]
    [InlineData("start alis-0001=soon", "ALIS7132")]
    [InlineData("start alis-0001=0001-01-01", "ALIS7132")]
    [InlineData("order 9999=", "ALIS7133")]
    [InlineData("order 1804=alis-0003,alis-0001,alis-0001", "ALIS7104 ALIS7103")]
    [InlineData("cuts p-med-bodo=2025-04-01", "ALIS7115")]
    [InlineData("cuts p-med-bodo=x,y", "ALIS7132 ALIS7132")]
    [InlineData("position alis-0001=p-med-bodo/9", "ALIS7134")]
    public void Try_FaultyChange_IsToldWhole(string text, string codes)
    {
        var change = RoundChange.Read(text);
        var diagnostics = change.Value is { } read ? RoundResults.Embedded.Try(RoundResults.Example, read).Diagnostics : change.Diagnostics;

        Assert.Equal(codes.Split(' '), diagnostics.Where(d => d.Severity == Alis.Rules.Diagnostics.Severity.Error).Select(d => d.Code.Id));
    }

    [Fact]
    public void Try_OrderOfTheMunicipality_ChangesBoth()
    {
        var trial = RoundResults.Embedded.Try(RoundResults.Example, RoundChange.Read("order 1804=alis-0002,alis-0001").GetValueOrThrow()).GetValueOrThrow();

        Assert.Equal(["alis-0001", "alis-0002"], trial.Differences.Select(d => d.Candidate));
        Assert.Equal(["p-med-bodo/1", "p-psy-lofoten/1"], trial.Differences.Select(d => d.Before.Single().Window.Id));
        Assert.Equal(["p-psy-lofoten/1", "p-med-bodo/1"], trial.Differences.Select(d => d.After.Single().Window.Id));
    }

    /// <summary>What the model gives a candidate who stands at a place of the order at every window, as a place on the candidate's own list.</summary>
    private static int? ChoiceAt(PlainRound plain, PlainCandidate candidate, int place)
    {
        var market = new Stable.Domain.RoundMarket(plain, order => [.. order.Where(c => c != candidate).Take(place - 1), candidate, .. order.Where(c => c != candidate).Skip(place - 1)]);
        var index = Array.IndexOf(plain.Candidates, candidate);
        return market.Market.Match()[index] is >= 0 and var post ? Array.IndexOf(market.Market.Lists[index], post) + 1 : null;
    }

    private static int? Choice(PlainCandidate candidate, RoundTrial trial)
    {
        // One more seat opens windows of a post that had none, which may stand before the old offer on the list.
        var old = trial.Before.Matches.First(m => m.Candidate == candidate.Id);
        return trial.After!.StatusOf(candidate.Id, old.Window.Id)!.Choice;
    }

    private static (string, string, NodaTime.LocalDate, int?) Shown(RoundMatch match) => (match.Candidate, match.Window.Id, match.Start, match.Part);

    private static RoundTrial Try(PlainRound round, string change) =>
        TimelessRules.Engine.Try(PlainRoundFile.Read(round), RoundChange.Read(change).GetValueOrThrow()).GetValueOrThrow();

    private static RoundResult Match(PlainRound round) => TimelessRules.Engine.Match(PlainRoundFile.Read(round)).GetValueOrThrow();
}
