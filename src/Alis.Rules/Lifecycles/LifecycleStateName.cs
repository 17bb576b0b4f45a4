using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Lifecycles;

/// <summary>A state of a lifecycle, with what it is called.</summary>
public sealed class LifecycleStateName
{
    internal LifecycleStateName(StateSource source) => Source = source;

    /// <summary>Gets the code, such as <c>InForce</c>.</summary>
    public string Code => Source.Name;

    /// <summary>Gets whether the agreement holds while it is in the state.</summary>
    public bool IsInForce => Source.IsInForce;

    /// <summary>Gets whether nothing leads out of it.</summary>
    public bool IsFinal => Source.IsFinal;

    internal StateSource Source { get; }

    /// <summary>Returns what it is called, in a few words.</summary>
    /// <param name="language">The language.</param>
    public string Title(Language language) => Source.Title.In(language);

    /// <summary>Returns what it means, in a sentence.</summary>
    /// <param name="language">The language.</param>
    public string Text(Language language) => Source.Text.In(language);

    /// <inheritdoc />
    public override string ToString() => Code;
}
