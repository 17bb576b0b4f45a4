using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;

namespace Alis.Rules.Examples;

/// <summary>The file <c>unnoticed.json</c> of a rule book: changes to its rules that no example can notice, and why. It says nothing of the law: no edition and no verdict depends on it.</summary>
internal sealed record UnnoticedFile(ImmutableArray<UnnoticedReason> Reasons)
{
    public const string Name = "unnoticed.json";
    public const int FormatVersion = 1;

    // The longest expression of a rule, with room to grow.
    private const int MostText = 4000;
    private const int MostTimes = 1000;

    private static readonly FixedCodes Kinds = new(
        "kinds of change",
        "Number", "Comparison", "Direction", "Day", "Condition", "Negation", "Junction", "Rounding", "Quantifier", "Measure", "Code", "Member", "Reading", "InForce", "Exception", "Strength", "Party", "RuleKind", "LawDay");

    public static UnnoticedFile Read(Members m)
    {
        m.Header(FormatVersion);
        var reasons = m.List("reasons", ReadReason, "Why examples cannot notice some changes, each reason with the changes it holds for.", Need.Required) ?? [];
        var seen = new HashSet<(string, UnnoticedChange)>();
        foreach (var (rules, change) in reasons.SelectMany(r => r.Changes.Select(c => (r.Rules, c))))
        {
            // Two are the same whatever their places and the numbers of changes they stand for.
            if (change.Place is { } place && !seen.Add((string.Join(",", rules), change with { Times = 1, Place = null })))
            {
                m.FaultAt(place, ExampleCodes.SameChange, null);
            }
        }

        return new UnnoticedFile([.. reasons]);
    }

    private static UnnoticedReason ReadReason(Members m) => new(
        [.. m.Keys("rules", "The rules whose findings the changes can touch, as `mutate --format json` lists them; those of other books as book/rule.", Need.Required) ?? []],
        [.. m.List("changes", ReadChange, "The changes.", Need.Required) ?? []],
        m.Wording("why", "Why no example can notice them.", Need.Required) ?? default);

    private static UnnoticedChange ReadChange(Members m)
    {
        var change = new UnnoticedChange(
            m.Text("in", "The parameter, the route, the provision or the property that is changed.", Need.Required, 200) ?? "",
            m.Code("kind", Kinds, "The kind of change.", Need.Required) ?? "",
            m.Text("was", "What stands there; absent where something is put in.", maxLength: MostText),
            m.Text("is", "What is put in its place; absent where it is left out.", maxLength: MostText),
            m.Text("leftOut", "The part of a condition that is left out: stands in place of `was` and `is`.", maxLength: MostText),
            m.Integer("times", 1, MostTimes, "How many changes that no example notices this stands for; absent: one.") ?? 1,
            m.Value);
        if (m.Value is not null && change.LeftOut is null == (change.Was is null && change.Is is null))
        {
            m.Fault(ExampleCodes.NoChange, null);
        }

        return change;
    }
}

/// <summary>One reason, and the changes it holds for.</summary>
internal sealed record UnnoticedReason(ImmutableArray<string> Rules, ImmutableArray<UnnoticedChange> Changes, Wording Why);

/// <summary>What tells a change from others, as <c>mutate --format json</c> writes it; the kind is a code of that format.</summary>
internal sealed record UnnoticedChange(string In, string Kind, string? Was, string? Is, string? LeftOut, int Times, JsonValue? Place);
