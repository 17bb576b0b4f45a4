using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Alis.Rules.Checking;
using Alis.Rules.Diagnostics;
using Alis.Rules.Examples;
using Alis.Rules.Mutation;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Cli.Tests;

/// <summary>The page of one code: what it says, and edits of a small rule book (<c>Pages/rules</c>) that give the fault and mend it.</summary>
internal sealed partial class DiagnosticPage
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonNode _source;

    private DiagnosticPage(JsonNode source) => _source = source;

    public static IReadOnlyList<DiagnosticPage> All { get; } = [.. Read("pages.json").AsArray().Select(p => new DiagnosticPage(p!))];

    public string Code => (string)_source["code"]!;

    /// <summary>Gets the codes that the wrong form gives: its own, and those that come with it.</summary>
    public IEnumerable<string> Expected => [Code, .. _source["also"]?.AsArray().Select(c => (string)c!) ?? []];

    public IReadOnlyList<Diagnostic> Wrong() => Found(_source["wrong"]!.AsArray());

    public IReadOnlyList<Diagnostic> Right() => Found(_source["right"]?.AsArray() ?? []);

    public override string ToString()
    {
        var fault = Wrong().First(d => d.Code.Id == Code);
        var page = new StringBuilder($"# {Code}\n\n{_source["summary"]} {fault.Severity}.\n\n## Wrong\n\n");
        var wrong = _source["wrong"]!.AsArray();
        AppendEdits(page, wrong);
        foreach (var language in new[] { Language.Nb, Language.Nn, Language.En })
        {
            page.Append($"- {language.ToString().ToLowerInvariant()}: {Seen(fault.Message(language))} ({Seen(fault.Help(language))})\n");
        }

        page.Append("\n## Right\n\n");
        if (_source["right"] is not JsonArray right)
        {
            // Mended by what stands in the book as it is.
            AppendEdits(page, new JsonArray([.. wrong.Where(e => e!["at"] is not null).Select(e => new JsonObject { ["file"] = e!["file"]!.DeepClone(), ["at"] = e["at"]!.DeepClone(), ["value"] = Find((string)e["file"]!, (string)e["at"]!)?.DeepClone() })]));
        }
        else if (right.Count == 0)
        {
            page.Append("Without it.\n\n");
        }
        else
        {
            AppendEdits(page, right);
        }

        return page.Append($"## Why\n\n{_source["why"]}\n").ToString();
    }

    /// <summary>What checking tells, and of what only <c>mutate</c> tells that too.</summary>
    private List<Diagnostic> Found(JsonArray edits)
    {
        var texts = Edited(edits).ToList();
        var check = RuleCheck.Run(texts);
        return (string?)_source["tool"] == "mutate"
            ? [.. check.Diagnostics, .. MutationRun.Run(texts, check.Rules!, check.Examples!, new MutationOptions { Unnoticed = UnnoticedSet.Load(texts).GetValueOrThrow() }).Diagnostics]
            : [.. check.Diagnostics];
    }

    private static void AppendEdits(StringBuilder page, JsonArray edits)
    {
        foreach (var edit in edits)
        {
            page.Append($"`{edit!["file"]}`");
            page.Append(edit["at"] is { } at && (string)at! != "" ? $", `{at}`" : "");
            if (edit["text"] is { } text)
            {
                page.Append($":\n\n```text\n{text}```\n\n");
            }
            else if (edit["remove"] is not null || (edit["at"] is not null && !edit.AsObject().ContainsKey("value")))
            {
                page.Append(": left out.\n\n");
            }
            else if (edit["like"] is { } like)
            {
                page.Append($": a copy of `{like}`.\n\n");
            }
            else
            {
                page.Append($":\n\n```json\n{Seen(Shortened(edit["value"]!.ToJsonString(Indented)))}\n```\n\n");
            }
        }
    }

    private static string Shortened(string json) => json.Length <= 4000 ? json : json[..200] + "…";

    /// <summary>Writes characters that cannot be seen, or be told from others, by their numbers.</summary>
    private static string Seen(string text) => Unseen().Replace(text, m => $"\\u{(int)m.Value[0]:X4}");

    private static IEnumerable<RulebookText> Edited(JsonArray edits)
    {
        var root = ToolRun.PathOf("tests", "Alis.Rules.Cli.Tests", "Pages", "rules");
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
        foreach (var edit in edits)
        {
            var file = (string)edit!["file"]!;
            if (edit["remove"] is not null)
            {
                files.Remove(file);
            }
            else if (edit["text"] is { } text)
            {
                files[file] = Encoding.UTF8.GetBytes((string)text!);
            }
            else if (edit["like"] is { } like)
            {
                files[file] = files[(string)like!];
            }
            else
            {
                files[file] = Encoding.UTF8.GetBytes(Set(files.TryGetValue(file, out var bytes) ? JsonNode.Parse(bytes) : null, edit).ToJsonString(Indented));
            }
        }

        return files.Select(f => new RulebookText(f.Key, f.Value));
    }

    private static JsonNode Set(JsonNode? root, JsonNode edit)
    {
        var steps = ((string)edit["at"]!).Split('/');
        if (steps.Length == 1)
        {
            return edit["value"]!.DeepClone();
        }

        var parent = steps[1..^1].Aggregate(root, Step)!;
        switch (parent)
        {
            case JsonArray items when items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) == steps[^1]:
                items.Add(edit["value"]!.DeepClone());
                break;
            case JsonArray items:
                items[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = edit["value"]!.DeepClone();
                break;
            default:
                if (edit.AsObject().ContainsKey("value"))
                {
                    parent[steps[^1]] = edit["value"]!.DeepClone();
                }
                else
                {
                    parent.AsObject().Remove(steps[^1]);
                }

                break;
        }

        return root!;
    }

    private static JsonNode? Find(string file, string at) => at.Split('/').Skip(1).Aggregate((JsonNode?)Read("rules", [.. file.Split('/')]), Step);

    private static JsonNode? Step(JsonNode? node, string step) => node is JsonArray items ? items[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node?[step];

    private static JsonNode Read(string first, params string[] path) => JsonNode.Parse(File.ReadAllText(ToolRun.PathOf(["tests", "Alis.Rules.Cli.Tests", "Pages", first, .. path])))!;

    [GeneratedRegex("[\u0250-\u200F\u202A-\u202E\u2060-\u206F]")]
    private static partial Regex Unseen();
}
