using Alis.Rules.Catalogues;
using Alis.Rules.Facts;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Alis.Rules.Tests.Facts;

/// <summary>Random agreement files that read without faults or warnings.</summary>
internal static class AgreementFacts
{
    private static CatalogueSet Catalogues => CatalogueSet.Embedded;

    /// <summary>Gets files in which every fact is present.</summary>
    public static Gen<AgreementFile> Complete { get; } = Gen.Choose(0, int.MaxValue - 1).Select(seed =>
    {
        var draws = new Draws(seed);
        var started = new LocalDate(2019, 3, 1).PlusDays(draws.Next(2500));
        return File(draws, spread => started.PlusDays(draws.Next(spread)));
    });

    public static AgreementFile File(Draws draws, Func<int, LocalDate> near)
    {
        var listings = draws.Many(1, 4, i => Listing(draws, i, near(1800)));
        return new AgreementFile
        {
            Key = "agreement-" + draws.Next(1000),
            Kind = draws.Of(Catalogues.AgreementKinds.Codes),
            Rulebook = "book-" + draws.Next(1000),
            Replaces = ["fag-1"],
            Parties = [new() { Key = "1804", Kind = "municipality" }, new() { Key = "nlsh", Kind = "hospital-trust" }],
            Contents = draws.Many(0, 4, _ => draws.Of(Catalogues.AgreementContents.Codes)),
            Events = draws.Many(1, 10, _ => Event(draws, near(1800), listings)),
            Listings = listings,
        };
    }

    public static Cost Cost(Draws draws, LocalDate day) => new()
    {
        Kind = draws.Of(Catalogues.CostKinds.Codes),
        PaidBy = draws.Of(Catalogues.Payers.Codes),
        During = draws.Of(Catalogues.Arenas.Codes),
        From = day,
        To = day.PlusDays(draws.Next(400)),
        RecordedOn = day.PlusDays(draws.Next(60)),
    };

    private static Listing Listing(Draws draws, int number, LocalDate day) => new()
    {
        Key = "l" + number,
        Hospital = "nlsh",
        Place = "Bodø",
        Department = "medisin",
        Specialty = draws.Of(Catalogues.Specialties.Codes),
        Reason = draws.Of(Catalogues.AbsenceKinds.Codes),
        From = day.PlusDays(100),
        To = day.PlusDays(100 + draws.Next(400)),
        PublishedOn = day,
        RecordedOn = day.PlusDays(draws.Next(60)),
    };

    private static AgreementEvent Event(Draws draws, LocalDate day, List<Listing> listings) => new()
    {
        Kind = draws.Of(Catalogues.AgreementEventKinds.Codes),
        On = day,
        By = draws.OneIn(2) ? "1804" : "nlsh",
        To = draws.OneIn(2) ? "1804" : "nlsh",
        Deadline = day.PlusDays(draws.Next(90)),
        From = day,
        Until = day.PlusDays(draws.Next(500)),
        OtherAgreement = "nlsh-1805",
        Rulebook = "nlsh-2024",
        Place = "Bodø",
        Listing = draws.Of(listings).Key,
        States = draws.Many(0, 3, _ => draws.Of(Catalogues.PlanStates.Codes)),
        RecordedOn = day.PlusDays(draws.Next(60)),
    };
}
