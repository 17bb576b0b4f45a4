using System.Text.Json;
using Alis.Rules.Json;

namespace Alis.Rules.Examples;

/// <summary>Applies a JSON merge patch (RFC 7396): objects are merged, null removes, everything else is replaced whole.</summary>
internal static class MergePatch
{
    public static byte[] Apply(JsonValue target, JsonValue? patch)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            if (patch is null)
            {
                Write(writer, target);
            }
            else
            {
                Merge(writer, target, patch);
            }
        }

        return buffer.ToArray();
    }

    private static void Merge(Utf8JsonWriter writer, JsonValue? target, JsonValue patch)
    {
        if (patch.Kind != JsonKind.Object)
        {
            Write(writer, patch);
            return;
        }

        var from = target?.Kind == JsonKind.Object ? target : null;
        writer.WriteStartObject();
        foreach (var member in from?.Members ?? [])
        {
            if (patch.Member(member.Name) is not { } change)
            {
                writer.WritePropertyName(member.Name);
                Write(writer, member.Value);
            }
            else if (change.Kind != JsonKind.Null)
            {
                writer.WritePropertyName(member.Name);
                Merge(writer, member.Value, change);
            }
        }

        foreach (var member in patch.Members.Where(m => from?.Member(m.Name) is null && m.Value.Kind != JsonKind.Null))
        {
            writer.WritePropertyName(member.Name);
            Merge(writer, null, member.Value);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.Members)
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonKind.List:
                writer.WriteStartArray();
                foreach (var item in value.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonKind.Text:
                writer.WriteStringValue(value.Text);
                break;
            case JsonKind.Number:
                writer.WriteRawValue(value.Text);
                break;
            case JsonKind.Boolean:
                writer.WriteBooleanValue(value.Text == "true");
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
