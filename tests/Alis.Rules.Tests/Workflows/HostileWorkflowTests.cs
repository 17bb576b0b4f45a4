using System.Text.Json.Nodes;
using Alis.Rules.Diagnostics;
using Alis.Rules.Tests.Evaluation;
using Alis.Rules.Text;
using Alis.Rules.Workflows;
using Xunit;

namespace Alis.Rules.Tests.Workflows;

/// <summary>Workflows that are wrong in many places, or made to do harm.</summary>
public class HostileWorkflowTests
{
    [Fact]
    public void Load_TenTypingErrors_AreAllToldWithPlaceAndHelp()
    {
        (string From, string To, string Code, string Found, string Help)[] errors =
        [
            ("file.EmploymentAgreementOn", "fil.EmploymentAgreementOn", "ALIS4001", "fil", "did you mean `file`"),
            ("Dates.OnOrBefore(agreed, on)", "Dates.OnOrBefor(agreed, on)", "ALIS4002", "OnOrBefor", "did you mean `OnOrBefore`"),
            ("Spans.LongestMonths(file.Service)", "Spans.LongestMonths(file.Servce)", "ALIS4002", "Servce", "did you mean `Service`"),
            ("law.Months(\\u0022long\\u0022)", "law.Months(\\u0022lang\\u0022)", "ALIS4014", "\\u0022lang\\u0022", "did you mean `long`"),
            ("!applies || amount >= required", "!applies || amount => required", "ALIS3005", "=>", "mend the expression"),
            ("$(remainder)", "$(remaindr)", "ALIS1110", "\"$(remaindr)\"", "did you mean `remainder`"),
            ("\"exceptionTo\": \"A\"", "\"exceptionTo\": \"AA\"", "ALIS1107", "\"AA\"", "did you mean `A`"),
            ("file.Service.Any()", "file.Service.Any(s => s.Arena == \\u0022hopsital\\u0022)", "ALIS4017", "\\u0022hopsital\\u0022", "did you mean `hospital`"),
            ("here == ", "here = ", "ALIS3006", "=", "write `==`"),
            ("\"strength\": \"should\"", "\"strength\": \"shuld\"", "ALIS1014", "\"shuld\"", "did you mean `should`"),
        ];
        var book = RuleSetCases.Book();
        var texts = book.ToDictionary(f => f.Key, f => RuleSetCases.Write(f.Value!).Replace("\\\"", "\\u0022", StringComparison.Ordinal));
        var workflow = texts["workflows/file.json"];
        foreach (var error in errors)
        {
            Assert.Contains(error.From, workflow, StringComparison.Ordinal);
            workflow = workflow.Replace(error.From, error.To, StringComparison.Ordinal);
        }

        texts["workflows/file.json"] = workflow;
        var found = RuleSet.Load(texts.Select(t => RuleSetCases.Text(t.Key, t.Value))).Diagnostics;

        Assert.True(found.Length == errors.Length, string.Join("\n", found));
        Assert.Equal(found.OrderBy(d => (d.Where.Line, d.Where.Column)), found);
        var lines = workflow.Split('\n');
        foreach (var error in errors)
        {
            var fault = Assert.Single(found, d => lines[d.Where.Line - 1].Substring(d.Where.Column - 1, d.Where.Length) == error.Found);
            Assert.Equal((error.Code, "own/workflows/file.json"), (fault.Code.Id, fault.Where.Document));
            Assert.Contains(error.Help, fault.Help(Language.En), StringComparison.Ordinal);
            Assert.StartsWith("/", fault.Where.Pointer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Load_NestedTenThousandDeep_IsToldWithoutOverflow()
    {
        var rule = string.Concat(Enumerable.Repeat("""{"RuleName":"r","Operator":"Or","Rules":[""", 10_000)) + string.Concat(Enumerable.Repeat("]}", 10_000));

        var loaded = RuleSet.Load([RuleSetCases.Text("workflows/file.json", $$"""{"WorkflowName":"own/file","Rules":[{{rule}}]}""")]);

        Assert.Contains(loaded.Diagnostics, d => d.Code == JsonCodes.TooDeep);
        Assert.False(loaded.IsUsable);
    }

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    public void Load_NestedRules_HaveALimit(int depth, bool refused)
    {
        var book = RuleSetCases.Book();
        JsonNode inner = JsonNode.Parse("""{ "RuleName": "leaf", "Expression": "true" }""")!;
        for (var i = 1; i < depth; i++)
        {
            inner = new JsonObject { ["RuleName"] = "r" + i, ["Operator"] = "Or", ["Rules"] = new JsonArray(inner) };
        }

        book["workflows/file.json"]!["Rules"]![1]!["Rules"]![1] = inner;

        Assert.Equal(refused, RuleSetCases.Load(book).Diagnostics.Any(d => d.Code == WorkflowCodes.NestedTooDeep));
    }

    [Fact]
    public void Load_TenThousandFaults_AreCutOff()
    {
        var rules = string.Join(",", Enumerable.Range(0, 9_000).Select(i => $$"""{"RuleName":"r{{i}}","Expression":"nothing"}"""));

        var found = RuleSet.Load([RuleSetCases.Text("workflows/file.json", $$"""{"WorkflowName":"own/file","Rules":[{{rules}}]}""")]).Diagnostics;

        Assert.InRange(found.Length, 100, 202);
        Assert.Contains(found, d => d.Code == JsonCodes.TooManyFaults);
    }

    [Theory]
    [InlineData("on")]
    [InlineData("law")]
    [InlineData("file")]
    [InlineData("block")]
    [InlineData("Dates")]
    [InlineData("\u202Eelif")]
    [InlineData("fi\u200Ble")]
    [InlineData("f\u0456le")]
    [InlineData("true")]
    [InlineData("1a")]
    public void Load_ParameterThatShadowsOrDeceives_IsRefused(string name)
    {
        var book = new TestBook(new TestRule("R", "true") { Subject = "block", Locals = [(name, "true")] });

        var codes = RuleSet.Load(book.Texts()).Diagnostics.Select(d => d.Code).ToList();

        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.Contains(code, new[] { BindingCodes.NameTaken, BindingCodes.NameNotAllowed, JsonCodes.ControlCharacter }));
    }

    [Fact]
    public void Load_RightToLeftCharacters_NeverStandInExpressions()
    {
        var book = new TestBook(new TestRule("R", "file.Candidate.Key == \"a\" \u202E&& true"));

        Assert.Equal(SyntaxCodes.UnexpectedCharacter, Assert.Single(RuleSet.Load(book.Texts()).Diagnostics).Code);
    }

    [Fact]
    public void Load_ExceptionsInARing_AreToldForEach()
    {
        var ring = new TestBook([.. Enumerable.Range(0, 5).Select(i => new TestRule("R" + i, "true") { ExceptionTo = "R" + ((i + 1) % 5) })]);

        Assert.Equal(Enumerable.Repeat(WorkflowCodes.ExceptionCycle, 5), RuleSet.Load(ring.Texts()).Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void Load_ExceptionsToExceptions_HaveALimit()
    {
        TestBook Chain(int length) => new([.. Enumerable.Range(0, length).Select(i => new TestRule("R" + i, "false") { ExceptionTo = i == 0 ? null : "R" + (i - 1) })]);

        Assert.Empty(RuleSet.Load(Chain(9).Texts()).Diagnostics);
        Assert.Equal("R9", Assert.Single(RuleSet.Load(Chain(10).Texts()).Diagnostics, d => d.Code == WorkflowCodes.ExceptionsTooDeep).Message(Language.En).Split('`')[1]);
        Assert.False(RuleSet.Load(Chain(3_000).Texts()).IsUsable);
    }
}
