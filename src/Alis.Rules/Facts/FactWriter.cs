using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>Writes facts as JSON: members in reading order, absent ones left out, numbers without trailing zeros.</summary>
internal static class FactWriter
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one fact as a JSON text of its own.</summary>
    public static byte[] Write(IFact fact)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            Item(json, fact);
        }

        return stream.ToArray();
    }

    /// <summary>Writes one fact as a JSON text of its own.</summary>
    public static string Text(IFact fact) => Encoding.UTF8.GetString(Write(fact));

    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            Item(json, value);
        }
    }

    public static void Day(this Utf8JsonWriter json, string name, LocalDate? value)
    {
        if (value is { } day)
        {
            json.WriteString(name, FactMembers.Iso(day.WithCalendar(CalendarSystem.Iso)));
        }
    }

    public static void Number(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            // Dividing by one with 28 noughts drops the trailing zeros; nought itself may carry a sign.
            json.WriteNumber(name, number == 0 ? 0 : number / 1.0000000000000000000000000000m);
        }
    }

    public static void Flag(this Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } flag)
        {
            json.WriteBoolean(name, flag);
        }
    }

    public static void Codes(this Utf8JsonWriter json, string name, IReadOnlyList<string>? values)
    {
        if (values is null)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            Item(json, value);
        }

        json.WriteEndArray();
    }

    public static void Object(this Utf8JsonWriter json, string name, IFact? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            Item(json, value);
        }
    }

    public static void List(this Utf8JsonWriter json, string name, IReadOnlyList<IFact>? values)
    {
        if (values is null)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            Item(json, value);
        }

        json.WriteEndArray();
    }

    private static void Item(Utf8JsonWriter json, IFact? fact)
    {
        // A caller's list may hold null: it is written as such, and reading it back tells where it is.
        if (fact is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        fact.Write(json);
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, string? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
        }
        else if (HasLoneSurrogate(value))
        {
            // Half a character has no UTF-8 form. Written as an escape, it is refused with its place when it is read back.
            json.WriteRawValue("\"\\uD800\"", skipInputValidation: true);
        }
        else
        {
            json.WriteStringValue(value);
        }
    }

    private static bool HasLoneSurrogate(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogate(value[i]) && !(i + 1 < value.Length && char.IsSurrogatePair(value[i], value[++i])))
            {
                return true;
            }
        }

        return false;
    }
}
