using Alis.Rules.Diagnostics;
using Alis.Rules.Obligations;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>What an obligation says in a person's language.</summary>
public static class ObligationTexts
{
    /// <summary>Returns the title of the rule, or what the step is.</summary>
    /// <param name="obligation">The obligation.</param>
    /// <param name="language">The language.</param>
    /// <exception cref="ArgumentNullException">The obligation is null.</exception>
    public static string Title(this Obligation obligation, Language language) => Of(obligation).Step is { } step ? ProofTree.Capital(step.Title(language)) : obligation.Finding!.Title(language);

    /// <summary>Returns what is to be done and how it stands, in whole sentences; for one that is foreseen, on what that rests.</summary>
    /// <param name="obligation">The obligation.</param>
    /// <param name="language">The language.</param>
    /// <exception cref="ArgumentNullException">The obligation is null.</exception>
    public static string Text(this Obligation obligation, Language language)
    {
        if (Of(obligation).Finding is not { } finding)
        {
            return LifecycleTexts.StepText(obligation.Step!, language);
        }

        // The rule's own text speaks of the next time only, and of what has been as if it had been.
        var isToldByTheRule = !obligation.IsForeseen || (obligation.Due == finding.Due && finding.Verdict == Verdict.NotYet);
        var text = isToldByTheRule ? finding.Text(language) : Plain(obligation, language);
        if (finding.IsCutOff)
        {
            text = string.Join(" ", [text, .. finding.Remarks(language)]);
        }

        return Condition(obligation) is { } condition ? $"{text} {condition.In(language)}" : text;
    }

    private static string Plain(Obligation obligation, Language language)
    {
        var title = obligation.Title(language);
        if (obligation.Due is not { } due)
        {
            return $"{title}.";
        }

        var day = UnitTexts.Day(due, language);
        return new Wording($"{title}, senest {day}.", $"{title}, seinast {day}.", $"{title}, no later than {day}.").In(language);
    }

    /// <summary>Says on what the last day of a foreseen obligation rests; null for one that stands on the assessed day.</summary>
    private static Wording? Condition(Obligation obligation)
    {
        if (!obligation.IsForeseen)
        {
            return null;
        }

        if (obligation.Due == obligation.Finding?.Due)
        {
            return new("Forutsatt at tjenesten går som planlagt.", "Føresett at tenesta går som planlagt.", "Provided that the service goes as planned.");
        }

        return obligation.Arises is null
            ? new("Forutsatt at gangen før gjøres på sin siste dag.", "Føresett at gongen før blir gjord på sin siste dag.", "Provided that the time before is done on its last day.")
            : new("Forutsatt at tjenesten går som planlagt, og at gangen før gjøres på sin siste dag.", "Føresett at tenesta går som planlagt, og at gongen før blir gjord på sin siste dag.", "Provided that the service goes as planned, and that the time before is done on its last day.");
    }

    private static Obligation Of(Obligation obligation) => obligation ?? throw new ArgumentNullException(nameof(obligation));
}
