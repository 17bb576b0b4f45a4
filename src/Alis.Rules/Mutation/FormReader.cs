using System.Collections.Immutable;
using System.Globalization;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Expressions.Vocabulary;

namespace Alis.Rules.Mutation;

/// <summary>
/// Reads what an expression comes to, whatever way it is written: brackets, the names of variables, and <c>a &gt;= b</c> for <c>b &lt;= a</c>
/// make no difference. Only rewritings that hold for unknown values too, and that blame the same facts, are made.
/// </summary>
/// <param name="parameter">What a name that is no variable stands for; null where it stands for itself.</param>
internal sealed class FormReader(Func<string, NamedForm?> parameter)
{
    /// <summary>Gets what is known of a provision or a catalogue that is asked; null where it stands for itself.</summary>
    public Func<CallSyntax, Form?>? Law { get; init; }

    /// <summary>Gets whether conditions of lists are read by their truth tables, so that those that agree are one.</summary>
    public bool IsByTable { get; init; }

    /// <summary>Gets the limits of members that are whole numbers, by name; null where none are known.</summary>
    public Func<string, WholeLimits?>? Limits { get; init; }

    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    /// <summary>Reads a truth value.</summary>
    public Form Truth(SyntaxNode node) => node switch
    {
        ParenthesisSyntax parenthesis => Truth(parenthesis.Inner),
        BooleanSyntax constant => new ConstantForm(TruthLogic.Of(constant.Value)),
        UnarySyntax { Operator: UnaryOperator.Not } not => Form.Not(Truth(not.Operand)),
        BinarySyntax { Operator: BinaryOperator.And or BinaryOperator.Or } junction => Junction(junction),
        BinarySyntax { Operator: not (BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply) } comparison => Comparison(comparison),
        ConditionalSyntax conditional => new ConditionalForm(Truth(conditional.Condition), Truth(conditional.WhenTrue), Truth(conditional.WhenFalse)),
        NameSyntax name when !_variables.ContainsKey(name.Name) && parameter(name.Name)?.Truth is { } truth => truth,
        CallSyntax { Target: NameSyntax { Name: "law" } } law when Law?.Invoke(law) is { } known => known,
        CallSyntax { Target: NameSyntax { Name: "Dates" }, Name: "Before" or "After" or "OnOrBefore" or "OnOrAfter", Arguments.Length: 2 } days => Days(days),
        CallSyntax { Target: NameSyntax { Name: "Dates" }, Name: "Within", Arguments.Length: 3 } within => Within(within),
        _ => new AtomForm(Value(node)),
    };

    /// <summary>Reads any value as text.</summary>
    public string Key(SyntaxNode node) => node switch
    {
        ParenthesisSyntax parenthesis => Key(parenthesis.Inner),
        UnarySyntax { Operator: UnaryOperator.Not } or BooleanSyntax => Truth(node).Key,
        BinarySyntax { Operator: not (BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply) } => Truth(node).Key,
        CallSyntax { Target: NameSyntax { Name: "Dates" }, Name: "Before" or "After" or "OnOrBefore" or "OnOrAfter" or "Within" } => Truth(node).Key,
        _ => Value(node),
    };

