using Alis.Rules.Diagnostics;
using Alis.Rules.Matching.Stable;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Text;
using Xunit;

namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>Whether something is wrong is found in one way, what it is in another: the two must agree.</summary>
public class ContractMarketTests
{
    [Fact]
    public void Of_AnyContracts_IsRefusedAndToldExactlyWhereSomethingIsWrong()
    {
        var (draws, refused) = (new Draws(11), 0);
        for (var run = 0; run < 20_000; run++)
        {
            var (candidates, capacities) = (draws.Next(5), draws.Many(0, 4, _ => draws.OneIn(20) ? -1 : draws.Next(3)).ToArray());
            var contracts = draws.Many(0, 5, _ => Contract(draws, candidates, capacities.Length)).ToArray();

            var outcome = StableMarket.Of(candidates, capacities, contracts);

            Assert.Equal(IsWrong(candidates, capacities, contracts), !outcome.IsUsable);
            Assert.Equal(outcome.IsUsable, outcome.Diagnostics.All(static d => d.Severity == Severity.Warning));
            refused += outcome.IsUsable ? 0 : 1;
        }

        Assert.InRange(refused, 5_000, 15_000);
    }

    [Fact]
    public void Of_AnEqualPriorityAmongMany_NamesBothContracts()
    {
        var contracts = Enumerable.Range(0, 1000).Select(static c => new RankedContract(c, 0, 0, c == 700 ? 20 : c)).ToArray();

        var outcome = StableMarket.Of(1000, [5], contracts);

        var fault = Assert.Single(outcome.Diagnostics);
        Assert.Equal(("ALIS7006", "/contracts/700/priority"), (fault.Code.Id, fault.Where.Pointer));
        Assert.Contains("20", fault.Message(Language.En), StringComparison.Ordinal);
    }

    private static RankedContract Contract(Draws draws, int candidates, int posts) => new(
        candidates == 0 || draws.OneIn(30) ? candidates : draws.Next(candidates),
        posts == 0 || draws.OneIn(30) ? -1 : draws.Next(posts),
        draws.Next(10),
        draws.Next(10));

    private static bool IsWrong(int candidates, int[] capacities, RankedContract[] contracts) =>
        capacities.Any(static c => c < 0)
        || contracts.Any(c => c.Candidate < 0 || c.Candidate >= candidates || c.Post < 0 || c.Post >= capacities.Length)
        || contracts.DistinctBy(static c => (c.Candidate, c.Post)).Count() < contracts.Length
        || contracts.DistinctBy(static c => (c.Candidate, c.Preference)).Count() < contracts.Length
        || contracts.DistinctBy(static c => (c.Post, c.Priority)).Count() < contracts.Length;
}
