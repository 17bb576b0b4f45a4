using System.Collections;
using System.Reflection;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Facts;

namespace Alis.Rules.Tests.Expressions;

/// <summary>Takes members away from facts at random, on the records themselves: what is left is what someone would have known who knew less.</summary>
internal sealed class FactRemoval(Draws draws, int oneIn)
{
    private readonly Dictionary<object, object> _done = new(ReferenceEqualityComparer.Instance);

    /// <summary>Returns the fact with less in it; the same one each time.</summary>
    public T From<T>(T fact)
        where T : class
    {
        if (_done.TryGetValue(fact, out var known))
        {
            return (T)known;
        }

        var copy = (T)fact.GetType().GetMethod("<Clone>$")!.Invoke(fact, null)!;
        foreach (var property in fact.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null))
        {
            property.SetValue(copy, Member(property, property.GetValue(fact)));
        }

        // Service cut at the day says both that it ends there and that it goes on: who knew less than its end knew not either that it has none.
        if (fact is ServicePeriod { To: not null } && copy is ServicePeriod { To: null })
        {
            typeof(ServicePeriod).GetProperty(nameof(ServicePeriod.Ongoing))!.SetValue(copy, null);
        }

        _done.Add(fact, copy);
        return copy;
    }

    private object? Member(PropertyInfo property, object? value)
    {
        // An absent list of goals is said to name none, and service that does not say so is neither in another specialty nor abroad: there absent is not unknown.
        if (value is null || (property.Name == "Goals" && property.DeclaringType != typeof(TrainingFile)) || property.Name is nameof(ServicePeriod.OtherSpecialty) or nameof(ServicePeriod.Abroad))
        {
            return value;
        }

        if (draws.OneIn(oneIn))
        {
            return null;
        }

        return value switch
        {
            string => value,
            IReadOnlyList<string> => value,
            IEnumerable items => Items(items, property.PropertyType.GetGenericArguments()[0]),
            IFact fact => From(fact),
            _ => value,
        };
    }

    private IList Items(IEnumerable items, Type type)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        foreach (var item in items)
        {
            list.Add(From(item));
        }

        return list;
    }
}
