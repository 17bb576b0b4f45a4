using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Expressions.Vocabulary;

namespace Alis.Rules.Mutation;

/// <content>Changes of names: functions for their twins, codes and members for their neighbours.</content>
internal sealed partial class ExpressionMutations
{
    // All of so few, else the neighbours on either side: each more costs as much as the first and finds less.
    private const int MostOthers = 3;

    private void AddCall(CallSyntax call)
    {
        var owner = call.Target is NameSyntax { Name: var name } && (VocabularyTable.IsOwner(name) || name == "law") && types.TypeOf(call.Target) is null ? name : "list";
        foreach (var twin in TwinRows.All)
        {
            if (twin.Owner == owner && twin.Name == call.Name)
            {
                AddTwin(call, twin);
            }
        }

        switch ((owner, call.Name, call.Arguments.Length))
        {
            case ("Dates", "Within", 3):
                Add(MutationKind.Condition, call.Span, $"Dates.OnOrBefore({Fragment(call.Arguments[0])}, {Fragment(call.Arguments[2])})", Fragment(call.Arguments[1]));
                Add(MutationKind.Day, call.Arguments[1].Span, Shifted(call.Arguments[1], 1));
                Add(MutationKind.Day, call.Arguments[2].Span, Shifted(call.Arguments[2], -1));
                break;
            case ("Numbers", "Larger", 2):
                Add(MutationKind.Quantifier, call.Span, Fragment(call.Arguments[0]));
                Add(MutationKind.Quantifier, call.Span, Fragment(call.Arguments[1]));
                break;
            case ("Numbers", "ForMonths", 2):
                Add(MutationKind.Quantifier, call.Span, Fragment(call.Arguments[0]));
                break;
            case ("law", "Says", 2):
                AddReadings(call);
                break;
            case ("list", "Where", 1):
                Add(MutationKind.Condition, call.Span, Fragment(call.Target!), Fragment(call.Arguments[0]));
                break;
            case ("list", "Any" or "Count", 1):
                Add(MutationKind.Condition, call.Arguments[0].Span, "", Fragment(call.Arguments[0]));
                break;
            default:
                break;
        }
    }

    private void AddTwin(CallSyntax call, TwinRow twin)
    {
        var kind = twin.Kind switch
        {
            TwinKind.Boundary => MutationKind.Comparison,
            TwinKind.Direction => MutationKind.Direction,
            TwinKind.Rounding => MutationKind.Rounding,
            TwinKind.Quantifier => MutationKind.Quantifier,
            _ => call.Name == "Within" ? MutationKind.Condition : MutationKind.Measure,
        };
        var wanted = Parameters(twin.Other);
        if (wanted is { } count && count < call.Arguments.Length)
        {
            Add(kind, call.Span, $"{Fragment(call.Target!)}.{twin.Other}({string.Join(", ", call.Arguments.Take(count).Select(Fragment))})", kind == MutationKind.Condition ? Fragment(call.Arguments[call.Arguments.Length - 1]) : null);
        }
        else
        {
            Add(kind, call.NameSpan, twin.Other);
        }
    }

    // How many arguments a twin takes that takes fewer than what it stands for.
    private static int? Parameters(string name) => name switch
    {
        "TotalMonths" or "LongestMonths" => 1,
        "OnOrAfter" => 2,
        _ => null,
    };

    private void AddReadings(CallSyntax call)
    {
        if (call.Arguments[0] is not TextSyntax id || call.Arguments[1] is not TextSyntax choice || findProvision(id.Value) is not { } provision)
        {
            return;
        }

        foreach (var other in provision.Admissible.Where(v => v.Choice is not null && v.Choice != choice.Value))
        {
            Add(MutationKind.Reading, choice.Span, Quoted(other.Choice!));
        }
    }

    private void AddCodes(TextSyntax code)
    {
        if (types.CodesOf(code) is { } codes)
        {
            foreach (var other in Neighbours(codes.Codes, code.Value))
            {
                Add(MutationKind.Code, code.Span, Quoted(other));
            }
        }
        else if (types.TypeOf(code) is not null)
        {
            Add(MutationKind.Code, code.Span, Quoted(code.Value + "-x"));
        }
    }

    private void AddMembers(MemberSyntax member)
    {
        if (types.TypeOf(member.Target)?.Fact is not { } kind || !kind.Members.TryGetValue(member.Name, out var row))
        {
            return;
        }

        var alike = kind.Members.Values.Where(r => r.Parameters.IsEmpty && r.Result.Equals(row.Result)).Select(r => r.Name).ToList();
        foreach (var other in alike.Count - 1 <= MostOthers ? alike.Where(n => n != member.Name) : Neighbours(alike, member.Name))
        {
            Add(MutationKind.Member, member.NameSpan, other);
        }
    }

    private static IEnumerable<string> Neighbours(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] != name)
            {
                continue;
            }

            if (i > 0)
            {
                yield return names[i - 1];
            }

            if (i + 1 < names.Count)
            {
                yield return names[i + 1];
            }
        }
    }

    private static string Quoted(string value) => $"\"{value}\"";
}
