using Alis.Rules.Tests.Architecture;
using Xunit;

namespace Alis.Rules.Http.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void PublicApi_IsAsWrittenDown() => GoldenFile.Matches(PublicApi.Describe(typeof(AlisRulesServer).Assembly), "tests", "Alis.Rules.Http.Tests", "PublicApi.txt");
}
