using System.Text.Json.Nodes;
using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Obligations;
using Alis.Rules.Tests.Evaluation;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Properties;
using Alis.Rules.Tests.Texts;
using Alis.Rules.Time;
using Alis.Rules.Workflows;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Obligations;

/// <summary>What lists of obligations say of the sample, and what holds of every list.</summary>
public class ObligationTests
{
    private static readonly RuleEngine Engine = SampleReports.Engine;
    private static readonly ReportOptions AllBooks = new() { Rulebooks = [.. Engine.Rules.Rulebooks.Select(b => b.Id)], Detail = ReportDetail.Verdicts };

    [Fact]
    public void Obligations_BeforeTheWindow_AreToCome()
    {
        var contract = One("NLSH-36", new(2024, 8, 1));

        Assert.Equal((ObligationState.Upcoming, new LocalDate(2024, 9, 1), new LocalDate(2024, 12, 1), "hospital"), (contract.State, contract.Opens, contract.Due, contract.Party));
    }

    [Theory]
    [InlineData("2024-09-01", ObligationState.Open)]
    [InlineData("2024-12-01", ObligationState.Open)]
    [InlineData("2024-12-02", ObligationState.Overdue)]
    public void Obligations_NotDone_AreOpenUntilTheLastDay(string day, ObligationState state) =>
        Assert.Equal(state, One("NLSH-36", Day(day), json => Remove(json, "contract-issued")).State);

    [Fact]
    public void Obligations_Done_AreFulfilledInTimeOrLate()
    {
        var inTime = One("NLSH-36", new(2025, 1, 1));
        var late = One("NLSH-36", new(2025, 1, 1), json => Event(json, "contract-issued")["on"] = "2024-12-03");

        Assert.Equal((ObligationState.Fulfilled, new LocalDate(2024, 10, 15), null), (inTime.State, inTime.FulfilledOn, inTime.Late));
        Assert.Equal((ObligationState.FulfilledLate, new LocalDate(2024, 12, 3), 2), (late.State, late.FulfilledOn, late.Late));
    }

    [Fact]
    public void Obligations_UnknownAnchor_AreUndecidedAndNameTheFact()
    {
        var asking = One("NLSH-22", new(2024, 6, 1), json => json["implementationPlan"]!["blocks"]![1]!.AsObject().Remove("from"));

        Assert.Equal((ObligationState.Undecided, null), (asking.State, asking.Due));
        Assert.Contains("implementationPlan.blocks[b2].from", asking.Missing);
    }

    [Fact]
    public void Obligations_ContactDuringService_IsForeseenFromThePlannedService()
    {
        // Service from 1 March to 31 August 2025, three months between contacts: due on 1 June, and then before the end at the latest once more.
        var contacts = List(new(2025, 1, 1), new(2026, 1, 1), json => Remove(json, "contact-held")).Where(o => o.Rule == "NLSH-21").ToList();

        Assert.Equal([new LocalDate(2025, 6, 1)], contacts.Select(o => o.Due!.Value));
        Assert.All(contacts, o => Assert.True(o.IsForeseen && o.State == ObligationState.Upcoming && o.Arises == new LocalDate(2025, 3, 1)));
    }

    [Fact]
    public void Obligations_LongerService_RepeatsToItsEnd()
    {
        var contacts = List(new(2025, 3, 10), new(2027, 1, 1), json =>
        {
            Remove(json, "contact-held");
            json["service"]![3]!["to"] = "2026-03-15";
        }).Where(o => o.Rule == "NLSH-21").ToList();

        Assert.Equal([new(2025, 6, 1), new(2025, 9, 1), new(2025, 12, 1), new LocalDate(2026, 3, 1)], contacts.Select(o => o.Due!.Value));
        Assert.Equal([false, true, true, true], contacts.Select(o => o.IsForeseen));
        Assert.Equal(ObligationState.Open, contacts[0].State);
        Assert.Equal(4, contacts.Select(o => o.Id).Distinct().Count());
    }

