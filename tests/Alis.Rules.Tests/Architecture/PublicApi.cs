using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Alis.Rules.Tests.Architecture;

/// <summary>Writes what callers of the library see, a line a member.</summary>
internal static class PublicApi
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type)).Append('\n');
            foreach (var member in Members(type).OrderBy(m => m, StringComparer.Ordinal))
            {
                text.Append("  ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type.GetMethod("<Clone>$") is not null ? "record" : type is { IsAbstract: true, IsSealed: true } ? "static class" : "class";

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<Enum>().Select(v => $"{v} = {v:D}");
        }

        var interfaces = type.GetInterfaces().Where(i => i.IsVisible && i.Namespace?.StartsWith("Alis.", StringComparison.Ordinal) == true).Select(i => ": " + Name(i));
        var constructors = type.GetConstructors(Own).Where(Written).Select(c => $"new({Parameters(c)})");
        var properties = type.GetProperties(Own).Where(p => p.Name != "EqualityContract").Select(Property);
        var methods = type.GetMethods(Own).Where(m => Written(m) && !m.IsSpecialName).Select(m => $"{Static(m)}{Name(m.ReturnParameter)} {m.Name}({Parameters(m)})");
        return interfaces.Concat(constructors).Concat(properties).Concat(methods);
    }

    private static bool Written(MethodBase method) => !method.IsDefined(typeof(CompilerGeneratedAttribute)) && !method.Name.Contains('<', StringComparison.Ordinal);

    private static string Static(MethodBase? method) => method?.IsStatic == true ? "static " : "";

    private static string Property(PropertyInfo property)
    {
        var setter = property.SetMethod is not { IsPublic: true } set ? ""
            : set.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit") ? " init;" : " set;";
        var isNull = Nullability.Create(property).ReadState == NullabilityState.Nullable && Nullable.GetUnderlyingType(property.PropertyType) is null;
        return $"{Static(property.GetMethod)}{Name(property.PropertyType)}{(isNull ? "?" : "")} {property.Name} {{ get;{setter} }}";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{Name(p)} {p.Name}{(p.HasDefaultValue ? " = " + (p.RawDefaultValue ?? "default") : "")}"));

    private static string Name(ParameterInfo parameter)
    {
        var isNull = parameter.ParameterType != typeof(void) && Nullability.Create(parameter).ReadState == NullabilityState.Nullable && Nullable.GetUnderlyingType(parameter.ParameterType) is null;
        return Name(parameter.ParameterType) + (isNull ? "?" : "");
    }

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } bare)
        {
            return Name(bare) + "?";
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        var name = type.IsGenericParameter ? type.Name : (type.Namespace?.StartsWith("Alis.", StringComparison.Ordinal) == true ? type.Namespace + "." : "") + type.Name;
        return type.IsGenericType ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}
