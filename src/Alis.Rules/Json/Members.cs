using Alis.Rules.Diagnostics;
using NodaTime;

namespace Alis.Rules.Json;

/// <summary>
/// The members of one JSON object, named one by one by the code that reads a type. The same description is run with a JSON object to read it
/// and without one to write its JSON Schema, so that the two cannot differ.
/// </summary>
/// <remarks>Each call gives null where the member is absent or faulty; a faulty one has been reported.</remarks>
internal abstract class Members
{
    /// <summary>How many characters a key may have.</summary>
    protected const int MaxKeyLength = JsonScalars.MaxKeyLength;

    /// <summary>How many codes or keys one list may have.</summary>
    protected const int MaxCodes = 1000;

    /// <summary>How many items a list may have that has no limit of its own.</summary>
    protected const int MaxItems = 10_000;

    /// <summary>Free text without control characters but line breaks.</summary>
    public abstract string? Text(string name, string about, Need need = Need.Optional, int maxLength = 2000);

    /// <summary>An opaque key: 1 to 64 characters, and never what can be a national identity number.</summary>
    public abstract string? Key(string name, string about, Need need = Need.Optional);

    /// <summary>A code of a closed set.</summary>
    public abstract string? Code(string name, ICodeList codes, string about, Need need = Need.Optional);

    public abstract LocalDate? Date(string name, string about, Need need = Need.Optional);

    public abstract int? Integer(string name, int min, int max, string about, Need need = Need.Optional);

    public abstract decimal? Decimal(string name, decimal min, decimal max, int decimals, string about, Need need = Need.Optional);

    public abstract bool? Boolean(string name, string about, Need need = Need.Optional);

    public abstract T? Object<T>(string name, Func<Members, T> read, string about, Need need = Need.Optional)
        where T : class;

    public abstract IReadOnlyList<T>? List<T>(string name, Func<Members, T> read, string about, Need need = Need.Optional)
        where T : class;

    /// <summary>A list with a limit of its own. Not a parameter of <see cref="List"/>: with one more, each kind of item would have a stub compiled at every start of a program.</summary>
    public abstract IReadOnlyList<T>? ListUpTo<T>(string name, int maxItems, Func<Members, T> read, string about)
        where T : class;

    public abstract IReadOnlyList<string>? Codes(string name, ICodeList codes, string about, Need need = Need.Optional);

    public abstract IReadOnlyList<string>? Keys(string name, string about, Need need = Need.Optional);

    /// <summary>A list of keys with a limit of its own.</summary>
    public abstract IReadOnlyList<string>? KeysUpTo(string name, int maxItems, string about);

    /// <summary>An object whose member names are keys of the author's choosing, each with a list of keys, in the order of the text.</summary>
    public abstract IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>>? KeyTable(string name, int maxItems, string about);

    /// <summary>An object whose member names are codes or keys of the author's choosing, each with a value of one shape, in the order of the text.</summary>
    public abstract IReadOnlyList<KeyValuePair<string, T>>? Table<T>(string name, Func<Members, T> read, string about, Need need = Need.Optional)
        where T : class;

    /// <summary>Any JSON value, handed on as it stands with its places; null when a schema is being made.</summary>
    public abstract JsonValue? Raw(string name, string about, Need need = Need.Optional);

    /// <summary>Reports a fault of the whole object, or of one of its members.</summary>
    public abstract void Fault(DiagnosticCode code, string? member, params ReadOnlySpan<string> arguments);

    /// <summary>Reports a fault of a value that lies somewhere below the object, with the nearest known name where there is one.</summary>
    public abstract void FaultAt(JsonValue where, DiagnosticCode code, string? suggestion, params ReadOnlySpan<string> arguments);

    /// <summary>Gets the object being read; null when a schema is being made.</summary>
    public abstract JsonValue? Value { get; }

    /// <summary>One sentence in bokmål, nynorsk and English, all three of them there; null where one is missing or faulty.</summary>
    public Wording? Wording(string name, string about, Need need = Need.Optional) =>
        Object(name, WordingParts.Read, about, need) is { Nb: { } nb, Nn: { } nn, En: { } en } ? new Wording(nb, nn, en) : null;

    /// <summary>An object whose member names are keys of the author's choosing, each with one sentence in all three languages; without those that are faulty.</summary>
    public IEnumerable<KeyValuePair<string, Wording>> Wordings(string name, string about) =>
        from entry in Table(name, WordingParts.Read, about) ?? []
        where entry.Value is { Nb: not null, Nn: not null, En: not null }
        select new KeyValuePair<string, Wording>(entry.Key, new Wording(entry.Value.Nb!, entry.Value.Nn!, entry.Value.En!));

    /// <summary>Reports each item of a list whose text in one member another item has before it.</summary>
    /// <param name="list">The name of the list.</param>
    /// <param name="member">The member that tells the items apart.</param>
    /// <param name="code">What is told; its first argument is the text.</param>
    /// <param name="more">The other arguments.</param>
    public void Distinct(string list, string member, DiagnosticCode code, params ReadOnlySpan<string> more)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in Value?.Member(list)?.Items ?? [])
        {
            if (item.Kind == JsonKind.Object && item.Member(member) is { Kind: JsonKind.Text } name && !seen.Add(name.Text))
            {
                FaultAt(name, code, null, [JsonScalars.Shorten(name.Text), .. more]);
            }
        }
    }

    /// <summary>The number of the file format and the address of its schema, which every file begins with.</summary>
    public virtual void Header(int formatVersion)
    {
        _ = Text("$schema", "The address of the JSON Schema of this file.");
        var found = Integer("formatVersion", 0, int.MaxValue, "The version of the file format.", Need.Required);
        if (found is { } version && version != formatVersion)
        {
            Fault(JsonCodes.UnknownVersion, "formatVersion", Invariant(version), Invariant(formatVersion));
        }
    }

    protected static string Invariant(IFormattable value) => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture);

    private sealed record WordingParts(string? Nb, string? Nn, string? En)
    {
        public static WordingParts Read(Members m) => new(
            m.Text("nb", "Bokmål.", Need.Required),
            m.Text("nn", "Nynorsk.", Need.Required),
            m.Text("en", "English.", Need.Required));
    }
}
