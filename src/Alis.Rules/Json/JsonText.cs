using System.Globalization;
using System.Text;
using System.Text.Json;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;

namespace Alis.Rules.Json;

/// <summary>Reads strict JSON (RFC 8259, UTF-8) into values that keep their places.</summary>
internal static class JsonText
{
    public const int MaxDepth = 64;
    public const int MaxBytes = 4 * 1024 * 1024;

    // Every fault carries the names above it, so a name of megabytes would be copied hundreds of times.
    public const int MaxNameLength = 256;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads one text; null with at least one error in the sink where it cannot be read.</summary>
    public static JsonValue? Read(string name, byte[] bytes, DiagnosticSink sink, int maxBytes = MaxBytes)
    {
        if (bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF)
        {
            bytes = bytes.AsSpan(3).ToArray();
        }

        var document = new JsonDocumentText(name, bytes);
        if (bytes.Length > maxBytes)
        {
            sink.Report(JsonCodes.TooLarge, Location.Whole(name), Number(bytes.Length), Number(maxBytes));
            return null;
        }

        if (!IsUtf8(document, sink))
        {
            return null;
        }

        if (IsBlank(bytes))
        {
            sink.Report(JsonCodes.Empty, Location.Whole(name));
            return null;
        }

        return new Reading(document, sink).Read();
    }

