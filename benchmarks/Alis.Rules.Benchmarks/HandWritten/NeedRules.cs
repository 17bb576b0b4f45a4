using Alis.Rules.Facts;
using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>The need for a post: the municipality notifies it at once (NLSH-20), the hospital registers it before the planned start (NLSH-28).</summary>
internal static class NeedRules
{
    private const int NotifyWithinWorkingDays = 1;
    private static readonly string[] Wishes = ["period", "place", "department"];

    public static HandWrittenFinding Notified(TrainingFile view, Block block, LocalDate day)
    {
        var applies = Known.Is(block.Arena, "hospital");
        if (applies != true)
        {
            return Verdicts.NotApplied("NLSH-20", block.Key!, applies, m => m.AddIfMissing(block.Arena, block, "arena"));
        }

        var assigned = view.ImplementationPlan?.AssignedOn;
        var due = PossibleDay.Of(assigned is { } on ? NorwegianCalendar.AddWorkingDays(on, NotifyWithinWorkingDays) : null);
        var notices = Notices(view, block);
        var last = notices?.Where(n => IsTold("period", n) & IsTold("place", n) & IsTold("department", n));
        return Verdicts.Duty("NLSH-20", block.Key!, day, last?.Any(n => PossibleDay.OnOrBefore(On(n), due)), due, last?.Min(On) ?? default, AddHolds, AddAssigned);

        bool? IsTold(string wish, FileEvent by) => notices!.Any(n => n.On <= by.On ? Known.Contains(n.States, wish) : false);

        void AddHolds(MissingFacts missing)
        {
            if (last is null)
            {
                missing.Add("events");
                return;
            }

            AddAssigned(missing);
            foreach (var notice in last.Possible.Where(n => PossibleDay.OnOrBefore(On(n), due) != false))
            {
                AddParties(notice, missing);
                foreach (var wish in Wishes.Where(w => IsTold(w, notice) is null))
                {
                    foreach (var earlier in notices!.Certain.Concat(notices.Possible).Where(n => n.On <= notice.On && Known.Contains(n.States, wish) != false))
                    {
                        missing.AddIfMissing(earlier.States, earlier, "states");
                        AddParties(earlier, missing);
                    }
                }
            }
        }

        void AddAssigned(MissingFacts missing) => missing.AddIfMissing(assigned, view.ImplementationPlan, "implementationPlan", "assignedOn");
    }

    public static HandWrittenFinding Registered(TrainingFile view, Block block, LocalDate day)
    {
        var notices = Notices(view, block);
        var applies = Known.Is(block.Arena, "hospital") & notices?.Any();
        if (applies != true)
        {
            return Verdicts.NotApplied("NLSH-28", block.Key!, applies, AddApplies);
        }

        var first = notices!.Min(On);
        var start = PossibleDay.Of(block.From);
        // A need that was notified too late for that has no last day.
        var inTime = notices.Where(n => PossibleDay.Before(On(n), start));
        var due = inTime.Max(_ => start.AddDays(-1));
        var registrations = Selection<FileEvent>.Of(view.Events, e =>
            e.Kind == "need-registered" ? Known.Is(e.By, "hospital") & Known.Is(e.Block, block.Key!) & PossibleDay.OnOrBefore(first, On(e)) : false)!;
        return Verdicts.Duty("NLSH-28", block.Key!, day, registrations.Any(IsInTime), due, registrations.Min(On), AddHolds, AddDue);

        bool? IsInTime(FileEvent registration) => !PossibleDay.Before(due, On(registration));

        void AddApplies(MissingFacts missing)
        {
            missing.AddIfMissing(block.Arena, block, "arena");
            if (notices is null)
            {
                missing.Add("events");
            }
            else if (notices.Any() is null)
            {
                AddNotices(missing);
            }
        }

        void AddHolds(MissingFacts missing)
        {
            if (registrations.Certain.Concat(registrations.Possible).Any(r => IsInTime(r) is null))
            {
                AddDue(missing);
            }

            foreach (var registration in registrations.Possible.Where(r => IsInTime(r) != false))
            {
                AddParties(registration, missing);
                if (PossibleDay.OnOrBefore(first, On(registration)) is null)
                {
                    AddNotices(missing);
                }
            }
        }

        void AddDue(MissingFacts missing)
        {
            foreach (var notice in inTime.Certain.Concat(inTime.Possible))
            {
                missing.AddIfMissing(block.From, block, "from");
                AddParties(notice, missing);
            }
        }

        void AddNotices(MissingFacts missing) => notices.Possible.ForEach(n => AddParties(n, missing));
    }

    private static Selection<FileEvent>? Notices(TrainingFile view, Block block) => Selection<FileEvent>.Of(view.Events, e =>
        e.Kind == "need-notified" ? Known.Is(e.By, "municipality") & Known.Is(e.Block, block.Key!) : false);

    private static PossibleDay On(FileEvent happening) => PossibleDay.Of(happening.On);

    private static void AddParties(FileEvent happening, MissingFacts missing)
    {
        missing.AddIfMissing(happening.By, happening, "by");
        missing.AddIfMissing(happening.Block, happening, "block");
    }
}
