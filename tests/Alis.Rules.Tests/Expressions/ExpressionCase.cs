using Alis.Rules.Facts;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Oracle;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Alis.Rules.Tests.Expressions;

/// <summary>A generated expression with generated facts and a day.</summary>
internal sealed record ExpressionCase(GeneratedExpression Expression, int FileSeed, bool HasGaps)
{
    private static readonly Block NoBlock = new() { Key = "none" };
    private static readonly ServicePeriod NoService = new() { Key = "none" };

    /// <summary>Gets cases over files from which members are missing.</summary>
    public static Arbitrary<ExpressionCase> WithGaps { get; } = Cases(hasGaps: true);

    /// <summary>Gets cases over files in which every fact is present.</summary>
    public static Arbitrary<ExpressionCase> Complete { get; } = Cases(hasGaps: false);

    /// <summary>Gets the facts as they stand at the end of the day.</summary>
    public TrainingFile View
    {
        get
        {
            var draws = new Draws(FileSeed);
            var file = TrainingFileGenerator.CompleteFile(draws);
            if (HasGaps)
            {
                file.Service = [.. file.Service!.Select(s => draws.OneIn(3) ? s with { To = null, Ongoing = true } : s)];
                file.Posts = [.. file.Posts!.Select(p => draws.OneIn(3) ? p with { To = null, Ongoing = true } : p)];
                var (plan, catalogue) = (file.ImplementationPlan!, Alis.Rules.Catalogues.CatalogueSet.Embedded.PlanStates.Codes);
                file.ImplementationPlan = plan with { Blocks = [.. plan.Blocks!.Select(b => draws.OneIn(3) ? b with { States = [.. catalogue.Where(_ => draws.OneIn(2))] } : b)] };
                file = FactJson.RemoveSome(file, draws);
            }

            return file.Build().GetValueOrThrow().AsOf(On);
        }
    }

    public LocalDate On => new LocalDate(2020, 1, 1).PlusDays(FileSeed % 3500);

    public ExpressionHarness Compile()
    {
        var harness = new ExpressionHarness(Expression.Body.ToString(), Expression.Parameters.Select(p => KeyValuePair.Create(p.Key, p.Value.ToString())));
        return harness.Diagnostics.IsEmpty ? harness : throw new InvalidOperationException($"{Expression}\n{string.Join("\n", harness.Diagnostics)}");
    }

    public static Block BlockOf(TrainingFile view) => view.Blocks is { Count: > 0 } blocks ? blocks[0] : NoBlock;

    public static ServicePeriod ServiceOf(TrainingFile view) => view.Service is { Count: > 0 } service ? service[^1] : NoService;

    public static string Show(OracleValue value) => value switch
    {
        OracleTruth truth => truth.Value switch { true => "true", false => "false", null => "unknown" },
        OracleNumber number => number.Low is null ? "unknown" : FormattableString.Invariant($"{number.Low}..{number.High}"),
        OracleDay day => day.Day is { } known ? NodaTime.Text.LocalDatePattern.Iso.Format(known) : day.IsKnown ? "none" : "unknown",
        OracleText text => text.Value ?? "unknown",
        OracleItem item => item.Value is { } fact ? FactIdentity.Of(fact) + "#" + System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(fact) : "unknown",
        OracleList { Items: { } items } => string.Join(", ", items.Select(i => (i.Value as string ?? FactIdentity.Of(i.Value) + "#" + System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(i.Value)) + (i.IsCertain ? "" : "?"))),
        _ => "unknown",
    };

    public override string ToString() => $"{Expression} (file {FileSeed}, gaps {HasGaps})";

    private static Arbitrary<ExpressionCase> Cases(bool hasGaps) => Arb.From(
        Gen.Sized(size =>
            from seed in Gen.Choose(0, int.MaxValue - 1)
            from file in Gen.Choose(0, int.MaxValue - 1)
            select new ExpressionCase(new TermGenerator(new Draws(seed), ExpressionHarness.Vocabulary).Expression(2 + (size / 10)), file, hasGaps)),
        c => c.Expression.Shrink().Select(e => c with { Expression = e }));
}
