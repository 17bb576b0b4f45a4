using System.Text.Json;

namespace Alis.Rules.Schemas;

/// <summary>The shape of something that is written. A member whose name ends in <c>?</c> may be absent.</summary>
internal sealed class OutputShape
{
    private readonly Action<Utf8JsonWriter> _write;

    private OutputShape(Action<Utf8JsonWriter> write) => _write = write;

    public static OutputShape Words { get; } = Of("string");

    public static OutputShape Number { get; } = Of("number");

    public static OutputShape Integer { get; } = Of("integer");

    public static OutputShape Flag { get; } = Of("boolean");

    /// <summary>Gets an object whose members are described elsewhere, such as a part inside a part.</summary>
    public static OutputShape AnyObject { get; } = Of("object");

    public static OutputShape Day { get; } = new(json =>
    {
        json.WriteString("type", "string");
        json.WriteString("format", "date");
    });

    /// <summary>Gets a hash: 64 hexadecimal digits.</summary>
    public static OutputShape Hash { get; } = new(json =>
    {
        json.WriteString("type", "string");
        json.WriteNumber("minLength", 64);
        json.WriteNumber("maxLength", 64);
    });

    public static OutputShape Constant(int value) => new(json =>
    {
        json.WriteString("type", "integer");
        json.WriteNumber("const", value);
    });

    public static OutputShape Codes(params string[] codes) => new(json =>
    {
        json.WriteString("type", "string");
        json.WriteStartArray("enum");
        foreach (var code in codes)
        {
            json.WriteStringValue(code);
        }

        json.WriteEndArray();
    });

    public static OutputShape List(OutputShape item) => new(json =>
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        item._write(json);
        json.WriteEndObject();
    });

    public static OutputShape Object(params (string Name, string About, OutputShape Shape)[] members) => new(json =>
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var (name, about, shape) in members)
        {
            json.WriteStartObject(name.TrimEnd('?'));
            json.WriteString("description", about);
            shape._write(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (var (name, _, _) in members.Where(m => m.Name[m.Name.Length - 1] != '?'))
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
    });

    public void Write(Utf8JsonWriter json) => _write(json);

    private static OutputShape Of(string type) => new(json => json.WriteString("type", type));
}
