namespace Alis.Rules.Workflows;

/// <summary>One file of a folder of rule books.</summary>
public sealed class RulebookText
{
    /// <summary>Names a text.</summary>
    /// <param name="name">The path below the folder with forward slashes, such as <c>spesialistforskriften/rulebook.json</c>.</param>
    /// <param name="utf8Json">The text.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RulebookText(string name, byte[] utf8Json)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Utf8Json = utf8Json ?? throw new ArgumentNullException(nameof(utf8Json));
    }

    /// <summary>Gets the path below the folder.</summary>
    public string Name { get; }

    internal byte[] Utf8Json { get; }
}
