namespace Alis.Rules.Text;

/// <summary>A text with the name that messages give it. A class, since lists of pairs would be compiled anew at every start of a program.</summary>
internal sealed class NamedText(string name, byte[] utf8Json)
{
    public string Name { get; } = name;

    public byte[] Utf8Json { get; } = utf8Json;
}
