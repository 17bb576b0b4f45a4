using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Properties;
using Alis.Rules.Tests.Texts;
using Alis.Rules.Workflows;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Evaluation;

/// <summary>The norm VOSS-05: the rules hold with and without a portal.</summary>
public class ListingPropertyTests
{
    private static readonly ReportOptions AllBooks = new() { Rulebooks = [.. SampleReports.Engine.Rules.Rulebooks.Select(b => b.Id)], Detail = ReportDetail.Verdicts };

    [Fact]
    public void Validate_WithAndWithoutAPortalListing_GivesTheDoctorTheSameFindings() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var draws = new Draws(seed);
            var builder = TrainingFileGenerator.CompleteFile(draws);
            var day = new LocalDate(2019, 6, 1).PlusDays(draws.Next(3500));
            Assert.NotEmpty(builder.AgreementFile!.Listings!);

            var listed = OfTheDoctor(builder, day);
            builder.AgreementFile = builder.AgreementFile with { Listings = [], Events = [] };
            var unlisted = OfTheDoctor(builder, day);
            builder.AgreementFile = null;

            Assert.NotEmpty(listed);
            Assert.Equal(listed, unlisted);
            Assert.Equal(listed, OfTheDoctor(builder, day));
        }).Holds(100);

    private static List<string> OfTheDoctor(TrainingFileBuilder builder, LocalDate day) =>
        [.. SampleReports.Engine.Validate(builder.Build().GetValueOrThrow(), day, AllBooks).Findings
            .Where(f => f.Subject.Kind is SubjectKind.File or SubjectKind.Block or SubjectKind.Service)
            .Select(f => FormattableString.Invariant($"{f.Rulebook} {f.Rule} {f.Subject.Key} {f.Verdict} {f.Due} {f.Amount}"))];
}
