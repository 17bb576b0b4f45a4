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

    private static readonly ImmutableDictionary<string, Provision> Provisions = Table.ToImmutableDictionary(r => r.Id, Make);

    public static IEnumerable<string> Ids => Table.Select(r => r.Id);

    /// <summary>Gets what the plain interpreter knows of the numbers.</summary>
    public static ImmutableDictionary<string, decimal?> Numbers { get; } =
        Table.Where(r => r.Kind is not (ProvisionKind.Choice or ProvisionKind.Date)).ToImmutableDictionary(r => r.Id, r => r.Number);

    /// <summary>Gets what the plain interpreter knows of the readings and, written out, of the days.</summary>
    public static ImmutableDictionary<string, string?> Readings { get; } =
        Table.Where(r => r.Kind is ProvisionKind.Choice or ProvisionKind.Date).ToImmutableDictionary(r => r.Id, r => r.Choice);

    public static IReadOnlyList<string> Of(string method) =>
        [.. Table.Where(r => (r.Kind == ProvisionKind.Choice ? "Says" : r.Kind.ToString()) == method).Select(r => r.Id)];

    public static Provision? Find(string id) => Provisions.TryGetValue(id, out var provision) ? provision : null;

    private static Provision Make((string Id, ProvisionKind Kind, decimal? Number, string? Choice) row)
    {
        var value = row.Kind == ProvisionKind.Date ? new ProvisionValue(0, null) { Day = row.Choice is { } day ? LocalDatePattern.Iso.Parse(day).Value : null } : new ProvisionValue(row.Number ?? 0, row.Choice);
        ImmutableArray<ProvisionVersion> versions = row.Number is null ? [] : [new(null, null, value, new LegalCitation { Document = "TEST", Section = "1", Confidence = "D" })];
        ImmutableArray<ProvisionValue> admissible = row.Kind == ProvisionKind.Choice ? [new(0, "wide"), new(0, "narrow")] : [];
        return new Provision(row.Id[(row.Id.IndexOf('/', StringComparison.Ordinal) + 1)..], row.Kind, new(row.Id, row.Id, row.Id), versions, null, admissible);
    }
}
