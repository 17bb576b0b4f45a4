using System.Collections.Immutable;
using Alis.Rules.Diagnostics;

namespace Alis.Rules.Evaluation;

/// <summary>How service time was counted (Norwegian: <i>beregning av utdanningstid</i>): what each period gave, what was deducted, and why. Months as whole months and a fraction, exact.</summary>
/// <param name="Name">The parameter whose value it is; null where the condition counts without one.</param>
/// <param name="Total">The months that count.</param>
/// <param name="Services">What each service period gave, by first day.</param>
/// <param name="Allowances">What absence was held against, in order of time.</param>
public sealed record ExplainedSum(string? Name, string Total, ImmutableArray<ExplainedService> Services, ImmutableArray<ExplainedAllowance> Allowances)
{
    /// <summary>Gets the months that whole calendar months give more than the shares of their days.</summary>
    public string CalendarMonths { get; init; } = "0";

    /// <summary>Gets the months above the most that count in another specialty.</summary>
    public string AboveCap { get; init; } = "0";

    /// <summary>Gets the months above the most that count in the same specialty abroad.</summary>
    public string AboveCapAbroad { get; init; } = "0";

    /// <summary>Gets the words that the rule file has for the parameter.</summary>
    internal Wording? Title { get; init; }
}
