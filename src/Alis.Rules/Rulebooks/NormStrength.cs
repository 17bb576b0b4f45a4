namespace Alis.Rules.Rulebooks;

/// <summary>How strongly a norm binds, by the words of its source.</summary>
public enum NormStrength
{
    /// <summary>It binds (Norwegian: <i>skal, må, plikter, forplikter seg, er enige om</i>).</summary>
    Must,

    /// <summary>A main rule or a recommendation (Norwegian: <i>i hovedsak, anbefalt, tilrår, oppfordres, om mulig</i>).</summary>
    Should,

    /// <summary>Proposed or intended (Norwegian: <i>foreslår, vil, mål</i>).</summary>
    Plan,

    /// <summary>A permission (Norwegian: <i>kan, alternativt, står fritt til</i>).</summary>
    May,

    /// <summary>A definition or a fact.</summary>
    Definition,
}