    private string Value(SyntaxNode node) => node switch
    {
        NumberSyntax number => number.Value.ToString("0.############", CultureInfo.InvariantCulture),
        TextSyntax text => $"\"{text.Value}\"",
        NameSyntax name => _variables.TryGetValue(name.Name, out var variable) ? variable : parameter(name.Name)?.Key ?? name.Name,
        MemberSyntax member => $"{Key(member.Target)}.{member.Name}",
        CallSyntax { Target: NameSyntax { Name: "law" } } law when Law?.Invoke(law) is { } known => known.Key,
        CallSyntax { Target: NameSyntax { Name: "Dates" }, Name: "AddMonths" or "AddDays", Arguments: [var day, NumberSyntax { Value: > Expressions.Compilation.Calendar.FarthestStep }] } beyond => $"Dates.{beyond.Name}({Key(day)},beyond)",
        CallSyntax { Name: "Count", Arguments.Length: 1, Target: { } list } count => $"{Key(list)}.Where({Key(count.Arguments[0])}).Count()",
        CallSyntax call => $"{(call.Target is null ? "" : Key(call.Target) + ".")}{call.Name}({string.Join(",", call.Arguments.Select(Key))})",
        LambdaSyntax lambda => Lambda(lambda),
        UnarySyntax minus => $"-{Key(minus.Operand)}",
        BinarySyntax binary => $"({Key(binary.Left)} {binary.Operator} {Key(binary.Right)})",
        ConditionalSyntax conditional => Chosen(conditional),
        CoalesceSyntax coalesce => $"({Key(coalesce.First)}??{Key(coalesce.Second)})",
        InSyntax choice => $"({Key(choice.Item)} in {string.Join(",", choice.Choices.Select(Key).OrderBy(c => c, StringComparer.Ordinal))})",
        _ => Key(node),
    };

    private string Lambda(LambdaSyntax lambda)
    {
        // By how deep it stands, so that a variable's name makes no difference; no variable hides another.
        var name = FormattableString.Invariant($"${_variables.Count}");
        _variables.Add(lambda.Parameter, name);
        var body = lambda.Body is var tree && IsTruth(tree) ? TableKey(Truth(tree)) : Key(tree);
        _variables.Remove(lambda.Parameter);
        return $"{name}=>{body}";
    }

    /// <summary>Where the earlier or later of two days is taken, it makes no difference to which of them equal days are counted.</summary>
    private string Chosen(ConditionalSyntax conditional)
    {
        var (condition, a, b) = (Truth(conditional.Condition), Key(conditional.WhenTrue), Key(conditional.WhenFalse));
        if (condition is AtomForm && Bare(conditional.Condition) is CallSyntax { Target: NameSyntax { Name: "Dates" }, Arguments.Length: 2 } days)
        {
            var (x, y) = (Key(days.Arguments[0]), Key(days.Arguments[1]));
            if ((Is(conditional.WhenTrue, x) && Is(conditional.WhenFalse, y)) || (Is(conditional.WhenTrue, y) && Is(conditional.WhenFalse, x)))
            {
                return days.Name is "Before" or "OnOrBefore" ? $"(order({x},{y})?{a}:{b})" : $"(order({y},{x})?{a}:{b})";
            }
        }

        return $"({TableKey(condition)}?{a}:{b})";

        // The day itself, or it and something else where there is none: where both days are known, that is the day.
        bool Is(SyntaxNode branch, string day) => Key(branch) == day || (Bare(branch) is CoalesceSyntax coalesce && Key(coalesce.First) == day);
    }

    private string TableKey(Form form) => IsByTable ? FormTable.KeyOf(form) : form.Key;

    // What Min, Max and Sum take is a day or a number; a member alone is never a condition, and as a text it is the same.
    private static bool IsTruth(SyntaxNode node) => node switch
    {
        ParenthesisSyntax parenthesis => IsTruth(parenthesis.Inner),
        NumberSyntax or TextSyntax or MemberSyntax or ConditionalSyntax or CoalesceSyntax => false,
        UnarySyntax { Operator: UnaryOperator.Minus } => false,
        BinarySyntax { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply } => false,
        CallSyntax { Target: NameSyntax { Name: "Dates" }, Name: "AddMonths" or "AddDays" or "AddWorkingDays" } => false,
        _ => true,
    };

    private JunctionForm Junction(BinarySyntax junction)
    {
        var parts = ImmutableArray.CreateBuilder<Form>();
        Collect(junction);
        return new JunctionForm(junction.Operator == BinaryOperator.And, parts.ToImmutable());

        void Collect(SyntaxNode node)
        {
            while (node is ParenthesisSyntax parenthesis)
            {
                node = parenthesis.Inner;
            }

            if (node is BinarySyntax inner && inner.Operator == junction.Operator)
            {
                Collect(inner.Left);
                Collect(inner.Right);
            }
            else
            {
                parts.Add(Truth(node));
            }
        }
    }

