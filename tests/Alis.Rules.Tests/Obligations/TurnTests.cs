using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Evaluation;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Properties;
using Alis.Rules.Time;
using Alis.Rules.Workflows;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Obligations;

/// <summary>Obligations that come round: which turns there are, and what each finding says.</summary>
public class TurnTests
{
    private static readonly LocalDate Launched = new(2024, 8, 31);

    [Fact]
    public void Validate_FirstThenYearly_GivesAFindingForEachTurnThatHasBegun()
    {
        var findings = Findings(Book(6, null, 12), new(2026, 9, 1), "2025-02-10", "2026-03-01");

        Assert.Equal(
            ["scheme/1 2024-08-31 2025-02-28 Met", "scheme/2 2025-03-01 2026-02-28 NotMet", "scheme/3 2026-03-01 2027-02-28 Met"],
            findings.Select(Show));
        Assert.Equal([1, 2, 3], findings.Select(f => f.Turn!.Number));
    }

    [Fact]
    public void Validate_TwoTurns_AreAll() => Assert.Equal(
        ["scheme/1 2024-08-31 2025-08-31 NotMet", "scheme/2 2025-09-01 2026-02-28 NotMet"],
        Findings(Book(12, 18, null), new(2040, 1, 1)).Select(Show));

    [Fact]
    public void Validate_OneTurn_IsOne() => Assert.Equal(["scheme/1 2024-08-31 2025-08-31 NotMet"], Findings(Book(12, null, null), new(2040, 1, 1)).Select(Show));

    [Fact]
    public void Validate_BeforeTheAnchor_TheFirstTurnIsToCome() =>
        Assert.Equal(["scheme/1 2024-08-31 2025-02-28 NotYet"], Findings(Book(6, null, 12, anchor: "law.Date(\"from\")"), new(2024, 1, 1)).Select(Show));

