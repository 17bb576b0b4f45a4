using Alis.Rules.Counting;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Rulebooks;
using Alis.Rules.Workflows;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Alis.Rules.Tests.Rulebooks;

/// <summary>The provisions of the law on both sides of every day on which one changed.</summary>
public class LawProvisionsTests
{
    [Theory]
    [InlineData("total-training", "2017-02-28", null)]
    [InlineData("total-training", "2017-03-01", "78")]
    [InlineData("guidance-hours-a-year", "2019-02-28", null)]
    [InlineData("guidance-hours-a-year", "2019-03-01", "31.5")]
    [InlineData("guidance-hours-a-year", "2020-12-31", "31.5")]
    [InlineData("guidance-hours-a-year", "2021-01-01", "42")]
    [InlineData("guidance-hours-a-year", "2025-01-01", "42")]
    [InlineData("open-practice", "2019-02-28", null)]
    [InlineData("open-practice", "2019-03-01", "24")]
    [InlineData("open-practice-percent", "2019-02-28", null)]
    [InlineData("open-practice-percent", "2019-03-01", "50")]
    [InlineData("open-practice-percent", "2024-12-31", "50")]
    [InlineData("open-practice-percent", "2025-01-01", null)]
    [InlineData("registered-from", "2022-08-31", "registration")]
    [InlineData("registered-from", "2022-09-01", "application")]
    [InlineData("first-application-latest", "2022-08-31", "2019-06-01")]
    [InlineData("first-application-latest", "2022-09-01", null)]
    [InlineData("first-application-latest", "2022-09-26", null)]
    [InlineData("first-application-latest", "2022-09-27", "2019-06-01")]
    [InlineData("old-scheme-application", "2021-12-31", "2025-03-01")]
    [InlineData("old-scheme-application", "2022-01-01", "2026-12-31")]
    [InlineData("conversion-documented", "2022-08-31", "2022-03-01")]
    [InlineData("conversion-documented", "2022-09-01", "2023-12-31")]
    [InlineData("service-time-same-specialty-abroad", "2019-02-28", "39")]
    [InlineData("service-time-same-specialty-abroad", "2019-03-01", "39")]
    [InlineData("service-time-other-specialty", "2019-02-28", null)]
    [InlineData("service-time-other-specialty", "2019-03-01", "39")]
    [InlineData("service-time-pandemic-part-1", "2020-03-18", null)]
    [InlineData("service-time-pandemic-part-1", "2020-03-19", "absence")]
    [InlineData("service-time-pandemic-part-1", "2020-06-16", "absence")]
    [InlineData("service-time-pandemic-part-1", "2020-06-17", "service")]
    public void Spesialistforskriften_OnADay_Says(string id, string day, string? expected) => Assert.Equal(expected, Says("spesialistforskriften", id, day));

    [Theory]
    [InlineData("training-that-is-enough", "2017-02-28", null)]
    [InlineData("training-that-is-enough", "2017-03-01", "any")]
    [InlineData("training-that-is-enough", "2019-12-31", "any")]
    [InlineData("training-that-is-enough", "2020-01-01", "general-medicine")]
    [InlineData("training-that-is-enough", "2025-12-31", "general-medicine")]
    [InlineData("training-that-is-enough", "2026-01-01", "relevant-part-2-or-3")]
    [InlineData("temporary-post", "2023-06-19", "12")]
    [InlineData("temporary-post", "2023-06-20", null)]
    [InlineData("temporary-post", "2025-04-03", null)]
    [InlineData("temporary-post", "2025-04-04", "12")]
    [InlineData("temporary-post", "2026-01-01", null)]
    [InlineData("longer-temporary-post-until", "2020-05-25", null)]
    [InlineData("longer-temporary-post-until", "2020-05-26", "2020-09-01")]
    [InlineData("longer-temporary-post-until", "2020-08-31", "2020-09-01")]
    [InlineData("longer-temporary-post-until", "2020-09-01", null)]
    [InlineData("longer-temporary-post-until", "2020-12-04", "2022-03-01")]
    [InlineData("longer-temporary-post-until", "2022-03-01", "2022-07-01")]
    [InlineData("longer-temporary-post-until", "2022-06-17", "2023-12-31")]
    [InlineData("longer-temporary-post-for", "2020-05-25", "nobody")]
    [InlineData("longer-temporary-post-for", "2020-05-26", "anyone")]
    [InlineData("longer-temporary-post-for", "2020-09-01", "nobody")]
    [InlineData("longer-temporary-post-for", "2020-12-04", "anyone")]
    [InlineData("longer-temporary-post-for", "2022-10-27", "anyone")]
    [InlineData("longer-temporary-post-for", "2022-10-28", "part-1-incomplete")]
    [InlineData("longer-temporary-post-until", "2025-12-31", "2025-12-31")]
    [InlineData("exception-a-year", "2025-12-31", null)]
    [InlineData("exception-a-year", "2026-01-01", "4")]
    [InlineData("exception-emergency-clinic-a-year", "2026-01-01", "6")]
    [InlineData("exception-in-all", "2026-01-01", "12")]
    [InlineData("held-a-post-on", "2017-03-01", "2017-03-01")]
    [InlineData("held-a-post-on", "2020-01-01", "2017-03-01")]
    public void Kompetanseforskriften_OnADay_Says(string id, string day, string? expected) => Assert.Equal(expected, Says("kompetanseforskriften", id, day));