    private static bool IsUtf8(JsonDocumentText document, DiagnosticSink sink)
    {
        try
        {
            _ = StrictUtf8.GetCharCount(document.Bytes);
            return true;
        }
        catch (DecoderFallbackException fault)
        {
            var at = Math.Max(0, fault.Index);
            sink.Report(JsonCodes.NotUtf8, document.Locate("", at, at));
            return false;
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed class Reading(JsonDocumentText document, DiagnosticSink sink)
    {
        private bool _stopped;

        public JsonValue? Read()
        {
            // Depth is watched here, so that it gets a diagnostic of its own; the framework's limit only has to be out of the way.
            var reader = new Utf8JsonReader(document.Bytes, new JsonReaderOptions { MaxDepth = MaxDepth + 8 });
            try
            {
                reader.Read();
                var root = ReadValue(ref reader, null, null, 0);
                if (_stopped)
                {
                    return null;
                }

                reader.Read();
                return root;
            }
            catch (JsonException fault)
            {
                ReportSyntax(fault, ref reader);
                return null;
            }
        }

        private JsonValue ReadValue(ref Utf8JsonReader reader, JsonValue? parent, string? step, int index)
        {
            var start = checked((int)reader.TokenStartIndex);
            var value = new JsonValue(document, KindOf(reader.TokenType), start, parent, step, index);
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    ReadMembers(ref reader, value);
                    break;
                case JsonTokenType.StartArray:
                    ReadItems(ref reader, value);
                    break;
                case JsonTokenType.String:
                    value.Text = DecodeText(ref reader, value, start) ?? "";
                    break;
                case JsonTokenType.Number:
                    value.Text = Encoding.UTF8.GetString(document.Bytes, start, checked((int)reader.BytesConsumed) - start);
                    RefuseInfinite(value, checked((int)reader.BytesConsumed));
                    break;
                case JsonTokenType.True:
                    value.Text = "true";
                    break;
                case JsonTokenType.False:
                    value.Text = "false";
                    break;
                default:
                    break;
            }

            value.End = checked((int)reader.BytesConsumed);
            return value;
        }

        private void ReadMembers(ref Utf8JsonReader reader, JsonValue value)
        {
            if (TooDeep(ref reader, value))
            {
                return;
            }

            HashSet<string>? names = null;
            while (!_stopped && reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var nameStart = checked((int)reader.TokenStartIndex);
                var nameEnd = nameStart + reader.ValueSpan.Length + 2;
                var name = DecodeText(ref reader, value, nameStart);
                if (name?.Length > MaxNameLength)
                {
                    sink.Report(JsonCodes.TextTooLong, document.Locate(value.Pointer, nameStart, nameEnd), Number(name.Length), Number(MaxNameLength));
                    name = null;
                }

                reader.Read();
                var member = new JsonMember(name ?? "", nameStart, nameEnd, ReadValue(ref reader, value, name ?? "", 0));
                names ??= new HashSet<string>(StringComparer.Ordinal);
                if (name is null)
                {
                    continue;
                }

                if (!names.Add(name))
                {
                    // A text can repeat a name hundreds of thousands of times; places that nobody will see are not looked for.
                    var where = sink.IsFull ? Location.Whole(document.Name) : value.LocateMember(member);
                    sink.Report(JsonCodes.DuplicateMember, where, JsonScalars.Shorten(name));
                    continue;
                }

                value.Members.Add(member);
            }
        }

        private void ReadItems(ref Utf8JsonReader reader, JsonValue value)
        {
            if (TooDeep(ref reader, value))
            {
                return;
            }

            while (!_stopped && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                value.Items.Add(ReadValue(ref reader, value, null, value.Items.Count));
            }
        }

        private bool TooDeep(ref Utf8JsonReader reader, JsonValue value)
        {
            if (reader.CurrentDepth < MaxDepth)
            {
                return false;
            }

            sink.Report(JsonCodes.TooDeep, document.Locate("", value.Start, value.Start + 1), Number(MaxDepth));
            _stopped = true;
            return true;
        }

        private string? DecodeText(ref Utf8JsonReader reader, JsonValue value, int start)
        {
            try
            {
                return reader.GetString();
            }
            catch (InvalidOperationException)
            {
                // Half of a surrogate pair written as an escape: valid JSON, but no text.
                var end = start + reader.ValueSpan.Length + 2;
                sink.Report(JsonCodes.NotJson, document.Locate(value.Pointer, start, end), Quote(start, end));
                return null;
            }
        }

        private void RefuseInfinite(JsonValue value, int end)
        {
            // Hashes are taken of the canonical form, and RFC 8785 has none for a number beyond the doubles.
            if (!CanonicalJsonNumber.IsFinite(value.Text))
            {
                value.End = end;
                sink.Report(JsonCodes.OutOfRange, value.Where, "`" + JsonScalars.Shorten(value.Text) + "`", "-1.7976931348623157e+308", "1.7976931348623157e+308");
            }
        }

        private void ReportSyntax(JsonException fault, ref Utf8JsonReader reader)
        {
            var line = fault.LineNumber ?? 0;
            var offset = 0;
            for (long seen = 0; seen < line && offset < document.Bytes.Length; offset++)
            {
                seen += document.Bytes[offset] == (byte)'\n' ? 1 : 0;
            }

            offset = Math.Min(document.Bytes.Length, offset + checked((int)(fault.BytePositionInLine ?? 0)));
            var rest = document.Bytes.AsSpan(offset);
            var where = document.Locate("", offset, Math.Min(offset + 1, document.Bytes.Length));
            if (IsBlank(rest) || EndsAfterComma(rest, ref reader))
            {
                sink.Report(JsonCodes.Truncated, where);
                return;
            }

            var found = rest[0] < 0x20
                ? FormattableString.Invariant($"U+{(int)rest[0]:X4}")
                : Quote(offset, document.Bytes.Length);
            sink.Report(JsonCodes.NotJson, where, found);
        }

        /// <summary>Returns whether the text ends after a comma between members or items: the framework blames the comma, but what is missing is the rest.</summary>
        private static bool EndsAfterComma(ReadOnlySpan<byte> rest, ref Utf8JsonReader reader) =>
            rest[0] == (byte)',' && IsBlank(rest.Slice(1)) && reader.CurrentDepth > 0 &&
            reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName);

        /// <summary>Returns the author's words from an offset on, in backticks: at most 20 bytes, on one line, whole characters.</summary>
        private string Quote(int start, int end)
        {
            end = Math.Min(end, start + 20);
            while (end < document.Bytes.Length && (document.Bytes[end] & 0xC0) == 0x80)
            {
                end--;
            }

            var text = Encoding.UTF8.GetString(document.Bytes, start, end - start);
            var lineEnd = text.IndexOfAny(['\r', '\n']);
            return "`" + JsonScalars.Shorten(lineEnd < 0 ? text : text.Substring(0, lineEnd)) + "`";
        }

        private static JsonKind KindOf(JsonTokenType token) => token switch
        {
            JsonTokenType.StartObject => JsonKind.Object,
            JsonTokenType.StartArray => JsonKind.List,
            JsonTokenType.String => JsonKind.Text,
            JsonTokenType.Number => JsonKind.Number,
            JsonTokenType.True or JsonTokenType.False => JsonKind.Boolean,
            _ => JsonKind.Null,
        };
    }
}
