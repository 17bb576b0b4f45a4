using Alis.Rules.Facts;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Facts;

public class FactIdentityTests
{
    private static readonly LocalDate Day = new(2024, 1, 8);

    public static TheoryData<object, string> Named() => new()
    {
        { new ServicePeriod { Key = "s4", From = Day }, "s4" },
        { new Block { Key = "b2" }, "b2" },
        { new Course { Key = "c1" }, "c1" },
        { new FileEvent { Kind = "contract-issued", On = new LocalDate(2024, 10, 15), Block = "b2" }, "contract-issued 2024-10-15 b2" },
        { new FileEvent { Kind = "contract-issued", On = Day }, "contract-issued 2024-01-08" },
        { new GoalRecord { Code = "ALM-055" }, "ALM-055" },
        { new Absence { Kind = "sick-leave", From = Day }, "sick-leave 2024-01-08" },
        { new StatedException { Norm = "NLSH-16" }, "NLSH-16" },
        { new StatedException { Norm = "NLSH-16", Block = "b2" }, "NLSH-16 b2" },
        { new Dispensation { Kind = "mentor", From = Day }, "mentor 2024-01-08" },
        { new Qualification { Kind = "specialist", Specialty = "allmennmedisin", On = Day }, "specialist allmennmedisin" },
        { new Qualification { Kind = "turnus", On = Day }, "turnus" },
        { new Check { Kind = "language", On = Day }, "language 2024-01-08" },
        { new Post { Key = "p1", From = Day }, "p1" },
        { new Post { From = Day }, "2024-01-08" },
        { new GuidancePeriod { From = Day }, "2024-01-08" },
        { new GuidanceGroupPeriod { From = Day }, "2024-01-08" },
        { new Wish { Block = "b2" }, "b2" },
        { new Offer { Place = "Bodø", From = Day }, "Bodø 2024-01-08" },
        { new Institution { Key = "nlsh" }, "nlsh" },
        { new Municipality { Key = "1804" }, "1804" },
        { new Hospital { Key = "nlsh" }, "nlsh" },
        { new Candidate { Key = "alis-0001" }, "alis-0001" },
        { new TrainingFileBuilder { Candidate = new() { Key = "alis-0001" } }.Build().Value!, "alis-0001" },
        { new GoalRecord(), "" },
        { new ImplementationPlan(), "" },
    };

    [Theory]
    [MemberData(nameof(Named))]
    public void Of_Item_IsTheNameInMessages(object item, string name) => Assert.Equal(name, FactIdentity.Of(item));
}
