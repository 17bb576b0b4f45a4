using Alis.Rules.Tests.Properties;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Matching.Stable.Domain;

/// <summary>Whole rounds: dates, municipalities and answers in, a matching out.</summary>
public class RoundMarketTests
{
    // In the calendar four hundred years are whole weeks, and the leap years come again at the same places.
    private const int FourHundredYears = 146_097;

    // P1: straight from the facts of the round, beside what the market knows.
    [Fact]
    public void Result_AnyRound_GivesWhatIsAllowedToThoseWhoAreThere() =>
        Prop.ForAll(RoundGenerators.Any, round =>
        {
            var market = new RoundMarket(round);
            var result = market.Result();
            return result.TrueForAll(x =>
            {
                var window = market.Windows.Single(w => w.Id == x.Window);
                var candidate = round.Candidates.Single(c => c.Id == x.Candidate);
                return Admission.Of(round, candidate, window) == Refusals.None
                    && x.Start >= window.From && x.Start.PlusMonths(window.ServiceMonths) <= window.End
                    && window.Post.From <= x.Start && x.Start <= window.Post.To;
            }) && result.GroupBy(x => x.Window).All(g => g.Count() <= market.Windows.Single(w => w.Id == g.Key).Post.Seats);
        }).Holds(600);

    // P2 to P4
    [Fact]
    public void Match_AnyRound_IsTheStableMatchingThatIsBestForEveryCandidate() =>
        Prop.ForAll(RoundGenerators.Any, round =>
        {
            var market = new RoundMarket(round).Market;
            var (posts, all) = (market.Match(), OracleMatcher.AllStable(market));
            return OracleMatcher.Blocking(market, posts).Count == 0
                && all.Exists(s => s.SequenceEqual(posts))
                && all.TrueForAll(s => Enumerable.Range(0, market.Candidates).All(c => market.RankOf(c, posts[c]) <= market.RankOf(c, s[c])));
        }).Holds(600);

    // P32
    [Fact]
    public void Result_AllDaysFourHundredYearsLater_IsTheSameThen() =>
        Prop.ForAll(RoundGenerators.Any, round =>
            new RoundMarket(RoundRewriter.Later(round, FourHundredYears)).Result()
                .SequenceEqual(new RoundMarket(round).Result().Select(x => (x.Candidate, x.Window, x.Start.PlusDays(FourHundredYears))))).Holds(400);

    // P9
    [Fact]
    public void Result_RowsInAnotherOrder_IsTheSame() =>
        Prop.ForAll(RoundGenerators.WithChoice, x =>
            new RoundMarket(RoundRewriter.Shuffled(x.Round, x.Choice)).Result().SequenceEqual(new RoundMarket(x.Round).Result())).Holds(400);

    [Fact]
    public void Result_OtherIdsInTheSameOrder_IsTheSame() =>
        Prop.ForAll(RoundGenerators.WithChoice, x =>
        {
            var names = RoundRewriter.NewNames(x.Round, x.Choice);
            return new RoundMarket(RoundRewriter.Shuffled(RoundRewriter.Renamed(x.Round, names), x.Choice)).Result()
                .SequenceEqual(new RoundMarket(x.Round).Result().Select(m => (names[m.Candidate], names[m.Window], m.Start)));
        }).Holds(400);

    // P19: a candidate's own wishes about places, departments and windows move nobody in any window's order, the candidate included.
    [Fact]
    public void PriorityAt_CandidatesWishesChanged_IsTheSame() =>
        Prop.ForAll(RoundGenerators.Any, round =>
        {
            var changed = round with
            {
                Candidates = [.. round.Candidates.Select(c => c with { Places = [.. c.Places.AsEnumerable().Reverse()], Departments = [], Specialties = [], Dimensions = [.. c.Dimensions.AsEnumerable().Reverse()], Ranking = null, Excluded = [c.Id] })],
                Declined = [],
            };
            var (before, after) = (new RoundMarket(round), new RoundMarket(changed));
            return before.Windows.TrueForAll(w => before.PriorityAt(w).Select(c => c.Id).SequenceEqual(after.PriorityAt(w).Select(c => c.Id)));
        }).Holds(400);

    // What a round is for has to come up, or the properties above would hold of rounds in which nothing happens.
    [Fact]
    public void Any_OfFiveHundred_WhatTheGeneratorIsForComesUp()
    {
        var rounds = RoundGenerators.Any.Drawn(500).ConvertAll(r => (Round: r, Market: new RoundMarket(r)));

        rounds.ComeUp(
        [
            ("29 February", 15, x => Days(x.Round).Any(d => d is { Month: 2, Day: 29 })),
            ("30th or 31st", 40, x => Days(x.Round).Any(d => d.Day > 29)),
            ("several matched", 30, x => x.Market.Result().Count > 1),
            ("not the first wish", 25, x => x.Market.Market.Lists.Zip(x.Market.Market.Match()).Any(m => m.First.Length > 0 && m.Second != m.First[0])),
            ("no seat", 10, x => x.Round.Posts.Any(p => p.Seats == 0)),
            ("equal registrations", 30, x => x.Round.Candidates.DistinctBy(c => (c.Registered, c.Sequence)).Count() < x.Round.Candidates.Length),
            ("a decline decides", 3, x => Matters(x.Round, x.Round with { Declined = [] })),
            ("a municipality's order decides", 4, x => Matters(x.Round, x.Round with { MunicipalOrders = [] })),
            ("agreements decide", 1, x => Matters(x.Round, x.Round with { Policy = x.Round.Policy with { Agreements = null } })),
            ("exactly six months", 20, x => Pairs(x).Any(p => p.Window.StartFor(p.Candidate) is { } s && (s.PlusMonths(6) == p.Candidate.Wish || p.Candidate.Wish.PlusMonths(6) == s))),
            ("an exception decides", 2, x => Matters(x.Round, x.Round with { Candidates = [.. x.Round.Candidates.Select(c => c with { HasException = false })] })),
            ("another class on the start than today", 30, x => Pairs(x).Any(p => p.Window.StartFor(p.Candidate) is { } s && Admission.ClassOf(p.Candidate, s) != Admission.ClassOf(p.Candidate, x.Round.Day))),
            .. from reason in Enum.GetValues<Refusals>()
               where reason != Refusals.None
               select (reason.ToString(), 3.0, (Func<(PlainRound Round, RoundMarket Market), bool>)(x => Pairs(x).Any(p => Admission.Of(x.Round, p.Candidate, p.Window).HasFlag(reason)))),
        ]);
    }

    [Fact]
    public void Smaller_AnyRound_StaysARound() =>
        Prop.ForAll(RoundGenerators.Any, round => RoundShrinker.Smaller(round).All(s => new RoundMarket(s).Result().Count <= s.Candidates.Length)).Holds(60);

    private static bool Matters(PlainRound one, PlainRound other) => !new RoundMarket(one).Result().SequenceEqual(new RoundMarket(other).Result());

    private static IEnumerable<(PlainCandidate Candidate, PlainWindow Window)> Pairs((PlainRound Round, RoundMarket Market) x) =>
        from c in x.Round.Candidates from w in x.Market.Windows select (c, w);

    private static IEnumerable<LocalDate> Days(PlainRound round) =>
        [round.Day, .. round.Posts.SelectMany(p => new[] { p.From, p.To, p.Published }), .. round.Candidates.SelectMany(c => new[] { c.Wish, c.TwoYearsOn ?? c.Wish })];
}
