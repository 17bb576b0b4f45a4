namespace Alis.Rules.Counting;

/// <summary>The stretches of the training whose absence is held against an allowance of its own (spesialistforskriften § 31).</summary>
internal enum TrainingPool
{
    /// <summary>Part 1 in the specialist health service.</summary>
    Part1Hospital,

    /// <summary>Part 1 in the municipality.</summary>
    Part1Municipality,

    /// <summary>The rest of the training.</summary>
    Rest,
}
