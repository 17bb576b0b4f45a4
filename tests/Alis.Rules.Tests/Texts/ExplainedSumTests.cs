using System.Globalization;
using System.Numerics;
using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Properties;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Texts;

/// <summary>What an explanation says of service time is the whole of it: the parts, as exact fractions, add up to the sum that the finding states.</summary>
public class ExplainedSumTests
{
    private static readonly LocalDate Day = new(2026, 10, 1);
    private static readonly string[] Rules = ["SPES-02-1", "SPES-02-2", "SPES-02-4a"];

    [Fact]
    public void Explain_GeneratedFiles_PartsAddUpToTheSumAndToTheAmount()
    {
        var (sums, deducted, aside, above) = (0, 0, 0, 0);
        Prop.ForAll(TrainingFileGenerator.Complete.ToArbitrary(), builder =>
        {
            var file = builder.Build().GetValueOrThrow();
            foreach (var rule in Rules)
            {
                var options = new ReportOptions { Rulebooks = ["spesialistforskriften"] };
                var explanation = Assert.Single(SampleReports.Engine.Explain(file, rule, Day, options));
                foreach (var sum in explanation.Sums)
                {
                    AssertAddsUp(sum);
                    sums++;
                    deducted += sum.Services.Any(s => s.Deducted != "0") ? 1 : 0;
                    aside += sum.Services.Any(s => s.Aside != "0") ? 1 : 0;
                    above += sum.AboveCap != "0" || sum.AboveCapAbroad != "0" ? 1 : 0;
                }

                // What is capped by the requirement is an amount of its own in part 1.
                if (rule != "SPES-02-2" && explanation.Sums.SingleOrDefault(s => s.Name == "amount") is { } amount && explanation.Finding.Amount is { } stated)
                {
                    Assert.Equal(stated, Value(Exact(amount.Total)), 20);
                }
            }
        }).Holds(200);

        // Nothing is shown where nothing of the kind came up.
        Assert.All(new[] { sums, deducted, aside, above }, n => Assert.True(n > 0, $"{sums} {deducted} {aside} {above}"));
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public void Text_SumWithAllThatCanBeSaid_IsTheGoldenFile(string language) =>
        GoldenFile.Check($"explain.SPES-02-1.{language}.txt", ExplanationText.Write(Everything(), ReportJsonTests.LanguageOf(language), false, 100));

    [Fact]
    public void Json_SumWithAllThatCanBeSaid_IsTheGoldenFile() =>
        GoldenFile.Check("explain.SPES-02-1.nb.json", System.Text.Encoding.UTF8.GetString(ExplanationJson.Write(Everything(), Language.Nb)));

    /// <summary>Part time, posts side by side above full time, absence above the ten per cent, and more in another specialty than counts.</summary>
    private static IReadOnlyList<Explanation> Everything()
    {
        ServicePeriod Service(string key, int part, string arena, LocalDate from, LocalDate to, decimal percent, params Absence[] absence) => new()
        {
            Key = key,
            Part = part,
            Arena = arena,
            Institution = new Institution { Key = arena == "hospital" ? "trust" : "1804", Kind = arena == "hospital" ? "hospital-trust" : "municipality" },
            From = from,
            To = to,
            Percent = percent,
            Absence = absence,
            ConfirmedOn = to,
        };

        var file = new TrainingFileBuilder
        {
            Candidate = new Candidate { Key = "alis-1", AuthorisedOn = new LocalDate(2019, 9, 1), SpecialisationStartedOn = new LocalDate(2021, 3, 1) },
            Service =
            [
                Service("s1", 1, "hospital", new LocalDate(2019, 9, 1), new LocalDate(2020, 8, 31), 100, new Absence { Kind = "sick-leave", From = new LocalDate(2020, 1, 6), To = new LocalDate(2020, 1, 31), Percent = 100 }),
                Service("s2", 1, "open-general-practice", new LocalDate(2020, 9, 1), new LocalDate(2021, 2, 28), 100),
                Service("s3", 3, "open-general-practice", new LocalDate(2021, 3, 1), new LocalDate(2022, 2, 28), 80),
                Service("s4", 3, "emergency-clinic", new LocalDate(2021, 9, 1), new LocalDate(2022, 2, 28), 50),
                Service("s5", 2, "hospital", new LocalDate(2022, 3, 1), new LocalDate(2025, 8, 31), 100, new Absence { Kind = "parental-leave", From = new LocalDate(2023, 1, 1), To = new LocalDate(2023, 6, 30), Percent = 100 }) with { OtherSpecialty = true },
            ],
        }.Build().GetValueOrThrow();
        return SampleReports.Engine.Explain(file, "SPES-02-1", Day, new ReportOptions { Rulebooks = ["spesialistforskriften"] });
    }

    private static void AssertAddsUp(ExplainedSum sum)
    {
        Assert.Equal(Exact(sum.Total), Add(sum.Services.Select(s => s.Counted).Append(sum.CalendarMonths)) - Exact(sum.AboveCap) - Exact(sum.AboveCapAbroad));
        Assert.All(sum.Services, s => Assert.Equal(Exact(s.Counted), Exact(s.Gross) - Exact(s.Deducted)));
        Assert.All(sum.Services, s => Assert.True(Exact(s.Deducted) <= Exact(s.Absence) && Exact(s.Absence) <= Exact(s.Gross)));
        foreach (var part in sum.Services.Select(s => s.Part).Distinct())
        {
            var (services, allowances) = (sum.Services.Where(s => s.Part == part).ToList(), sum.Allowances.Where(a => a.Part == part).ToList());
            Assert.Equal(Add(services.Select(s => s.Gross)), Add(allowances.Select(a => a.Gross)));
            Assert.Equal(Add(services.Select(s => s.Absence)), Add(allowances.Select(a => a.Absence)));
            Assert.Equal(Add(services.Select(s => s.Deducted)), Add(allowances.Select(a => a.Deducted)));
        }
    }

    private static Fraction Add(IEnumerable<string> months) => months.Select(Exact).Aggregate(new Fraction(0, 1), (a, b) => a + b);

    /// <summary>Reads "12 30/31".</summary>
    private static Fraction Exact(string months)
    {
        var sum = new Fraction(0, 1);
        foreach (var part in months.Split(' '))
        {
            var numbers = part.Split('/').Select(n => BigInteger.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture)).ToList();
            sum += new Fraction(numbers[0], numbers.Count > 1 ? numbers[1] : 1);
        }

        return sum;
    }

    private static decimal Value(Fraction f) => (decimal)(f.Above * BigInteger.Pow(10, 24) / f.Below) / 1_000_000_000_000_000_000_000_000m;

    private readonly record struct Fraction(BigInteger Above, BigInteger Below)
    {
        public static Fraction operator +(Fraction a, Fraction b) => Lowest((a.Above * b.Below) + (b.Above * a.Below), a.Below * b.Below);

        public static Fraction operator -(Fraction a, Fraction b) => a + new Fraction(-b.Above, b.Below);

        public static bool operator <=(Fraction a, Fraction b) => a.Above * b.Below <= b.Above * a.Below;

        public static bool operator >=(Fraction a, Fraction b) => b <= a;

        private static Fraction Lowest(BigInteger above, BigInteger below)
        {
            var divisor = BigInteger.GreatestCommonDivisor(above, below);
            return new Fraction(above / divisor, below / divisor);
        }
    }
}
