using Alis.Rules.Text;

namespace Alis.Rules.Cli;

/// <summary>A wording of the tool itself in bokmål, nynorsk and English.</summary>
internal readonly record struct Words(string Nb, string Nn, string En)
{
    public string In(Language language) => language switch
    {
        Language.Nn => Nn,
        Language.En => En,
        _ => Nb,
    };
}
