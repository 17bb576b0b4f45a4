using Alis.Rules.Json;

namespace Alis.Rules.Schemas;

/// <summary>One JSON Schema under <c>rules/schema</c>: its file name and how it is written.</summary>
internal sealed class SchemaFile
{
    private readonly Func<byte[]> _write;

    private SchemaFile(string name, Func<byte[]> write) => (Name, _write) = (name, write);

    /// <summary>Gets the plain file name, which is also the schema's <c>$id</c>.</summary>
    public string Name { get; }

    public static SchemaFile Of<T>(string name, string title, string about, Func<Members, T> read) =>
        new(name, () => SchemaMembers.Write(name, title, about, read));

    /// <summary>The schema of something that is only written.</summary>
    public static SchemaFile Of(string name, string title, string about, OutputShape shape) =>
        new(name, () => SchemaMembers.Write(name, title, about, shape.Write));

    public byte[] Write() => _write();
}
