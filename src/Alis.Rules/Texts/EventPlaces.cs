using Alis.Rules.Diagnostics;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using Alis.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace Alis.Rules.Texts;

/// <summary>Where the events of a file stand in its text, so that what is said of one can name its line. Facts carry no places, and are in another order. For one report; not for several threads at once.</summary>
public sealed class EventPlaces
{
    private readonly byte[] _text;
    private Dictionary<string, Queue<JsonValue>>? _waiting;
    private readonly Dictionary<object, JsonValue> _found = new(ReferenceComparer.Instance);

    private EventPlaces(string name, byte[] text) => (Name, _text) = (name, text);

    /// <summary>Gets what diagnostics call the text.</summary>
    public string Name { get; }

    /// <summary>Finds the events of a text.</summary>
    /// <param name="name">What diagnostics call the text.</param>
    /// <param name="utf8Json">The text of a training file or an agreement file.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static EventPlaces In(string name, byte[] utf8Json)
    {
        _ = name ?? throw new ArgumentNullException(nameof(name));
        _ = utf8Json ?? throw new ArgumentNullException(nameof(utf8Json));
        return new EventPlaces(name, (byte[])utf8Json.Clone());
    }

    /// <summary>Returns the place of an event; the whole text where it is not found.</summary>
    internal Location Of(object happening)
    {
        if (!_found.TryGetValue(happening, out var place))
        {
            // Most files have no event that anything is said of, and are not read a second time.
            _waiting ??= Read();
            if (!_waiting.TryGetValue(Identity(happening), out var queue) || queue.Count == 0)
            {
                return Location.Whole(Name);
            }

            place = queue.Dequeue();
            _found.Add(happening, place);
        }

        return place.Where;
    }

    private Dictionary<string, Queue<JsonValue>> Read()
    {
        var waiting = new Dictionary<string, Queue<JsonValue>>(StringComparer.Ordinal);
        var root = JsonText.Read(Name, _text, new DiagnosticSink());
        Add(waiting, root?.Member("events"));
        Add(waiting, root?.Member("agreementFile")?.Member("events"));
        return waiting;
    }

    private static void Add(Dictionary<string, Queue<JsonValue>> waiting, JsonValue? events)
    {
        foreach (var item in events?.Items ?? [])
        {
            string[] parts = [Text("kind"), Text("on"), Text("by"), Text("to"), Text("listing"), Text("block"), Text("deadline"), Text("from"), Text("until"), Text("place"), Text("otherAgreement"), Text("rulebook")];
            var identity = string.Join("\n", parts);
            if (!waiting.TryGetValue(identity, out var queue))
            {
                waiting.Add(identity, queue = new Queue<JsonValue>());
            }

            queue.Enqueue(item);

            string Text(string member) => item.Kind == JsonKind.Object && item.Member(member) is { Kind: JsonKind.Text } text ? text.Text : "";
        }
    }

    private static string Identity(object happening) => happening is AgreementEvent e
        ? string.Join("\n", e.Kind, Iso(e.On), e.By, e.To, e.Listing, "", Iso(e.Deadline), Iso(e.From), Iso(e.Until), e.Place, e.OtherAgreement, e.Rulebook)
        : happening is FileEvent f ? string.Join("\n", f.Kind, Iso(f.On), f.By, f.To, "", f.Block, "", "", "", "", "", "") : "";

    private static string Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "";

    /// <summary>Events that say the same are not the same event.</summary>
    private sealed class ReferenceComparer : IEqualityComparer<object>
    {
        public static ReferenceComparer Instance { get; } = new();

        public new bool Equals(object? a, object? b) => ReferenceEquals(a, b);

        public int GetHashCode(object value) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value);
    }
}
