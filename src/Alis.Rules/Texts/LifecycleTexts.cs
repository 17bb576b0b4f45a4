using System.Collections.Immutable;
using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Lifecycles;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>What a lifecycle says in a person's language, and what is wrong with events that do not fit it.</summary>
public static class LifecycleTexts
{
    /// <summary>Returns a diagnostic for each event that does not fit, and for what could not be followed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="places">Where the events stand; see <see cref="EventPlaces"/>.</param>
    /// <param name="catalogues">What the kinds of event are called.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<Diagnostic> Diagnostics(LifecycleReport report, EventPlaces places, CatalogueSet catalogues)
    {
        _ = report ?? throw new ArgumentNullException(nameof(report));
        _ = places ?? throw new ArgumentNullException(nameof(places));
        _ = catalogues ?? throw new ArgumentNullException(nameof(catalogues));
        var sink = new DiagnosticSink();
        if (report.Statuses.Any(static s => !s.IsComplete))
        {
            // First, since no more faults are told than anybody reads.
            sink.Report(LifecycleCodes.TooMuchWork, Location.Whole(places.Name));
        }

        foreach (var id in report.UnknownRulebooks)
        {
            sink.Report(LifecycleCodes.UnknownRulebook, Location.Whole(places.Name), JsonScalars.Shorten(id));
        }

        foreach (var status in report.Statuses)
        {
            foreach (var refused in status.Refused)
            {
                var where = places.Of(refused.Source);
                sink.Report(DiagnosticOf(refused, status, where, catalogues));
            }
        }

        return sink.ToDiagnostics();
    }

    /// <summary>Returns why an event was not taken, and what was allowed: one or two sentences.</summary>
    /// <param name="refused">The event.</param>
    /// <param name="status">What it was tried on.</param>
    /// <param name="catalogues">What the kinds of event are called.</param>
    /// <param name="language">The language.</param>
    internal static string Text(RefusedEvent refused, LifecycleStatus status, CatalogueSet catalogues, Language language)
    {
        var diagnostic = DiagnosticOf(refused, status, Location.Whole(""), catalogues);
        return $"{ProofTree.Capital(diagnostic.Message(language))}. {ProofTree.Capital(diagnostic.Help(language))}.";
    }

    /// <summary>Returns what a next step asks for, with its days.</summary>
    internal static string StepText(NextStep step, Language language)
    {
        var days = Days(step, language);
        var next = new Wording("Neste steg i livsløpet", "Neste steg i livsløpet", "A next step of the lifecycle").In(language);
        var by = step.By.IsEmpty ? "" : $" {new Wording("Det kan gjøres av", "Det kan gjerast av", "It is open to").In(language)} {string.Join(", ", step.By.Select(b => NormOutputWords.Party(b, language)))}.";
        return (days.Length == 0 ? $"{next}: {step.Title(language)}." : $"{next}: {step.Title(language)}, {days}.") + by;
    }

    /// <summary>Returns the days of a step: from when, and no later than; empty where it has none.</summary>
    internal static string Days(NextStep step, Language language)
    {
        if (step.HappensByItself)
        {
            return step.Opens is not { } happens ? new Wording("av seg selv", "av seg sjølv", "by itself").In(language)
                : new Wording($"av seg selv {UnitTexts.Day(happens, language)}", $"av seg sjølv {UnitTexts.Day(happens, language)}", $"by itself on {UnitTexts.Day(happens, language)}").In(language);
        }

        var opens = step.Opens is { } first ? new Wording($"tidligst {UnitTexts.Day(first, language)}", $"tidlegast {UnitTexts.Day(first, language)}", $"{UnitTexts.Day(first, language)} at the earliest").In(language) : "";
        var due = step.Due is { } last ? new Wording($"senest {UnitTexts.Day(last, language)}", $"seinast {UnitTexts.Day(last, language)}", $"no later than {UnitTexts.Day(last, language)}").In(language) : "";
        return opens.Length > 0 && due.Length > 0 ? $"{opens}, {due}" : opens + due;
    }

    /// <summary>Returns what an event of a kind is called.</summary>
    internal static string KindTitle(string kind, SubjectKind subject, CatalogueSet catalogues, Language language) =>
        (subject is SubjectKind.Agreement or SubjectKind.Listing ? catalogues.AgreementEventKinds : catalogues.EventKinds).Find(kind)?.Title.In(language) ?? kind;

    private static Diagnostic DiagnosticOf(RefusedEvent refused, LifecycleStatus status, Location where, CatalogueSet catalogues)
    {
        var code = refused.Reason switch
        {
            RefusalReason.NotAllowed => LifecycleCodes.NotAllowed,
            RefusalReason.TooEarly => LifecycleCodes.TooEarly,
            RefusalReason.Undecided => LifecycleCodes.CannotTell,
            _ => LifecycleCodes.ConditionFails,
        };
        return new Diagnostic(code, where, language => Particulars(status, refused, catalogues, language));
    }

    private static ImmutableArray<string> Particulars(LifecycleStatus status, RefusedEvent refused, CatalogueSet catalogues, Language language)
    {
        var kind = KindTitle(refused.Kind, status.Subject.Kind, catalogues, language);
        var day = UnitTexts.Day(refused.Day, language);
        var allowed = refused.Allowed.IsEmpty
            ? new Wording("ingenting", "ingenting", "nothing").In(language)
            : string.Join(", ", refused.Allowed.Select(a => KindTitle(a, status.Subject.Kind, catalogues, language)));
        return refused.Reason switch
        {
            RefusalReason.NotAllowed => [kind, day, Subject(status, language), refused.InState.Title(language), allowed],
            RefusalReason.TooEarly => [kind, day, refused.Earliest is { } earliest ? UnitTexts.Day(earliest, language) : "", allowed],
            RefusalReason.Undecided => [kind, day, string.Join(", ", refused.Missing.Select(static m => $"`{m}`"))],
            _ => [kind, day, string.Join("; ", Demanded(refused, language)), allowed],
        };
    }

    private static IEnumerable<string> Demanded(RefusedEvent refused, Language language) =>
        refused.DemandsIn(language).Select(d => new Wording($"det kreves at {d}", $"det blir kravd at {d}", $"it is demanded that {d}").In(language));

    private static string Subject(LifecycleStatus status, Language language) => status.Subject.Kind switch
    {
        SubjectKind.Listing => new Wording($"den ledige perioden {status.Subject.Key}", $"den ledige perioden {status.Subject.Key}", $"the listing {status.Subject.Key}").In(language),
        SubjectKind.Wish => new Wording("ønsket", "ønsket", "the wish").In(language),
        SubjectKind.Offer => new Wording("tilbudet", "tilbodet", "the offer").In(language),
        _ => new Wording("avtalen", "avtalen", "the agreement").In(language),
    };
}
