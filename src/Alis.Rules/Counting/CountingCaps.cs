namespace Alis.Rules.Counting;

/// <summary>Where training was taken, as far as it limits how much of it counts.</summary>
internal enum TrainingOrigin
{
    /// <summary>In the specialty itself, at home: all of it can count.</summary>
    Own,

    /// <summary>In another specialty, at home or abroad.</summary>
    OtherSpecialty,

    /// <summary>In the specialty itself, abroad.</summary>
    Abroad,
}

/// <summary>The most months of each origin that count.</summary>
/// <param name="OtherSpecialty">In another specialty; null: all of it.</param>
/// <param name="Abroad">In the same specialty abroad; null: all of it.</param>
internal sealed record CountingCaps(int? OtherSpecialty, int? Abroad)
{
    public static CountingCaps None { get; } = new(null, null);

    /// <summary>Returns the most of an origin that counts; null: all of it.</summary>
    public int? Of(TrainingOrigin origin) => origin switch
    {
        TrainingOrigin.OtherSpecialty => OtherSpecialty,
        TrainingOrigin.Abroad => Abroad,
        _ => null,
    };
}
