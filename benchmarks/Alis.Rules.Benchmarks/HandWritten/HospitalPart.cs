using Alis.Rules.Facts;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>The hospital part of a file: planned blocks, service done and service to come, with its first and last day.</summary>
internal sealed class HospitalPart
{
    private readonly TrainingFile _view;

    public HospitalPart(TrainingFile view)
    {
        _view = view;
        Blocks = Selection<Block>.Of(view.Blocks, b => Known.Is(b.Arena, "hospital"));
        Service = Selection<ServicePeriod>.Of(view.Service, IsHospital);
        Planned = Selection<ServicePeriod>.Of(view.PlannedService, IsHospital);
        Start = (Service?.Min(s => s.From) ?? default).Or((Planned?.Min(s => s.From) ?? default).Or(Blocks?.Min(b => b.From) ?? default));
        End = (Blocks?.Max(b => b.To) ?? default).Or((Planned?.Max(s => s.To) ?? default).Or(Service?.Max(s => s.To) ?? default));
    }

    public Selection<Block>? Blocks { get; }

    public Selection<ServicePeriod>? Service { get; }

    public Selection<ServicePeriod>? Planned { get; }

    public PossibleDay Start { get; }

    public PossibleDay End { get; }

    public bool? Any => Service?.Any() | Planned?.Any() | Blocks?.Any();

    public static void AddMembership(ServicePeriod service, MissingFacts missing)
    {
        missing.AddIfMissing(service.Arena, service, "arena");
        missing.AddIfMissing(service.Part, service, "part");
    }

    public void AddAny(MissingFacts missing)
    {
        if (Service is null)
        {
            missing.Add("service");
        }
        else if (Service.Any() is null)
        {
            Service.Possible.ForEach(s => AddMembership(s, missing));
        }

        if (Planned is { } planned && planned.Any() is null)
        {
            planned.Possible.ForEach(s => AddMembership(s, missing));
        }

        if (Blocks is null)
        {
            missing.AddBlocks(_view);
        }
        else if (Blocks.Any() is null)
        {
            Blocks.Possible.ForEach(b => missing.AddIfMissing(b.Arena, b, "arena"));
        }
    }

    public void AddStart(MissingFacts missing)
    {
        if (Service is not { Certain.Count: 0, Possible.Count: 0 })
        {
            AddService(Service, "from", missing);
        }
        else if (Planned is not { Certain.Count: 0, Possible.Count: 0 })
        {
            AddService(Planned, "from", missing);
        }
        else
        {
            AddBlocks("from", missing);
        }
    }

    public void AddEnd(MissingFacts missing)
    {
        if (Blocks is not { Certain.Count: 0, Possible.Count: 0 })
        {
            AddBlocks("to", missing);
        }
        else if (Planned is not { Certain.Count: 0, Possible.Count: 0 })
        {
            AddService(Planned, "to", missing);
        }
        else
        {
            AddService(Service, "to", missing);
        }
    }

    private static bool? IsHospital(ServicePeriod service) => Known.Is(service.Arena, "hospital") & Known.IsNot(service.Part, 1);

    private void AddBlocks(string member, MissingFacts missing)
    {
        if (Blocks is null)
        {
            missing.AddBlocks(_view);
            return;
        }

        foreach (var block in Blocks.Certain.Concat(Blocks.Possible))
        {
            missing.AddIfMissing(member == "from" ? block.From : block.To, block, member);
            missing.AddIfMissing(block.Arena, block, "arena");
        }
    }

    private static void AddService(Selection<ServicePeriod>? service, string member, MissingFacts missing)
    {
        if (service is null)
        {
            missing.Add("service");
            return;
        }

        foreach (var item in service.Certain.Concat(service.Possible))
        {
            missing.AddIfMissing(member == "from" ? item.From : item.To, item, member);
            AddMembership(item, missing);
        }
    }
}
