using Alis.Rules.Diagnostics;

namespace Alis.Rules.Http.Description;

/// <summary>One parameter of an address.</summary>
/// <param name="Name">Its name.</param>
/// <param name="About">What it is for.</param>
/// <param name="Kind">What its value is.</param>
internal sealed record ApiParameter(string Name, Wording About, ApiValue Kind)
{
    public bool IsRequired { get; init; }

    /// <summary>Gets a value to try.</summary>
    public string? Example { get; init; }

    /// <summary>Gets the values there are, where they are few.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];
}
