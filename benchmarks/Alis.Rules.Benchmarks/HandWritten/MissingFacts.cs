using Alis.Rules.Facts;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>Collects the paths of missing facts.</summary>
internal sealed class MissingFacts
{
    private readonly SortedSet<string> _paths = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Paths => _paths;

    public void Add(string path) => _paths.Add(path);

    public void AddBlocks(TrainingFile file) => Add(file.ImplementationPlan is null ? "implementationPlan" : "implementationPlan.blocks");

    public void AddIfMissing(object? fact, string path)
    {
        if (fact is null)
        {
            Add(path);
        }
    }

    /// <summary>A member of a part of the file, or that part itself.</summary>
    public void AddIfMissing(object? fact, object? holder, string name, string member)
    {
        if (fact is null)
        {
            Add(holder is null ? name : $"{name}.{member}");
        }
    }

    public void AddSpecialisationStart(TrainingFile file) => Add(file.Candidate is null ? "candidate" : "candidate.specialisationStartedOn");

    public void AddIfMissing(object? fact, Block block, string member)
    {
        if (fact is null)
        {
            Add($"implementationPlan.blocks[{FactIdentity.Of(block)}].{member}");
        }
    }

    public void AddIfMissing(object? fact, ServicePeriod service, string member)
    {
        if (fact is null)
        {
            Add($"service[{FactIdentity.Of(service)}].{member}");
        }
    }

    public void AddIfMissing(object? fact, FileEvent happening, string member)
    {
        if (fact is null)
        {
            Add($"events[{FactIdentity.Of(happening)}].{member}");
        }
    }

    /// <summary>A member of the institution, or the institution itself.</summary>
    public void AddIfInstitutionLacks(string? fact, ServicePeriod service, string member) =>
        AddIfMissing(fact, service, service.Institution is null ? "institution" : "institution." + member);
}