    [Fact]
    public void Validate_Ends_LeavesOutTurnsThatAreDueLater()
    {
        Assert.Equal(2, Findings(Book(6, null, 12, ends: "law.Date(\"to\")"), new(2040, 1, 1)).Length);

        // The second turn is due on the very day.
        Assert.Equal("2026-02-28", Findings(Book(6, null, 12, ends: "law.Date(\"to\")"), new(2040, 1, 1))[1].Due!.Value.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Validate_UnknownAnchor_IsUndecidedAndNamesTheFact()
    {
        var file = new AgreementFile { Key = "scheme" };
        var finding = Assert.Single(Book(6, null, 12).Validate(file, new(2026, 1, 1)).Findings);

        Assert.Equal((Verdict.Undecided, "scheme", "events"), (finding.Verdict, finding.Subject.Key, Assert.Single(finding.Missing)));
        Assert.Null(finding.Turn);
    }

    [Fact]
    public void Validate_NoAnchor_DoesNotApply() => Assert.Equal(
        Verdict.NotApplicable,
        Assert.Single(Book(6, null, 12).Validate(new AgreementFile { Key = "scheme", Events = [] }, new(2026, 1, 1)).Findings).Verdict);

    [Fact]
    public void Validate_EndedBeforeTheFirstTurn_DoesNotApply() => Assert.Equal(
        Verdict.NotApplicable,
        Assert.Single(Findings(Book(24, null, 12, ends: "law.Date(\"to\")"), new(2040, 1, 1))).Verdict);

    [Fact]
    public void Validate_AnotherAnchorUnderAnotherReading_IsATurningPoint()
    {
        var engine = With(new TestRule("R", "done.Any()")
        {
            Subject = "agreement",
            Kind = "obligation",
            Locals = [("starts", "law.Says(\"from-when\", \"launch\") ? agreement.Events.Where(e => e.Kind == \"launched\").Min(e => e.On) : law.Date(\"from\")"), ("first", "6"), ("due", "turn.To"), ("done", "agreement.Events.Where(e => e.Kind == \"evaluated\" && Dates.Within(e.On, turn.From, turn.To))"), ("fulfilledOn", "done.Min(e => e.On)")],
        }).Provision("from-when", "choice", "launch", admissible: ["launch", "that-day"]).Engine();
        var file = new AgreementFile { Key = "a", Events = [new() { Kind = "launched", On = new LocalDate(2022, 1, 1) }, new() { Kind = "evaluated", On = new LocalDate(2024, 10, 1) }] };

        var turn = Assert.Single(Assert.Single(engine.Validate(file, new(2025, 6, 1)).Findings).TurningPoints);
        Assert.Equal(("that-day", Verdict.Met), (turn.Value, turn.Verdict));
    }

    [Fact]
    public void Load_GlobalOfThatName_HasNoSuchMeaning()
    {
        var book = new TestBook(new TestRule("R", "Dates.OnOrBefore(starts, on) && repeats == 0") { Kind = "obligation", Locals = [("due", "starts"), ("fulfilledOn", "starts")] }) { Globals = [("starts", "law.Date(\"from\")"), ("first", "0"), ("repeats", "0")] };
        var engine = book.Provision("from", "date", "2024-08-31").Engine();

        Assert.Null(Assert.Single(engine.Validate(new TrainingFileBuilder().Build().GetValueOrThrow(), new(2025, 1, 1)).Findings).Turn);
        Assert.Single(engine.Obligations(new TrainingFileBuilder().Build().GetValueOrThrow(), new(2024, 1, 1), new(2030, 1, 1)).Obligations);
    }

    [Theory]
    [InlineData("state", "6", null, "ALIS1121")]
    [InlineData("obligation", "12", "12", "ALIS1122")]
    [InlineData("obligation", "12", "6", "ALIS1122")]
    [InlineData("obligation", "1.5", null, "ALIS1119")]
    [InlineData("obligation", "law.Days(\"days\")", null, "ALIS4003")]
    public void Load_TurnsThatCannotBe_AreRefused(string kind, string first, string? second, string code)
    {
        List<(string, string)> locals = [("starts", "law.Date(\"from\")"), ("first", first), ("due", "turn.To"), ("fulfilledOn", "turn.To")];
        if (second is not null)
        {
            locals.Add(("second", second));
        }

        Assert.Contains(RuleSet.Load(With(new TestRule("R", "turn.Number > 0") { Subject = "agreement", Kind = kind, Locals = [.. locals] }).Provision("days", "days", 30).Texts()).Diagnostics, d => d.Code.Id == code);
    }

    [Fact]
    public void Validate_InATrainingFile_NamesThePathThroughIt()
    {
        var file = new TrainingFileBuilder { AgreementFile = new AgreementFile { Key = "scheme" } }.Build().GetValueOrThrow();

        Assert.Equal("agreementFile.events", Assert.Single(Assert.Single(Book(6, null, 12).Validate(file, new(2026, 1, 1)).Findings).Missing));
    }

    [Fact]
    public void Explain_ATurn_HasItsOwnValues()
    {
        var explanations = Book(6, null, 12).Explain(File("2025-02-10").ToTrainingFile(), "R", new(2026, 1, 1));

        Assert.Equal(["Met", "NotYet"], explanations.Select(e => e.Finding.Verdict.ToString()));
        Assert.All(explanations, e => Assert.NotNull(e.Condition));
    }

    [Theory]
    [InlineData("0", "ALIS1119")]
    [InlineData("-1", "ALIS1119")]
    [InlineData("law.Months(\"none\")", "ALIS1119")]
    [InlineData("law.Months(\"backwards\")", "ALIS1119")]
    [InlineData("Spans.TotalMonths(file.Service)", "ALIS1118")]
    [InlineData("law.Months(\"plain\") + 1", "ALIS1118")]
    public void Load_IntervalThatIsNotFixedAndAboveZero_IsRefused(string interval, string code)
    {
        var rule = new TestRule("R", "turn.Number > 0") { Subject = "agreement", Kind = "obligation", Locals = [("starts", "law.Date(\"from\")"), ("first", "6"), ("every", interval), ("due", "turn.To"), ("fulfilledOn", "turn.To")] };
        var faults = RuleSet.Load(With(rule).Texts()).Diagnostics;

        Assert.Equal(code, Assert.Single(faults, f => f.Severity == Alis.Rules.Diagnostics.Severity.Error).Code.Id);
    }

    [Fact]
    public void Load_AnchorThatAsksForTheTurn_IsRefused() => Assert.Contains(
        RuleSet.Load(With(new TestRule("R", "turn.Number > 0") { Subject = "agreement", Locals = [("starts", "turn.From"), ("first", "6")] }).Texts()).Diagnostics,
        d => d.Code.Id == "ALIS1120");

    [Fact]
    public void Load_AnchorWithoutInterval_IsRefused() => Assert.Contains(
        RuleSet.Load(With(new TestRule("R", "turn.Number > 0") { Subject = "agreement", Locals = [("starts", "law.Date(\"from\")")] }).Texts()).Diagnostics,
        d => d.Code.Id == "ALIS1104");

    [Fact]
    public void Load_TurnWithoutAnchor_IsUnknown() => Assert.Contains(
        RuleSet.Load(With(new TestRule("R", "turn.Number > 0") { Subject = "agreement" }).Texts()).Diagnostics,
        d => d.Message(Alis.Rules.Text.Language.En).Contains("turn", StringComparison.Ordinal));

    [Fact]
    public void Load_TheSameNamesWithoutAnchor_AreOrdinary() => Assert.Empty(
        RuleSet.Load(With(new TestRule("R", "first == 1 && Dates.OnOrBefore(ends, on)") { Locals = [("first", "1"), ("ends", "law.Date(\"from\")")] }).Texts()).Diagnostics);

    [Fact]
    public void Validate_AnchorAtTheEndOfTheCalendar_Ends()
    {
        var findings = Findings(Book(6, null, 12, anchor: "law.Date(\"last\")"), LocalDate.MaxIsoValue);

        Assert.Equal(["scheme/1 9999-01-31 9999-07-31 NotMet"], findings.Select(Show));
    }

    [Fact]
    public void Turns_AreCountedFromTheAnchor_AsAPlainLoopCounts() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var draws = new Draws(seed);
            var (first, every) = (1 + draws.Next(30), 1 + draws.Next(30));
            var second = draws.OneIn(2) ? (int?)(first + 1 + draws.Next(20)) : null;
            var repeats = !draws.OneIn(4);
            var anchor = new LocalDate(1990 + draws.Next(60), 1 + draws.Next(12), 1).PlusDays(draws.Next(31));
            var on = anchor.PlusDays(draws.Next(9000) - 500);
            var file = new AgreementFile { Key = "scheme", Events = [new() { Kind = "launched", On = anchor > on ? on : anchor }] };
            anchor = file.Events[0].On!.Value;

            // Month by month from the anchor: a turn ends where its number of months is reached.
            var expected = new List<(LocalDate, LocalDate)>();
            var from = anchor;
            for (var months = 1; expected.Count == 0 || from <= on; months++)
            {
                var isDue = months == first || months == second || (repeats && months > (second ?? first) && (months - (second ?? first)) % every == 0);
                if (isDue)
                {
                    var due = anchor.AddMonths(months, MonthRounding.LastDay);
                    expected.Add((from, due));
                    from = due.PlusDays(1);
                }

                if (!repeats && months > (second ?? first))
                {
                    break;
                }
            }

            var turns = Book(first, second, repeats ? every : null).Validate(file, on).Findings.Select(f => (f.Turn!.From!.Value, f.Turn.To!.Value)).ToList();
            Assert.Equal(expected, turns);
        }).Holds(200);

