using System.Collections;
using Alis.Rules.Diagnostics;
using Alis.Rules.Matching.Stable;
using Alis.Rules.Text;
using Xunit;

namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>What is wrong with an input is told all at once, with its place; nothing is thrown because of it.</summary>
public class MarketInputTests
{
    [Fact]
    public void Of_ListsWithEveryFault_TellsAllOfThem()
    {
        var outcome = StableMarket.Of(
            [new("k-01", ["sykehus", "sykehuset", "klinikken", "sykehuset"]), new("k-01", []), new(" ", []), new("k-02", ["klinikken", "legevakten"])],
            [new("sykehuset", -1, ["k-01", "k-02", "k-0l", "k-01"]), new("klinikken", 1, ["k-01"]), new("klinikken", 1, []), new("legevakten", 1, ["k-02"])]);

        Assert.False(outcome.IsUsable);
        Assert.Equal(
            [
                "ALIS7008 /candidates/1/id", "ALIS7007 /candidates/2/id", "ALIS7008 /posts/2/id", "ALIS7001 /posts/0/capacity",
                "ALIS7010 /posts/0/candidates/2", "ALIS7011 /posts/0/candidates/3", "ALIS7009 /candidates/0/posts/0", "ALIS7011 /candidates/0/posts/3",
                "ALIS7012 /candidates/3/posts/0", "ALIS7013 /posts/0/candidates/1",
            ],
            Places(outcome));
        Assert.Equal(["k-01", "sykehuset"], outcome.Diagnostics.Select(d => d.Suggestion).OfType<string>());
        Assert.Equal(
            "/candidates/0/posts/0: ALIS7009: the candidate `k-01` lists `sykehus`, which is no post (did you mean `sykehuset`? write a post that takes part, or remove it)",
            outcome.Diagnostics.Single(d => d.Code.Id == "ALIS7009").ToString());
    }

