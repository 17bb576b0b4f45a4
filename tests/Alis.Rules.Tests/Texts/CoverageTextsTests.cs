using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Coverage;
using Alis.Rules.Schemas;
using Alis.Rules.Tests.Coverage;
using Alis.Rules.Tests.Evaluation;
using Alis.Rules.Tests.Schemas;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Xunit;

namespace Alis.Rules.Tests.Texts;

public class CoverageTextsTests
{
    private static readonly RuleCoverage Small = Book().Measure();

    public static TheoryData<Language> Languages() => [.. SampleReports.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Write_SmallBook_IsAsWrittenDown(Language language) =>
        GoldenFile.Check($"coverage.{language.ToString().ToLowerInvariant()}.txt", CoverageTexts.Write(Small, language, false, 100));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Html_SmallBook_IsAsWrittenDown(Language language) =>
        GoldenFile.Check($"coverage.{language.ToString().ToLowerInvariant()}.html", Encoding.UTF8.GetString(CoverageTexts.Html(Small, language)).Replace(CoverageStyle.Css, "…", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Json_SmallBook_FitsItsSchema(Language language) =>
        Assert.Empty(SchemaCheck.Faults(JsonNode.Parse(SchemaFiles.All.Single(s => s.Name == "coverage.schema.json").Write())!, JsonNode.Parse(CoverageTexts.Json(Small, language))));

    [Fact]
    public void Json_OneOfEach_HasEveryState()
    {
        var json = Encoding.UTF8.GetString(CoverageTexts.Json(Small, Language.En));

        Assert.All(new[] { "\"shown\"", "\"not-shown\"", "\"impossible\"", "\"repeated\"", "\"applies\"", "\"rule\"", "\"item\"", "\"choice\"", "\"distance\": -1" }, word => Assert.Contains(word, json, StringComparison.Ordinal));
    }

    [Fact]
    public void Html_NamesWithMarkup_AreEscaped()
    {
        var page = Encoding.UTF8.GetString(CoverageTexts.Html(Small, Language.Nb));

        Assert.Contains("«&lt;b&gt; &amp; &quot;til&quot;»", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Colour_AddsNothingButEscapeCodes() => Assert.Equal(
        CoverageTexts.Write(Small, Language.Nb, false, 80),
        System.Text.RegularExpressions.Regex.Replace(CoverageTexts.Write(Small, Language.Nb, true, 80), "\u001b\\[[0-9;]*m", ""));

    [Fact]
    public void Write_NothingAtAll_SaysSo()
    {
        var empty = new CoverageBook(new TestBook()).Measure();

        Assert.Equal("Eksemplene viser ingen utfall, ingen sider av vilkår og ingen sider av grenser.\n", CoverageTexts.Write(empty, Language.Nb, false, 100));
        Assert.Contains("Det er ingen regler her.", Encoding.UTF8.GetString(CoverageTexts.Html(empty, Language.Nb)), StringComparison.Ordinal);
    }

    private static CoverageBook Book()
    {
        var rule = new TestRule("R-1", "!applies || (amount >= required && (service.FacilitatesGoals == true || service.Part == 2))")
        {
            Subject = "service",
            Kind = "amount",
            Monotone = "up",
            Locals = [("applies", "service.Part == 2"), ("due", "service.Part == 2 ? Dates.AddMonths(service.From, 7) : service.From"), ("amount", "Spans.TotalMonths(file.Service.Where(s => s.Key == service.Key))"), ("required", "law.Months(\"least\")")],
        };
        var book = new TestBook(rule, new TestRule("R-2", "true")).Provision("least", "months", 6);
        return new CoverageBook(book)
            .Example("R-1", "<b> & \"til\"", "2025-01-01", Service("2024-06-30", 2), "Met")
            .Example("R-1", "en måned mindre", "2024-08-01", Service("2024-05-31", 2), "NotYet")
            .Example("R-1", "dagen etter", "2024-08-02", Service("2024-05-31", 2), "NotMet")
            .Example("R-1", "i del 3", "2025-01-01", Service("2024-05-31", 3), "NotApplicable")
            .Example("R-1", "holder ikke", "2025-01-01", Service("2024-05-31", 2), "Met");
    }

    private static string Service(string to, int part) => $$"""{ "service": [{ "key": "s", "from": "2024-01-01", "to": "{{to}}", "part": {{part}}, "facilitatesGoals": true }] }""";
}
