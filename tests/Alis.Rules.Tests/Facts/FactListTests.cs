using Alis.Rules.Facts;
using Xunit;

namespace Alis.Rules.Tests.Facts;

public class FactListTests
{
    [Fact]
    public void Equals_SameItemsInTheSameOrder_IsTrue()
    {
        var a = new ServicePeriod { Goals = ["ALM-055", "ALM-085"] };
        var b = new ServicePeriod { Goals = new List<string> { "ALM-055", "ALM-085" } };

        Assert.Equal(a, b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }

    [Fact]
    public void Equals_OtherItems_IsFalse()
    {
        var one = new ServicePeriod { Goals = ["ALM-055"] };

        Assert.NotEqual(one, new ServicePeriod { Goals = ["ALM-085"] });
        Assert.NotEqual(one, new ServicePeriod { Goals = ["ALM-055", "ALM-055"] });
        Assert.NotEqual(one, new ServicePeriod { Goals = null });
        Assert.NotEqual(new ServicePeriod { Goals = [] }, new ServicePeriod { Goals = null });
    }

    [Fact]
    public void Copy_CallersList_IsNotHeld()
    {
        var goals = new List<string> { "ALM-055" };
        var block = new Block { Goals = goals };

        goals.Add("ALM-085");

        Assert.Equal(["ALM-055"], block.Goals!);
        Assert.Same(block.Goals, (block with { Key = "b" }).Goals);
    }

    [Fact]
    public void ToString_Fact_IsJsonUnderEveryCulture()
    {
        var goal = new GoalRecord { Code = "ALM-055", AttainedOn = new NodaTime.LocalDate(2025, 8, 29), RecommendedBy = ["mentor"] };

        Assert.Equal("""{"code":"ALM-055","attainedOn":"2025-08-29","recommendedBy":["mentor"]}""", goal.ToString());
    }

    [Fact]
    public void Names_CodeInTheList_IsTrueOnlyThen()
    {
        Assert.True(new ServicePeriod { Goals = ["ALM-085", "ALM-055"] }.Names("ALM-055"));
        Assert.False(new ServicePeriod { Goals = ["ALM-085"] }.Names("ALM-055"));
        Assert.False(new ServicePeriod().Names("ALM-055"));
        Assert.True(new Block { Goals = ["ALM-055"] }.Names("ALM-055"));
        Assert.False(new Block().Names("ALM-055"));
    }
}