    [Fact]
    public void Obligations_OfAParty_AreItsOwnAndShared()
    {
        var list = Engine.Obligations(SampleReports.File(), new(2024, 6, 1), new(2026, 1, 1));

        Assert.All(list.ForParty("hospital").Obligations, o => Assert.True(o.Party is "hospital" or "both"));
        Assert.Contains(list.ForParty("hospital").Obligations, o => o.Rule == "NLSH-36");
        Assert.DoesNotContain(list.ForParty("candidate").Obligations, o => o.Rule == "NLSH-36");
        Assert.DoesNotContain(list.Outstanding().Obligations, o => o.State is ObligationState.Fulfilled or ObligationState.FulfilledLate);
    }

    [Fact]
    public void Obligations_HorizonOfFourHundredYears_IsComplete()
    {
        var file = new AgreementFile { Key = "a", Rulebook = "nlsh-2024", Parties = [new() { Key = "x", Kind = "municipality" }], Events = [new() { Kind = "signed", On = new LocalDate(2024, 6, 15), By = "x" }] };
        var list = Engine.Obligations(file.ToTrainingFile(), new(2024, 7, 1), new(2424, 7, 1));

        var reviews = list.Obligations.Where(o => o.Rule == "NLSH-42").ToList();
        Assert.True(list.IsComplete);
        Assert.Equal(400, reviews.Count);
        Assert.Equal(new LocalDate(2424, 6, 15), reviews[^1].Due);
        Assert.Equal(400, reviews.Select(o => o.Id).Distinct().Count());
    }

