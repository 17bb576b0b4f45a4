using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Rulebooks;

namespace Alis.Rules.Coverage;

/// <summary>Reads what each of some conditions turns on. What is not seen to hang together is taken as free, so that nothing is called impossible that is not.</summary>
internal sealed class ConditionReader
{
    private static readonly Truth[] Opaque = [Truth.False, Truth.Unknown, Truth.True];
    private static readonly Truth[] Turned = [Truth.True, Truth.Unknown, Truth.False];

    private readonly ICollection<string> _ambiguous;
    private readonly Func<Provision, ICollection<string?>> _choices;
    private readonly Dictionary<string, List<string>> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<Provision, List<string?>> _provisions = [];

    /// <summary>Makes a reader.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="ambiguous">Names that mean one thing here and another there.</param>
    /// <param name="choices">The readings that a provision can have where the rule is in force; null stands for a day without a version.</param>
    public ConditionReader(IReadOnlyList<Condition> conditions, ICollection<string> ambiguous, Func<Provision, ICollection<string?>> choices)
    {
        (_ambiguous, _choices) = (ambiguous, choices);
        foreach (var condition in conditions)
        {
            foreach (var (key, texts) in TextsOf(condition))
            {
                if (!_texts.TryGetValue(key, out var known))
                {
                    _texts.Add(key, known = []);
                }

                known.AddRange(texts.Where(t => !known.Contains(t)));
            }

            if (condition.Node is ProvisionChoice { Provision: var provision } && !_provisions.ContainsKey(provision))
            {
                _provisions.Add(provision, [.. _choices(provision).OrderBy(c => c, StringComparer.Ordinal)]);
            }
        }

        Readings = [.. conditions.Select(Read)];
    }

    /// <summary>Gets a reading of each condition, in their order.</summary>
    public IReadOnlyList<ConditionReading> Readings { get; }

    private ConditionReading Read(Condition condition, int number)
    {
        var unique = FormattableString.Invariant($"#{number}");
        switch (condition.Node)
        {
            case ProvisionChoice choice:
                var values = _provisions[choice.Provision];
                return new ConditionReading($"law {choice.Provision.Id}#{_provisions.Keys.ToList().IndexOf(choice.Provision)}", [.. values.Select(v => v is null ? Truth.Unknown : TruthLogic.Of(v == choice.Choice))], false);
            case DayComparison day when KeyOf(day.Parts[0]) is { } a && KeyOf(day.Parts[1]) is { } b:
                var isSwapped = string.CompareOrdinal(a, b) > 0;
                return new ConditionReading(isSwapped ? $"days {b} {a}" : $"days {a} {b}", Days(day.IsStrict, isSwapped), true);
            case NumberComparison number2 when KeyOf(number2.Parts[0]) is { } a && KeyOf(number2.Parts[1]) is { } b:
                var isTurned = string.CompareOrdinal(a, b) > 0;
                return new ConditionReading(isTurned ? $"numbers {b} {a}" : $"numbers {a} {b}", Numbers(number2.Operator, isTurned), true);
            default:
                return TextsOf(condition).Select(t => OfText(condition, t.Key)).FirstOrDefault() ?? OfFlag(condition)
                    ?? new ConditionReading(condition.Syntax is { } syntax && IsClear(syntax) ? $"truth {SyntaxKey.Of(syntax)}" : unique, Opaque, true);
        }
    }

    /// <summary>The first day before, on and after the second; one that is none; one that is not known.</summary>
    private static Truth[] Days(bool isStrict, bool isSwapped)
    {
        var (before, after) = isSwapped ? (Truth.False, Truth.True) : (Truth.True, Truth.False);
        return [before, isStrict ? Truth.False : Truth.True, after, Truth.False, Truth.Unknown];
    }

    /// <summary>The first number equal to, below and above the second; at most, at least that; nothing known.</summary>
    private static Truth[] Numbers(BinaryOperator op, bool isSwapped)
    {
        Truth[] atMost = [Truth.True, Truth.True, Truth.False, Truth.True, Truth.Unknown, Truth.Unknown];
        Truth[] atLeast = [Truth.True, Truth.False, Truth.True, Truth.Unknown, Truth.True, Truth.Unknown];
        Truth[] equal = [Truth.True, Truth.False, Truth.False, Truth.Unknown, Truth.Unknown, Truth.Unknown];
        if (isSwapped)
        {
            (atMost, atLeast) = (atLeast, atMost);
        }

        return op switch
        {
            BinaryOperator.LessOrEqual => atMost,
            BinaryOperator.GreaterOrEqual => atLeast,
            BinaryOperator.Less => [.. atLeast.Select(t => t.Not())],
            BinaryOperator.Greater => [.. atMost.Select(t => t.Not())],
            BinaryOperator.Equal => equal,
            _ => [.. equal.Select(t => t.Not())],
        };
    }

    /// <summary>A text held against others: it is one of those, another, or not known.</summary>
    private ConditionReading OfText(Condition condition, string key)
    {
        var isNegated = condition.Node is TextComparison { IsNegated: true };
        var own = TextsOf(condition).First().Texts;
        return new ConditionReading(key, [.. _texts[key].Select(t => TruthLogic.Of(own.Contains(t) != isNegated)), TruthLogic.Of(isNegated), Truth.Unknown], true);
    }

    private IEnumerable<(string Key, string[] Texts)> TextsOf(Condition condition)
    {
        switch (condition.Node)
        {
            case TextComparison { Parts: [var item, TextLiteral literal] } when KeyOf(item) is { } key:
                yield return ($"text {key}", [literal.Value]);
                break;
            case TextComparison { Parts: [TextLiteral literal, var item] } when KeyOf(item) is { } key:
                yield return ($"text {key}", [literal.Value]);
                break;
            case TextChoice { Parts: [var item] } choice when KeyOf(item) is { } key:
                yield return ($"text {key}", [.. choice.Choices]);
                break;
            default:
                break;
        }
    }

    private ConditionReading? OfFlag(Condition condition) =>
        condition is { Node: FlagMember, Syntax: BinarySyntax { Left: var flag, Right: BooleanSyntax { Value: var isSo } } } && IsClear(flag)
            ? new ConditionReading($"flag {SyntaxKey.Of(flag)}", isSo ? Opaque : Turned, true)
            : null;

    private string? KeyOf(Node node) => node.Syntax is { } syntax && IsClear(syntax) ? SyntaxKey.Of(syntax) : null;

    private bool IsClear(SyntaxNode syntax) => _ambiguous.Count == 0 || !SyntaxKey.Names(syntax).Any(_ambiguous.Contains);
}
