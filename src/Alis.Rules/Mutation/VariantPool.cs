using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
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
    // What one rule may hold in memory at a time: some tens of megabytes; and how much is looked at for each change: some seconds.
    private const int MostNearest = 12_000;
    private const int MostVariants = 8_000;
    private const int MostFarther = 6_000;

    private readonly RuleSet _rules;
    private readonly ImmutableArray<Example> _examples;
    private readonly ImmutableArray<LocalDate> _lawDays;
    private readonly List<Variant> _nearest = [];
    private readonly List<Variant> _facts = [];
    private List<Variant>? _farther;
    private readonly FactVariants _near;
    private readonly ImmutableArray<ImmutableArray<LocalDate>> _ownDays;
    private readonly List<ProvisionTrial> _readings = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public VariantPool(RuleSet rules, LoadedBook book, ImmutableArray<Example> examples)
    {
        _rules = rules;
        _examples = examples;
        var workflow = book.Workflows.First(w => w.Rules.Any(r => r.Id == examples[0].Rule));
        var rule = workflow.Rules.First(r => r.Id == examples[0].Rule);
        _lawDays = LawDays(book.Book, rule);
        var stock = new FactStock();
        var facts = examples.Select(e => FactTree.Of(JsonText.Read(e.Document, MergePatch.Apply(e.Shared.Facts!, e.Source.Change), new DiagnosticSink())!)).ToList();
        facts.ForEach(f => stock.Add(f, ""));
        _near = new FactVariants(stock, RuleLiterals.Of(rule.Source, workflow.Source.Globals));
        var frame = new Frame();
        _ownDays = [.. examples.Select(e => OwnDays(book, e, frame))];
        for (var i = 0; i < examples.Length; i++)
        {
            AddDays(_nearest, new Variant(examples[i], facts[i], examples[i].File, examples[i].On, examples[i].Trial));
        }

        // Only readings of the own book: an example names a provision as its rule does.
        foreach (var provision in book.Book.Provisions.Where(p => p.Admissible.Length > 1 && rule.Provisions.Any(u => ReferenceEquals(u.Provision, p))))
        {
            foreach (var value in provision.Admissible)
            {
                _readings.Add(new ProvisionTrial(provision, value));
            }
        }

        for (var i = 0; i < examples.Length; i++)
        {
            _nearest.AddRange(_readings.Select(r => new Variant(examples[i], facts[i], examples[i].File, examples[i].On, r)));
        }

        if (_nearest.Count > MostNearest)
        {
            var some = InTurn(_nearest.GroupBy(v => v.Near).Select(g => g.ToList()).ToList()).Take(MostNearest).Select(v => v.Item).ToList();
            _nearest.Clear();
            _nearest.AddRange(some);
        }

        foreach (var (example, changed) in InTurn(facts.Select((f, i) => _near.Of(f, _ownDays[i])).ToList()))
        {
            if (_facts.Count == MostVariants)
            {
                break;
            }

            AddFacts(examples[example], changed);
        }
    }

    public ImmutableArray<Example> Examples => _examples;

    /// <summary>Gets what differs in one thing.</summary>
    public IEnumerable<Variant> Near => _nearest.Concat(_facts);

    /// <summary>Gets what differs in two things: a fact and the day, or two facts. Made when first asked for, since few changes need to be looked for so far away.</summary>
    public IReadOnlyList<Variant> Farther => _farther ??= MakeFarther();

    /// <summary>One after the other gives one, from all over what it has, so that where there are too many everything is looked at a little.</summary>
    private static IEnumerable<(int From, T Item)> InTurn<T>(IReadOnlyList<IReadOnlyList<T>> each)
    {
        for (var at = 0; each.Any(e => at < e.Count); at++)
        {
            for (var i = 0; i < each.Count; i++)
            {
                if (at < each[i].Count)
                {
                    yield return (i, each[i][(int)(at * 101L % each[i].Count)]);
                }
            }
        }
    }

    private List<Variant> MakeFarther()
    {
        var farther = new List<Variant>();

        // Steps that have no divisor in common with most counts: the same files each time. What is made is changed further in its turn.
        for (var i = 0; i < MostFarther && _facts.Count > 0; i++)
        {
            var at = (int)(i * 7919L % (_facts.Count + farther.Count));
            var from = at < _facts.Count ? _facts[at] : farther[at - _facts.Count];
            var days = DaysFor(from).ToList();
            var other = (i % 4) switch
            {
                0 => from.At(days[i * 31 % days.Count]),
                1 when _readings.Count > 0 => from.Under(_readings[i / 4 % _readings.Count]),
                _ => _near.Of(from.Facts, _ownDays[_examples.IndexOf(from.Near)]) is { Count: > 0 } others ? Read(from.Near, others[(int)(i * 4099L % others.Count)], from.On, from.Trial) : null,
            };
            if (other is not null)
            {
                farther.Add(other);
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
        FactVariants.Days(variant.Facts).Concat(_ownDays[_examples.IndexOf(variant.Near)]).SelectMany(d => new[] { d, d.PlusDays(1), d.PlusDays(-1) })
            .Concat([variant.On.PlusDays(1), variant.On.PlusDays(-1)])
            .Concat(Months(variant.On))
            .Concat(_lawDays)
            .Where(d => d != variant.On)
            .Distinct();

    private static IEnumerable<LocalDate> Months(LocalDate day) =>
        new[] { 1m, -1m }.Select(m => Calendar.Add(day, m, CalendarStep.Months)).Where(d => d is not null).Select(d => d!.Value);

    /// <summary>The days that the rule works out: a fact on one of them, or a day beside it, is on a boundary.</summary>
    private static ImmutableArray<LocalDate> OwnDays(LoadedBook book, Example example, Frame frame) =>
    [
        .. Findings.Of(book, example.Rule, new Assessment(example.File, example.On, null, frame), true, example.Trial).Found
            .SelectMany(f => new[] { f.Due, f.Opens, f.FulfilledOn }.Concat(f.Values?.Values.Select(v => v.Day) ?? []))
            .Where(d => d is not null).Select(d => d!.Value).Append(example.On).Distinct(),
    ];

    /// <summary>The days on which what the rule reads becomes another, and those beside them.</summary>
    private static ImmutableArray<LocalDate> LawDays(Rulebook book, CompiledRule rule) =>
    [
        .. new[] { rule.Properties.InForce.From, rule.Properties.InForce.To, book.From, book.To }
            .Concat(rule.Provisions.SelectMany(p => p.Provision.Versions).SelectMany(v => new[] { v.From, v.To }))
            .Where(d => d is { Year: > 1 and < 9999 })
            .SelectMany(d => new[] { d!.Value, d.Value.PlusDays(-1), d.Value.PlusDays(1) })
            .Distinct(),
    ];

    private void AddFacts(Example example, FactTree facts)
    {
        if (_facts.Count < MostVariants && Read(example, facts, example.On, example.Trial) is { } variant)
        {
            _facts.Add(variant);
        }
    }

    /// <summary>Reads a changed file; null where it is faulty or has come before.</summary>
    private Variant? Read(Example example, FactTree facts, LocalDate on, ProvisionTrial? trial)
    {
        var utf8 = facts.ToUtf8();
        if (!_seen.Add($"{ValueTexts.Show(on)}/{trial?.Provision.Id}={trial?.Value}/{System.Text.Encoding.UTF8.GetString(utf8)}"))
        {
            return null;
        }

        // A file with warnings contradicts itself: nobody should be given it as an example.
        return TrainingFileReader.Read(example.Document, utf8, _rules.Catalogues) is { Value: { } file, Diagnostics.IsEmpty: true }
            ? new Variant(example, facts, file, on, trial)
            : null;
    }
}
