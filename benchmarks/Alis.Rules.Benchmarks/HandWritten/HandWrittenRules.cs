using Alis.Rules.Facts;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>
/// The rules of nlsh-2024 as a developer would write them in C# for this one agreement: one reading of it, its numbers as constants, no texts, no
/// sources. It gives the same findings as the engine for the same facts, the names of missing facts
/// included but for <see cref="WithoutMissing"/>.
/// </summary>
public static class HandWrittenRules
{
    /// <summary>Gets the rules that are written by hand: only their findings are compared.</summary>
    public static IReadOnlyCollection<string> Written { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "NLSH-05", "NLSH-06", "NLSH-07", "NLSH-09", "NLSH-10", "NLSH-11", "NLSH-13", "NLSH-14", "NLSH-14-blocks", "NLSH-15", "NLSH-16", "NLSH-17", "NLSH-17a", "NLSH-19", "NLSH-20",
        "NLSH-21", "NLSH-22", "NLSH-23", "NLSH-24", "NLSH-25", "NLSH-26", "NLSH-27", "NLSH-28", "NLSH-30", "NLSH-31", "NLSH-32", "NLSH-34", "NLSH-35", "NLSH-36", "NLSH-37",
        "NLSH-38", "NLSH-39",
    };

    /// <summary>Gets the rules that are compared without the names of missing facts, which would take more code by hand than the rules themselves.</summary>
    public static IReadOnlyCollection<string> WithoutMissing { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "NLSH-07", "NLSH-21", "NLSH-26", "NLSH-30", "NLSH-31", "NLSH-32", "NLSH-36", "NLSH-37", "NLSH-39",
    };

    private static readonly LocalDate InForceFrom = new(2024, 6, 1);

    /// <summary>Evaluates every rule; nothing before the agreement is in force.</summary>
    public static IReadOnlyList<HandWrittenFinding> Validate(TrainingFile file, LocalDate day)
    {
        var findings = new List<HandWrittenFinding>();
        if (day >= InForceFrom)
        {
            var view = file.On(day);
            var hospital = new HospitalPart(view);
            var subject = file.Candidate?.Key ?? "";
            BlockRules.Evaluate(view, day, findings);
            ForEachBlock(view, "NLSH-32", b => WaitingRule.Evaluate(view, b), findings);
            findings.Add(DutyBeforeOffer.LapsedNeed(view, day, subject));
            findings.Add(EventRules.PostsElsewhere(view, subject));
            FileRules.Evaluate(file, view, hospital, day, findings);
            ForEachBlock(view, "NLSH-28", b => NeedRules.Registered(view, b, day), findings);
            ForEachBlock(view, "NLSH-31", b => OtherPlaceRule.Evaluate(view, b), findings);
            findings.Add(DocumentationRule.Evaluate(view, day, subject));
            findings.Add(InPlaceRules.Contact(view, day, subject));
            findings.Add(CourseRule.Evaluate(view, day, subject));
            findings.Add(EventRules.Delay(view, day, subject));
            findings.Add(ExtensionRule.Evaluate(view, day, subject));
            ForEachBlock(view, "NLSH-14-blocks", b => PlanRules.Part(view, b, day), findings);
            ForEachBlock(view, "NLSH-20", b => NeedRules.Notified(view, b, day), findings);
            findings.Add(InPlaceRules.IndividualPlan(view, day, subject));
            findings.Add(EssentialPartRule.Evaluate(view, day, subject));
            findings.Add(PlanRules.ArenaOfGoals(view, day, subject));
            findings.Add(InPlaceRules.IndividualPlanShows(view, day, subject));
            findings.Add(PlanRules.Signed(view, day, subject));
            findings.Add(InPlaceRules.Coordinator(view, day, subject));
            findings.Add(ContactRule.Evaluate(view, hospital, day, subject));
            findings.Add(DutyBeforeOffer.Ranking(view, day, subject));
            HospitalServiceRules.Evaluate(file, view, findings);
        }

        return findings;
    }

    private static void ForEachBlock(TrainingFile view, string rule, Func<Block, HandWrittenFinding> evaluate, List<HandWrittenFinding> findings)
    {
        if (view.Blocks is not { } blocks)
        {
            findings.Add(Verdicts.Undecided(rule, "", m => m.AddBlocks(view)));
            return;
        }

        foreach (var block in blocks)
        {
            findings.Add(evaluate(block));
        }
    }
}
