using System.Collections.Immutable;
using Alis.Rules.Expressions.Compilation;

namespace Alis.Rules.Mutation;

/// <summary>What a truth value is made of, whatever way it is written: a closed family.</summary>
internal abstract record Form
{
    /// <summary>Gets the form as text: two forms with one text are one form.</summary>
    public abstract string Key { get; }

    public static Form Not(Form form) => form switch
    {
        NotForm not => not.Of,
        ConstantForm constant => new ConstantForm(constant.Value.Not()),
        _ => new NotForm(form),
    };
}

/// <summary>A part that is looked at as a whole.</summary>
internal sealed record AtomForm(string Text) : Form
{
    public override string Key => Text;
}

internal sealed record ConstantForm(Truth Value) : Form
{
    public override string Key => Value == Truth.True ? "true" : "false";
}

internal sealed record NotForm(Form Of) : Form
{
    public override string Key => "!" + Of.Key;
}

/// <summary>One of two, by a condition.</summary>
internal sealed record ConditionalForm(Form Condition, Form WhenTrue, Form WhenFalse) : Form
{
    public override string Key => $"({Condition.Key}?{WhenTrue.Key}:{WhenFalse.Key})";
}

/// <summary>"And" or "or" over parts, in the order written.</summary>
internal sealed record JunctionForm(bool IsAnd, ImmutableArray<Form> Parts) : Form
{
    public override string Key => $"({string.Join(IsAnd ? "&&" : "||", Parts.Select(p => p.Key))})";
}
