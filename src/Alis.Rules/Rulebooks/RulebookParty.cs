using Alis.Rules.Facts;

namespace Alis.Rules.Rulebooks;

/// <summary>A party that an agreement binds.</summary>
internal sealed record RulebookParty(string Kind, string Key)
{
    /// <summary>Gets the path of the fact that says who the party is.</summary>
    public string Path => IsHospital ? "hospital.key" : "municipality.key";

    /// <summary>Gets the path of the fact in a file that is about an agreement alone.</summary>
    public string PathIn(TrainingFile file) => file.IsAgreementAlone ? "agreement.parties" : Path;

    public bool IsHospital => Kind == "hospital";

    /// <summary>Returns who the party is by the file; null where it does not say.</summary>
    public string? KeyIn(TrainingFile file) => file.IsAgreementAlone ? KeyAmong(file.AgreementFile!.Parties)
        : IsHospital ? file.Hospital?.Key
        : file.Municipality?.Key ?? file.Candidate?.Municipality;

    /// <summary>Of the parties of its kind the one that the rule book names, else the first: an agreement can have several municipalities.</summary>
    private string? KeyAmong(IReadOnlyList<AgreementParty>? parties)
    {
        var kind = IsHospital ? "hospital-trust" : "municipality";
        var keys = parties?.Where(p => p.Kind == kind).Select(p => p.Key).ToList() ?? [];
        return keys.Contains(Key) ? Key : keys.FirstOrDefault();
    }
}
