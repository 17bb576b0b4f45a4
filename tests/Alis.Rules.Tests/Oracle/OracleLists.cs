using System.Collections.Immutable;

namespace Alis.Rules.Tests.Oracle;

/// <summary>What can be asked of a list some of whose items are only perhaps in it.</summary>
internal static class OracleLists
{
    public static OracleValue Fold(string name, OracleList list, Func<object, OracleValue>? lambda)
    {
        if (list.Items is not { } items)
        {
            return name switch
            {
                "Where" => OracleList.Unknown,
                "Any" or "All" => OracleTruth.Unknown,
                "Count" or "Sum" => OracleNumber.Unknown,
                _ => OracleDay.Unknown,
            };
        }

        OracleTruth Holds(OracleMember item) => lambda is null ? new(true) : (OracleTruth)lambda(item.Value);
        switch (name)
        {
            case "Any":
                return items.Select(i => Belongs(i).And(Holds(i))).Aggregate(new OracleTruth(false), (a, b) => a.Or(b));
            case "All":
                return items.Select(i => Belongs(i).Not().Or(Holds(i))).Aggregate(new OracleTruth(true), (a, b) => a.And(b));
            case "Where":
                return Where(items, Holds);
            case "Count":
                var counted = Where(items, Holds).Items!.Value;
                return new OracleNumber(counted.Count(i => i.IsCertain), counted.Length);
            case "Sum":
                return items.Select(i => Addend(i, (OracleNumber)lambda!(i.Value))).Aggregate(OracleNumber.Exact(0), (a, b) => OracleNumber.AtCorners(a, b, (x, y) => x + y));
            default:
                return Extreme(items, i => (OracleDay)lambda!(i.Value), name == "Max");
        }
    }

    public static OracleTruth Contains(OracleList list, OracleText text)
    {
        if (list.Items is not { } items || text.Value is null)
        {
            return OracleTruth.Unknown;
        }

        return items.Select(i => Belongs(i).And(new OracleTruth((string)i.Value == text.Value))).Aggregate(new OracleTruth(false), (a, b) => a.Or(b));
    }

    private static OracleTruth Belongs(OracleMember item) => new(item.IsCertain ? true : null);

    private static OracleList Where(ImmutableArray<OracleMember> items, Func<OracleMember, OracleTruth> holds) =>
        new([.. items.Select(i => (Item: i, In: Belongs(i).And(holds(i)))).Where(x => x.In.Value != false).Select(x => new OracleMember(x.Item.Value, x.In.Value == true))]);

    private static OracleNumber Addend(OracleMember item, OracleNumber value)
    {
        if (item.IsCertain || value is not { Low: { } low, High: { } high })
        {
            return value;
        }

        // It may not be there at all: then it adds nothing.
        return new(Math.Min(low, 0), Math.Max(high, 0));
    }

    private static OracleDay Extreme(ImmutableArray<OracleMember> items, Func<OracleMember, OracleDay> day, bool max)
    {
        OracleDay Of(IEnumerable<OracleMember> some)
        {
            var days = some.Select(day).Where(d => d.Day is not null).Select(d => d.Day!.Value).ToList();
            return days.Count == 0 ? OracleDay.None : OracleDay.On(max ? days.Max() : days.Min());
        }

        if (items.Any(i => day(i) == OracleDay.Unknown))
        {
            return OracleDay.Unknown;
        }

        // One day further than all others: if no single uncertain item moves the answer, no set of them does.
        var certain = items.Where(i => i.IsCertain).ToList();
        var answer = Of(certain);
        return items.Where(i => !i.IsCertain).All(i => Of(certain.Append(i)) == answer) ? answer : OracleDay.Unknown;
    }
}
