using Alis.Rules.Json;

namespace Alis.Rules.Facts;

/// <summary>Keeps the items of a list together with their places while they are read, for checks that look at several of them.</summary>
internal sealed class Placed<T>
    where T : class
{
    public List<(T Item, JsonValue? Place)> Items { get; } = [];

    /// <summary>Returns the reading of one item that also keeps it here.</summary>
    public Func<Members, T> Reading(Func<Members, T> read) => m =>
    {
        var item = read(m);
        Items.Add((item, m.Value));
        return item;
    };
}
