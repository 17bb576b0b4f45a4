namespace Alis.Rules.Matching;

/// <summary>Who made a choice that a round was matched by.</summary>
public enum SettingSource
{
    /// <summary>Nobody: it is what is done where neither the round nor its rule book says anything.</summary>
    Default,

    /// <summary>The rule book.</summary>
    Rulebook,

    /// <summary>The round itself.</summary>
    Policy,
}
