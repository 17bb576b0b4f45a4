using Alis.Rules.Facts;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>NLSH-31: another place or department than wished may be offered where nothing else is to be had.</summary>
internal static class OtherPlaceRule
{
    private const string Rule = "NLSH-31";

    public static HandWrittenFinding Evaluate(TrainingFile view, Block block)
    {
        var offers = Offers.Of(view, block);
        bool? isOther = null;
        if (offers is not null)
        {
            var last = Offers.Last(offers);
            var wish = view.Wish;
            var wishCounts = Known.Is(wish?.Block, block.Key!) & PossibleDay.OnOrBefore(PossibleDay.Of(wish?.RegisteredOn), last.Max(e => PossibleDay.Of(e.On)));
            isOther = last.Any(e => IsOther(wishCounts, e.Offer?.Place, wish?.Places, block.Place) | IsOther(wishCounts, e.Offer?.Department, wish?.Departments, block.Department));
        }

        bool? isStated = view.Exceptions is null ? null : false;
        foreach (var exception in view.Exceptions ?? [])
        {
            isStated |= exception.Norm == Rule ? IsForWant(exception.Reason) & Concerns(exception, view, block) : false;
        }

        return Verdicts.State(Rule, block.Key!, Known.Is(block.Arena, "hospital") & offers?.Any() & isOther, isStated, null, null);
    }

    /// <summary>Whether something is offered that was not wished; a wish without places, or departments, is met by any.</summary>
    private static bool? IsOther(bool? wishCounts, string? offered, IReadOnlyList<string>? wished, string? planned)
    {
        var thanWished = wished is { Count: 0 } ? false : wished is null || offered is null ? null : !Known.Contains(wished, offered);
        var thanPlanned = !Known.Same(offered, planned);
        return wishCounts is { } counts ? counts ? thanWished : thanPlanned : thanWished == thanPlanned ? thanWished : null;
    }

    private static bool? IsForWant(string? reason) => reason is null ? null : reason is "no-vacancy" or "closed-department";

    /// <summary>A reason that names no block is for this one where the plan has no other in a hospital.</summary>
    private static bool? Concerns(StatedException exception, TrainingFile view, Block block)
    {
        if (exception.Block is { } named)
        {
            return named == block.Key;
        }

        bool? isOnly = true;
        foreach (var other in view.Blocks!)
        {
            isOnly &= other.Key == block.Key ? true : !Known.Is(other.Arena, "hospital") | null;
        }

        return isOnly;
    }
}
