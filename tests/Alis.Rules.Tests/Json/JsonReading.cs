using System.Text;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Text;
using Xunit;

namespace Alis.Rules.Tests.Json;

/// <summary>Reads JSON in tests and writes faults the way the expectations are written.</summary>
internal static class JsonReading
{
    public static JsonValue Value(string text)
    {
        var sink = new DiagnosticSink();
        var value = JsonText.Read("text", Encoding.UTF8.GetBytes(text), sink);
        Assert.Equal("", Faults(sink));
        return Assert.IsType<JsonValue>(value);
    }

    public static string Canonical(string text) => Encoding.UTF8.GetString(CanonicalJson.Write(Value(text)));

    public static string Faults(string text) => Faults(Encoding.UTF8.GetBytes(text));

    public static string Faults(byte[] text)
    {
        var sink = new DiagnosticSink();
        var value = JsonText.Read("text", text, sink);
        Assert.True(value is not null || sink.HasErrors, "neither a value nor a fault");
        return Faults(sink);
    }

    /// <summary>One fault a line: code, line:column+length, pointer, message.</summary>
    public static string Faults(DiagnosticSink sink) =>
        string.Join('\n', sink.ToDiagnostics().Select(d => $"{d.Code} {Place(d.Where)} {d.Message(Language.En)}"));

    public static string Place(Location where) => FormattableString.Invariant($"{where.Line}:{where.Column}+{where.Length} {where.Pointer}");
}
