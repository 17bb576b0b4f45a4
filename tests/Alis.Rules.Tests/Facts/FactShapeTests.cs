using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alis.Rules.Facts;
using Alis.Rules.Schemas;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Facts;

/// <summary>What holds for every fact record alike.</summary>
public class FactShapeTests
{
    public static TheoryData<Type> Records() => new(typeof(TrainingFile).Assembly.GetExportedTypes().Where(t => t.Namespace == typeof(TrainingFile).Namespace && IsRecord(t)));

    [Fact]
    public void Records_AreAllFound() => Assert.Equal(28, Records().Count);

    [Theory]
    [MemberData(nameof(Records))]
    public void Property_EachOne_HasAMemberOfItsNameInReadingOrder(Type type)
    {
        var properties = Properties(type).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).ToList();

        Assert.Equal(properties, Members(type));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Property_EachOne_IsNullableAndInitOnly(Type type)
    {
        var nullability = new NullabilityInfoContext();
        foreach (var property in Properties(type))
        {
            Assert.Equal(NullabilityState.Nullable, nullability.Create(property).ReadState);
            Assert.Contains(property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers(), m => m.Name == "IsExternalInit");
            Assert.False(property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() != typeof(Nullable<>) && property.PropertyType.GetGenericTypeDefinition() != typeof(IReadOnlyList<>), property.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Record_WithFromAndTo_IsAPeriod(Type type) =>
        Assert.Equal(
            type.GetProperty("From")?.PropertyType == typeof(LocalDate?) && type.GetProperty("To")?.PropertyType == typeof(LocalDate?),
            typeof(IPeriod).IsAssignableFrom(type));

    [Fact]
    public void Generator_Complete_SetsEveryProperty()
    {
        var file = TrainingFileGenerator.CompleteFile(new Draws(3)).Build().GetValueOrThrow();

        foreach (var fact in Within(file))
        {
            foreach (var property in Properties(fact.GetType()))
            {
                Assert.True(property.GetValue(fact) is not null, $"{fact.GetType().Name}.{property.Name}");
            }
        }
    }

    [Fact]
    public void TrainingFile_HasNoPublicWayIn()
    {
        Assert.Empty(typeof(TrainingFile).GetConstructors());
        Assert.All(Properties(typeof(TrainingFile)), p => Assert.False(p.SetMethod!.IsPublic));
    }

    [Fact]
    public void Builder_HasTheMembersOfTheFile() => Assert.Equal(
        Properties(typeof(TrainingFile)).Select(p => (p.Name, p.PropertyType)),
        typeof(TrainingFileBuilder).GetProperties().Select(p => (p.Name, p.PropertyType)));

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.DeclaringType != typeof(TrainingFile) || p.Name is not (nameof(TrainingFile.PlannedService) or nameof(TrainingFile.Blocks)));

    /// <summary>The members that the schema of the type names, which are those that its reading names.</summary>
    private static List<string> Members(Type type)
    {
        var schema = JsonNode.Parse(SchemaFiles.All.Single(s => s.Name == "training-file.schema.json").Write())!;
        return Members(Schema(schema, typeof(TrainingFile), type)!).Where(n => n is not ("$schema" or "formatVersion")).ToList();
    }

    /// <summary>What an agreement file says of the agreement itself stands in an object of its own.</summary>
    private static IEnumerable<string> Members(JsonNode schema) =>
        schema["properties"]!.AsObject().SelectMany(p => p.Key == "agreement" ? Members(p.Value!) : [p.Key]);

    private static JsonNode? Schema(JsonNode at, Type here, Type wanted)
    {
        if (here == wanted)
        {
            return at;
        }

        foreach (var property in Properties(here))
        {
            var listed = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : null;
            var next = listed ?? property.PropertyType;
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var schema = at["properties"]![name] ?? at["properties"]!["agreement"]?["properties"]?[name];
            if (IsRecord(next) && Schema((listed is null ? schema : schema!["items"])!, next, wanted) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static IEnumerable<object> Within(object fact)
    {
        yield return fact;
        foreach (var value in Properties(fact.GetType()).Select(p => p.GetValue(fact)))
        {
            foreach (var inner in value is IEnumerable<object> list ? list.Where(i => IsRecord(i.GetType())) : value is not null && IsRecord(value.GetType()) ? [value] : [])
            {
                foreach (var below in Within(inner))
                {
                    yield return below;
                }
            }
        }
    }
}
