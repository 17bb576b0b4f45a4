using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Alis.Rules.Tests.Facts;

namespace Alis.Rules.Http.Tests.Hostile;

/// <summary>Says what no answer may be, whatever was asked.</summary>
internal static partial class AnswerCheck
{
    // What the server itself says before a request is one: it has no body then, and no way to give it one.
    private static readonly int[] OfServerAlone = [400, 405, 408, 411, 413, 414, 417, 431, 501, 505];

    // Of the machine and of the program: where it lies, and how frames of a stack and types are written.
    private static readonly string[] Places =
    [
        .. new[] { RepositoryFiles.Path(), AppContext.BaseDirectory, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), Path.GetDirectoryName(typeof(object).Assembly.Location)! }
            .Select(static p => p.TrimEnd('/', '\\')).Where(static p => p.Length > 1),

        // A short name stands in other words too.
        .. new[] { Environment.MachineName }.Where(static n => n.Length > 6),
    ];

    /// <summary>Returns the first fault of an answer; null where there is none.</summary>
    public static string? Fault(RawRequest request, RawAnswer answer)
    {
        if (answer.Status >= 500 && answer.Status != 503 && !(answer.Body.Length == 0 && OfServerAlone.Contains(answer.Status)))
        {
            return "a fault of the server";
        }

        var text = answer.Head + "\n\n" + answer.Text;
        if (Array.Find(Places, p => text.Contains(p, StringComparison.OrdinalIgnoreCase)) is { } place)
        {
            return "it tells " + place;
        }

        if (Insides().Match(text) is { Success: true } match)
        {
            return "it tells " + match.Value;
        }

        return answer.Status < 400 ? FaultOfContent(request, answer) : FaultOfProblem(request, answer);
    }

    private static string? FaultOfContent(RawRequest request, RawAnswer answer)
    {
        if (request.IsHead || !answer.IsWhole || answer.Status == 304)
        {
            return null;
        }

        return answer.Type switch
        {
            "application/json" => IsObject(answer.Text) ? null : "it is no JSON",
            "application/x-ndjson" => answer.Text.EndsWith('\n') && answer.Text.Split('\n')[..^1].All(IsLine) ? null : answer.Text.Length == 0 ? null : "not every line is JSON",
            "text/html" or "text/calendar" or "image/svg+xml" => null,
            var type => $"its type is '{type}'",
        };

        static bool IsLine(string line) => IsObject(line) && line.Contains(line.Contains("\"findings\"", StringComparison.Ordinal) ? "\"receipt\"" : "\"code\":\"ALIS", StringComparison.Ordinal) && (line.Contains("\"findings\"", StringComparison.Ordinal) || !line.Contains(RawRequest.Canary, StringComparison.Ordinal));
    }

    private static string? FaultOfProblem(RawRequest request, RawAnswer answer)
    {
        if (request.IsHead || (answer.Body.Length == 0 && answer.IsWhole && OfServerAlone.Contains(answer.Status) && !answer.Headers.ContainsKey("X-Content-Type-Options")))
        {
            return null;
        }

        if (!answer.IsWhole)
        {
            return "it is half a problem";
        }

        if (answer.Type != "application/problem+json")
        {
            return $"it is no problem but '{answer.Type}'";
        }

        var problem = JsonNode.Parse(answer.Body)!;
        var codes = problem["diagnostics"]?.AsArray().Select(static d => (string)d!["code"]!).ToList();
        return (int)problem["status"]! != answer.Status || (string)problem["type"]! != "about:blank" || string.IsNullOrEmpty((string?)problem["title"]) || string.IsNullOrEmpty((string?)problem["detail"]) ? "its members are not those of RFC 9457"
            : codes is not { Count: > 0 } || !codes.TrueForAll(static c => Code().IsMatch(c)) ? "it has no code"
            : answer.Text.Contains(RawRequest.Canary, StringComparison.OrdinalIgnoreCase) && request.Kind != "pipeline" ? "it repeats what was sent"
            : null;
    }

    private static bool IsObject(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^ALIS\d{4}$")]
    private static partial Regex Code();

    [GeneratedRegex(@"\bat [\w.<>]+\(|\w+Exception\b|\bSystem\.\w|\bMicrosoft\.\w|\bAlis\.Rules\.\w|\bNodaTime\b|\bKestrel\b|\.cs:line|\.(dll|pdb)\b|`\d\[|\broot:x:", RegexOptions.CultureInvariant)]
    private static partial Regex Insides();
}
