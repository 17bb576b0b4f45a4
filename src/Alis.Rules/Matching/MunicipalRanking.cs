using Alis.Rules.Facts;

namespace Alis.Rules.Matching;

/// <summary>The order in which a municipality puts its own candidates (Norwegian: <i>prioritering</i>).</summary>
public sealed record MunicipalRanking
{
    /// <summary>Gets the key of the municipality.</summary>
    public string? Municipality { get; init; }

    /// <summary>Gets the keys of the candidates, the first one first.</summary>
    public IReadOnlyList<string>? Candidates { get; init => field = Lists.Copy(value); }
}
