using Alis.Rules.Evaluation;
using Alis.Rules.Examples;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Facts;
using NodaTime;

namespace Alis.Rules.Mutation;

/// <summary>A file and a day near an example, at which a rule and a changed one may differ.</summary>
internal sealed class Variant(Example near, FactTree facts, TrainingFile file, LocalDate on, ProvisionTrial? trial)
{
    private Assessment? _assessment;
    private Dictionary<bool, string>? _original;

    /// <summary>Gets the example that it was made from.</summary>
    public Example Near { get; } = near;

    public FactTree Facts { get; } = facts;

    public TrainingFile File { get; } = file;

    public LocalDate On { get; } = on;

    /// <summary>Gets the reading that it is run under; null where all stand as they are.</summary>
    public ProvisionTrial? Trial { get; } = trial;

    public Variant At(LocalDate day) => new(Near, Facts, File, day, Trial);

    public Variant Under(ProvisionTrial trial) => new(Near, Facts, File, On, trial);

    public Findings Of(Workflows.LoadedBook book, Frame frame, bool shows, ProvisionTrial? trial) =>
        Findings.Of(book, Near.Rule, _assessment ??= new Assessment(File, On, null, frame), shows, trial);

    /// <summary>What the rule as it stands gives, worked out once.</summary>
    public string Original(Workflows.LoadedBook book, Frame frame, bool shows)
    {
        _original ??= [];
        if (!_original.TryGetValue(shows, out var said))
        {
            said = Statement.Of(Of(book, frame, shows, Trial).Found, shows);
            _original.Add(shows, said);
        }

        return said;
    }
}
