using System.Collections.Immutable;
using Alis.Rules.Rulebooks;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Evaluation;

/// <summary>All findings about one file on one day. It supports a decision; it is not one.</summary>
public sealed class Report
{
    private readonly HashSet<string> _drafts;
    private readonly Func<ImmutableArray<RulebookChoice>> _choose;

    // Made when first asked for; two threads at once make equal ones, and an immutable array is one reference.
    private ImmutableArray<RulebookChoice> _choices;

    internal Report(
        LocalDate assessedOn,
        ImmutableArray<BookEdition> books,
        ImmutableArray<Finding> findings,
        ImmutableArray<RuleNotInForce> notInForce,
        IEnumerable<string> drafts,
        Receipt receipt,
        Func<ImmutableArray<RulebookChoice>> choose,
        string? party = null)
    {
        Party = party;
        AssessedOn = assessedOn;
        Books = books;
        Findings = findings;
        NotInForce = notInForce;
        Receipt = receipt;
        _choose = choose;
        _drafts = new HashSet<string>(drafts, StringComparer.Ordinal);
        // A file that no rule in force was about has not been found in order.
        ReportOutcome? outcome = null;
        var parties = new List<string>();
        foreach (var finding in findings)
        {
            if (!_drafts.Contains(finding.Rulebook))
            {
                outcome = OutcomeRule.Worse(outcome, OutcomeRule.Of(finding));
                foreach (var concerned in OutcomeRule.PartiesOf(finding))
                {
                    if (!parties.Contains(concerned) && (party is null || concerned == party))
                    {
                        parties.Add(concerned);
                    }
                }
            }
        }

        Outcome = outcome ?? ReportOutcome.Undecided;
        parties.Sort(StringComparer.Ordinal);
        var outcomes = new PartyOutcome[parties.Count];
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = new PartyOutcome(parties[i], OutcomeOf(parties[i]));
        }

        PartyOutcomes = outcomes;
    }

    /// <summary>Gets the only party whose duties the report shows; null where it shows all.</summary>
    public string? Party { get; }

    /// <summary>Gets what the report comes to.</summary>
    public ReportOutcome Outcome { get; }

    /// <summary>Gets what it comes to for each party, in ordinal order: a hospital's late contract is not the doctor's failure.</summary>
    public ImmutableArray<KeyValuePair<string, ReportOutcome>> Outcomes =>
        [.. PartyOutcomes.Select(o => new KeyValuePair<string, ReportOutcome>(o.Party, o.Outcome))];

    /// <summary>Gets the same for our own writers: a list of pairs of structures would be compiled anew at every start of a program.</summary>
    internal IReadOnlyList<PartyOutcome> PartyOutcomes { get; }

    /// <summary>Gets the assessed day; it is judged at its end.</summary>
    public LocalDate AssessedOn { get; }

    /// <summary>Gets the editions of the rule books used, in ordinal order.</summary>
    public ImmutableArray<BookEdition> Books { get; }

    /// <summary>Gets every rule book of the engine with whether it was used and why, in ordinal order.</summary>
    public ImmutableArray<RulebookChoice> Choices => _choices.IsDefault ? _choices = _choose() : _choices;

    /// <summary>Gets the findings: by rule book, then in the order of the workflows and rules, then by subject in the order of the file.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Gets the rules that were not in force.</summary>
    public ImmutableArray<RuleNotInForce> NotInForce { get; }

    /// <summary>Gets what is needed to reproduce the report.</summary>
    public Receipt Receipt { get; }

    /// <summary>Returns the part of the report that one party answers for: its findings and those that both parties share, and the outcome of those alone.</summary>
    /// <param name="party"><c>candidate</c>, <c>hospital</c> or <c>municipality</c>.</param>
    /// <exception cref="ArgumentNullException">The party is null.</exception>
    public Report ForParty(string party)
    {
        _ = party ?? throw new ArgumentNullException(nameof(party));
        return new Report(AssessedOn, Books, [.. Findings.Where(f => OutcomeRule.PartiesOf(f).Contains(party, StringComparer.Ordinal))], NotInForce, _drafts, Receipt, _choose, party);
    }

    /// <summary>Returns the verdict of a norm: the worst of its findings; null where it has none.</summary>
    /// <param name="norm">The id of the norm, such as <c>SPES-02-1</c>.</param>
    public Verdict? VerdictOf(string norm)
    {
        Verdict? worst = null;
        foreach (var finding in Findings)
        {
            if (finding.Norms.Contains(norm, StringComparer.Ordinal) && (worst is null || finding.Verdict > worst))
            {
                worst = finding.Verdict;
            }
        }

        return worst;
    }

    /// <summary>Returns the same report with other choices, such as those that would have been made had nobody named a rule book.</summary>
    internal Report WithChoices(ImmutableArray<RulebookChoice> choices) => new(AssessedOn, Books, Findings, NotInForce, _drafts, Receipt, () => choices, Party);

    private ReportOutcome OutcomeOf(string party)
    {
        var outcome = ReportOutcome.Accepted;
        foreach (var finding in Findings)
        {
            if (!_drafts.Contains(finding.Rulebook) && OutcomeRule.PartiesOf(finding).Contains(party))
            {
                outcome = OutcomeRule.Worse(outcome, OutcomeRule.Of(finding));
            }
        }

        return outcome;
    }
}

/// <summary>What a report comes to for one party.</summary>
internal sealed record PartyOutcome(string Party, ReportOutcome Outcome);
