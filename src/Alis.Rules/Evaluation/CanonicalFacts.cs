using Alis.Rules.Diagnostics;
using Alis.Rules.Facts;
using Alis.Rules.Json;

namespace Alis.Rules.Evaluation;

/// <summary>The facts of a file as canonical JSON (RFC 8785), lists in canonical order: what receipts hash.</summary>
internal static class CanonicalFacts
{
    public static byte[] Of(TrainingFile file)
    {
        var source = file.ToCanonicalSource();
        var sink = new DiagnosticSink();
        // The writer's own output is always JSON, however large the file was allowed to be.
        return CanonicalJson.Write(JsonText.Read("", source, sink, int.MaxValue)!);
    }
}
