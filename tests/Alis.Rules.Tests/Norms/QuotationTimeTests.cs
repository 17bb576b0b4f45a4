using Alis.Rules.Text;
using Xunit;

namespace Alis.Rules.Tests.Norms;

/// <summary>Quotations of a law whose wording has changed.</summary>
public class QuotationTimeTests
{
    private const string Law = """
        {
          "formatVersion": 1, "document": "LAW", "title": "A law",
          "passages": [
            { "section": "§ 1(1)", "from": "2019-01-01", "to": "2019-12-31", "url": "https://example.org/", "text": "Old words a) one b) two" },
            { "section": "§ 1(1)", "from": "2020-01-01", "text": "New words a) one b) three" },
            { "section": "§ 2", "text": "Always so" }
          ]
        }
        """;

    [Theory]
    [InlineData("§ 1", "New words", """{ "from": "2020-01-01" }""", null)]
    [InlineData("§ 1", "New words", """{ "from": "2019-12-31" }""", "ALIS2406")]
    [InlineData("§ 1", "Old words", """{ "from": "2019-01-01", "to": "2019-12-31" }""", null)]
    [InlineData("§ 1", "Old words", """{ "from": "2019-12-31" }""", null)]
    [InlineData("§ 1", "Old words", """{ "from": "2020-01-01" }""", "ALIS2406")]
    [InlineData("§ 1", "Old words", """{ "from": "2018-12-31", "to": "2019-06-30" }""", "ALIS2406")]
    [InlineData("§ 1", "Old words", """{ "to": "2019-01-01" }""", null)]
    [InlineData("§ 1", "Old words", """{ "to": "2018-12-31" }""", "ALIS2406")]
    [InlineData("§ 1(1)", "one", """{ "from": "2019-06-01" }""", null)]
    [InlineData("§ 1(1)", "Old words", null, null)]
    [InlineData("§ 2", "Always", """{ "from": "1999-06-01" }""", null)]
    [InlineData("§ 1(1) bokstav b", "three", null, null)]
    [InlineData("§ 1(1) bokstav a", "three", null, "ALIS2402")]
    [InlineData("§ 1(1) bokstav a", "two", """{ "from": "2019-06-01" }""", "ALIS2402")]
    [InlineData("§ 1(1) bokstav a og b", "three", null, null)]
    [InlineData("§ 1(1) nr. 2147483647", "three", null, null)]
    [InlineData("§ 1(2)", "New words", null, "ALIS2403")]
    [InlineData("§ 2", "New words", null, "ALIS2402")]
    [InlineData("§ 1(1)", "never said", null, "ALIS2401")]
    public void Check_NormOfALaw_IsHeldAgainstTheWordingOfItsFirstDay(string section, string quotation, string? edition, string? code)
    {
        var folder = new NormFolder().With("sources/law.json", Law)
            .Edit("norms.json /norms/4/section", $"\"{section}\"").Edit("norms.json /norms/4/quotation", $"\"{quotation}\"");
        if (edition is not null)
        {
            folder.Edit("norms.json /norms/4/edition", edition);
        }

        Assert.Equal(code is null ? [] : [code], folder.Faults().Select(f => f.Code.Id));
    }

    [Theory]
    [InlineData("2019-06-01", "Old words", null)]
    [InlineData("2020-01-01", "New words", null)]
    [InlineData("2020-01-01", "Old words", "the quotation is the wording of LAW § 1(1) in the time 2019-01-01 – 2019-12-31, but it stands for the time 2020-01-01 – 2023-12-31")]
    public void Check_VersionOfAProvision_IsHeldAgainstTheWordingOfItsFirstDay(string from, string quotation, string? message)
    {
        const string version = "own/provisions.json /provisions/0/versions/0";
        var folder = new NormFolder().With("sources/law.json", Law).Edit("norms.json /norms/4/quotation", "-")
            .Edit(version + "/from", $"\"{from}\"").Edit(version + "/citation/document", "\"LAW\"").Edit(version + "/citation/section", "\"§ 1(1)\"").Edit(version + "/citation/quotation", $"\"{quotation}\"");

        Assert.Equal(message is null ? [] : [message], folder.Faults().Select(f => f.Message(Language.En)));
    }

    [Fact]
    public void Check_PassageThatEndsBeforeItBegins_IsTold()
    {
        var fault = Assert.Single(new NormFolder().With("sources/law.json", Law).Edit("norms.json /norms/4/quotation", "-").Edit("sources/law.json /passages/0/to", "\"2018-12-31\"").Faults());

        Assert.Equal(("ALIS2102", "/passages/0/to"), (fault.Code.Id, fault.Where.Pointer));
    }
}
