using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alis.Rules.Diagnostics;
using Alis.Rules.Http.Access;
using Alis.Rules.Schemas;
using Alis.Rules.Text;

namespace Alis.Rules.Http.Description;

/// <summary>Writes the description of the service as OpenAPI 3.1. Schemas are those that the readers and writers of each file make.</summary>
internal sealed class ApiDocument(IReadOnlyList<ApiOperation> operations, AlisRulesOptions options, Language language)
{
    private const string Problem = "problem";

    // What every operation that does not answer anybody can get.
    private static readonly int[] ProblemsOfAll = [400, 401, 403, 405, 406, 412, 429, 500, 503];
    private static readonly int[] ProblemsOfBodies = [408, 413, 415, 422];
    private static readonly int[] ProblemsOfOpen = [405, 500];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Gets the path that the service is mapped below, without a slash at its end; empty for none.</summary>
    public string Root { get; init; } = "";

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(Document(), Indented);

    public JsonObject Document()
    {
        var paths = new JsonObject();
        foreach (var operation in operations)
        {
            paths[operation.Path] = new JsonObject { [operation.Methods[0].ToLowerInvariant()] = Operation(operation) };
        }

        var document = new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "Alis.Rules",
                ["summary"] = new Wording("Reglene for leger i spesialisering i allmennmedisin (ALIS)", "Reglane for legar i spesialisering i allmennmedisin (ALIS)", "The rules for doctors in specialisation in general medicine (ALIS)").In(language),
                ["description"] = new Wording(
                    "Svarer på om et utdanningsløp følger reglene, hva som må gjøres når, hvor en avtale står, og hvem som får hvilken sykehusplass. Ingenting lagres. Svarene er støtte for en avgjørelse, ikke avgjørelsen.",
                    "Svarar på om eit utdanningsløp følgjer reglane, kva som må gjerast når, kvar ein avtale står, og kven som får kva sjukehusplass. Ingenting blir lagra. Svara er støtte for ei avgjerd, ikkje avgjerda.",
                    "Answers whether a training course meets the rules, what is due when, where an agreement stands, and which hospital post goes to whom. Nothing is stored. The answers support a decision and are not one.").In(language),
                ["version"] = RuleEngine.Version,
                ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = Root.Length == 0 ? "/" : Root }),
            ["paths"] = paths,
            ["components"] = Components(),
        };
        if (Security() is { Count: > 0 } security)
        {
            document["security"] = security;
        }

        return document;
    }

    private JsonArray Security()
    {
        var either = new JsonArray();
        if (options.ApiKeys.Count > 0)
        {
            either.Add(new JsonObject { ["key"] = new JsonArray() });
        }

        if (options.Tokens is not null)
        {
            either.Add(new JsonObject { ["token"] = new JsonArray() });
        }

        return either;
    }

    private JsonObject Components()
    {
        var schemas = new JsonObject();
        foreach (var name in operations.SelectMany(static o => o.Takes.Concat(o.Gives)).SelectMany(static c => c.Schemas).Append("diagnostics").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            schemas[name] = name == "health" ? ApiSchemas.Health() : SchemaOf(name);
        }

        schemas[Problem] = ApiSchemas.Problem();
        var components = new JsonObject { ["schemas"] = schemas };
        if (options.AsksForCredentials)
        {
            components["securitySchemes"] = new JsonObject
            {
                ["key"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = CallerCheck.KeyHeader },
                ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["bearerFormat"] = "JWT" },
            };
        }

        return components;
    }

    // A schema inside another has no address of its own.
    private static JsonObject SchemaOf(string name)
    {
        var schema = JsonNode.Parse(JsonSchemas.Write(name + ".schema.json"))!.AsObject();
        schema.Remove("$schema");
        schema.Remove("$id");
        return schema;
    }

    private JsonObject Operation(ApiOperation operation)
    {
        var described = new JsonObject
        {
            ["operationId"] = operation.Id,
            ["summary"] = operation.Summary.In(language),
            ["description"] = operation.About.In(language),
        };
        var parameters = new JsonArray([.. operation.Parameters.Select(Parameter), LanguageHeader()]);
        if (!operation.IsOpen)
        {
            parameters.Add(Header("If-Match", new Wording("Utgavene som svaret skal bygge på, fra `ETag`; har tjenesten andre, svarer den 412.", "Utgåvene som svaret skal byggje på, frå `ETag`; har tenesta andre, svarar ho 412.", "The editions that the answer is to rest on, from `ETag`; where the service has others, it answers 412.")));
        }

        if (operation.Problems.Contains(304))
        {
            parameters.Add(Header("If-None-Match", new Wording("Utgavene som er kjent, fra `ETag`; er de de samme, svarer tjenesten 304 uten innhold.", "Utgåvene som er kjende, frå `ETag`; er dei dei same, svarar tenesta 304 utan innhald.", "The editions that are known, from `ETag`; where they are the same, the service answers 304 without content.")));
        }

        described["parameters"] = parameters;
        if (operation.Takes.Count > 0)
        {
            described["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(operation.Takes) };
        }

        described["responses"] = Responses(operation);
        if (operation.IsOpen && options.AsksForCredentials)
        {
            described["security"] = new JsonArray();
        }

        return described;
    }

    private JsonNode Parameter(ApiParameter parameter)
    {
        var described = new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = "query",
            ["required"] = parameter.IsRequired,
            ["description"] = parameter.About.In(language),
            ["schema"] = ApiSchemas.Of(parameter),
        };
        if (parameter.Example is { } example)
        {
            described["example"] = example;
        }

        return described;
    }

    private JsonObject LanguageHeader()
    {
        var header = Header("Accept-Language", new Wording("Språket i svaret: bokmål (ellers), nynorsk eller engelsk.", "Språket i svaret: bokmål (elles), nynorsk eller engelsk.", "The language of the answer: bokmål (otherwise), nynorsk or English."));
        header["example"] = "nb";
        return header;
    }

    private JsonObject Header(string name, Wording about) => new()
    {
        ["name"] = name,
        ["in"] = "header",
        ["required"] = false,
        ["description"] = about.In(language),
        ["schema"] = new JsonObject { ["type"] = "string" },
    };

    // What the answers of a status say in a header, beside what every answer does.
    private JsonObject? HeadersOf(int status, ApiOperation operation) => status switch
    {
        200 or 304 when operation.HasEditions => Told("ETag", "string", new Wording("Utgavene som svaret bygger på, og språket.", "Utgåvene som svaret byggjer på, og språket.", "The editions that the answer rests on, and the language.")),
        401 => Told("WWW-Authenticate", "string", new Wording("Hva som kan vises.", "Kva som kan visast.", "What can be shown.")),
        405 => Told("Allow", "string", new Wording("Metodene som adressen tar imot.", "Metodane som adressa tek imot.", "The methods that the address takes.")),
        429 => Told("Retry-After", "integer", new Wording("Hvor mange sekunder det er å vente.", "Kor mange sekund det er å vente.", "How many seconds there are to wait.")),
        503 when !operation.IsOpen => Told("Retry-After", "integer", new Wording("Hvor mange sekunder det er å vente.", "Kor mange sekund det er å vente.", "How many seconds there are to wait.")),
        _ => null,
    };

    private JsonObject Told(string name, string type, Wording about) => new()
    {
        [name] = new JsonObject { ["description"] = about.In(language), ["schema"] = new JsonObject { ["type"] = type } },
    };

    private static JsonObject Content(IReadOnlyList<ApiContent> contents)
    {
        var all = new JsonObject();
        foreach (var content in contents)
        {
            var media = new JsonObject();
            if (content.Schemas.Count > 0)
            {
                var schemas = content.Schemas.Select(static s => (JsonNode)new JsonObject { ["$ref"] = "#/components/schemas/" + s }).ToArray();
                media["schema"] = schemas.Length == 1 ? schemas[0] : new JsonObject { ["anyOf"] = new JsonArray(schemas) };
            }

            if (content.Example is { } example)
            {
                media["example"] = ApiExamples.Read(example);
            }

            all[content.MediaType] = media;
        }

        return all;
    }

    private JsonObject Responses(ApiOperation operation)
    {
        var responses = new JsonObject
        {
            ["200"] = new JsonObject { ["description"] = operation.Summary.In(language), ["content"] = Content(operation.Gives) },
        };
        if (operation.Problems.Contains(304))
        {
            responses["304"] = new JsonObject { ["description"] = "Not modified" };
        }

        var problems = (operation.IsOpen ? ProblemsOfOpen : ProblemsOfAll).Concat(operation.Takes.Count > 0 ? ProblemsOfBodies : []);
        foreach (var status in problems.Concat(operation.Problems.Where(static p => p > 304)).Distinct().Order())
        {
            responses[status.ToString(CultureInfo.InvariantCulture)] = new JsonObject
            {
                ["description"] = Problems.ProblemJson.TitleOf(status).In(language),
                ["content"] = status == 503 && operation.IsOpen
                    ? Content(operation.Gives)
                    : new JsonObject { [Problems.ProblemJson.MediaType] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/" + Problem } } },
            };
        }

        foreach (var (status, response) in responses)
        {
            if (HeadersOf(int.Parse(status, CultureInfo.InvariantCulture), operation) is { } headers)
            {
                response!["headers"] = headers;
            }
        }

        return responses;
    }
}
