using Alis.Rules.Json;
using NodaTime;
using NodaTime.Text;

namespace Alis.Rules.Mutation;

/// <summary>What the examples of a rule say here and there, for use elsewhere: values and items by the name of their member.</summary>
internal sealed class FactStock
{
    private const int MostValues = 12;
    private const int MostItems = 10;

    private readonly Dictionary<string, List<FactTree>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FactTree>> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Adds what a file says; <paramref name="name"/> is the member that it stands under.</summary>
    public void Add(FactTree tree, string name)
    {
        switch (tree)
        {
            case FactObject fact:
                foreach (var member in fact.Members)
                {
                    Put(_members, name, member.Key, MostItems * 4);
                    Add(member.Value, member.Key);
                }

                break;
            case FactItems list:
                foreach (var item in list.Items)
                {
                    Put(_items, name, item, MostItems);
                    Add(item, name);
                }

                Put(_values, name, list, MostValues / 3);
                break;
            default:
                Put(_values, name, tree, MostValues);
                break;
        }

        if (tree is FactObject)
        {
            Put(_values, name, tree, MostValues / 3);
        }
    }

    public IReadOnlyList<FactTree> Values(string name) => _values.TryGetValue(name, out var values) ? values : [];

    public IReadOnlyList<FactTree> Items(string name) => _items.TryGetValue(name, out var items) ? items : [];

    /// <summary>Returns the members that objects under a name were seen with.</summary>
    public IReadOnlyList<string> Members(string name) => _members.TryGetValue(name, out var members) ? members : [];

    /// <summary>Returns the day that a scalar states; null where it states none.</summary>
    public static LocalDate? Day(FactTree tree) =>
        tree is FactScalar { Kind: JsonKind.Text, Value.Length: 10 } text && LocalDatePattern.Iso.Parse(text.Value) is { Success: true } day ? day.Value : null;

    private void Put<T>(Dictionary<string, List<T>> into, string name, T value, int most)
    {
        if (!into.TryGetValue(name, out var values))
        {
            values = [];
            into.Add(name, values);
        }

        if (values.Count < most && _seen.Add($"{typeof(T).Name}/{ReferenceEquals(into, _items)}/{name}/{value}"))
        {
            values.Add(value);
        }
    }
}
