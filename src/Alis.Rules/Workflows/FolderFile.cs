namespace Alis.Rules.Workflows;

/// <summary>What a file in the folder of a rule book holds, by its name.</summary>
internal enum FolderFileKind
{
    /// <summary>Nothing that belongs there.</summary>
    Unknown,

    Rulebook,

    Provisions,

    Workflow,

    Lifecycle,

    MatchingTerms,

    /// <summary>Something that another reader reads.</summary>
    Elsewhere,
}

/// <summary>A file of a folder of rule books with the steps of its name. A class, since lists of pairs would be compiled anew at every start of a program.</summary>
internal sealed class FolderFile(RulebookText text)
{
    public string Name => text.Name;

    public byte[] Utf8Json => text.Utf8Json;

    public string[] Steps { get; } = text.Name.Split('/');

    /// <summary>Gets the first step: the folder of the rule book.</summary>
    public string Folder => Steps[0];

    public FolderFileKind Kind => Steps.Length switch
    {
        2 when Steps[1] == "rulebook.json" => FolderFileKind.Rulebook,
        2 when Steps[1] == "provisions.json" => FolderFileKind.Provisions,
        2 when Steps[1] == "unnoticed.json" => FolderFileKind.Elsewhere,
        3 when Steps[1] == "workflows" => FolderFileKind.Workflow,
        3 when Steps[1] == "lifecycles" => FolderFileKind.Lifecycle,
        3 when Steps[1] == "matching" && Steps[2] == "terms.json" => FolderFileKind.MatchingTerms,
        3 when Steps[1] == "examples" => FolderFileKind.Elsewhere,
        4 when Steps[1] is "lifecycles" or "matching" && Steps[2] == "examples" => FolderFileKind.Elsewhere,
        _ => FolderFileKind.Unknown,
    };
}
