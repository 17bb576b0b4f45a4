using System.Text.Json.Nodes;
using Alis.Rules.Tests.Facts;
using FsCheck;
using FsCheck.Fluent;

namespace Alis.Rules.Tests.Coverage;

/// <summary>A decision made of "and", "or", "not" and choices over six facts of a service, which need not all be known, with an evaluator of its own: numbers, not truths.</summary>
internal sealed record GeneratedDecision(GeneratedDecision.Part Whole, int?[][] Facts)
{
    private static readonly string[] Flags = ["facilitatesGoals", "learningActivitiesAsOtherLis", "supervisionAsOtherLis", "guidanceAsOtherLis", "municipalCriteriaMet"];

    /// <summary>Gets decisions in which each fact stands in at most one place.</summary>
    public static Gen<GeneratedDecision> Plain => Generate(false);

    /// <summary>Gets decisions in which a fact may stand in several places.</summary>
    public static Gen<GeneratedDecision> Repeating => Generate(true);

    public string Expression => Whole.Written;

    /// <summary>Gets the places of facts, in the order written.</summary>
    public IReadOnlyList<Part> Places => [.. Whole.Leaves()];

    /// <summary>Returns 1 for true, 0 for false, null for unknown; each place has a value of its own, so that one can be turned round alone.</summary>
    public int? Value(IReadOnlyDictionary<Part, int?> places) => Whole.Value(places);

    /// <summary>Whether turning one place round changes a decision that is known: the definition, word for word.</summary>
    public bool Decides(Part place, int?[] facts)
    {
        var values = Places.ToDictionary(p => p, p => facts[p.Fact]);
        if (values[place] is not { } own || Value(values) is not { } before)
        {
            return false;
        }

        values[place] = 1 - own;
        return Value(values) != before;
    }

    public static JsonObject Service(int?[] facts, int number)
    {
        var service = new JsonObject { ["key"] = $"s{number}", ["from"] = "2024-01-01", ["to"] = "2024-06-30" };
        for (var i = 0; i < Flags.Length; i++)
        {
            if (facts[i] is { } flag)
            {
                service[Flags[i]] = flag == 1;
            }
        }

        if (facts[Flags.Length] is { } pays)
        {
            service["paidBy"] = pays == 1 ? "nlsh" : "other";
        }

        return service;
    }

    private static Gen<GeneratedDecision> Generate(bool repeats) =>
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Draw(new Draws(seed), repeats);

    private static GeneratedDecision Draw(Draws draws, bool repeats)
    {
        var count = 1 + draws.Next(6);
        var free = new Queue<int>(Enumerable.Range(0, count));
        var whole = Tree(draws, count, () => repeats ? draws.Next(Math.Max(2, count - 2)) : free.Dequeue());
        var facts = Enumerable.Range(0, 1 + draws.Next(12)).Select(_ => Enumerable.Range(0, 6).Select(_ => draws.Next(7) is var n && n == 6 ? (int?)null : n % 2).ToArray());
        return new GeneratedDecision(whole, [.. facts]);
    }

    private static Part Tree(Draws draws, int leaves, Func<int> next)
    {
        if (leaves == 1)
        {
            var leaf = new Part('f', [], next());
            return draws.Next(3) == 0 ? new Part('!', [leaf], -1) : leaf;
        }

        if (leaves >= 3 && draws.Next(4) == 0)
        {
            return new Part('?', [Tree(draws, 1, next), Tree(draws, 1, next), Tree(draws, leaves - 2, next)], -1);
        }

        var first = 1 + draws.Next(leaves - 1);
        var pair = new Part(draws.Next(2) == 0 ? '&' : '|', [Tree(draws, first, next), Tree(draws, leaves - first, next)], -1);
        return draws.Next(4) == 0 ? new Part('!', [pair], -1) : pair;
    }

    /// <summary>A fact, or an operator over parts.</summary>
    internal sealed class Part(char kind, Part[] parts, int fact)
    {
        public int Fact => fact;

        public string Written => kind switch
        {
            'f' => fact < Flags.Length ? $"service.{char.ToUpperInvariant(Flags[fact][0])}{Flags[fact][1..]} == true" : "service.PaidBy == \"nlsh\"",
            '!' => $"!({parts[0].Written})",
            '?' => $"(({parts[0].Written}) ? ({parts[1].Written}) : ({parts[2].Written}))",
            var op => $"(({parts[0].Written}) {op}{op} ({parts[1].Written}))",
        };

        public IEnumerable<Part> Leaves() => kind == 'f' ? [this] : parts.SelectMany(p => p.Leaves());

        public int? Value(IReadOnlyDictionary<Part, int?> places)
        {
            if (kind == 'f')
            {
                return places[this];
            }

            var values = parts.Select(p => p.Value(places)).ToList();
            return kind switch
            {
                '!' => 1 - values[0],
                '?' when values[0] is { } condition => condition == 1 ? values[1] : values[2],
                '?' => values[1] == values[2] ? values[1] : null,
                '&' => values.Contains(0) ? 0 : values.Contains(null) ? null : 1,
                _ => values.Contains(1) ? 1 : values.Contains(null) ? null : 0,
            };
        }
    }
}
