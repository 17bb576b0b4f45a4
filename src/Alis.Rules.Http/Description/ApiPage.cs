using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alis.Rules.Diagnostics;
using Alis.Rules.Http.Problems;
using Alis.Rules.Http.Requests;
using Alis.Rules.Text;

namespace Alis.Rules.Http.Description;

/// <summary>Shows the description as one page without scripts that loads nothing.</summary>
internal static class ApiPage
{
    private const string Style = """
        :root{color-scheme:light dark}
        body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1.5rem}
        h1{margin:.2em 0}h2{margin:2em 0 .3em;border-top:1px solid #8886;padding-top:1em}
        code,pre{font:14px/1.45 ui-monospace,monospace}
        pre{overflow:auto;max-height:30rem;border:1px solid #8886;border-radius:6px;padding:.8rem}
        .m{font-weight:600;border:1px solid;border-radius:4px;padding:0 .4em;margin-right:.5em}
        table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3em .6em .3em 0;border-bottom:1px solid #8883}
        summary{cursor:pointer;margin:.4em 0}
        """;

    private static readonly IFormatProvider Invariant = CultureInfo.InvariantCulture;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Gets what the page may do: apply its own style.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>Writes the page of a description.</summary>
    public static byte[] Write(JsonObject document, Language language)
    {
        var page = new StringBuilder();
        var info = document["info"]!;
        page.Append(Invariant, $"<!doctype html>\n<html lang=\"{RequestLanguage.CodeOf(language)}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Alis.Rules</title>\n<style>{Style}</style>\n</head>\n<body>\n");
        page.Append(Invariant, $"<h1>Alis.Rules {Text(info["version"])}</h1>\n<p>{Text(info["summary"])}. {Prose(info["description"])}</p>\n<p><a href=\"openapi/v1.json\">OpenAPI</a></p>\n");
        page.Append("<nav><ul>\n");
        foreach (var (path, methods) in document["paths"]!.AsObject())
        {
            var (method, operation) = methods!.AsObject().First();
            page.Append(Invariant, $"<li><a href=\"#{Text(operation!["operationId"])}\"><code>{method.ToUpperInvariant()} {WebUtility.HtmlEncode(path)}</code></a> {Text(operation["summary"])}</li>\n");
        }

        page.Append("</ul></nav>\n");
        foreach (var (path, methods) in document["paths"]!.AsObject())
        {
            var (method, operation) = methods!.AsObject().First();
            AppendOperation(page, path, method, operation!, language);
        }

        page.Append(Invariant, $"<h2 id=\"schemas\">{new Wording("Skjemaer", "Skjema", "Schemas").In(language)}</h2>\n");
        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
        {
            AppendBlock(page, name, schema!, $"schema-{name}");
        }

        return Encoding.UTF8.GetBytes(page.Append("</body>\n</html>\n").ToString());
    }

    private static void AppendOperation(StringBuilder page, string path, string method, JsonNode operation, Language language)
    {
        page.Append(Invariant, $"<h2 id=\"{Text(operation["operationId"])}\"><span class=\"m\">{method.ToUpperInvariant()}</span><code>{WebUtility.HtmlEncode(path)}</code></h2>\n");
        page.Append(Invariant, $"<p><strong>{Text(operation["summary"])}.</strong> {Prose(operation["description"])}</p>\n");
        page.Append(Invariant, $"<table>\n<tr><th>{new Wording("Parameter", "Parameter", "Parameter").In(language)}</th><th>{new Wording("Må gis", "Må gjevast", "Required").In(language)}</th><th></th></tr>\n");
        foreach (var parameter in operation["parameters"]!.AsArray())
        {
            var needed = (bool)parameter!["required"]! ? new Wording("ja", "ja", "yes").In(language) : "";
            page.Append(Invariant, $"<tr><td><code>{Text(parameter["name"])}</code></td><td>{needed}</td><td>{Prose(parameter["description"])}</td></tr>\n");
        }

        page.Append("</table>\n");
        if (operation["requestBody"] is { } body)
        {
            AppendContent(page, new Wording("Send", "Send", "Send").In(language), body["content"]!.AsObject());
        }

        // Refusals all look alike, and one line of them is read where a dozen are passed over.
        var refusals = operation["responses"]!.AsObject().ToLookup(static r => r.Value!["content"]?[ProblemJson.MediaType] is not null);
        foreach (var (status, response) in refusals[false])
        {
            AppendContent(page, $"{status} {(string?)response!["description"]}", response["content"] as JsonObject ?? []);
        }

        if (refusals[true].Any())
        {
            AppendContent(page, string.Join(", ", refusals[true].Select(static r => $"{r.Key} {(string?)r.Value!["description"]}")), refusals[true].First().Value!["content"]!.AsObject());
        }
    }

    private static void AppendContent(StringBuilder page, string heading, JsonObject content)
    {
        if (content.Count == 0)
        {
            page.Append(Invariant, $"<p>{WebUtility.HtmlEncode(heading)}</p>\n");
            return;
        }

        foreach (var (type, media) in content)
        {
            var names = (media!["schema"]?["anyOf"] as JsonArray ?? (media["schema"] is { } one ? new JsonArray(one.DeepClone()) : []))
                .Select(static s => ((string)s!["$ref"]!).Split('/')[^1]);
            var links = string.Join(" ", names.Select(static n => $"<a href=\"#schema-{n}\">{n}</a>"));
            page.Append(Invariant, $"<p>{WebUtility.HtmlEncode(heading)}: <code>{WebUtility.HtmlEncode(type)}</code> {links}</p>\n");
            if (media["example"] is { } example)
            {
                AppendBlock(page, $"{heading}: {type}", example);
            }
        }
    }

    private static void AppendBlock(StringBuilder page, string heading, JsonNode json, string? id = null) =>
        page.Append(Invariant, $"<details{(id is null ? "" : $" id=\"{id}\"")}><summary>{WebUtility.HtmlEncode(heading)}</summary><pre>{WebUtility.HtmlEncode(json.ToJsonString(Indented))}</pre></details>\n");

    private static string Text(JsonNode? node) => WebUtility.HtmlEncode((string?)node ?? "");

    /// <summary>A text in which what stands between grave accents is code.</summary>
    private static string Prose(JsonNode? node) => string.Concat(Text(node).Split('`').Select(static (part, i) => i % 2 == 0 ? part : $"<code>{part}</code>"));
}
