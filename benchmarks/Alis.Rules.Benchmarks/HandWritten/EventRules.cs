using Alis.Rules.Facts;
using NodaTime;
using NodaTime.Text;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>Posts in other trusts may be sought (NLSH-17a); a delay of the hospital part is judged by rules that the agreement does not hold (NLSH-38).</summary>
internal static class EventRules
{
    public static HandWrittenFinding PostsElsewhere(TrainingFile view, string subject)
    {
        var opposed = Selection<FileEvent>.Of(view.Events, e => e.Kind != "post-elsewhere-opposed" ? false : e.By is { } by ? by is "municipality" or "hospital" or "both" : null);
        var sought = Selection<FileEvent>.Of(view.Events, e =>
            e.Kind == "post-won-elsewhere" ? true : e.Kind == "post-elsewhere-applied" ? Known.Is(e.By, "candidate") : false);
        return Verdicts.State("NLSH-17a", subject, opposed?.Any() | sought?.Any(), !opposed?.Any(), AddApplies, m => AddBy(opposed, m));

        void AddApplies(MissingFacts missing)
        {
            if (view.Events is null)
            {
                missing.Add("events");
            }

            AddBy(opposed, missing);
            AddBy(sought, missing);
        }

        static void AddBy(Selection<FileEvent>? events, MissingFacts missing) => events?.Possible.ForEach(e => missing.AddIfMissing(e.By, e, "by"));
    }

    public static HandWrittenFinding Delay(TrainingFile view, LocalDate day, string subject) => Verdicts.State(
        "NLSH-38",
        subject,
        view.Events?.Any(e => e.Kind == "delay-reported"),
        null,
        m => m.Add("events"),
        m => m.Add("nlsh-2024/delay-rules@" + LocalDatePattern.Iso.Format(day)));
}
