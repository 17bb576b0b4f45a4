using Xunit;

namespace Alis.Rules.Tests.Architecture;

public class PublicApiTests
{
    /// <summary>The same file for all targets: what callers see must not depend on the one they build for.</summary>
    [Fact]
    public void PublicApi_IsAsWrittenDown() =>
        GoldenFile.Matches(PublicApi.Describe(typeof(RuleEngine).Assembly), "tests", "Alis.Rules.Tests", "Architecture", "PublicApi.txt");
}
