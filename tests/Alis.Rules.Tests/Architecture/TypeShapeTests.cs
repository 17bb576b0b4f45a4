using System.Reflection;
using System.Runtime.CompilerServices;
using Alis.Rules.Facts;
using Alis.Rules.Matching;
using Xunit;

namespace Alis.Rules.Tests.Architecture;

public class TypeShapeTests
{
    private static readonly Type[] Types = typeof(RuleEngine).Assembly.GetTypes().Where(t => !IsGenerated(t)).ToArray();

    [Fact]
    public void Classes_AreSealedStaticOrAbstract()
    {
        var open = Types.Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract && t.Namespace?.StartsWith("Alis.", StringComparison.Ordinal) == true).Select(t => t.FullName);

        Assert.Empty(open);
        Assert.True(Types.Length > 150);
    }

    [Fact]
    public void PublicProperties_CannotBeSetButOnBuilders()
    {
        var settable = Types.Where(t => t.IsVisible)
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(p => p.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit"))
            .Select(p => p.DeclaringType!)
            .Distinct();

        Assert.Equal([typeof(MatchingRoundBuilder), typeof(AgreementFileBuilder), typeof(TrainingFileBuilder)], settable);
    }

    [Fact]
    public void StaticFields_AreReadOnly()
    {
        var mutable = Types.SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsInitOnly && !f.IsLiteral && !f.Name.Contains('<', StringComparison.Ordinal));

        Assert.Empty(mutable.Select(f => $"{f.DeclaringType!.FullName}.{f.Name}"));
    }

    [Fact]
    public void Library_RefersOnlyToWhatItMay()
    {
        string[] allowed = ["NodaTime", "netstandard"];
        var others = typeof(RuleEngine).Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => !n.StartsWith("System.", StringComparison.Ordinal) && !allowed.Contains(n));

        Assert.Empty(others);
        Assert.DoesNotContain("System.Linq.Expressions", typeof(RuleEngine).Assembly.GetReferencedAssemblies().Select(a => a.Name));
    }

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || type.DeclaringType is { } outer && IsGenerated(outer) || type.IsDefined(typeof(CompilerGeneratedAttribute));
}
