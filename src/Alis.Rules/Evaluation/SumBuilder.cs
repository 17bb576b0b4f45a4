using System.Collections.Immutable;
using System.Globalization;
using Alis.Rules.Counting;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Workflows;

namespace Alis.Rules.Evaluation;

/// <summary>Takes the counts of service time of a rule apart: they are counted once more, by the same node.</summary>
internal static class SumBuilder
{
    /// <summary>The sums of a rule, each under the first parameter that it is part of. A sum that facts are missing for is left out: what is missing is told for itself.</summary>
    public static ImmutableArray<ExplainedSum> Build(CompiledRule rule, IEnumerable<CompiledParameter> used, Frame frame)
    {
        var seen = new HashSet<Node>();
        var sums = ImmutableArray.CreateBuilder<ExplainedSum>();
        foreach (var parameter in used)
        {
            Collect(parameter.Value.Node!, parameter);
        }

        Collect(rule.Condition, null);
        return sums.ToImmutable();

        void Collect(Node node, CompiledParameter? parameter)
        {
            if (!seen.Add(node))
            {
                return;
            }

            if (node is ServiceMonthsNode counting && counting.Count(frame) is { Gap: null } counted)
            {
                sums.Add(Sum(counting, counted, frame) with { Name = parameter?.Name, Title = parameter?.Title });
            }

            foreach (var part in node.Parts)
            {
                Collect(part, parameter);
            }
        }
    }

    private static ExplainedSum Sum(ServiceMonthsNode node, CountedService counted, Frame frame)
    {
        var posts = node.Posts(frame).ToDictionary(static p => p.Post.Key, StringComparer.Ordinal);
        var services = counted.Posts.Select(time =>
        {
            var (path, post) = posts[time.Key];
            return new ExplainedService(path, post.Days.From, post.Days.To, post.Percent / 100m, Part(post.Pool), Months(time.Gross), Months(time.Overflow), Months(time.Absence), Months(time.Deducted), Months(time.Counted));
        });
        var allowances = counted.Pools.Select(static pool =>
        {
            var allowance = pool.Allowance;
            return new ExplainedAllowance(Part(pool.Pool), allowance.Days, allowance.Days is null ? allowance.Share / 100m : null, allowance.OfMonths, Months(pool.Gross), Months(pool.Absence), Months(pool.Deducted));
        });
        return new ExplainedSum(null, Months(counted.Counted), [.. services], [.. allowances]) { CalendarMonths = Months(counted.CalendarMonths), AboveCap = Months(counted.OverOtherSpecialty), AboveCapAbroad = Months(counted.OverAbroad) };
    }

    private static string Part(TrainingPool pool) => pool switch
    {
        TrainingPool.Part1Hospital => "part-1-hospital",
        TrainingPool.Part1Municipality => "part-1-municipality",
        _ => "rest",
    };

    /// <summary>Whole months and a fraction in its lowest terms.</summary>
    private static string Months(long units)
    {
        var (whole, rest) = (units / MonthUnits.InMonth, units % MonthUnits.InMonth);
        if (rest == 0)
        {
            return whole.ToString(CultureInfo.InvariantCulture);
        }

        var divisor = ExactNumbers.GreatestCommon(rest, MonthUnits.InMonth);
        var fraction = string.Format(CultureInfo.InvariantCulture, "{0}/{1}", rest / divisor, MonthUnits.InMonth / divisor);
        return whole == 0 ? fraction : string.Format(CultureInfo.InvariantCulture, "{0} {1}", whole, fraction);
    }
}
