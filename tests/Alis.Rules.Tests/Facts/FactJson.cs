using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Alis.Rules.Facts;
using NodaTime;
using NodaTime.Text;

namespace Alis.Rules.Tests.Facts;

/// <summary>Facts as JSON by reflection: a second way, independent of the library's writer.</summary>
internal static class FactJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new IsoDays() },
    };

    // Without these a fact is no longer told from its neighbours, and reading refuses it.
    private static readonly string[] Identifying = ["formatVersion", "key", "kind", "on", "code", "norm", "agreement"];

    public static JsonObject Of(TrainingFileBuilder file)
    {
        var members = JsonSerializer.SerializeToNode(file, Options)!.AsObject();
        var result = new JsonObject { ["formatVersion"] = 1 };
        foreach (var (name, value) in members.ToList())
        {
            members.Remove(name);
            result[name] = value;
        }

        if (result["agreementFile"] is JsonObject agreement)
        {
            Nest(agreement);
        }

        return result;
    }

    /// <summary>What is said of the agreement itself stands in an object of its own.</summary>
    private static void Nest(JsonObject file)
    {
        var agreement = new JsonObject();
        foreach (var name in new[] { "key", "kind", "rulebook", "parties", "replaces" })
        {
            if (file.TryGetPropertyValue(name, out var value))
            {
                file.Remove(name);
                agreement[name] = value;
            }
        }

        file["agreement"] = agreement;
    }

    public static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString());

    public static TrainingFile Read(JsonNode node) => TrainingFileReader.Read("file.json", Bytes(node)).GetValueOrThrow();

    /// <summary>Returns the same file with its members and the items of its lists in another order.</summary>
    public static JsonNode? Shuffled(JsonNode? node, Draws draws)
    {
        switch (node)
        {
            case JsonObject members:
                var names = members.Select(m => m.Key).ToList();
                draws.Shuffle(names);
                return new JsonObject(names.Select(n => KeyValuePair.Create(n, Shuffled(members[n], draws))));
            case JsonArray items:
                var list = items.Select(i => Shuffled(i, draws)).ToList();
                draws.Shuffle(list);
                return new JsonArray([.. list]);
            default:
                return node?.DeepClone();
        }
    }

    public static TrainingFileBuilder RemoveSome(TrainingFileBuilder file, Draws draws)
    {
        var json = Of(file);
        Remove(json, draws, 3 + draws.Next(30));
        return Builder(Read(json));
    }

    public static TrainingFileBuilder Builder(TrainingFile file) => new()
    {
        Candidate = file.Candidate,
        Municipality = file.Municipality,
        Hospital = file.Hospital,
        IndividualTrainingPlan = file.IndividualTrainingPlan,
        ImplementationPlan = file.ImplementationPlan,
        EmploymentAgreementOn = file.EmploymentAgreementOn,
        Service = file.Service,
        Guidance = file.Guidance,
        Dispensations = file.Dispensations,
        Exceptions = file.Exceptions,
        GuidanceGroup = file.GuidanceGroup,
        Goals = file.Goals,
        Courses = file.Courses,
        Wish = file.Wish,
        Events = file.Events,
        Qualifications = file.Qualifications,
        Checks = file.Checks,
        Posts = file.Posts,
        Costs = file.Costs,
        AgreementFile = file.AgreementFile,
    };

    private static void Remove(JsonNode node, Draws draws, int oneIn)
    {
        if (node is JsonObject members)
        {
            foreach (var name in members.Select(m => m.Key).Where(n => !Identifying.Contains(n)).ToList())
            {
                if (draws.OneIn(oneIn))
                {
                    members.Remove(name);
                }
            }
        }

        foreach (var child in node is JsonObject o ? o.Select(m => m.Value) : node is JsonArray a ? a : [])
        {
            if (child is JsonObject or JsonArray)
            {
                Remove(child, draws, oneIn);
            }
        }
    }

    private sealed class IsoDays : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
