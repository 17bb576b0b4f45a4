using System.Collections.Immutable;
using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Counting;

/// <summary>Cuts absences that overlap into pieces: of two pieces the days are the same, or they have none in common.</summary>
internal static class AbsencePieces
{
    /// <summary>Returns the pieces in order of time; on the same days one for each nature. Absences that do not overlap come back as they are.</summary>
    public static ImmutableArray<CountedAbsence> Of(ImmutableArray<CountedAbsence> absences)
    {
        if (IsInOrder(absences))
        {
            return absences;
        }

        var sorted = absences.Sort(static (a, b) => a.Days.From.CompareTo(b.Days.From));
        return IsInOrder(sorted) ? sorted : [.. Cut(sorted)];
    }

    private static bool IsInOrder(ImmutableArray<CountedAbsence> absences)
    {
        for (var i = 1; i < absences.Length; i++)
        {
            if (absences[i].Days.From <= absences[i - 1].Days.To)
            {
                return false;
            }
        }

        return true;
    }

    private static List<CountedAbsence> Cut(ImmutableArray<CountedAbsence> absences)
    {
        // A piece begins where an absence does, and on the day after one ends; nothing begins after the last day of the calendar.
        var starts = new SortedDictionary<LocalDate, List<(AbsenceNature Nature, int Percent)>>();
        foreach (var absence in absences)
        {
            Change(absence.Days.From, absence.Nature, absence.Percent);
            if (absence.Days.To < LocalDate.MaxIsoValue)
            {
                Change(absence.Days.To.PlusDays(1), absence.Nature, -absence.Percent);
            }
        }

        var (pieces, away) = (new List<CountedAbsence>(), new int[(int)AbsenceNature.Other + 1]);
        LocalDate? from = null;
        var last = absences.Max(static a => a.Days.To);
        foreach (var start in starts)
        {
            Add(start.Key.PlusDays(-1));
            foreach (var (nature, percent) in start.Value)
            {
                away[(int)nature] += percent;
            }

            from = start.Key;
        }

        Add(last);
        return pieces;

        void Add(LocalDate to)
        {
            for (var nature = 0; from is { } first && first <= to && nature < away.Length; nature++)
            {
                if (away[nature] > 0)
                {
                    pieces.Add(new CountedAbsence(new DayPeriod(first, to), Math.Min(away[nature], MonthUnits.Whole), (AbsenceNature)nature));
                }
            }
        }

        void Change(LocalDate day, AbsenceNature nature, int percent)
        {
            if (!starts.TryGetValue(day, out var changes))
            {
                changes = [];
                starts.Add(day, changes);
            }

            changes.Add((nature, percent));
        }
    }
}
