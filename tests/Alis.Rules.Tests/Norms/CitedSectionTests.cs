using Alis.Rules.Norms;
using Xunit;

namespace Alis.Rules.Tests.Norms;

public class CitedSectionTests
{
    [Theory]
    [InlineData("§ 31", "§ 31(4)", true)]
    [InlineData("§ 31(4) bokstav a", "§ 31(4)", true)]
    [InlineData("§ 31(4)", "§ 31(5)", false)]
    [InlineData("§ 3", "§ 31", false)]
    [InlineData("§ 3", "§ 3a", false)]
    [InlineData("§ 3a(1)", "§ 3a", true)]
    [InlineData("§ 26(2)–(4)", "§ 26(3)", true)]
    [InlineData("§ 26(2)–(4)", "§ 26(1)", false)]
    [InlineData("§ 26(2)–(4)", "§ 26(4)", true)]
    [InlineData("§ 26(2)–(4)", "§ 26(5)", false)]
    [InlineData("§ 2(4) 1.–2. pkt", "§ 2(4)", true)]
    [InlineData("§ 2(4) 3. pkt", "§ 2(3)", false)]
    [InlineData("§ 31(4) innl.", "§ 31(4)", true)]
    [InlineData("§ 6-2(1) nr. 7", "§ 6-2(1)", true)]
    [InlineData("§ 6-2(1) nr. 7", "§ 6-1(1)", false)]
    [InlineData("§ 12 (x)", "§ 12", true)]
    [InlineData("pkt 5", "pkt 5", true)]
    [InlineData("pkt 5", "pkt 6", false)]
    [InlineData("pkt 5", "pkt 5(1)", false)]
    public void Meets_PartsAndWholes_AreFoundBothWays(string one, string other, bool expected)
    {
        Assert.Equal(expected, CitedSection.Of(one).Meets(CitedSection.Of(other)));
        Assert.Equal(expected, CitedSection.Of(other).Meets(CitedSection.Of(one)));
    }

    [Theory]
    [InlineData("§ 1(1)", "Den skal a) gå b) stå c) sitte.")]
    [InlineData("§ 1(1) 2. pkt", "Den skal a) gå b) stå c) sitte.")]
    [InlineData("§ 1(1) bokstav a", "a) gå ")]
    [InlineData("§ 1(1) bokstav b", "b) stå ")]
    [InlineData("§ 1(1) bokstav c", "c) sitte.")]
    [InlineData("§ 1(1) bokstav a–b", "a) gå b) stå ")]
    [InlineData("§ 1(1) bokstav b–d", "b) stå c) sitte.")]
    [InlineData("§ 1(1) bokstav d", "Den skal a) gå b) stå c) sitte.")]
    public void Within_Letters_AreCutOut(string section, string expected) => Assert.Equal(expected, CitedSection.Of(section).Within("Den skal a) gå b) stå c) sitte."));

    [Theory]
    [InlineData("§ 6-2(1) nr. 1", "1. en ")]
    [InlineData("§ 6-2(1) nr. 9", "9. to ")]
    [InlineData("§ 6-2(1) nr. 10", "10. tre")]
    public void Within_Numbers_AreCutOut(string section, string expected) => Assert.Equal(expected, CitedSection.Of(section).Within("1. en 2. mer 9. to 10. tre"));
}
