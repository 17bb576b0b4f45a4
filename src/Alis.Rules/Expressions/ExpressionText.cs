using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Text;

namespace Alis.Rules.Expressions;

/// <summary>An expression as text, with the JSON value it stands in, so that every fault has its place in the file.</summary>
internal sealed class ExpressionText(string text, JsonValue? origin, string document)
{
    public const int MaxLength = 4000;
    public const int MaxDepth = 64;
    public const int MaxNodes = 1000;

    public string Text { get; } = text;

    /// <summary>Returns another text at the same place, for a rule that is tried with it.</summary>
    public ExpressionText With(string other) => new(other, origin, document);

    public Location Locate(SourceSpan span) =>
        origin is null
            ? new Location(document, "", 1, span.Start + 1, span.Length)
            : origin.LocateInside(span.Start, span.Length);

    public string Fragment(SourceSpan span) => Text.Substring(span.Start, span.Length);

    public void Report(DiagnosticSink sink, DiagnosticCode code, SourceSpan span, params ReadOnlySpan<string> arguments) =>
        sink.Report(code, Locate(span), arguments);

    public void Suggest(DiagnosticSink sink, DiagnosticCode code, SourceSpan span, string? suggestion, params ReadOnlySpan<string> arguments) =>
        sink.ReportNear(code, Locate(span), suggestion, arguments);
}
