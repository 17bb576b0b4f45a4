using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>The canonical order of the items of a file, so that the order in which a caller wrote them never matters.</summary>
internal static class FactOrder
{
    /// <summary>Returns a set of codes or names in ordinal order, each once: naming a code twice says nothing more.</summary>
    public static IReadOnlyList<string>? Codes(IReadOnlyList<string>? codes) =>
        codes is null ? null : new FactList<string>([.. codes.Distinct(StringComparer.Ordinal).OrderBy(c => c, StringComparer.Ordinal)]);

    public static IReadOnlyList<T>? Periods<T>(IReadOnlyList<T>? items)
        where T : class, IFact, IPeriod => Sort(items, static (a, b) => Period(a, b));

    public static IReadOnlyList<ServicePeriod>? Service(IReadOnlyList<ServicePeriod>? items) =>
        Sort(items, static (a, b) => First(Period(a, b), Text(a.Key, b.Key)));

    public static IReadOnlyList<Course>? Courses(IReadOnlyList<Course>? items) =>
        Sort(items, static (a, b) => First(Period(a, b), Text(a.Key, b.Key)));

    public static IReadOnlyList<Block>? Blocks(IReadOnlyList<Block>? items) =>
        Sort(items, static (a, b) => First(Day(a.From, b.From), Text(a.Key, b.Key)));

    public static IReadOnlyList<FileEvent>? Events(IReadOnlyList<FileEvent>? items) =>
        Sort(items, static (a, b) => First(First(Day(a.On, b.On), Text(a.Kind, b.Kind)), First(Text(a.Block, b.Block), Text(a.By, b.By))));

    public static IReadOnlyList<GoalRecord>? Goals(IReadOnlyList<GoalRecord>? items) =>
        Sort(items, static (a, b) => First(Text(a.Code, b.Code), Day(a.AttainedOn, b.AttainedOn)));

    public static IReadOnlyList<StatedException>? Exceptions(IReadOnlyList<StatedException>? items) =>
        Sort(items, static (a, b) => First(Day(a.On, b.On), Text(a.Norm, b.Norm)));

    public static IReadOnlyList<Qualification>? Qualifications(IReadOnlyList<Qualification>? items) =>
        Sort(items, static (a, b) => First(Day(a.On, b.On), Text(a.Kind, b.Kind)));

    public static IReadOnlyList<Check>? Checks(IReadOnlyList<Check>? items) =>
        Sort(items, static (a, b) => First(Day(a.On, b.On), Text(a.Kind, b.Kind)));

    public static IReadOnlyList<Post>? Posts(IReadOnlyList<Post>? items) =>
        Sort(items, static (a, b) => First(Period(a, b), Text(a.Key, b.Key)));

    public static IReadOnlyList<Cost>? Costs(IReadOnlyList<Cost>? items) =>
        Sort(items, static (a, b) => First(Period(a, b), First(Text(a.Kind, b.Kind), Text(a.PaidBy, b.PaidBy))));

    public static IReadOnlyList<AgreementParty>? Parties(IReadOnlyList<AgreementParty>? items) =>
        Sort(items, static (a, b) => Text(a.Key, b.Key));

    public static IReadOnlyList<AgreementEvent>? Events(IReadOnlyList<AgreementEvent>? items) =>
        Sort(items, static (a, b) => First(First(Day(a.On, b.On), Text(a.Kind, b.Kind)), First(Text(a.Listing, b.Listing), Text(a.By, b.By))));

    public static IReadOnlyList<Listing>? Listings(IReadOnlyList<Listing>? items) =>
        Sort(items, static (a, b) => First(Period(a, b), Text(a.Key, b.Key)));

    internal static int Period(IPeriod a, IPeriod b) => First(Day(a.From, b.From), Day(a.To, b.To));

    internal static int First(int order, int next) => order != 0 ? order : next;

    /// <summary>Orders days; an unknown or open one comes last.</summary>
    internal static int Day(LocalDate? a, LocalDate? b) =>
        a is { } x
            ? b is { } y ? x.CompareTo(y) : -1
            : b is null ? 0 : 1;

    internal static int Text(string? a, string? b) =>
        a is null
            ? b is null ? 0 : 1
            : b is null ? -1 : string.CompareOrdinal(a, b);

    internal static FactList<T>? Sort<T>(IReadOnlyList<T>? items, Comparison<T> comparison)
        where T : class, IFact
    {
        if (items is null)
        {
            return null;
        }

        // The sort is unstable, which cannot be seen: items that tie to the end have the same text, so they are equal.
        var sorted = items.ToArray();
        Array.Sort(sorted, (a, b) => First(comparison(a, b), ReferenceEquals(a, b) ? 0 : CompareText(a, b)));
        return new FactList<T>(sorted);
    }

    private static int CompareText(IFact a, IFact b)
    {
        var (x, y) = (FactWriter.Write(a), FactWriter.Write(b));
        return x.AsSpan().SequenceCompareTo(y);
    }
}
