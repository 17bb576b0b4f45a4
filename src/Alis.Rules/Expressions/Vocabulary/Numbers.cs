namespace Alis.Rules.Expressions.Vocabulary;

/// <summary>What expressions say about numbers, as C# for Microsoft RulesEngine.</summary>
public static class Numbers
{
    /// <summary>Returns the larger of two numbers.</summary>
    /// <param name="a">A number.</param>
    /// <param name="b">Another.</param>
    public static decimal Larger(decimal a, decimal b) => Math.Max(a, b);
}
