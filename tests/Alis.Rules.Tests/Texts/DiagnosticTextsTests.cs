using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Diagnostics;
using Alis.Rules.Facts;
using Alis.Rules.Schemas;
using Alis.Rules.Tests.Schemas;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Xunit;

namespace Alis.Rules.Tests.Texts;

public class DiagnosticTextsTests
{
    private static readonly byte[] Faulty = Encoding.UTF8.GetBytes("{\"formatVersion\":1,\n\"candidate\":{\"key\":\"a\",\"municipalty\":\"1804\"},\n\"employmentAgreementOn\":\"2025-02-30\"}");

    [Fact]
    public void Text_TwoFaults_HavePlaceSeverityCodeAndHelp() => Assert.Equal(
        """
        file.json:2:24 /candidate/municipalty: feil ALIS1007: medlemmet `municipalty` er ukjent her
          mente du `municipality`? kjente medlemmer: key, municipality, role, authorisedOn, specialisationStartedOn, part1GoalsAchievedOn, waitingSince; egne medlemmer begynner med `x-`
        file.json:3:25 /employmentAgreementOn: feil ALIS1010: `2025-02-30` er ingen dato
          skriv en dag som finnes, på formen 2025-03-01

        """.ReplaceLineEndings("\n"),
        DiagnosticTexts.Text(Read(), Language.Nb, false));

    [Fact]
    public void Text_Colour_IsOnTheSeverityOnly() =>
        Assert.Contains(": \u001b[1;31merror\u001b[0m ALIS1010: ", DiagnosticTexts.Text(Read(), Language.En, true), StringComparison.Ordinal);

    [Fact]
    public void Json_TwoFaults_KeepsToTheSchema()
    {
        var json = JsonNode.Parse(DiagnosticTexts.Json(Read(), Language.Nn))!;
        var schema = JsonNode.Parse(SchemaFiles.All.Single(s => s.Name == "diagnostics.schema.json").Write())!;

        Assert.Empty(SchemaCheck.Faults(schema, json));
        Assert.Equal(
            ["code", "severity", "file", "line", "column", "pointer", "message", "help", "suggestion"],
            json["diagnostics"]![0]!.AsObject().Select(m => m.Key));
        Assert.Equal(("municipality", 2, 24), ((string)json["diagnostics"]![0]!["suggestion"]!, (int)json["diagnostics"]![0]!["line"]!, (int)json["diagnostics"]![0]!["column"]!));
    }

    [Fact]
    public void TextAndJson_NoDiagnostics_AreEmpty()
    {
        Assert.Equal("", DiagnosticTexts.Text([], Language.Nb, true));
        Assert.Equal("{\n  \"formatVersion\": 1,\n  \"diagnostics\": []\n}\n", Encoding.UTF8.GetString(DiagnosticTexts.Json([], Language.Nb)));
    }

    [Fact]
    public void EvaluationCodes_EachOne_IsWordedInThreeLanguages()
    {
        foreach (var code in typeof(EvaluationCodes).GetFields().Select(f => (DiagnosticCode)f.GetValue(null)!))
        {
            foreach (var text in SampleReports.Languages.SelectMany(l => new[] { code.MessagePattern(l), code.HelpPattern(l) }))
            {
                Assert.Matches("^[^A-ZÆØÅ\n][^\n]*[^.]$", text);
            }
        }
    }

    private static ImmutableArray<Diagnostic> Read() => TrainingFileReader.Read("file.json", Faulty).Diagnostics;
}
