using System.Collections.Immutable;

namespace Alis.Rules.Rulebooks;

/// <summary>Stand-in.</summary>
internal sealed record MatchingTerm(string Term, string? Provision, ImmutableArray<string> Norms)
{
    public static ImmutableArray<MatchingTerm> Of(string book) => book switch
    {
        "nlsh-2024" => [new("service-length", "continuous-hospital-service", ["NLSH-16"]), new("split-length", "split-part", ["NLSH-16"]), new("largest-deviation", "largest-deviation", ["NLSH-30"]), new("municipal-service-first", "municipal-service-before-hospital", ["NLSH-15"]), new("lead-time", "contract-latest", ["NLSH-36"])],
        "helse-vest-2021" => [new("service-length", "service-duration", ["HV-18"]), new("listing-time", "wait-for-a-match", ["HV-06"])],
        _ => [],
    };
}
