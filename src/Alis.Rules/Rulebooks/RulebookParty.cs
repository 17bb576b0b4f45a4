using Alis.Rules.Facts;

namespace Alis.Rules.Rulebooks;

/// <summary>A party that an agreement binds.</summary>
internal sealed record RulebookParty(string Kind, string Key)
{
    /// <summary>Gets the path of the fact that says who the party is.</summary>
    public string Path => IsHospital ? "hospital.key" : "municipality.key";

    public bool IsHospital => Kind == "hospital";

    /// <summary>Returns who the party is by the file; null where it does not say.</summary>
    public string? KeyIn(TrainingFile file) => IsHospital ? file.Hospital?.Key : file.Municipality?.Key ?? file.Candidate?.Municipality;
}
