using Alis.Rules.Rulebooks;
using NodaTime;

namespace Alis.Rules.Checking;

/// <summary>Whether two rules can be in force, and concern the same file, at one time.</summary>
internal static class Overlap
{
    public static bool Of(RuleForms a, RuleForms b)
    {
        InForcePeriod[] periods = [a.Rule.Properties.InForce, b.Rule.Properties.InForce, new(a.Book.Book.From, a.Book.Book.To), new(b.Book.Book.From, b.Book.Book.To)];
        return periods.Select(p => p.From ?? LocalDate.MinIsoValue).Max() <= periods.Select(p => p.To ?? LocalDate.MaxIsoValue).Min();
    }

    /// <summary>Agreements of different parties never concern one file.</summary>
    public static bool OfBooks(Rulebook a, Rulebook b) =>
        !a.Parties.Any(p => b.Parties.Any(q => p.IsHospital == q.IsHospital) && !b.Parties.Any(q => p.IsHospital == q.IsHospital && string.Equals(p.Key, q.Key, StringComparison.Ordinal)));
}
