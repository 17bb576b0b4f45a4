using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;

namespace Alis.Rules.Mutation;

/// <summary>One change to a rule or a provision, and what became of it.</summary>
public sealed class Mutant
{
    internal Mutant(MutantDraft draft, MutantState state)
    {
        Draft = draft;
        State = state;
    }

    /// <summary>Gets the rule book that the change is in.</summary>
    public string Rulebook => Draft.Rulebook;

    /// <summary>Gets the rules whose findings the change can touch: of a rule itself and what it is an exception to, of a provision or a global all that use it; those of other books as <c>book/rule</c>.</summary>
    public ImmutableArray<string> Rules => Draft.Rules;

    /// <summary>Gets what kind of change it is.</summary>
    public MutationKind Kind => Draft.Kind;

    /// <summary>Gets the place of what was changed.</summary>
    public Location Where => Draft.Where;

    /// <summary>Gets the parameter, the provision or the property that was changed.</summary>
    public string In => Draft.In;

    /// <summary>Gets what stands there; empty where something was put in.</summary>
    public string Was => Draft.Was;

    /// <summary>Gets what was put in its place; empty where it was left out.</summary>
    public string Is => Draft.Is;

    /// <summary>Gets the part of a condition that was left out; null where the change is another.</summary>
    public string? LeftOut => Draft.Dropped;

    /// <summary>Gets what became of it.</summary>
    public MutantState State { get; }

    /// <summary>Gets the name of the example that noticed it; null where none did.</summary>
    public string? NoticedBy { get; internal init; }

    /// <summary>Gets why it can never be noticed; null where that is not proven.</summary>
    public EquivalenceProof? Proof { get; internal init; }

    /// <summary>Gets whether it is a number by one or a comparison by its neighbour: none of these may survive without a reason.</summary>
    public bool IsBoundary => Kind is MutationKind.Number or MutationKind.Comparison;

    /// <summary>Gets an example that would notice it; null where it was noticed, or none was found.</summary>
    public ProposedExample? Proposal { get; internal init; }

    /// <summary>Gets whether a reason is given why no example can notice it, and none was found that would.</summary>
    public bool IsExplained => Reason is not null && Proposal is null;

    internal MutantDraft Draft { get; }

    /// <summary>Gets the reason given why no example can notice it, right or wrong; null where there is none.</summary>
    internal Wording? Reason { get; private init; }

    /// <summary>Gets what is known of it without running it.</summary>
    internal Equivalence Equivalence { get; init; } = Equivalence.None;

    /// <summary>Returns the reason given why no example can notice it; null where none is given.</summary>
    /// <param name="language">The language.</param>
    public string? Why(Language language) => Reason?.In(language);

    internal Mutant With(ProposedExample proposal) => new(Draft, State) { NoticedBy = NoticedBy, Proof = Proof, Equivalence = Equivalence, Proposal = proposal, Reason = Reason };

    internal Mutant With(Wording reason) => new(Draft, State) { NoticedBy = NoticedBy, Proof = Proof, Equivalence = Equivalence, Proposal = Proposal, Reason = reason };
}
