using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alis.Rules.Json;

namespace Alis.Rules.Mutation;

/// <summary>Facts as JSON that can be changed: a closed family. Every change gives a new tree that shares what is left as it was.</summary>
internal abstract record FactTree
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static FactTree Of(JsonValue value) => value.Kind switch
    {
        JsonKind.Object => new FactObject([.. value.Members.Select(m => new KeyValuePair<string, FactTree>(m.Name, Of(m.Value)))]),
        JsonKind.List => new FactItems([.. value.Items.Select(Of)]),
        _ => new FactScalar(value.Kind, value.Text),
    };

    public static FactScalar Text(string text) => new(JsonKind.Text, text);

    /// <summary>Returns the merge patch (RFC 7396) that makes one tree of another; null where they are the same.</summary>
    public static FactTree? Patch(FactTree from, FactTree to)
    {
        if (from is not FactObject a || to is not FactObject b)
        {
            return from.ToString() == to.ToString() ? null : to;
        }

        var members = ImmutableArray.CreateBuilder<KeyValuePair<string, FactTree>>();
        foreach (var member in a.Members)
        {
            var changed = b.Member(member.Key) is { } other ? Patch(member.Value, other) : new FactScalar(JsonKind.Null, "");
            if (changed is not null)
            {
                members.Add(new(member.Key, changed));
            }
        }

        members.AddRange(b.Members.Where(m => a.Member(m.Key) is null));
        return members.Count == 0 ? null : new FactObject(members.ToImmutable());
    }

    public abstract void Write(Utf8JsonWriter json);

    public byte[] ToUtf8()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            Write(json);
        }

        return stream.ToArray();
    }

    public sealed override string ToString() => System.Text.Encoding.UTF8.GetString(ToUtf8());
}

internal sealed record FactObject(ImmutableArray<KeyValuePair<string, FactTree>> Members) : FactTree
{
    public FactTree? Member(string name)
    {
        foreach (var member in Members)
        {
            if (string.Equals(member.Key, name, StringComparison.Ordinal))
            {
                return member.Value;
            }
        }

        return null;
    }

    /// <summary>Returns the object with a member set, or left out where the value is null.</summary>
    public FactObject With(string name, FactTree? value)
    {
        var at = -1;
        for (var i = 0; i < Members.Length; i++)
        {
            at = Members[i].Key == name ? i : at;
        }

        return value is null ? (at < 0 ? this : new FactObject(Members.RemoveAt(at)))
            : new FactObject(at < 0 ? Members.Add(new(name, value)) : Members.SetItem(at, new(name, value)));
    }

    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var member in Members)
        {
            json.WritePropertyName(member.Key);
            member.Value.Write(json);
        }

        json.WriteEndObject();
    }
}

internal sealed record FactItems(ImmutableArray<FactTree> Items) : FactTree
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var item in Items)
        {
            item.Write(json);
        }

        json.WriteEndArray();
    }
}

internal sealed record FactScalar(JsonKind Kind, string Value) : FactTree
{
    public override void Write(Utf8JsonWriter json)
    {
        switch (Kind)
        {
            case JsonKind.Text:
                json.WriteStringValue(Value);
                break;
            case JsonKind.Number:
                json.WriteRawValue(Value);
                break;
            case JsonKind.Boolean:
                json.WriteBooleanValue(Value == "true");
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
