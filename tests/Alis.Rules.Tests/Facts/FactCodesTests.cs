using Alis.Rules.Diagnostics;
using Alis.Rules.Text;
using Xunit;

namespace Alis.Rules.Tests.Facts;

public class FactCodesTests
{
    [Fact]
    public void Codes_EachOne_IsWordedInThreeLanguages()
    {
        foreach (var code in typeof(FactCodes).GetFields().Concat(typeof(CatalogueCodes).GetFields()).Select(f => (DiagnosticCode)f.GetValue(null)!))
        {
            foreach (var language in new[] { Language.Nb, Language.Nn, Language.En })
            {
                foreach (var text in new[] { code.MessagePattern(language), code.HelpPattern(language) })
                {
                    Assert.Matches("^[^A-ZÆØÅ\n][^\n]*[^.]$", text);
                }
            }
        }
    }
}
