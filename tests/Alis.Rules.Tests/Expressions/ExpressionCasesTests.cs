using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions;
using Alis.Rules.Expressions.Parsing;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Cases;
using Alis.Rules.Tests.Oracle;
using Alis.Rules.Text;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Expressions;

public class ExpressionCasesTests
{
    private static readonly LocalDate On = new(2023, 12, 31);
    private static readonly TrainingFile View = TrainingFileReader.Read("evaluate.json", File.ReadAllBytes(CaseFile.Path("evaluate.json"))).GetValueOrThrow().AsOf(On);

    public static TheoryData<string, string> Parsed() => Rows("parse.cases");

    public static TheoryData<string, string> Evaluated() => Rows("evaluate.cases");

    public static TheoryData<string, string> Faulty() => Rows("errors.cases");

    [Theory]
    [MemberData(nameof(Parsed))]
    public void Parse_Case_IsBuiltSo(string text, string shape)
    {
        var sink = new DiagnosticSink();

        Assert.Equal(shape, SyntaxPrinter.Shape(Parser.Parse(new ExpressionText(text, null, ""), sink)!));
        Assert.Empty(sink.ToDiagnostics());
    }

    [Theory]
    [MemberData(nameof(Evaluated))]
    public void Evaluate_Case_GivesThis(string text, string expected)
    {
        var harness = new ExpressionHarness(text);
        Assert.Empty(harness.Diagnostics);

        Assert.Equal(expected, Show(harness.Evaluate(View, View.Blocks![0], View.Service![0], On)));
        Assert.Equal(expected, Show(harness.Interpret(View, View.Blocks[0], View.Service[0], On)));
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Bind_Case_IsRefusedSo(string text, string expected)
    {
        var found = new ExpressionHarness(text).Diagnostics;

        string[] each = expected == "ok" ? [] : [.. expected.Split(", ALIS").Select((e, i) => i == 0 ? e : "ALIS" + e)];
        Assert.True(each.Length == found.Length, string.Join("\n", found));
        foreach (var (wanted, fault) in each.Zip(found))
        {
            var parts = wanted.Split([" «", "»"], StringSplitOptions.None);
            Assert.Equal(parts[0], fault.Code.Id);
            Assert.Equal(parts[1], text.Substring(fault.Where.Column - 1, fault.Where.Length));
            Assert.Contains(parts[2].Trim(), fault.Help(Language.En), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Evaluated_EveryFunctionAndFormOfMember_HasACase()
    {
        var texts = CaseFile.Read("evaluate.cases").Select(c => c.Given).ToList();
        var rows = ExpressionHarness.Vocabulary.Rows.Where(r => r.Owner is "Dates" or "Spans" or "Numbers" or "law").Select(r => $"{r.Owner}.{r.Name}(")
            .Concat(ExpressionHarness.Vocabulary.Rows.Where(r => r.Owner == "list").Select(r => $".{r.Name}("));

        Assert.All(rows, r => Assert.Contains(texts, t => t.Contains(r, StringComparison.Ordinal)));
    }

    [Fact]
    public void Faulty_EveryCodeOfFormAndBinding_HasACase()
    {
        var seen = CaseFile.Read("errors.cases").SelectMany(c => c.Expected.Split(", ")).Select(e => e.Split(' ')[0]).ToHashSet();
        var limits = new[] { SyntaxCodes.TooLong, SyntaxCodes.TooDeep, SyntaxCodes.TooManyNodes }.Select(c => c.Id);

        Assert.Empty(Codes.Of(typeof(SyntaxCodes), typeof(BindingCodes)).Select(c => c.Id).Except(seen).Except(limits));
    }

    private static TheoryData<string, string> Rows(string file)
    {
        var data = new TheoryData<string, string>();
        foreach (var (given, expected) in CaseFile.Read(file))
        {
            data.Add(given, expected);
        }

        return data;
    }

    private static string Show(OracleValue value) => value switch
    {
        OracleNumber { Low: { } low } number when number.IsExact => low.ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture),
        OracleList { Items: { } items } => string.Join(", ", items.Select(i => (i.Value as string ?? FactIdentity.Of(i.Value)) + (i.IsCertain ? "" : "?"))),
        _ => ExpressionCase.Show(value),
    };
}
