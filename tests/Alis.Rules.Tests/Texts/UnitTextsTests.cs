using System.Globalization;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Texts;

public class UnitTextsTests
{
    [Theory]
    [InlineData("Months", "1", "1 måned", "1 månad", "1 month")]
    [InlineData("Months", "2", "2 måneder", "2 månader", "2 months")]
    [InlineData("Months", "0", "0 måneder", "0 månader", "0 months")]
    [InlineData("Months", "42.5", "42,5 måneder", "42,5 månader", "42.5 months")]
    [InlineData("Days", "1", "1 dag", "1 dag", "1 day")]
    [InlineData("Days", "-3", "-3 dager", "-3 dagar", "-3 days")]
    [InlineData("Hours", "1", "1 time", "1 time", "1 hour")]
    [InlineData("Hours", "42", "42 timer", "42 timar", "42 hours")]
    [InlineData("Percent", "50", "50 prosent", "50 prosent", "50 per cent")]
    [InlineData("Count", "1", "1", "1", "1")]
    [InlineData("None", "1234567.8900", "1234567,89", "1234567,89", "1234567.89")]
    public void Amount_EachUnit_IsWrittenAsPeopleDo(string unit, string value, string nb, string nn, string en)
    {
        var number = decimal.Parse(value, CultureInfo.InvariantCulture);
        var parsed = Enum.Parse<Unit>(unit);

        Assert.Equal([nb, nn, en], SampleReports.Languages.Select(l => UnitTexts.Amount(number, parsed, l)));
    }

    [Theory]
    [InlineData(2025, 3, 1, "1. mars 2025", "1 March 2025")]
    [InlineData(2024, 12, 31, "31. desember 2024", "31 December 2024")]
    [InlineData(1, 1, 1, "1. januar 1", "1 January 1")]
    public void Day_EachLanguage_IsWrittenAsPeopleDo(int year, int month, int day, string norwegian, string english) =>
        Assert.Equal([norwegian, norwegian, english], SampleReports.Languages.Select(l => UnitTexts.Day(new LocalDate(year, month, day), l)));

    [Fact]
    public void Day_EachMonth_HasItsOwnName() => Assert.All(SampleReports.Languages, language =>
        Assert.Equal(12, Enumerable.Range(1, 12).Select(m => UnitTexts.Day(new LocalDate(2025, m, 1), language)).Distinct().Count()));

    [Fact]
    public void Unknown_EachUnit_DiffersFromAnyValue()
    {
        Assert.Equal("en ukjent dag", UnitTexts.UnknownDay(Language.Nb));
        Assert.Equal("eit ukjent tal månader", UnitTexts.UnknownAmount(Unit.Months, Language.Nn));
        Assert.Equal("an unknown number of days", UnitTexts.UnknownAmount(Unit.Days, Language.En));
        Assert.Equal("et ukjent antall timer", UnitTexts.UnknownAmount(Unit.Hours, Language.Nb));
        Assert.Equal("en ukjent prosentandel", UnitTexts.UnknownAmount(Unit.Percent, Language.Nb));
        Assert.Equal("an unknown number", UnitTexts.UnknownAmount(Unit.Count, Language.En));
    }
}
