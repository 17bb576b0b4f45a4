using System.Reflection;
using Alis.Rules.Diagnostics;

namespace Alis.Rules.Tests.Cases;

/// <summary>Finds the codes of diagnostics in the tables that define them.</summary>
internal static class Codes
{
    /// <summary>Gets the codes of every table, in ordinal order.</summary>
    public static IReadOnlyList<DiagnosticCode> All { get; } = Of([.. typeof(DiagnosticCode).Assembly.GetTypes().Where(t => t.Namespace == typeof(DiagnosticCode).Namespace && t.Name.EndsWith("Codes", StringComparison.Ordinal))]);

    public static IReadOnlyList<DiagnosticCode> Of(params Type[] tables) =>
        [.. tables.SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.FieldType == typeof(DiagnosticCode))
            .Select(f => (DiagnosticCode)f.GetValue(null)!)
            .OrderBy(c => c.Id, StringComparer.Ordinal)];
}
