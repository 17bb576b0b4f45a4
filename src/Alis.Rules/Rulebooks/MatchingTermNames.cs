namespace Alis.Rules.Rulebooks;

internal static class MatchingTermNames
{
    public const string ServiceLength = "service-length";
    public const string SplitLength = "split-length";
    public const string LargestDeviation = "largest-deviation";
    public const string MunicipalServiceFirst = "municipal-service-first";
    public const string LeadTime = "lead-time";
    public const string ListingTime = "listing-time";
}
