using Alis.Rules.Facts;
using NodaTime;

namespace Alis.Rules.Benchmarks.Checks;

/// <summary>Very many short service periods with absence, as no doctor has them: for what counting costs in proportion to their number.</summary>
internal static class ManyServices
{
    private static readonly string[] Kinds = ["sick-leave", "holiday", "parental-leave", "course", "sick-leave"];

    /// <summary>Returns service periods of twelve days with two days between, five absences on every two of them.</summary>
    public static IReadOnlyList<ServicePeriod> Of(int count)
    {
        var service = new ServicePeriod[count];
        var from = new LocalDate(1900, 1, 1);
        for (var i = 0; i < count; i++, from = from.PlusDays(14))
        {
            var absence = new Absence[2 + (i % 2)];
            for (var j = 0; j < absence.Length; j++)
            {
                absence[j] = new Absence { Kind = Kinds[(i + j) % Kinds.Length], From = from.PlusDays(1 + (j * 4)), To = from.PlusDays(2 + (j * 4)), Percent = j == 1 ? 50 : 100 };
            }

            service[i] = new ServicePeriod
            {
                Key = "s" + i.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Part = 3,
                Arena = "open-general-practice",
                Institution = new Institution { Key = "municipality" },
                From = from,
                To = from.PlusDays(11),
                Percent = (i % 3) switch { 0 => 100, 1 => 80, _ => 50 },
                Absence = absence,
            };
        }

        return service;
    }
}
