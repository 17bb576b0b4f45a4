using Alis.Rules.Facts;
using Alis.Rules.Tests.Facts;
using NodaTime;

namespace Alis.Rules.Benchmarks;

/// <summary>The file that is measured: the sample of the repository with twelve periods of service and the events of a longer course.</summary>
internal static class MeasuredFile
{
    /// <summary>Gets the assessed day: service lies on both sides of it, and one period is cut by it.</summary>
    public static LocalDate Day { get; } = new(2026, 9, 30);

    public static TrainingFile Build()
    {
        var file = FactJson.Builder(TrainingFileReader.Read("training-file.json", RepositoryFiles.Sample()).GetValueOrThrow());
        var municipal = file.Service!.Single(s => s.Key == "s3");
        var hospital = file.Service!.Single(s => s.Key == "s4");
        file.Service =
        [
            .. file.Service!,
            Later(municipal, "s5", new(2025, 9, 1), new(2025, 12, 31)) with { Percent = 60 },
            Later(municipal, "s6", new(2025, 9, 1), new(2025, 12, 31)) with { Arena = "nursing-home", Percent = 40, MunicipalCriteriaMet = true },
            Later(municipal, "s7", new(2026, 1, 1), new(2026, 3, 15)),
            Later(hospital, "s8", new(2026, 3, 16), new(2026, 6, 15)) with { Department = "psykiatri", Specialty = "psykiatri", Goals = ["ALM-055"] },
            Later(municipal, "s9", new(2026, 6, 16), new(2026, 8, 31)) with { Arena = "emergency-clinic" },
            Later(municipal, "s10", new(2026, 9, 1), new(2026, 12, 31)) with { ConfirmedOn = null },
            Later(municipal, "s11", new(2027, 1, 1), new(2027, 6, 30)) with { Arena = "municipal-emergency-beds", ConfirmedOn = null },
            Later(municipal, "s12", new(2027, 7, 1), new(2027, 12, 31)) with { ConfirmedOn = null },
        ];
        var plan = file.ImplementationPlan!;
        file.ImplementationPlan = plan with
        {
            Blocks =
            [
                .. plan.Blocks!,
                plan.Blocks![1] with { Key = "b3", Department = "psykiatri", From = new(2026, 3, 16), To = new(2026, 6, 15) },
                plan.Blocks![0] with { Key = "b4", From = new(2026, 6, 16), To = new(2027, 12, 31) },
            ],
        };
        var offer = file.Events!.Single(e => e.Kind == "offer-made");
        var second = offer.Offer! with { Department = "psykiatri", Specialty = "psykiatri", From = new(2026, 4, 1), To = new(2026, 6, 30) };
        file.Events =
        [
            .. file.Events!,
            .. file.Events!.Where(e => e.Kind is "practice-asked-again" or "offer-accepted" or "contract-issued").Select(e => e with { Block = "b3", On = e.On!.Value.PlusDays(380) }),
            offer with { Block = "b3", On = new(2025, 9, 1), Offer = second },
            offer with { Block = "b3", On = new(2025, 9, 8), Offer = second with { From = new(2026, 3, 16), To = new(2026, 6, 15) } },
        ];
        return file.Build().GetValueOrThrow();
    }

    private static ServicePeriod Later(ServicePeriod like, string key, LocalDate from, LocalDate to) =>
        like with { Key = key, From = from, To = to, Absence = [], ConfirmedOn = to.PlusDays(3), RecordedOn = null };
}
