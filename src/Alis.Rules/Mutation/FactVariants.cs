using System.Collections.Immutable;
using System.Globalization;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Json;
using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Mutation;

/// <summary>Files that differ from one in a single thing: a day moved, a member or an item left out or put in, a code exchanged.</summary>
internal sealed class FactVariants(FactStock stock, IReadOnlyCollection<string> literals)
{
    // Dates of the file that others are moved to.
    private const int MostDays = 10;

    private readonly List<FactTree> _found = [];
    private ImmutableArray<LocalDate> _days = [];

    /// <summary>Returns the files, nearest changes first where one place has several; <paramref name="others"/> are days that are no facts but that facts may fall on.</summary>
    public List<FactTree> Of(FactTree file, IEnumerable<LocalDate> others)
    {
        _found.Clear();
        _days = [.. others.Concat(Days(file)).Distinct()];
        Walk(file, "", static changed => changed);
        return [.. _found];
    }

    /// <summary>Returns the days that a file names, in order, at most so many as are used.</summary>
    public static ImmutableArray<LocalDate> Days(FactTree file)
    {
        var days = new HashSet<LocalDate>();
        Collect(file);
        return [.. days.OrderBy(d => d).Take(MostDays)];

        void Collect(FactTree tree)
        {
            if (FactStock.Day(tree) is { } day)
            {
                days.Add(day);
            }

            foreach (var part in tree switch { FactObject o => o.Members.Select(m => m.Value), FactItems l => l.Items, _ => [] })
            {
                Collect(part);
            }
        }
    }

    private void Walk(FactTree tree, string name, Func<FactTree, FactTree> into)
    {
        switch (tree)
        {
            case FactObject fact:
                WalkObject(fact, name, into);
                break;
            case FactItems list:
                WalkList(list, name, into);
                break;
            case FactScalar scalar when name is not ("formatVersion" or "key" or "$schema"):
                foreach (var other in Others(scalar, name))
                {
                    _found.Add(into(other));
                }

                break;
            default:
                break;
        }
    }

    private void WalkObject(FactObject fact, string name, Func<FactTree, FactTree> into)
    {
        foreach (var member in fact.Members)
        {
            Walk(member.Value, member.Key, changed => into(fact.With(member.Key, changed)));
            if (member.Key is not ("formatVersion" or "key"))
            {
                _found.Add(into(fact.With(member.Key, null)));
            }
        }

        foreach (var missing in stock.Members(name).Where(m => fact.Member(m) is null))
        {
            foreach (var value in stock.Values(missing).Take(3))
            {
                _found.Add(into(fact.With(missing, value)));
            }
        }
    }

    private void WalkList(FactItems list, string name, Func<FactTree, FactTree> into)
    {
        foreach (var (item, at) in list.Items.Select((t, i) => (t, i)))
        {
            Walk(item, name, changed => into(new FactItems(list.Items.SetItem(at, changed))));
            _found.Add(into(new FactItems(list.Items.RemoveAt(at))));
            if (item is FactObject)
            {
                foreach (var twin in Twins(item, list))
                {
                    _found.Add(into(new FactItems(list.Items.Add(twin))));
                }
            }
        }

        _found.Add(into(new FactItems([])));
        if (list.Items.All(i => i is FactScalar))
        {
            _found.AddRange(literals.Select(l => into(new FactItems(list.Items.Add(FactTree.Text(l))))));
        }

        foreach (var other in stock.Items(name))
        {
            var item = other is FactObject fact && fact.Member("key") is not null && list.Items.Any(i => Key(i) == Key(other)) ? Renamed(fact, list) : other;
            _found.Add(into(new FactItems(list.Items.Add(item))));
        }
    }

    /// <summary>The same item once more, and with each of its days moved a little.</summary>
    private IEnumerable<FactTree> Twins(FactTree item, FactItems list)
    {
        var twin = item is FactObject { } fact && fact.Member("key") is not null ? Renamed(fact, list) : item;
        yield return twin;
        foreach (var member in ((FactObject)twin).Members)
        {
            foreach (var other in FactStock.Day(member.Value) is not null ? Others((FactScalar)member.Value, member.Key) : [])
            {
                yield return ((FactObject)twin).With(member.Key, other);
            }
        }
    }

    private static FactObject Renamed(FactObject fact, FactItems list)
    {
        var key = Key(fact);
        while (list.Items.Any(i => Key(i) == key))
        {
            key += "x";
        }

        return fact.With("key", FactTree.Text(key!));
    }

    private static string? Key(FactTree tree) => tree is FactObject fact && fact.Member("key") is FactScalar key ? key.Value : null;

    private IEnumerable<FactTree> Others(FactScalar scalar, string name)
    {
        if (FactStock.Day(scalar) is { } day)
        {
            return DaysNear(day).Select(d => FactTree.Text(ValueTexts.Show(d)));
        }

        return scalar.Kind switch
        {
            JsonKind.Boolean => [new FactScalar(JsonKind.Boolean, scalar.Value == "true" ? "false" : "true")],
            JsonKind.Number when decimal.TryParse(scalar.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) =>
                [.. new[] { 1m, -1m }.Select(step => new FactScalar(JsonKind.Number, (number + step).ToString(CultureInfo.InvariantCulture))), .. stock.Values(name).Where(v => v is FactScalar other && other.Value != scalar.Value)],
            JsonKind.Text => [.. stock.Values(name).Where(v => v is FactScalar other && other.Value != scalar.Value), .. literals.Where(l => l != scalar.Value).Select(FactTree.Text), FactTree.Text(scalar.Value + "-x")],
            _ => [],
        };
    }

    private IEnumerable<LocalDate> DaysNear(LocalDate day)
    {
        var near = new List<LocalDate> { day.PlusDays(1), day.PlusDays(-1) };
        foreach (var months in new[] { 1, -1 })
        {
            if (CalendarMonths.TryAddMonths(day, months, MonthRounding.LastDay, out var moved))
            {
                near.Add(moved);
            }
        }

        foreach (var other in _days)
        {
            near.AddRange([other, other.PlusDays(1), other.PlusDays(-1)]);
        }

        return near.Where(d => d != day).Distinct();
    }
}
