using Alis.Rules.Text;
using Xunit;

namespace Alis.Rules.Tests.Text;

public class NearestNameTests
{
    private static readonly string[] Names = ["service", "services", "supervisor", "goals", "from", "to", "læringsmål"];

    [Theory]
    [InlineData("servise", "service")]
    [InlineData("sevrice", "service")]
    [InlineData("Services", "services")]
    [InlineData("serviceses", "services")]
    [InlineData("form", "from")]
    [InlineData("goal", "goals")]
    [InlineData("laeringsmaal", "læringsmål")]
    [InlineData("superviser", "supervisor")]
    [InlineData("hospitalization", null)]
    [InlineData("xxxx", null)]
    public void Of_MistypedName_GivesTheNearest(string word, string? expected) => Assert.Equal(expected, NearestName.Of(word, Names));

    [Theory]
    [InlineData("cat", "bat", "rat")]
    [InlineData("rat", "cat", "bat")]
    public void Of_Ties_GivesTheOrdinallyFirst(params string[] names) => Assert.Equal("bat", NearestName.Of("hat", names));

    [Fact]
    public void Of_NoCandidates_IsNull() => Assert.Null(NearestName.Of("word", []));

    [Fact]
    public void Of_VeryLongWord_IsNull()
    {
        Assert.Equal(new string('a', 100), NearestName.Of(new string('a', 99), [new string('a', 100)]));
        Assert.Null(NearestName.Of(new string('a', 101), [new string('a', 100)]));
    }
}
