namespace Alis.Rules.Json;

/// <summary>A closed set of codes that a member may hold.</summary>
internal interface ICodeList
{
    /// <summary>Gets the name that diagnostics and schemas call the set by.</summary>
    string Name { get; }

    /// <summary>Gets the codes in ordinal order.</summary>
    IReadOnlyList<string> Codes { get; }

    bool Contains(string code);
}
