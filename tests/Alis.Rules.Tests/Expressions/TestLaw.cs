using System.Collections.Immutable;
using Alis.Rules.Rulebooks;
using NodaTime.Text;

namespace Alis.Rules.Tests.Expressions;

/// <summary>A few provisions of two made-up books: one of each kind, some in a gap.</summary>
internal static class TestLaw
{
    public const string Book = "own";

    private static readonly (string Id, ProvisionKind Kind, decimal? Number, string? Choice)[] Table =
    [
        ("months", ProvisionKind.Months, 6, null),
        ("many-months", ProvisionKind.Months, 24, null),
        ("other/months", ProvisionKind.Months, 3, null),
        ("months-gap", ProvisionKind.Months, null, null),
        ("days", ProvisionKind.Days, 14, null),
        ("percent", ProvisionKind.Percent, 50, null),
        ("hours", ProvisionKind.Hours, 42.5m, null),
        ("count", ProvisionKind.Count, 2, null),
        ("count-gap", ProvisionKind.Count, null, null),
        ("reading", ProvisionKind.Choice, 0, "wide"),
        ("reading-gap", ProvisionKind.Choice, null, null),
        ("date", ProvisionKind.Date, 0, "2024-06-01"),
        ("date-gap", ProvisionKind.Date, null, null),
    ];

    // What service time is counted by, kept from generated expressions: no version before 2017, another rule before 21 June 2019.
    private static readonly ImmutableDictionary<string, Provision> Counting = new (string Part, ProvisionKind Kind, (string From, decimal Number, string? Choice)[] Versions)[]
    {
        ("free-days-hospital", ProvisionKind.Days, [("2019-06-21", 12, null)]),
        ("free-days-municipality", ProvisionKind.Days, [("2019-06-21", 6, null)]),
        ("free-share-part-1", ProvisionKind.Percent, [("2017-03-01", 10, null)]),
        ("free-share-rest", ProvisionKind.Percent, [("2017-03-01", 10, null)]),
        ("share-of", ProvisionKind.Choice, [("2017-03-01", 0, "own-time")]),
        ("share-of-months", ProvisionKind.Months, [("2017-03-01", 60, null)]),
        ("days-used-by", ProvisionKind.Choice, [("2017-03-01", 0, "calendar-days")]),
        ("part-days", ProvisionKind.Choice, [("2017-03-01", 0, "share")]),
        ("holiday-part-1", ProvisionKind.Choice, [("2017-03-01", 0, "service")]),
        ("holiday-rest", ProvisionKind.Choice, [("2017-03-01", 0, "service")]),
        ("moved-holiday", ProvisionKind.Choice, [("2017-03-01", 0, "absence")]),
        ("other-specialty", ProvisionKind.Months, [("2019-03-01", 12, null)]),
        ("same-specialty-abroad", ProvisionKind.Months, [("2017-03-01", 9, null)]),
        ("pandemic-part-1", ProvisionKind.Choice, [("2017-03-01", 0, "service")]),
    }.ToImmutableDictionary(r => "counting-" + r.Part, r => new Provision("counting-" + r.Part, r.Kind, new("t", "t", "t"), [.. r.Versions.Select(Version)], null, []));

    private static readonly ImmutableDictionary<string, Provision> Provisions = Table.ToImmutableDictionary(r => r.Id, Make);

    private static LegalCitation Nowhere => new() { Document = "TEST", Section = "1", Confidence = "D" };

    public static IEnumerable<string> Ids => Table.Select(r => r.Id);

    /// <summary>Gets what the plain interpreter knows of the numbers.</summary>
    public static ImmutableDictionary<string, decimal?> Numbers { get; } =
        Table.Where(r => r.Kind is not (ProvisionKind.Choice or ProvisionKind.Date)).ToImmutableDictionary(r => r.Id, r => r.Number);

    /// <summary>Gets what the plain interpreter knows of the readings and, written out, of the days.</summary>
    public static ImmutableDictionary<string, string?> Readings { get; } =
        Table.Where(r => r.Kind is ProvisionKind.Choice or ProvisionKind.Date).ToImmutableDictionary(r => r.Id, r => r.Choice);

    public static IReadOnlyList<string> Of(string method) =>
        [.. Table.Where(r => (r.Kind == ProvisionKind.Choice ? "Says" : r.Kind.ToString()) == method).Select(r => r.Id)];

    public static Provision? Find(string id) => Provisions.TryGetValue(id, out var provision) || Counting.TryGetValue(id, out provision) ? provision : null;

    private static ProvisionVersion Version((string From, decimal Number, string? Choice) version) =>
        new(LocalDatePattern.Iso.Parse(version.From).Value, null, new ProvisionValue(version.Number, version.Choice), Nowhere);

    private static Provision Make((string Id, ProvisionKind Kind, decimal? Number, string? Choice) row)
    {
        var value = row.Kind == ProvisionKind.Date ? new ProvisionValue(0, null) { Day = row.Choice is { } day ? LocalDatePattern.Iso.Parse(day).Value : null } : new ProvisionValue(row.Number ?? 0, row.Choice);
        ImmutableArray<ProvisionVersion> versions = row.Number is null ? [] : [new(null, null, value, Nowhere)];
        ImmutableArray<ProvisionValue> admissible = row.Kind == ProvisionKind.Choice ? [new(0, "wide"), new(0, "narrow")] : [];
        return new Provision(row.Id[(row.Id.IndexOf('/', StringComparison.Ordinal) + 1)..], row.Kind, new(row.Id, row.Id, row.Id), versions, null, admissible);
    }
}
