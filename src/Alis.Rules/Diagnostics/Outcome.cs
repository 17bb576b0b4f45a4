using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Alis.Rules.Diagnostics;

/// <summary>What reading a text gives: the value, or every error in it; warnings with either.</summary>
/// <typeparam name="T">The type of what is read.</typeparam>
public sealed class Outcome<T>
    where T : class
{
    internal Outcome(T? value, ImmutableArray<Diagnostic> diagnostics)
    {
        Diagnostics = diagnostics;
        Value = diagnostics.Any(d => d.Severity == Severity.Error) ? null : value;
    }

    /// <summary>Gets the value; null where there are errors.</summary>
    public T? Value { get; }

    /// <summary>Gets whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsUsable => Value is not null;

    /// <summary>Gets all errors and warnings, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Returns the value, for callers who know the text to be right.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">There are errors; the message lists them all in English.</exception>
    public T GetValueOrThrow() =>
        Value ?? throw new InvalidOperationException(string.Join("\n", Diagnostics.Select(d => d.ToString())));
}
