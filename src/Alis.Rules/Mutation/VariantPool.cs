using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Examples;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Mutation;

/// <summary>Files and days near the examples of one rule, in a stated order: first those that differ only in the day, then those that differ in one fact, then in a fact and the day.</summary>
internal sealed class VariantPool
{
    // What one rule may hold in memory at a time: some tens of megabytes.
    private const int MostVariants = 5_000;
    private const int MostFarther = 6_000;

    private readonly RuleSet _rules;
    private readonly ImmutableArray<Example> _examples;
    private readonly ImmutableArray<LocalDate> _lawDays;
    private readonly List<Variant> _nearest = [];
    private readonly List<Variant> _facts = [];
    private List<Variant>? _farther;
    private readonly FactVariants _near;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public VariantPool(RuleSet rules, LoadedBook book, ImmutableArray<Example> examples)
    {
        _rules = rules;
        _examples = examples;
        _lawDays = LawDays(book.Book);
        var stock = new FactStock();
        var facts = examples.Select(e => FactTree.Of(JsonText.Read(e.Document, MergePatch.Apply(e.Shared.Facts!, e.Source.Change), new DiagnosticSink())!)).ToList();
        facts.ForEach(f => stock.Add(f, ""));
        _near = new FactVariants(stock);
        for (var i = 0; i < examples.Length; i++)
        {
            AddDays(_nearest, new Variant(examples[i], facts[i], examples[i].File, examples[i].On));
        }

        // One example after the other gives what it has, so that where there are too many all are looked at a little.
        var each = facts.ConvertAll(_near.Of);
        for (var at = 0; each.Exists(e => at < e.Count) && _facts.Count < MostVariants; at++)
        {
            for (var i = 0; i < examples.Length; i++)
            {
                if (at < each[i].Count)
                {
                    AddFacts(examples[i], each[i][at]);
                }
            }
        }
    }

    public ImmutableArray<Example> Examples => _examples;

    /// <summary>Gets what differs in one thing.</summary>
    public IEnumerable<Variant> Near => _nearest.Concat(_facts);

    /// <summary>Gets what differs in two things: a fact and the day, or two facts. Made when first asked for, since few changes need to be looked for so far away.</summary>
    public IReadOnlyList<Variant> Farther => _farther ??= MakeFarther();

    private List<Variant> MakeFarther()
    {
        var farther = new List<Variant>();
        var near = _facts.ToList();

        // Steps that have no divisor in common with most counts: each file gets another day and another second change, the same ones each time.
        for (var round = 0; round < 8 && farther.Count < MostFarther; round++)
        {
            for (var i = 0; i < near.Count && farther.Count < MostFarther; i++)
            {
                var days = DaysFor(near[i]).ToList();
                farther.Add(near[i].At(days[((i * 7) + (round * 11)) % days.Count]));
                var others = round % 2 == 0 ? _near.Of(near[i].Facts) : [];
                if (others.Count > 0 && Read(near[i].Near, others[((i * 31) + (round * 17)) % others.Count]) is { } second)
                {
                    farther.Add(second);
                }
            }
        }

        return farther;
    }

    private void AddDays(List<Variant> into, Variant variant)
    {
        foreach (var day in DaysFor(variant))
        {
            into.Add(variant.At(day));
        }
    }

    private IEnumerable<LocalDate> DaysFor(Variant variant) =>
        FactVariants.Days(variant.Facts).SelectMany(d => new[] { d, d.PlusDays(1), d.PlusDays(-1) })
            .Concat([variant.On.PlusDays(1), variant.On.PlusDays(-1)])
            .Concat(Months(variant.On))
            .Concat(_lawDays)
            .Where(d => d != variant.On)
            .Distinct();

    private static IEnumerable<LocalDate> Months(LocalDate day) =>
        new[] { 1m, -1m }.Select(m => Calendar.Add(day, m, CalendarStep.Months)).Where(d => d is not null).Select(d => d!.Value);

    private static ImmutableArray<LocalDate> LawDays(Rulebook book) =>
    [
        .. new[] { book.From, book.To }
            .Concat(book.Provisions.SelectMany(p => p.Versions).SelectMany(v => new[] { v.From, v.To }))
            .Where(d => d is { Year: > 1 and < 9999 })
            .SelectMany(d => new[] { d!.Value, d.Value.PlusDays(-1), d.Value.PlusDays(1) })
            .Distinct(),
    ];

    private void AddFacts(Example example, FactTree facts)
    {
        if (_facts.Count < MostVariants && Read(example, facts) is { } variant)
        {
            _facts.Add(variant);
        }
    }

    /// <summary>Reads a changed file; null where it is faulty or has come before.</summary>
    private Variant? Read(Example example, FactTree facts)
    {
        var utf8 = facts.ToUtf8();
        if (!_seen.Add($"{ValueTexts.Show(example.On)}/{System.Text.Encoding.UTF8.GetString(utf8)}"))
        {
            return null;
        }

        // A file with warnings contradicts itself: nobody should be given it as an example.
        return TrainingFileReader.Read(example.Document, utf8, _rules.Catalogues) is { Value: { } file, Diagnostics.IsEmpty: true }
            ? new Variant(example, facts, file, example.On)
            : null;
    }
}
