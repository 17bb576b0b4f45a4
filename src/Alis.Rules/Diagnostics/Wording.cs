using Alis.Rules.Text;

namespace Alis.Rules.Diagnostics;

/// <summary>One sentence in the three languages.</summary>
internal readonly record struct Wording(string Nb, string Nn, string En)
{
    public string In(Language language) => language switch
    {
        Language.Nn => Nn,
        Language.En => En,
        _ => Nb,
    };
}
