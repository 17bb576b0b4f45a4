using Alis.Rules.Json;

namespace Alis.Rules.Rulebooks;

/// <summary>The codes of what a rule book can tell the matcher: a closed list, since each of them is a part of the matcher.</summary>
internal static class MatchingTermNames
{
    /// <summary>How many months the service lasts.</summary>
    public const string ServiceLength = "service-length";

    /// <summary>How many months each part lasts where the service is split.</summary>
    public const string SplitLength = "split-length";

    /// <summary>By how many months the start may differ from the wished one.</summary>
    public const string LargestDeviation = "largest-deviation";

    /// <summary>How many months in a municipality come before the service.</summary>
    public const string MunicipalServiceFirst = "municipal-service-first";

    /// <summary>How many months there are at least between the round and the start.</summary>
    public const string LeadTime = "lead-time";

    /// <summary>How many months a published post stands for the candidates alone.</summary>
    public const string ListingTime = "listing-time";

    /// <summary>An offer is made where a post is vacant.</summary>
    public const string OpenPost = "open-post";

    /// <summary>The offer follows the wish if it can.</summary>
    public const string WishOrder = "wish-order";

    /// <summary>Another place or specialty than wished may be offered.</summary>
    public const string OtherThanWished = "other-than-wished";

    /// <summary>A municipality decides the order among its own.</summary>
    public const string MunicipalOrder = "municipal-order";

    /// <summary>Who has declined a post waits for another.</summary>
    public const string DeclinedOffer = "declined-offer";

    /// <summary>Who has registered a wish takes part.</summary>
    public const string RegisteredWish = "registered-wish";

    /// <summary>The department is approved for the specialty.</summary>
    public const string ApprovedInstitution = "approved-institution";

    private static readonly string[] Numbers = [ServiceLength, SplitLength, LargestDeviation, MunicipalServiceFirst, LeadTime, ListingTime];

    /// <summary>Gets all of them.</summary>
    public static FixedCodes All { get; } = new(
        "matching terms", [.. Numbers, OpenPost, WishOrder, OtherThanWished, MunicipalOrder, DeclinedOffer, RegisteredWish, ApprovedInstitution]);

    /// <summary>The fewest months that make sense: what lasts, lasts a month at least; a difference or a time before can be none.</summary>
    public static int LeastMonths(string term) => term is ServiceLength or SplitLength or ListingTime ? 1 : 0;

    /// <summary>Whether a term takes a number of months from a provision; the others take none.</summary>
    public static bool TakesMonths(string term) => Array.IndexOf(Numbers, term) >= 0;
}
