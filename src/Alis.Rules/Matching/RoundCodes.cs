using Alis.Rules.Json;

namespace Alis.Rules.Matching;

/// <summary>The codes that the files of rounds use.</summary>
internal static class RoundCodes
{
    public const string Accepted = "accepted";
    public const string Declined = "declined";

    public static readonly FixedCodes Answers = new("answers", Accepted, Declined);

    public static readonly FixedCodes Dimensions = new("dimensions of a wish", "time", "place", "department", "specialty");

    public static readonly FixedCodes AgreementClasses = new("agreement classes", "first", "none");

    public static readonly FixedCodes MunicipalOrders = new("municipal orders", "within-own-positions", "rank-first");

    public static readonly FixedCodes ExceptionClasses = new("exception classes", "last", "none");

    public static readonly FixedCodes LeadTimes = new("lead times", "condition", "warning");
}
