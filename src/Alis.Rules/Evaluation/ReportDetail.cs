namespace Alis.Rules.Evaluation;

/// <summary>How much is worked out beside the verdicts.</summary>
public enum ReportDetail
{
    /// <summary>Verdicts, amounts, days and missing facts, with what texts show, the facts used and the turning points.</summary>
    Full,

    /// <summary>Verdicts, amounts, days and missing facts only: several times faster. Texts cannot be written from it.</summary>
    Verdicts,
}
