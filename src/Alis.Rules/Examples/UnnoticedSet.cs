using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Workflows;

namespace Alis.Rules.Examples;

/// <summary>The reasons of a folder of rule books why no example can notice some changes to their rules.</summary>
public sealed class UnnoticedSet
{
    private UnnoticedSet(ImmutableArray<(string Rulebook, UnnoticedReason Reason)> reasons) => Reasons = reasons;

    internal ImmutableArray<(string Rulebook, UnnoticedReason Reason)> Reasons { get; }

    /// <summary>Reads the files <c>unnoticed.json</c> of the rule books. Whether what they say still holds is told by trying the changes.</summary>
    /// <param name="texts">The files of the folder; others are passed over.</param>
    /// <returns>The reasons, none where there is no such file; or every fault in every file.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public static Outcome<UnnoticedSet> Load(IEnumerable<RulebookText> texts)
    {
        var sink = new DiagnosticSink();
        var reasons = ImmutableArray.CreateBuilder<(string Rulebook, UnnoticedReason Reason)>();
        foreach (var text in (texts ?? throw new ArgumentNullException(nameof(texts))).OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            var steps = text.Name.Split('/');
            if (steps.Length == 2 && steps[1] == UnnoticedFile.Name
                && JsonText.Read(text.Name, text.Utf8Json, sink) is { } root && JsonMembers.Read(root, sink, UnnoticedFile.Read) is { } file)
            {
                reasons.AddRange(file.Reasons.Select(r => (steps[0], r)));
            }
        }

        return sink.ToOutcome(new UnnoticedSet(reasons.ToImmutable()));
    }
}
