using Alis.Rules.Evaluation;
using Alis.Rules.Workflows;

namespace Alis.Rules.Cli;

/// <summary>What the process tells its caller; the first that fits.</summary>
internal static class ExitCode
{
    public const int Good = 0;

    /// <summary>The command was used wrongly, or a file could not be read or written.</summary>
    public const int Usage = 1;

    /// <summary>A rule that binds is broken; for commands about the quality of rules, something fell short.</summary>
    public const int NotMet = 2;

    /// <summary>An input text is faulty.</summary>
    public const int BadInput = 3;

    /// <summary>A rule that binds cannot be decided, or nothing was assessed.</summary>
    public const int Undecided = 4;

    private static readonly int[] InOrder = [Usage, BadInput, NotMet, Undecided];

    public static int Of(ReportOutcome outcome) => outcome switch
    {
        ReportOutcome.Rejected => NotMet,
        ReportOutcome.Undecided => Undecided,
        _ => Good,
    };

    /// <summary>Returns the code of a call about several things: the first of usage, faulty text, not met and undecided that any of them has.</summary>
    public static int FirstThatFits(IEnumerable<int> codes)
    {
        var found = codes.ToHashSet();
        return InOrder.FirstOrDefault(found.Contains, Good);
    }

    public static int Of(IReadOnlyCollection<Finding> findings) =>
        findings.Any(f => f is { Strength: Strength.Must, Verdict: Verdict.NotMet }) ? NotMet
        : findings.Any(f => f is { Strength: Strength.Must, Verdict: Verdict.Undecided }) ? Undecided
        : Good;
}
