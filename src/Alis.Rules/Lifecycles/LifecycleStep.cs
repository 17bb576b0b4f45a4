using System.Collections.Immutable;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Lifecycles;

/// <summary>A step of a lifecycle: what it is, where it leads, and where it comes from.</summary>
public abstract class LifecycleStep
{
    private protected LifecycleStep(CompiledTransition transition) => Transition = transition;

    /// <summary>Gets the name of the step in the lifecycle.</summary>
    public string Name => Transition.Source.Name;

    /// <summary>Gets the rule book that the step is written in.</summary>
    public string Rulebook => Transition.Book;

    /// <summary>Gets the code of the kind of event; null for what happens by itself.</summary>
    public string? Event => Transition.Source.Event;

    /// <summary>Gets the code of the state that it leads to; null where it leaves the state as it is.</summary>
    public string? To => Transition.Source.To;

    /// <summary>Gets the norms; empty where no source says it.</summary>
    public ImmutableArray<string> Norms => Transition.Source.Norms;

    /// <summary>Gets how strongly the norms bind; null without norms.</summary>
    public Strength? Strength => Norms.IsEmpty ? null : Transition.Source.Strength;

    /// <summary>Gets the codes of those who must or may act; empty where the source names nobody.</summary>
    public ImmutableArray<string> Parties => Transition.Source.Parties;

    /// <summary>Gets where it comes from; null without norms.</summary>
    public LegalCitation? Citation => Transition.Source.Citation;

    /// <summary>Gets the codes of those who are to be alerted when it happens.</summary>
    public ImmutableArray<string> Alerts => Transition.Source.Alerts;

    internal CompiledTransition Transition { get; }

    /// <summary>Returns what is done.</summary>
    /// <param name="language">The language.</param>
    public string Title(Language language) => Transition.Source.Title.In(language);
}
