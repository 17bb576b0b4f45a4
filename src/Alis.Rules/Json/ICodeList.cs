namespace Alis.Rules.Json;

/// <summary>A closed set of codes that a member may hold.</summary>
internal interface ICodeList
{
    /// <summary>Gets the name that diagnostics and schemas call the set by.</summary>
    string Name { get; }

    /// <summary>Gets the codes in ordinal order.</summary>
    IReadOnlyList<string> Codes { get; }

    /// <summary>Gets a regular expression for the ways in which codes are written; null where a code is written in one way only.</summary>
    string? Pattern { get; }

    bool Contains(string code);

    /// <summary>Returns the code that a text is a way of writing; null where it is none.</summary>
    string? Read(string written);
}
