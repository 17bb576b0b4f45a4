using Alis.Rules.Text;

namespace Alis.Rules.Diagnostics;

/// <summary>One wording in the three languages.</summary>
/// <param name="Nb">Bokmål.</param>
/// <param name="Nn">Nynorsk.</param>
/// <param name="En">English.</param>
public readonly record struct Wording(string Nb, string Nn, string En)
{
    /// <summary>Returns the wording in a language.</summary>
    /// <param name="language">The language.</param>
    public string In(Language language) => language switch
    {
        Language.Nn => Nn,
        Language.En => En,
        _ => Nb,
    };
}