    [Theory]
    [InlineData("duties", "2015-04-30", null)]
    [InlineData("duties", "2015-05-01", "40")]
    [InlineData("duties", "2025-12-31", "40")]
    [InlineData("duties", "2026-01-01", null)]
    [InlineData("clinical-service", "2018-04-30", null)]
    [InlineData("clinical-service", "2018-05-01", "30")]
    [InlineData("short-temporary-post", "2019-12-31", "2")]
    [InlineData("short-temporary-post", "2020-01-01", null)]
    [InlineData("exception-for-part-1-until", "2021-04-29", null)]
    [InlineData("exception-for-part-1-until", "2021-04-30", "2022-07-01")]
    [InlineData("exception-for-part-1-until", "2022-05-20", "2022-12-31")]
    [InlineData("exception-for-part-1-until", "2022-10-28", "2023-12-31")]
    [InlineData("exception-for-part-1-until", "2023-06-20", null)]
    [InlineData("exception-for-part-1-until", "2025-04-04", "2025-12-31")]
    [InlineData("alone-on-call", "2023-06-19", "here")]
    [InlineData("alone-on-call", "2023-06-20", null)]
    [InlineData("alone-on-call", "2025-04-03", null)]
    [InlineData("alone-on-call", "2025-04-04", "here")]
    [InlineData("alone-on-call", "2025-12-31", "here")]
    [InlineData("alone-on-call", "2026-01-01", "kompetanseforskriften")]
    [InlineData("courses-by", "2018-04-30", "2020-05-01")]
    [InlineData("courses-by", "2018-05-01", "2021-05-01")]
    [InlineData("courses-by", "2021-04-16", "2022-05-01")]
    [InlineData("courses-by", "2022-04-29", "2023-01-01")]
    public void Akuttmedisinforskriften_OnADay_Says(string id, string day, string? expected) => Assert.Equal(expected, Says("akuttmedisinforskriften", id, day));

    [Theory]
    [InlineData("2009-08-01", "10 % 10 % service service holiday")]
    [InlineData("2017-03-01", "10 % 10 % service service holiday")]
    [InlineData("2019-02-28", "10 % 10 % service service holiday")]
    [InlineData("2019-03-01", "10 % 10 % absence service holiday")]
    [InlineData("2019-06-20", "10 % 10 % absence service holiday")]
    [InlineData("2019-06-21", "12 d 6 d service service absence")]
    [InlineData("2026-01-01", "12 d 6 d service service absence")]
    public void ServiceTime_BlockThatBeginsOnADay_IsCountedByTheWordingOfThatDay(string day, string expected)
    {
        var book = Book("spesialistforskriften");
        var provisions = CountingProvisions.Find("service-time", "spesialistforskriften/service-time", book.Find, out var lacking)!;
        Assert.Empty(lacking);

        var on = LocalDatePattern.Iso.Parse(day).Value;
        var terms = provisions.TermsOn(new Frame { On = on, LawDay = on }, on)!;

        Assert.Equal(Allowance.OfShare(1000), terms.Rest);
        Assert.Equal(expected, string.Join(" ", Show(terms.Part1Hospital), Show(terms.Part1Municipality), Service(terms.HolidayCountsInPart1), Service(terms.HolidayCountsInRest), terms.MovedHolidayIsHoliday ? "holiday" : "absence"));

        static string Show(Allowance allowance) => allowance.Days is { } days ? $"{days} d" : $"{allowance.Share / 100} %";

        static string Service(bool counts) => counts ? "service" : "absence";
    }

    [Fact]
    public void ServiceTime_TermsOfTheWholeOfTime_HaveNoGap()
    {
        var provisions = CountingProvisions.Find("service-time", "service-time", Book("spesialistforskriften").Find, out _)!;

        for (var day = new LocalDate(2010, 1, 1); day < new LocalDate(2030, 1, 1); day = day.PlusDays(1))
        {
            Assert.NotNull(provisions.TermsOn(new Frame { On = day, LawDay = day }, day));
        }
    }

    [Fact]
    public void Provisions_ThatNoSourceDecides_HaveTwoReadingsAndADecision()
    {
        var open = RuleSet.Embedded.Rulebooks.Where(b => b.Kind == RulebookKind.Law).SelectMany(b => b.Provisions).Where(p => !p.Admissible.IsEmpty).ToList();

        Assert.Equal(
            ["check-on-first-day", "conversion-leave", "council-adopts-by", "days-at-work-a-month", "earlier-common-goals", "essential-part", "guidance-group-over", "guidance-time", "informs-the-directorate", "longer-service", "open-practice-absence", "open-practice-part-1", "open-practice-percent-for", "part-1-order", "plan-of-registered-institution", "reach-of-section-5", "responsible-institution", "service-in-progress", "service-time-days-used-by", "service-time-part-days", "service-time-share-of"],
            open.Select(p => p.Id).Order(StringComparer.Ordinal));
        Assert.All(open, p => Assert.True(p.Admissible.Length >= 2 && p.Decision is not null, p.Id));
    }

    [Fact]
    public void Renumbered_OldSections_AreThoseOf2019And2025()
    {
        var renumbered = Book("spesialistforskriften").Renumbered;

        Assert.Contains(new RenumberedSection("§ 26", "§ 31", new LocalDate(2019, 2, 28)), renumbered);
        Assert.Contains(new RenumberedSection("§ 31", "§ 36", new LocalDate(2019, 2, 28)), renumbered);
        Assert.Contains(new RenumberedSection("§ 3", "§ 3b", new LocalDate(2024, 12, 31)), renumbered);
        Assert.Equal(30, renumbered.Length);
        Assert.Equal(renumbered.Length, renumbered.Select(r => r.Old).Distinct().Count());
    }

    private static string? Says(string book, string id, string day) => Book(book).Find(id)!.On(LocalDatePattern.Iso.Parse(day).Value)?.Value.ToString();

    private static Rulebook Book(string id) => RuleSet.Embedded.Rulebooks.Single(b => b.Id == id);
}
