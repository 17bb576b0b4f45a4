using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;

namespace Alis.Rules.Http.Problems;

/// <summary>Ends a request with a problem: a status and what is wrong, and nothing of the facts that a caller sent.</summary>
internal sealed class ProblemException : Exception
{
    // What is said of a request stands in no text.
    private static readonly Location Nowhere = Location.Whole("");

    public ProblemException(int status, ImmutableArray<Diagnostic> diagnostics)
        : base(diagnostics[0].Code.Id)
    {
        Status = status;
        Diagnostics = [.. diagnostics.Select(WithoutFacts.Of)];
    }

    public ProblemException(int status, DiagnosticCode code, params ReadOnlySpan<string> arguments)
        : this(status, [Of(code, arguments)])
    {
    }

    public int Status { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Gets after how many seconds trying again makes sense; null where it does not.</summary>
    public int? RetryAfter { get; init; }

    public static Diagnostic Of(DiagnosticCode code, params ReadOnlySpan<string> arguments) => new(code, Nowhere, [.. arguments]);
}
