using System.Collections.Immutable;

namespace Alis.Rules.Schemas;

/// <summary>The JSON Schemas (draft 2020-12) of what is read and written, for callers who hand them on.</summary>
public static class JsonSchemas
{
    /// <summary>Gets the plain names of all schemas, such as <c>report.schema.json</c>; each is also the <c>$id</c> of its schema.</summary>
    public static ImmutableArray<string> Names { get; } = [.. SchemaFiles.All.Select(static s => s.Name)];

    /// <summary>Writes a schema.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>UTF-8, the same bytes at each call.</returns>
    /// <exception cref="ArgumentException">There is no such schema.</exception>
    public static byte[] Write(string name) =>
        (SchemaFiles.All.FirstOrDefault(s => s.Name == name) ?? throw new ArgumentException($"There is no schema '{name}'.", nameof(name))).Write();
}