    private Form Comparison(BinarySyntax comparison)
    {
        var (left, right) = (Bare(comparison.Left), Bare(comparison.Right));
        if (right is NumberSyntax number && decimal.Truncate(number.Value) == number.Value && LimitsOf(left) is { } limits)
        {
            return OfWhole(comparison.Operator, Key(left), number.Value, limits);
        }

        if (right is BooleanSyntax flag)
        {
            var atom = new AtomForm($"({Key(left)}==true)");
            return flag.Value == (comparison.Operator == BinaryOperator.Equal) ? atom : Form.Not(atom);
        }

        var (a, b) = (Key(left), Key(right));
        return comparison.Operator switch
        {
            BinaryOperator.Less => new AtomForm($"({a}<{b})"),
            BinaryOperator.Greater => new AtomForm($"({b}<{a})"),
            BinaryOperator.LessOrEqual => Form.Not(new AtomForm($"({b}<{a})")),
            BinaryOperator.GreaterOrEqual => Form.Not(new AtomForm($"({a}<{b})")),
            BinaryOperator.NotEqual => Form.Not(Equal(a, b)),
            _ => Equal(a, b),
        };
    }

    // Of a whole number all that can be asked is whether it reaches a number. Where it is not known, so is every answer.
    private static Form OfWhole(BinaryOperator op, string count, decimal number, WholeLimits limits)
    {
        return op switch
        {
            BinaryOperator.GreaterOrEqual => AtLeast(number),
            BinaryOperator.Greater => AtLeast(number + 1),
            BinaryOperator.Less => Form.Not(AtLeast(number)),
            BinaryOperator.LessOrEqual => Form.Not(AtLeast(number + 1)),
            BinaryOperator.Equal => Exactly(),
            _ => Form.Not(Exactly()),
        };

        AtomForm AtLeast(decimal least) => new($"({count}>={least.ToString(CultureInfo.InvariantCulture)})");

        Form Exactly() => number == limits.Least ? Form.Not(AtLeast(number + 1)) : number == limits.Most ? AtLeast(number) : new JunctionForm(true, [AtLeast(number), Form.Not(AtLeast(number + 1))]);
    }

    private static AtomForm Equal(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? new($"({a}=={b})") : new($"({b}=={a})");

    private AtomForm Days(CallSyntax call)
    {
        var (a, b) = (Key(call.Arguments[0]), Key(call.Arguments[1]));
        return call.Name switch
        {
            "Before" => new($"before({a},{b})"),
            "After" => new($"before({b},{a})"),
            "OnOrBefore" => new($"upto({a},{b})"),
            _ => new($"upto({b},{a})"),
        };
    }

    private JunctionForm Within(CallSyntax call)
    {
        var (day, from, to) = (Key(call.Arguments[0]), Key(call.Arguments[1]), Key(call.Arguments[2]));
        return new(true, [new AtomForm($"upto({from},{day})"), new AtomForm($"upto({day},{to})")]);
    }

    private static SyntaxNode Bare(SyntaxNode node) => node is ParenthesisSyntax parenthesis ? Bare(parenthesis.Inner) : node;

    // A count is never less than none.
    private WholeLimits? LimitsOf(SyntaxNode node) => node switch
    {
        CallSyntax { Name: "Count" or "StartedParts" or "WholeParts", Target: not NameSyntax { Name: "law" } } => new WholeLimits(0, decimal.MaxValue),
        MemberSyntax member => Limits?.Invoke(member.Name),
        _ => null,
    };
}

/// <summary>What the name of a parameter stands for: a truth value with its form, or any other value by its text.</summary>
internal sealed record NamedForm(Form? Truth, string Key);
