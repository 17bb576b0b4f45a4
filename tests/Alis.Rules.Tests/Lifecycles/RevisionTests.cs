using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Facts;
using Alis.Rules.Rulebooks;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Lifecycles;

/// <summary>Two editions of one agreement: each file gets the rules of its day.</summary>
public class RevisionTests
{
    private static readonly LocalDate Day = AgreementEvents.First;
    private static readonly LocalDate Revised = new(2026, 1, 1);

    // The same book under another id, in which the notice is six months: what a revision of the agreement would be.
    private static RuleEngine Engine { get; } = new(RuleSet.Load(Texts()).GetValueOrThrow());

    private static List<AgreementEvent> Events =>
    [
        AgreementEvents.Event("drafted", Day),
        AgreementEvents.Event("final-draft-sent", Day),
        AgreementEvents.Event("approved", Day, "1804"),
        AgreementEvents.Event("approved", Day),
        AgreementEvents.Event("signed", Day, "1804"),
        AgreementEvents.Event("signed", Day),
        AgreementEvents.Event("revised", new(2025, 11, 1)) with { From = Revised, Rulebook = "nlsh-2026" },
    ];

    [Fact]
    public void Agreement_Revised_HasAnEditionFromTheDayItSays()
    {
        var status = Engine.Agreement(AgreementEvents.File(Events), new(2026, 6, 1)).Agreement!;

        Assert.Equal(("InForce", Day), (status.State.Code, status.InForceFrom!.Value));
        Assert.Equal([new(Day, Revised.PlusDays(-1), "nlsh-2024"), new(Revised, null, "nlsh-2026")], status.Editions.AsEnumerable());
    }

    [Theory]
    [InlineData("2025-12-31", "nlsh-2024")]
    [InlineData("2026-01-01", "nlsh-2026")]
    public void Validate_AgreementFile_IsJudgedByTheEditionOfItsDay(string on, string book)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value;

        var report = Engine.Validate(AgreementEvents.File(Events), day);

        Assert.Equal([book], report.Findings.Where(f => f.Norms.Contains("NLSH-42")).Select(f => f.Rulebook).Distinct());
        Assert.Contains(report.Choices, c => c.Reason == RulebookReason.OtherEdition);
    }

    [Theory]
    [InlineData("2025-12-31", "nlsh-2024")]
    [InlineData("2026-01-01", "nlsh-2026")]
    public void Validate_TrainingFile_IsJudgedByTheEditionOfItsDay(string on, string book)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value;
        var file = new TrainingFileBuilder
        {
            Municipality = new() { Key = "1804" },
            Hospital = new() { Key = "nlsh" },
            AgreementFile = AgreementEvents.File(Events),
        }.Build().GetValueOrThrow();

        var used = Engine.Validate(file, day).Books.Select(b => b.Id).Where(id => id.StartsWith("nlsh", StringComparison.Ordinal));

        Assert.Equal([book], used);
    }

    [Fact]
    public void Agreement_TerminatedAfterTheRevision_HasTheNoticeOfTheRevision()
    {
        List<AgreementEvent> events = [.. Events, AgreementEvents.Event("terminated", new(2026, 2, 1))];
        var file = AgreementEvents.File(events);

        Assert.Equal(new LocalDate(2026, 8, 1), Engine.Agreement(file, new(2026, 3, 1)).Agreement!.EndsOn);
        Assert.Equal(new LocalDate(2026, 8, 1), Engine.Validate(file, new(2026, 3, 1)).Findings.Single(f => f.Norms.Contains("NLSH-41")).Due);
        Assert.Equal("Ended", Engine.Agreement(file, new(2026, 8, 2)).Agreement!.State.Code);
    }

    [Fact]
    public void Agreement_RevisedToABookThatIsNotThere_SaysSo()
    {
        var events = Events;
        events[^1] = events[^1] with { Rulebook = "nlsh-2062" };

        var report = Engine.Agreement(AgreementEvents.File(events), new(2026, 6, 1));

        Assert.Equal(["nlsh-2062"], report.UnknownRulebooks.AsEnumerable());
        Assert.Equal("nlsh-2024", report.Agreement!.Rulebook);
        Assert.Contains(LifecycleTexts.Diagnostics(report, EventPlaces.In("a", []), Engine.Rules.Catalogues), d => d.Code.Id == "ALIS5206");
    }

    [Fact]
    public void Validate_RevisionByAStranger_ChangesNothing()
    {
        var events = Events;
        events[^1] = events[^1] with { By = "stranger" };

        Assert.Contains(Engine.Validate(AgreementEvents.File(events), new(2026, 6, 1)).Books, b => b.Id == "nlsh-2024");
        Assert.Single(Engine.Agreement(AgreementEvents.File(events), new(2026, 6, 1)).Agreement!.Editions);
    }

    private static string Revise(string text)
    {
        if (JsonNode.Parse(text)!["provisions"] is not JsonArray provisions)
        {
            return text;
        }

        var notice = provisions.Single(p => (string)p!["id"]! == "notice")!;
        notice["versions"]![0]!["value"] = 6;
        return provisions.Root.ToJsonString();
    }

    private static IEnumerable<RulebookText> Texts()
    {
        var root = RepositoryFiles.Path("rules");
        foreach (var file in Directory.GetFiles(root, "*.json", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(root, file).Replace('\\', '/');
            yield return new RulebookText(name, File.ReadAllBytes(file));
            if (name.StartsWith("nlsh-2024/", StringComparison.Ordinal) && !name.Contains("/examples/", StringComparison.Ordinal) && !name.EndsWith("unnoticed.json", StringComparison.Ordinal))
            {
                yield return new RulebookText(name.Replace("nlsh-2024/", "nlsh-2026/", StringComparison.Ordinal), Encoding.UTF8.GetBytes(Revise(File.ReadAllText(file).Replace("nlsh-2024", "nlsh-2026", StringComparison.Ordinal))));
            }
        }
    }
}