    private static string Show(Finding finding) =>
        FormattableString.Invariant($"{finding.Subject.Key} {finding.Opens:uuuu-MM-dd} {finding.Due:uuuu-MM-dd} {finding.Verdict}");

    private static System.Collections.Immutable.ImmutableArray<Finding> Findings(RuleEngine engine, LocalDate on, params string[] evaluated) => engine.Validate(File(evaluated), on).Findings;

    private static AgreementFile File(params string[] evaluated) => new()
    {
        Key = "scheme",
        Events = [new() { Kind = "launched", On = Launched }, .. evaluated.Select(e => new AgreementEvent { Kind = "evaluated", On = NodaTime.Text.LocalDatePattern.Iso.Parse(e).Value })],
    };

    private static RuleEngine Book(int first, int? second, int? every, string anchor = "agreement.Events.Where(e => e.Kind == \"launched\").Min(e => e.On)", string? ends = null)
    {
        List<(string, string)> locals = [("starts", anchor), ("first", $"{first}")];
        if (second is not null)
        {
            locals.Add(("second", $"{second}"));
        }

        if (every is not null)
        {
            locals.Add(("every", $"{every}"));
        }

        if (ends is not null)
        {
            locals.Add(("ends", ends));
        }

        locals.AddRange([
            ("opens", "turn.From"),
            ("due", "turn.To"),
            ("done", "agreement.Events.Where(e => e.Kind == \"evaluated\" && Dates.Within(e.On, opens, due))"),
            ("fulfilledOn", "done.Min(e => e.On)"),
        ]);
        return With(new TestRule("R", "done.Any()") { Subject = "agreement", Kind = "obligation", Locals = [.. locals] }).Engine();
    }

    private static TestBook With(TestRule rule) => new TestBook(rule)
        .Provision("from", "date", "2024-08-31")
        .Provision("to", "date", "2026-02-28")
        .Provision("last", "date", "9999-01-31")
        .Provision("none", "months", 0)
        .Provision("backwards", "months", -3)
        .Provision("plain", "months", 3);
}
