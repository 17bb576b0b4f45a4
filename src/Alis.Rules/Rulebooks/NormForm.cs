namespace Alis.Rules.Rulebooks;

/// <summary>Where a norm lives once it has been built.</summary>
public enum NormForm
{
    /// <summary>A rule, evaluated over facts.</summary>
    Rule,

    /// <summary>A rule with a last day or a window, a responsible party and an event that fulfils it.</summary>
    Obligation,

    /// <summary>A hard constraint, a preference or a priority of the matcher.</summary>
    Matcher,

    /// <summary>A state or a transition of an agreement, a listing, a wish or an offer.</summary>
    Lifecycle,

    /// <summary>A definition or a parameter in the data that rules read.</summary>
    Catalogue,

    /// <summary>Nothing to evaluate: cited in the rule book's text.</summary>
    Context,

    /// <summary>How days and time limits are reckoned.</summary>
    Calendar,

    /// <summary>How service is counted. Norwegian: <i>tjenestetid</i>.</summary>
    ServiceTime,
}
