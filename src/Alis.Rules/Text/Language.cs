namespace Alis.Rules.Text;

/// <summary>The languages that findings, diagnostics and pages are written in.</summary>
public enum Language
{
    /// <summary>Norwegian bokmål, the default.</summary>
    Nb,

    /// <summary>Norwegian nynorsk.</summary>
    Nn,

    /// <summary>English.</summary>
    En,
}
