using System.Text;
using Alis.Rules.Coverage;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

internal static class CoveragePage
{
    public static byte[] Write(RuleCoverage coverage, Language language) => Encoding.UTF8.GetBytes(CoverageTexts.Summary(coverage, language));
}
