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
        var started = PossibleDay.Of(view.Candidate?.SpecialisationStartedOn);
        InSpecialisation = Service?.Where(s => !PossibleDay.Before(Known.EndOf(s), started));
        Start = (InSpecialisation?.Min(From) ?? default).Or((Planned?.Min(From) ?? default).Or(Blocks?.Min(b => PossibleDay.Of(b.From)) ?? default));
        End = (Blocks?.Max(b => PossibleDay.Of(b.To)) ?? default).Or((Planned?.Max(Known.EndOf) ?? default).Or(Service?.Max(Known.EndOf) ?? default));
    }

    public Selection<Block>? Blocks { get; }

    public Selection<ServicePeriod>? Service { get; }

    /// <summary>Gets the service that had not ended when the specialisation began.</summary>
    public Selection<ServicePeriod>? InSpecialisation { get; }

    public Selection<ServicePeriod>? Planned { get; }

    public PossibleDay Start { get; }

    public PossibleDay End { get; }

    public bool? Any => Service?.Any() | Planned?.Any() | Blocks?.Any();

    public bool? AnyInSpecialisation => InSpecialisation?.Any() | Planned?.Any() | Blocks?.Any();

    public static void AddMembership(ServicePeriod service, MissingFacts missing)
    {
        missing.AddIfMissing(service.Arena, service, "arena");
        missing.AddIfMissing(service.Part, service, "part");
    }

    public void AddAny(MissingFacts missing) => AddAny(Service, AddMembership, missing);

    public void AddAnyInSpecialisation(MissingFacts missing) => AddAny(InSpecialisation, AddMembershipInSpecialisation, missing);

    public void AddStart(MissingFacts missing)
    {
        if (InSpecialisation is not { Certain.Count: 0, Possible.Count: 0 })
        {
            AddService(InSpecialisation, s => missing.AddIfMissing(s.From, s, "from"), AddMembershipInSpecialisation, missing);
        }
        else if (Planned is not { Certain.Count: 0, Possible.Count: 0 })
        {
            AddService(Planned, s => missing.AddIfMissing(s.From, s, "from"), AddMembership, missing);
        }
        else
        {
            AddBlocks("from", missing);
        }
    }

    public void AddEnd(MissingFacts missing)
    {
        if (Blocks?.Max(b => PossibleDay.Of(b.To)) is not { IsKnown: true, Value: null })
        {
            AddBlocks("to", missing);
        }
        else
        {
            var planned = Planned?.Max(Known.EndOf) is not { IsKnown: true, Value: null };
            AddService(planned ? Planned : Service, s => AddIfEndMissing(s, missing), AddMembership, missing);
        }
    }

    public static void AddIfEndMissing(ServicePeriod service, MissingFacts missing)
    {
        if (!Known.EndOf(service).IsKnown)
        {
            missing.AddIfMissing(service.To, service, "to");
        }
    }

    private static PossibleDay From(ServicePeriod service) => PossibleDay.Of(service.From);

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

    private void AddMembershipInSpecialisation(ServicePeriod service, MissingFacts missing)
    {
        if (PossibleDay.Before(Known.EndOf(service), PossibleDay.Of(_view.Candidate?.SpecialisationStartedOn)) is null)
        {
            AddIfEndMissing(service, missing);
            if (_view.Candidate?.SpecialisationStartedOn is null)
            {
                missing.AddSpecialisationStart(_view);
            }
        }

        AddMembership(service, missing);
    }

    private void AddAny(Selection<ServicePeriod>? service, Action<ServicePeriod, MissingFacts> addMembership, MissingFacts missing)
    {
        if (service is null)
        {
            missing.Add("service");
        }

        // None belongs for certain, or the rule would apply.
        service?.Possible.ForEach(s => addMembership(s, missing));
        Planned?.Possible.ForEach(s => AddMembership(s, missing));
        if (Blocks is null)
        {
            missing.AddBlocks(_view);
        }

        Blocks?.Possible.ForEach(b => missing.AddIfMissing(b.Arena, b, "arena"));
    }

    private static void AddService(Selection<ServicePeriod>? service, Action<ServicePeriod> addDay, Action<ServicePeriod, MissingFacts> addMembership, MissingFacts missing)
    {
        if (service is null)
        {
            missing.Add("service");
            return;
        }

        service.Certain.ForEach(addDay);
        service.Possible.ForEach(addDay);
        service.Possible.ForEach(s => addMembership(s, missing));
    }
}