    [Fact]
    public void Of_ContractsWithEveryFault_TellsAllOfThem()
    {
        var outcome = StableMarket.Of(
            3,
            [1, -2, int.MinValue],
            [new(0, 0, 1, 1), new(0, 1, 1, 1), new(1, 0, 5, 1), new(3, 0, 0, 0), new(-1, 3, 0, 0), new(2, 2, 0, 0), new(2, 2, 1, 1), new(1, -1, 0, 0)]);

        Assert.False(outcome.IsUsable);
        Assert.Equal(
            [
                "ALIS7001 /capacities/1", "ALIS7001 /capacities/2", "ALIS7002 /contracts/3/candidate", "ALIS7002 /contracts/4/candidate", "ALIS7003 /contracts/4/post",
                "ALIS7003 /contracts/7/post", "ALIS7005 /contracts/1/preference", "ALIS7004 /contracts/6", "ALIS7006 /contracts/2/priority",
            ],
            Places(outcome));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    public void Of_EqualKeysAmongMany_NamesTheLaterContract(int length)
    {
        // Long lists are sorted in another way than short ones.
        var contracts = Enumerable.Range(0, length).Select(p => new RankedContract(0, p, length - p, p)).Append(new RankedContract(0, length, 1, 0)).ToArray();

        var outcome = StableMarket.Of(1, Enumerable.Repeat(1, length + 1).ToArray(), contracts);

        Assert.Equal([$"ALIS7005 /contracts/{length}/preference"], Places(outcome));
    }

    [Fact]
    public void Of_AllPreferencesEqual_NamesEachLaterContractOnce()
    {
        var outcome = StableMarket.Of(1, Enumerable.Repeat(1, 40).ToArray(), Enumerable.Range(0, 40).Select(p => new RankedContract(0, p, 7, 0)).ToArray());

        Assert.Equal(Enumerable.Range(1, 39).Select(i => $"ALIS7005 /contracts/{i}/preference"), Places(outcome));
        Assert.All(outcome.Diagnostics, d => Assert.EndsWith("in contract 0 as well", d.Message(Language.En), StringComparison.Ordinal));
    }

    // A list that others change meanwhile is read once.
    [Theory]
    [InlineData(5, 1)]
    [InlineData(1, 5)]
    [InlineData(-5, 2)]
    public void Of_ListThatSaysAnotherLength_CountsWhatIsThere(int said, int there)
    {
        var ids = Enumerable.Range(0, there).Select(p => $"p{p}").ToArray();

        var market = StableMarket.Of([new("c", new LyingList(said, ids))], [.. ids.Select(p => new ListedPost(p, 1, ["c"]))]).GetValueOrThrow();
        var turned = StableMarket.Of([.. ids.Select(p => new ListedCandidate(p, ["c"]))], [new("c", 1, new LyingList(said, ids))]).GetValueOrThrow();

        Assert.Equal((there, there), (market.ContractCount, turned.ContractCount));
        Assert.Equal(1, StableMatcher.Match(market).MatchedCount);
    }

    [Fact]
    public void Of_IdThatCanBeANationalIdentityNumber_IsNotRepeated()
    {
        var outcome = StableMarket.Of([new("01017012345", ["nowhere"]), new("01017012345", [])], [new("p", 1, ["0101701234"])]);

        Assert.Equal(3, outcome.Diagnostics.Length);
        Assert.All(outcome.Diagnostics, d => Assert.DoesNotContain("01017012345", d.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Of_IdWithALineBreak_StaysOnOneLine()
    {
        var outcome = StableMarket.Of([new("a\nALIS7001: b", ["nowhere"])], [new("p", -1, [])]);

        Assert.All(outcome.Diagnostics, d => Assert.DoesNotContain("\n", d.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Of_EmptySides_GivesAnEmptyMatchingAndSaysSo()
    {
        var nobody = StableMarket.Of([], [new("p", 2, [])]);
        var nothing = StableMarket.Of([new("c", [])], []);
        var neither = StableMarket.Of(0, [], []);

        Assert.Equal(["ALIS7015 /candidates"], Places(nobody));
        Assert.Equal(["ALIS7016 /posts"], Places(nothing));
        Assert.Equal(["ALIS7015 /candidateCount", "ALIS7016 /capacities"], Places(neither));
        Assert.All(new[] { nobody, nothing, neither }, m => Assert.Equal((0, true), (StableMatcher.Match(m.GetValueOrThrow()).MatchedCount, m.Diagnostics.All(d => d.Severity == Severity.Warning))));
        Assert.True(StableMatcher.Match(nobody.GetValueOrThrow()).CutoffOf(0).HasRoom);
    }

    [Fact]
    public void Of_MoreContractsThanCanBeHeld_IsToldWithoutReadingThem()
    {
        var endless = new EndlessList(int.MaxValue);
        ListedCandidate[] candidates = [new("a", endless), new("b", endless)];

        Assert.Equal(["ALIS7014 /candidates"], Places(StableMarket.Of(candidates, [new("p", 1, ["a"])])));
        Assert.Equal(["ALIS7014 /candidates", "ALIS7014 /posts"], Places(StableMarket.Of(candidates, [new("p", 1, endless), new("q", 1, [])])));
        Assert.Equal(["ALIS7014 /posts"], Places(StableMarket.Of([new("a", [])], [new("p", 1, endless), new("q", 1, [])])));
        Assert.Contains("4294967294", StableMarket.Of(candidates, [new("p", 1, ["a"])]).Diagnostics[0].Message(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_EnormousCapacities_TakeNoRoom()
    {
        var market = StableMarket.Of(2, [int.MaxValue, int.MaxValue], [new(0, 0, 0, 0), new(1, 0, 0, 1), new(1, 1, 1, 0)]).GetValueOrThrow();

        Assert.Equal([0, 0], StableMatcher.Match(market).Posts.ToArray());
    }

    [Fact]
    public void Of_ThousandsOfFaults_StopsTellingAndSaysSo()
    {
        var outcome = StableMarket.Of(1, [1], Enumerable.Range(0, 5000).Select(i => new RankedContract(i + 1, 0, 0, i)).ToArray());

        Assert.Equal((201, "ALIS1019"), (outcome.Diagnostics.Length, outcome.Diagnostics[^1].Code.Id));
    }

    // Where there are very many names the nearest is not looked for: it would take longer than anybody waits.
    [Theory]
    [InlineData(1000, "post-0001")]
    [InlineData(300_000, null)]
    public void Of_StrangerAmongManyNames_IsSuggestedWhereTheyAreFew(int count, string? suggestion)
    {
        var posts = Enumerable.Range(0, count).Select(p => new ListedPost($"post-{p:0000}", 1, [])).ToArray();

        var outcome = StableMarket.Of([new("c", ["post-0001x"])], posts);

        Assert.Equal(("ALIS7009", suggestion), (outcome.Diagnostics.Single().Code.Id, outcome.Diagnostics.Single().Suggestion));
    }

    [Fact]
    public void Of_Nothing_IsAFaultOfTheProgram()
    {
        Assert.Throws<ArgumentNullException>(() => StableMarket.Of(null!, []));
        Assert.Throws<ArgumentNullException>(() => StableMarket.Of([], null!));
        Assert.Throws<ArgumentNullException>(() => StableMarket.Of([null!], []));
        Assert.Throws<ArgumentNullException>(() => StableMarket.Of([new("a", null!)], []));
        Assert.Throws<ArgumentNullException>(() => StableMarket.Of([new(null!, [])], []));
        Assert.Throws<ArgumentNullException>(() => StableMarket.Of([], [new("p", 1, null!)]));
        Assert.Throws<ArgumentNullException>(() => StableMarket.Of([new("a", [null!])], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => StableMarket.Of(-1, [], []));
        Assert.Throws<ArgumentNullException>(() => StableMatcher.Match(null!));
        var market = StableMarket.Of(1, [1], []).GetValueOrThrow();
        Assert.Throws<ArgumentException>(() => StabilityCheck.Of(market, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => market.PostsOf(1).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => market.PrioritiesOf(-1).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => market.CapacityOf(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => market.PostId(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => market.CandidateId(7));
        Assert.Throws<ArgumentOutOfRangeException>(() => StableMatcher.Match(market).PostOf(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => StableMatcher.Match(market).RankOf(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => StableMatcher.Match(market).CutoffOf(2));
    }

    [Fact]
    public void Every_Step_CanBeStopped()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var market = StableMarket.Of(1, [1], [new(0, 0, 0, 0)]).GetValueOrThrow();

        Assert.Throws<OperationCanceledException>(() => StableMarket.Of(1, [1], [], stopped.Token));
        Assert.Throws<OperationCanceledException>(() => StableMarket.Of([new("a", [])], [new("p", 1, [])], stopped.Token));
        Assert.Throws<OperationCanceledException>(() => StableMatcher.Match(market, stopped.Token));
        Assert.Throws<OperationCanceledException>(() => StabilityCheck.Of(market, [0], stopped.Token));
    }

    // Every newcomer puts out somebody who goes on asking: millions of proposals, and a stop is looked for among them.
    [Fact]
    public void Run_ManyRefusals_CanBeStoppedInTheMidst()
    {
        const int n = 1500;
        var contracts = Enumerable.Range(0, n).SelectMany(c => Enumerable.Range(0, n).Select(p => new RankedContract(c, p, p, n - c))).ToArray();
        var market = StableMarket.Of(n, Enumerable.Repeat(1, n).ToArray(), contracts).GetValueOrThrow();

        // The clock may be late once, not each time.
        Assert.Contains(true, Enumerable.Range(0, 50).Select(_ => IsStopped(market)));
    }

    /// <summary>Stops a run after half of the time that the one before it took, when proposals have long begun.</summary>
    private static bool IsStopped(StableMarket market)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        _ = DeferredAcceptance.Run(market, default);
        using var source = new CancellationTokenSource(clock.Elapsed / 2);
        try
        {
            return DeferredAcceptance.Run(market, source.Token).Proposals == 0;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    [Fact]
    public void Market_OfLists_AnswersForItself()
    {
        var market = StableMarket.Of([new("a", ["q", "p"]), new("b", [])], [new("p", 2, ["a"]), new("q", 0, ["a"])]).GetValueOrThrow();

        Assert.Equal((2, 2, 2), (market.CandidateCount, market.PostCount, market.ContractCount));
        Assert.Equal(("a", "q", 0), (market.CandidateId(0), market.PostId(1), market.CapacityOf(1)));
        Assert.Equal([1, 0], market.PostsOf(0).ToArray());
        Assert.Equal([0L, 0L], market.PrioritiesOf(0).ToArray());
        Assert.Equal(("1", "0"), (StableMarket.Of(2, [1], []).GetValueOrThrow().CandidateId(1), StableMarket.Of(2, [1], []).GetValueOrThrow().PostId(0)));
    }

    private static string[] Places(Outcome<StableMarket> outcome) => [.. outcome.Diagnostics.Select(d => $"{d.Code.Id} {d.Where.Pointer}")];

    private sealed class LyingList(int count, string[] items) : IReadOnlyList<string>
    {
        public int Count => count;

        public string this[int index] => items[index];

        public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)items).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>A list that says it is as long as lists can be, and cannot be read.</summary>
    private sealed class EndlessList(int count) : IReadOnlyList<string>
    {
        public int Count => count;

        public string this[int index] => throw new InvalidOperationException("Nobody reads so much.");

        public IEnumerator<string> GetEnumerator() => throw new InvalidOperationException("Nobody reads so much.");

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
