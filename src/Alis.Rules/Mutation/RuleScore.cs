namespace Alis.Rules.Mutation;

/// <summary>How many changes to a rule its examples notice.</summary>
/// <param name="Rulebook">The rule book.</param>
/// <param name="Rule">The rule; empty for a whole book or for all.</param>
/// <param name="Examples">How many examples there are.</param>
/// <param name="Mutants">How many changes there are: to the rule itself, and to provisions, globals and days that it uses.</param>
/// <param name="Killed">How many were noticed.</param>
/// <param name="Equivalent">How many are proven never to be noticeable.</param>
public sealed record RuleScore(string Rulebook, string Rule, int Examples, int Mutants, int Killed, int Equivalent)
{
    /// <summary>Gets how many were not noticed.</summary>
    public int Survived => Mutants - Killed - Equivalent;

    /// <summary>Gets how many hundredths of those that can be noticed were noticed, rounded down to one decimal; 100 where there are none.</summary>
    public decimal Percent => Mutants == Equivalent ? 100 : Math.Floor(1000m * Killed / (Mutants - Equivalent)) / 10;
}