    [Fact]
    public void Obligations_HorizonBeforeTheDay_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Engine.Obligations(SampleReports.File(), new(2025, 1, 2), new(2025, 1, 1)));

    [Fact]
    public void Obligations_HorizonTwiceAsLong_KeepsTheFirstHalf() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var (file, day, draws) = Drawn(seed);
            var near = day.PlusDays(draws.Next(800));
            var far = near.PlusDays(Period.DaysBetween(day, near));
            var first = Engine.Obligations(file, day, near, AllBooks);
            var both = Engine.Obligations(file, day, far, AllBooks);

            Assert.Equal(first.Obligations.Select(Show), both.Obligations.Where(o => !(o.Due > near) && !(o.Arises > near)).Select(Show));
        }).Holds(60);

    [Fact]
    public void Obligations_DaysOfEach_StandInOrder() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var (file, day, draws) = Drawn(seed);
            var list = Engine.Obligations(file, day, day.PlusDays(draws.Next(2000)), AllBooks);
            foreach (var obligation in list.Obligations)
            {
                Assert.False(obligation.Due > list.Until, Show(obligation));
                Assert.False(obligation.State is ObligationState.Upcoming or ObligationState.Open && obligation.Opens > obligation.Due, Show(obligation));
                Assert.False(obligation.Turn?.From > obligation.Due, Show(obligation));
                Assert.False(obligation.Arises > obligation.Due, Show(obligation));
                Assert.False(obligation.State is ObligationState.Open or ObligationState.Upcoming && obligation.Due < day, Show(obligation));
                Assert.False(obligation.State == ObligationState.Overdue && obligation.Due >= day, Show(obligation));
            }

            Assert.Equal(list.Obligations.Length, list.Obligations.Select(o => o.Id).Distinct().Count());
        }).Holds(60);

    /// <summary>A list that is replaced by another, of which a rule says nothing, moves none of its days.</summary>
    [Fact]
    public void Obligations_UnrelatedFactsChanged_HaveTheirDays() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var (file, day, draws) = Drawn(seed);
            var (builder, other) = (FactJson.Builder(file), TrainingFileGenerator.CompleteFile(draws));
            var (name, change) = draws.Of<(string, Action<TrainingFileBuilder>)>([
                ("Goals", b => b.Goals = other.Goals),
                ("Courses", b => b.Courses = other.Courses),
                ("Guidance", b => b.Guidance = other.Guidance),
                ("GuidanceGroup", b => b.GuidanceGroup = other.GuidanceGroup),
                ("Qualifications", b => b.Qualifications = other.Qualifications),
                ("Checks", b => b.Checks = other.Checks),
                ("Posts", b => b.Posts = other.Posts),
                ("Costs", b => b.Costs = other.Costs),
                ("Dispensations", b => b.Dispensations = other.Dispensations),
                ("Wish", b => b.Wish = null),
                ("AgreementFile", b => b.AgreementFile = other.AgreementFile),
            ]);
            change(builder);
            var until = day.PlusDays(400);
            var (before, after) = (Engine.Obligations(file, day, until, AllBooks), Engine.Obligations(builder.Build().GetValueOrThrow(), day, until, AllBooks));

            Assert.Equal(Unrelated(before), Unrelated(after));

            List<string> Unrelated(ObligationList list) => [.. list.Obligations
                .Where(o => o.Finding is not null && o.Finding.CompiledRule.Properties.Subject is SubjectKind.File or SubjectKind.Block or SubjectKind.Service && !Reads(o.Finding!.CompiledRule, name))
                .Select(Show)];
        }).Holds(120);

    /// <summary>Each day for itself: the rule asked on every day up to the horizon gives the days that the list says.</summary>
    [Fact]
    public void Obligations_DayByDay_AgreeWithWhatIsForeseen() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var (drawn, day, draws) = Drawn(seed);
            var until = day.PlusDays(draws.Next(250));
            var list = Engine.Obligations(drawn, day, until, AllBooks);
            var foreseen = Engine.Rules.Loaded.SelectMany(b => b.Rules).Where(r => r.Properties.IsForeseen).ToList();
            Assert.NotEmpty(foreseen);

            // The file as it was known on the day, with service to come as it is planned.
            var known = drawn.AsOf(day);
            var builder = FactJson.Builder(known);
            builder.Service = drawn.Service;
            var file = builder.Build().GetValueOrThrow();
            var expected = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var rule in foreseen)
            {
                for (var at = day; at <= until; at = at.PlusDays(1))
                {
                    foreach (var finding in Engine.EvaluateRule(file, rule.Id, at, AllBooks))
                    {
                        var isToCome = finding.Verdict == Verdict.NotYet || (finding.Verdict == Verdict.Met && rule.Repeats is not null && finding.Due >= at);
                        if (isToCome && !(finding.Due > until))
                        {
                            expected.Add($"{rule.Id} {finding.Subject.Key} {finding.Due}");
                        }
                    }
                }
            }

            // What is repeated beyond the next time rests on its being done, which no day by itself can show.
            var found = list.Obligations.Where(o => o.Finding is not null && foreseen.Contains(o.Finding.CompiledRule) && o.State is ObligationState.Open or ObligationState.Upcoming && o.Due == o.Finding!.Due)
                .Select(o => $"{o.Rule} {o.Subject.Key} {o.Due}");
            Assert.Equal(expected, new SortedSet<string>(found, StringComparer.Ordinal));
        }).Holds(25);

    /// <summary>What stands open turns into something missed on the day after its last day, and not before, if nothing happens.</summary>
    [Fact]
    public void Obligations_OpenOnes_AreMissedTheDayAfterTheirLastDay() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var (drawn, day, _) = Drawn(seed);
            var file = drawn.AsOf(day);
            foreach (var obligation in Engine.Obligations(file, day, day.PlusDays(500), AllBooks).Obligations.Where(o => o is { State: ObligationState.Open or ObligationState.Upcoming, IsForeseen: false, Due: not null, Finding: not null } && o.Finding!.CompiledRule.Properties.Subject == SubjectKind.Block && o.Finding!.CompiledRule.LawAsOf is null))
            {
                // Blocks of the plan do not move with the day; service does, so that rules about it are left out.
                if (Reads(obligation.Finding!.CompiledRule, "Service") || Reads(obligation.Finding!.CompiledRule, "PlannedService"))
                {
                    continue;
                }

                Assert.Equal(Verdict.NotYet, Again(obligation.Due!.Value).Verdict);
                Assert.Equal(Verdict.NotMet, Again(obligation.Due!.Value.PlusDays(1)).Verdict);

                Finding Again(LocalDate at) => Engine.EvaluateRule(file, obligation.Rule, at, AllBooks).Single(f => f.Subject == obligation.Subject);
            }
        }).Holds(60);

    [Fact]
    public void Obligations_TurnsToCome_AreThoseThatOneWouldCount() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var draws = new Draws(seed);
            var (first, every) = (1 + draws.Next(20), 1 + draws.Next(20));
            var anchor = new LocalDate(2000, 1, 31).PlusDays(draws.Next(9000));
            var day = anchor.PlusDays(draws.Next(3000));
            var until = day.PlusDays(draws.Next(5000));
            var engine = new TestBook(new TestRule("R", "agreement.Events.Any(e => e.Kind == \"evaluated\" && Dates.Within(e.On, turn.From, turn.To))")
            {
                Subject = "agreement",
                Kind = "obligation",
                Locals = [("starts", "agreement.Events.Where(e => e.Kind == \"launched\").Min(e => e.On)"), ("first", $"{first}"), ("every", $"{every}"), ("opens", "turn.From"), ("due", "turn.To"), ("fulfilledOn", "agreement.Events.Where(e => e.Kind == \"evaluated\").Min(e => e.On)")],
            }).Engine();
            var file = new AgreementFile { Key = "a", Events = [new() { Kind = "launched", On = anchor }] }.ToTrainingFile();

            var expected = Enumerable.Range(0, 10_000).Select(i => anchor.AddMonths(first + (i * every), MonthRounding.LastDay)).TakeWhile(d => d <= until).ToList();
            var list = engine.Obligations(file, day, until);

            Assert.Equal(expected, list.Obligations.Select(o => o.Due!.Value));
            Assert.All(list.Obligations, o => Assert.Equal(
                o.Due < day ? ObligationState.Overdue : o.Opens > day ? ObligationState.Upcoming : ObligationState.Open,
                o.State));
        }).Holds(100);

    private static (TrainingFile File, LocalDate Day, Draws Draws) Drawn(int seed)
    {
        var draws = new Draws(seed);
        var file = (draws.OneIn(2) ? TrainingFileGenerator.CompleteFile(draws) : TrainingFileGenerator.FileWithGaps(seed)).Build().GetValueOrThrow();
        return (file, new LocalDate(2019, 6, 1).PlusDays(draws.Next(3500)), draws);
    }

    private static bool Reads(CompiledRule rule, string member)
    {
        var texts = rule.ParameterTexts.Values.Append(rule.Source.Expression?.Text ?? "").Concat(rule.Source.Children.Select(c => c.Expression?.Text ?? "")).Append(rule.Properties.LawAsOf?.Text ?? "");
        return texts.Any(t => t.Contains($"file.{member}", StringComparison.Ordinal));
    }

    private static string Show(Obligation o) => FormattableString.Invariant($"{o.Rule} {o.Subject.Key} {o.State} {o.Arises} {o.Opens} {o.Due}");

    private static LocalDate Day(string day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;

    private static JsonObject Event(JsonObject json, string kind) => json["events"]!.AsArray().First(e => (string)e!["kind"]! == kind)!.AsObject();

    private static void Remove(JsonObject json, string kind)
    {
        var events = json["events"]!.AsArray();
        foreach (var gone in events.Where(e => (string)e!["kind"]! == kind).ToList())
        {
            events.Remove(gone);
        }
    }

    private static IEnumerable<Obligation> List(LocalDate day, LocalDate until, Action<JsonObject>? edit = null) =>
        Engine.Obligations(SampleReports.File(edit), day, until, SampleReports.Options).Obligations;

    private static Obligation One(string rule, LocalDate day, Action<JsonObject>? edit = null) => Assert.Single(List(day, day.PlusDays(500), edit), o => o.Rule == rule);
}
