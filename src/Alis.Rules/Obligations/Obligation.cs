using System.Collections.Immutable;
using System.Globalization;
using Alis.Rules.Evaluation;
using Alis.Rules.Lifecycles;
using Alis.Rules.Rulebooks;
using Alis.Rules.Time;
using Alis.Rules.Workflows;
using NodaTime;
using NodaTime.Text;

namespace Alis.Rules.Obligations;

/// <summary>Something that a party has to do by a day or within a window (Norwegian: <i>plikt</i>).</summary>
public sealed class Obligation
{
    private readonly string _owner;

    private readonly FindingSubject _subject;

    internal Obligation(Finding finding, ObligationState state, LocalDate? due, string owner)
    {
        Finding = finding;
        State = state;
        Due = due;
        _owner = owner;
        _subject = finding.Subject;
    }

    internal Obligation(NextStep step, LifecycleStatus status, ObligationState state, string owner)
    {
        Step = step;
        State = state;
        Due = step.Due;
        _owner = owner;
        _subject = status.Subject;
        LifecycleName = status.Name;
    }

    /// <summary>Gets the finding that it was made of, on the assessed day or, for one that is foreseen, on the day it arises; null for a step of a lifecycle.</summary>
    public Finding? Finding { get; }

    /// <summary>Gets the next step of a lifecycle that it is; null where a rule says it.</summary>
    public NextStep? Step { get; }

    /// <summary>Gets how it stands on the assessed day.</summary>
    public ObligationState State { get; }

    /// <summary>Gets the rule book.</summary>
    public string Rulebook => Step?.Rulebook ?? Finding!.Rulebook;

    /// <summary>Gets the id of the rule; for a step of a lifecycle its name and the step's, such as <c>agreement/signed</c>.</summary>
    public string Rule => Step is { } step ? $"{LifecycleName}/{step.Name}" : Finding!.Rule;

    /// <summary>Gets the norms.</summary>
    public ImmutableArray<string> Norms => Step?.Norms ?? Finding!.Norms;

    /// <summary>Gets what it is about.</summary>
    public FindingSubject Subject => _subject;

    /// <summary>Gets who must act: <c>municipality</c>, <c>hospital</c>, <c>candidate</c>, <c>both</c>, <c>regional-trust</c>, <c>state</c> or <c>other</c>.</summary>
    public string Party => Step is { } step ? PartyOf(step.Parties) : Finding!.Party;

    /// <summary>Gets how strongly it binds.</summary>
    public Strength Strength => Step?.Strength ?? Finding!.Strength;

    /// <summary>Gets the turn, where it recurs on fixed days; null otherwise.</summary>
    public Turn? Turn => Finding?.Turn;

    /// <summary>Gets the first day of the window; null where it has none.</summary>
    public LocalDate? Opens => Step is { } step ? step.Opens : Due == Finding!.Due ? Finding.Opens : null;

    /// <summary>Gets the last day, included; null where none is set, or where it is not known.</summary>
    public LocalDate? Due { get; }

    /// <summary>Gets the day on which it was done; null where it was not.</summary>
    public LocalDate? FulfilledOn => State is ObligationState.Fulfilled or ObligationState.FulfilledLate ? Finding?.FulfilledOn : null;

    /// <summary>Gets how many days after the last day it was done; null where it was not late, or not done.</summary>
    public int? Late => Finding?.Late;

    /// <summary>Gets the day on which it arises, if the service goes as planned; null for one that stands on the assessed day.</summary>
    public LocalDate? Arises { get; internal init; }

    /// <summary>Gets whether the last day holds only if what comes before it goes as planned: planned service, or the obligation before it fulfilled on its own last day.</summary>
    public bool IsForeseen { get; internal init; }

    /// <summary>Gets the paths of the facts without which nobody can tell how it stands, in ordinal order.</summary>
    public ImmutableArray<string> Missing => Finding?.Missing ?? [];

    /// <summary>Gets the source.</summary>
    public LegalCitation Citation => Step?.Citation ?? Finding!.Citation;

    /// <summary>Gets a name that stays the same when the list is made anew, from one day to another, for as long as it is the same obligation: rule book, rule, whose file, subject; for one that comes round or is foreseen, the last day too. The parts are told apart by their lengths, since keys may hold any sign.</summary>
    internal string Id
    {
        get
        {
            string[] parts = [Rulebook, Rule, _owner, Subject.Key, IsOneOfSeveral && Due is { } due ? LocalDatePattern.Iso.Format(due) : ""];
            return string.Concat(parts.Select(static p => string.Format(CultureInfo.InvariantCulture, "{0}:{1}/", p.Length, p)));
        }
    }

    internal bool IsOneOfSeveral { get; init; }

    private string LifecycleName { get; } = "";

    /// <summary>The one party that answers, both where it is the two of an agreement, and other where it is nobody of these.</summary>
    private static string PartyOf(ImmutableArray<string> parties)
    {
        var (municipality, hospital) = (parties.Contains("municipality"), parties.Contains("hospital"));
        return municipality && hospital ? "both"
            : municipality ? "municipality"
            : hospital ? "hospital"
            : parties.Contains("candidate") || parties.Contains("general-practitioner") ? "candidate"
            : parties.Contains("regional-trust") ? "regional-trust"
            : "other";
    }
}
