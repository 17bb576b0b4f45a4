namespace Alis.Rules.Json;

/// <summary>A closed set of codes that the file format itself names.</summary>
internal sealed class FixedCodes(string name, params string[] codes) : ICodeList
{
    public string Name { get; } = name;

    public IReadOnlyList<string> Codes { get; } = [.. codes.OrderBy(c => c, StringComparer.Ordinal)];

    public string? Pattern => null;

    public bool Contains(string code) => Codes.Contains(code, StringComparer.Ordinal);

    public string? Read(string written) => Contains(written) ? written : null;
}
