using System.Text.Encodings.Web;
using System.Text.Json;
using Alis.Rules.Diagnostics;
using NodaTime;

namespace Alis.Rules.Json;

/// <summary>Writes the JSON Schema (draft 2020-12) of an object by running the code that reads it; every member gives null.</summary>
internal sealed class SchemaMembers : Members
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Utf8JsonWriter _json;
    private readonly List<string> _required = [];

    private SchemaMembers(Utf8JsonWriter json) => _json = json;

    public override JsonValue? Value => null;

    /// <summary>Writes the schema of a whole file, ending with a line break.</summary>
    public static byte[] Write<T>(string id, string title, string about, Func<Members, T> read) =>
        Write(id, title, about, json => WriteObject(json, read));

    /// <summary>Writes the schema of a whole file whose shape is written by the caller.</summary>
    public static byte[] Write(string id, string title, string about, Action<Utf8JsonWriter> shape)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("$id", id);
            json.WriteString("title", title);
            json.WriteString("description", about);
            shape(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    public override void Header(int formatVersion)
    {
        _ = Text("$schema", "The address of the JSON Schema of this file.");
        Begin("formatVersion", "integer", "The version of the file format.", Need.Required);
        _json.WriteNumber("const", formatVersion);
        _json.WriteEndObject();
    }

    public override string? Text(string name, string about, Need need = Need.Optional, int maxLength = 2000)
    {
        Begin(name, "string", about, need);
        _json.WriteNumber("maxLength", maxLength);
        _json.WriteEndObject();
        return null;
    }

    public override string? Key(string name, string about, Need need = Need.Optional)
    {
        Begin(name, "string", about, need);
        WriteKeyBounds();
        _json.WriteEndObject();
        return null;
    }

    public override string? Code(string name, ICodeList codes, string about, Need need = Need.Optional)
    {
        Begin(name, "string", about, need);
        WriteCodes(codes);
        _json.WriteEndObject();
        return null;
    }

    public override LocalDate? Date(string name, string about, Need need = Need.Optional)
    {
        Begin(name, "string", about, need);
        _json.WriteString("format", "date");
        _json.WriteEndObject();
        return null;
    }

    public override int? Integer(string name, int min, int max, string about, Need need = Need.Optional)
    {
        Begin(name, "integer", about, need);
        _json.WriteNumber("minimum", min);
        _json.WriteNumber("maximum", max);
        _json.WriteEndObject();
        return null;
    }

    public override decimal? Decimal(string name, decimal min, decimal max, int decimals, string about, Need need = Need.Optional)
    {
        // No multipleOf: validators that reckon in binary refuse 0.07 as a multiple of 0.01.
        Begin(name, "number", about, need);
        _json.WriteNumber("minimum", min);
        _json.WriteNumber("maximum", max);
        _json.WriteEndObject();
        return null;
    }

    public override bool? Boolean(string name, string about, Need need = Need.Optional)
    {
        Begin(name, "boolean", about, need);
        _json.WriteEndObject();
        return null;
    }

    public override T? Object<T>(string name, Func<Members, T> read, string about, Need need = Need.Optional)
        where T : class
    {
        Begin(name, null, about, need);
        WriteObject(_json, read);
        _json.WriteEndObject();
        return null;
    }

    public override IReadOnlyList<T>? List<T>(string name, Func<Members, T> read, string about, Need need = Need.Optional)
    {
        WriteList(name, MaxItems, read, about, need);
        return null;
    }

    public override IReadOnlyList<T>? ListUpTo<T>(string name, int maxItems, Func<Members, T> read, string about)
    {
        WriteList(name, maxItems, read, about, Need.Optional);
        return null;
    }

    public override IReadOnlyList<string>? Codes(string name, ICodeList codes, string about, Need need = Need.Optional)
    {
        BeginList(name, about, need, MaxCodes);
        _json.WriteString("type", "string");
        WriteCodes(codes);
        EndList();
        return null;
    }

    public override IReadOnlyList<string>? Keys(string name, string about, Need need = Need.Optional)
    {
        BeginList(name, about, need, MaxCodes);
        _json.WriteString("type", "string");
        WriteKeyBounds();
        EndList();
        return null;
    }

    public override IReadOnlyList<string>? KeysUpTo(string name, int maxItems, string about)
    {
        BeginList(name, about, Need.Optional, maxItems);
        _json.WriteString("type", "string");
        WriteKeyBounds();
        EndList();
        return null;
    }

    public override IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>>? KeyTable(string name, int maxItems, string about)
    {
        Begin(name, "object", about, Need.Optional);
        _json.WriteStartObject("additionalProperties");
        _json.WriteString("type", "array");
        _json.WriteNumber("maxItems", maxItems);
        _json.WriteStartObject("items");
        _json.WriteString("type", "string");
        WriteKeyBounds();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
        return null;
    }

    public override IReadOnlyList<KeyValuePair<string, T>>? Table<T>(string name, Func<Members, T> read, string about, Need need = Need.Optional)
    {
        Begin(name, "object", about, need);
        _json.WriteStartObject("additionalProperties");
        WriteObject(_json, read);
        _json.WriteEndObject();
        _json.WriteEndObject();
        return null;
    }

    public override JsonValue? Raw(string name, string about, Need need = Need.Optional)
    {
        Begin(name, null, about, need);
        _json.WriteEndObject();
        return null;
    }

    public override void Fault(DiagnosticCode code, string? member, params ReadOnlySpan<string> arguments)
    {
        // Nothing is read, so nothing can be wrong.
    }

    public override void FaultAt(JsonValue where, DiagnosticCode code, string? suggestion, params ReadOnlySpan<string> arguments)
    {
        // Nothing is read, so nothing can be wrong.
    }

    private static void WriteObject<T>(Utf8JsonWriter json, Func<Members, T> read)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        var members = new SchemaMembers(json);
        _ = read(members);
        json.WriteEndObject();
        if (members._required.Count > 0)
        {
            json.WriteStartArray("required");
            foreach (var name in members._required)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("patternProperties");
        json.WriteStartObject("^x-");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
    }

    private void Begin(string name, string? type, string about, Need need)
    {
        if (need == Need.Required)
        {
            _required.Add(name);
        }

        _json.WriteStartObject(name);
        _json.WriteString("description", about);
        if (type is not null)
        {
            _json.WriteString("type", type);
        }
    }

    private void WriteList<T>(string name, int maxItems, Func<Members, T> read, string about, Need need)
    {
        BeginList(name, about, need, maxItems);
        WriteObject(_json, read);
        EndList();
    }

    private void BeginList(string name, string about, Need need, int maxItems)
    {
        Begin(name, "array", about, need);
        _json.WriteNumber("maxItems", maxItems);
        _json.WriteStartObject("items");
    }

    private void EndList()
    {
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteKeyBounds()
    {
        _json.WriteNumber("minLength", 1);
        _json.WriteNumber("maxLength", MaxKeyLength);
    }

    private void WriteCodes(ICodeList codes)
    {
        if (codes.Pattern is { } pattern)
        {
            _json.WriteString("pattern", pattern);
            return;
        }

        _json.WriteStartArray("enum");
        foreach (var code in codes.Codes)
        {
            _json.WriteStringValue(code);
        }

        _json.WriteEndArray();
    }
}
