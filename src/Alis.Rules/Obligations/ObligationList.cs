using System.Collections.Immutable;
using Alis.Rules.Evaluation;
using Alis.Rules.Rulebooks;
using Alis.Rules.Time;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Obligations;

/// <summary>What is to be done, by whom and by when, as far as it can be told from a file on a day (Norwegian: <i>fristliste</i>).</summary>
public sealed class ObligationList
{
    private const int MonthsAhead = 12;

    private readonly Func<ImmutableArray<RulebookChoice>> _choose;

    internal ObligationList(LocalDate assessedOn, LocalDate until, ImmutableArray<BookEdition> books, ImmutableArray<Obligation> obligations, bool isComplete, string owner, Func<ImmutableArray<RulebookChoice>> choose)
    {
        AssessedOn = assessedOn;
        Until = until;
        Books = books;
        Obligations = obligations;
        IsComplete = isComplete;
        Owner = owner;
        _choose = choose;
    }

    /// <summary>Returns the last day that is looked at where nobody says another: twelve months after the assessed day, the last day of a shorter month; the last day there is where that lies beyond it.</summary>
    /// <param name="day">The assessed day.</param>
    public static LocalDate YearAfter(LocalDate day) =>
        day.Year >= LocalDate.MaxIsoValue.Year ? LocalDate.MaxIsoValue : day.AddMonths(MonthsAhead, MonthRounding.LastDay);

    /// <summary>Gets the day on which the list was made; what is dated later had not happened.</summary>
    public LocalDate AssessedOn { get; }

    /// <summary>Gets the last day that is looked at.</summary>
    public LocalDate Until { get; }

    /// <summary>Gets the only party whose obligations are listed; null for all.</summary>
    public string? Party { get; private init; }

    /// <summary>Gets the editions of the rule books used, in ordinal order.</summary>
    public ImmutableArray<BookEdition> Books { get; }

    /// <summary>Gets the obligations by their last day, those without one last; then by rule book, rule and subject.</summary>
    public ImmutableArray<Obligation> Obligations { get; }

    /// <summary>Gets whether everything up to the last day was found; false where there was more than one list takes.</summary>
    public bool IsComplete { get; }

    /// <summary>Gets the key of the doctor, or of the agreement where the file is about one; empty where the file does not say.</summary>
    public string Owner { get; }

    /// <summary>Gets every rule book of the engine with whether it was used and why, in ordinal order.</summary>
    public ImmutableArray<RulebookChoice> Choices => _choose();

    /// <summary>Returns what one party has to do, alone or with the other.</summary>
    /// <param name="party"><c>candidate</c>, <c>hospital</c> or <c>municipality</c>.</param>
    /// <exception cref="ArgumentNullException">The party is null.</exception>
    public ObligationList ForParty(string party)
    {
        _ = party ?? throw new ArgumentNullException(nameof(party));
        return With(Obligations.RemoveAll(o => !OutcomeRule.PartiesOf(o.Party).Contains(party, StringComparer.Ordinal)), party);
    }

    /// <summary>Returns what is not done yet, or cannot be told.</summary>
    public ObligationList Outstanding() => With(Obligations.RemoveAll(static o => o.State is ObligationState.Fulfilled or ObligationState.FulfilledLate), Party);

    private ObligationList With(ImmutableArray<Obligation> obligations, string? party) => new(AssessedOn, Until, Books, obligations, IsComplete, Owner, _choose) { Party = party };
}
