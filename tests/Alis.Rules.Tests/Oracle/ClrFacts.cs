using System.Collections;
using System.Globalization;
using Alis.Rules.Facts;
using NodaTime;

namespace Alis.Rules.Tests.Oracle;

/// <summary>Reads facts by reflection over the public properties of the fact records.</summary>
internal static class ClrFacts
{
    public static OracleValue Read(OracleItem item, string name)
    {
        var property = item.Type.GetProperty(name) ?? throw new ArgumentException($"{item.Type.Name} has no {name}.", nameof(name));
        // Service and posts that go on with no end set have no last day; that is known.
        if (item.Value is ServicePeriod { To: null, Ongoing: true } or Post { To: null, Ongoing: true } && name == nameof(ServicePeriod.To))
        {
            return OracleDay.None;
        }

        // What a service does not say of these is no.
        var value = item.Value is { } present ? property.GetValue(present) : null;
        return Wrap(item.Value is ServicePeriod && name is nameof(ServicePeriod.Abroad) or nameof(ServicePeriod.OtherSpecialty) ? value ?? false : value, property.PropertyType);
    }

    private static OracleValue Wrap(object? value, Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare == typeof(LocalDate))
        {
            return value is LocalDate day ? OracleDay.On(day) : OracleDay.Unknown;
        }

        if (bare == typeof(int) || bare == typeof(decimal))
        {
            return value is null ? OracleNumber.Unknown : OracleNumber.Exact(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
        }

        if (bare == typeof(bool))
        {
            return new OracleTruth((bool?)value);
        }

        if (bare == typeof(string))
        {
            return new OracleText((string?)value);
        }

        // A list that is there is complete.
        return !typeof(IEnumerable).IsAssignableFrom(bare) ? new OracleItem(value, bare)
            : value is null ? OracleList.Unknown
            : new OracleList([.. ((IEnumerable)value).Cast<object>().Select(x => new OracleMember(x, true))]);
    }
}
