using Alis.Rules.Diagnostics;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Json;

/// <summary>Reads the members of a JSON object; each fault goes to the sink with its place, and reading goes on.</summary>
internal sealed class JsonMembers : Members
{
    private readonly JsonValue _object;
    private readonly DiagnosticSink _sink;
    private readonly List<string> _known = [];

    private JsonMembers(JsonValue value, DiagnosticSink sink) => (_object, _sink) = (value, sink);

    public override JsonValue? Value => _object;

    /// <summary>Reads one object with all its members; null where the value is no object.</summary>
    public static T? Read<T>(JsonValue value, DiagnosticSink sink, Func<Members, T> read)
        where T : class
    {
        if (value.Kind != JsonKind.Object)
        {
            ReportKind(value, sink, JsonKind.Object);
            return null;
        }

        var members = new JsonMembers(value, sink);
        var result = read(members);
        members.ReportUnknown();
        return result;
    }

    public override string? Text(string name, string about, Need need = Need.Optional, int maxLength = 2000) =>
        Find(name, need, JsonKind.Text) is { } value ? JsonScalars.Text(value, _sink, maxLength) : null;

    public override string? Key(string name, string about, Need need = Need.Optional) =>
        Find(name, need, JsonKind.Text) is { } value ? JsonScalars.Key(value, _sink) : null;

    public override string? Code(string name, ICodeList codes, string about, Need need = Need.Optional) =>
        Find(name, need, JsonKind.Text) is { } value ? JsonScalars.Code(value, _sink, codes) : null;

    public override LocalDate? Date(string name, string about, Need need = Need.Optional) =>
        Find(name, need, JsonKind.Text) is { } value ? JsonScalars.Date(value, _sink) : null;

    public override int? Integer(string name, int min, int max, string about, Need need = Need.Optional) =>
        Find(name, need, JsonKind.Number) is { } value && JsonScalars.Decimal(value, _sink, min, max, 0) is { } number ? (int)number : null;

    public override decimal? Decimal(string name, decimal min, decimal max, int decimals, string about, Need need = Need.Optional) =>
        Find(name, need, JsonKind.Number) is { } value ? JsonScalars.Decimal(value, _sink, min, max, decimals) : null;

    public override bool? Boolean(string name, string about, Need need = Need.Optional) =>
        Find(name, need, JsonKind.Boolean) is { } value ? value.Text == "true" : null;

    public override T? Object<T>(string name, Func<Members, T> read, string about, Need need = Need.Optional)
        where T : class =>
        Find(name, need, JsonKind.Object) is { } value ? Read(value, _sink, read) : null;

    public override IReadOnlyList<T>? List<T>(string name, Func<Members, T> read, string about, Need need = Need.Optional) =>
        Items(name, need, MaxItems, item => Read(item, _sink, read));

    public override IReadOnlyList<T>? ListUpTo<T>(string name, int maxItems, Func<Members, T> read, string about) =>
        Items(name, Need.Optional, maxItems, item => Read(item, _sink, read));

    public override IReadOnlyList<string>? Codes(string name, ICodeList codes, string about, Need need = Need.Optional) =>
        Items(name, need, MaxCodes, item => Is(item, JsonKind.Text) ? JsonScalars.Code(item, _sink, codes) : null);

    public override IReadOnlyList<string>? Keys(string name, string about, Need need = Need.Optional) =>
        Items(name, need, MaxCodes, KeyOf);

    public override IReadOnlyList<string>? KeysUpTo(string name, int maxItems, string about) =>
        Items(name, Need.Optional, maxItems, KeyOf);

    public override IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>>? KeyTable(string name, int maxItems, string about)
    {
        if (Find(name, Need.Optional, JsonKind.Object) is not { } table)
        {
            return null;
        }

        var rows = new List<KeyValuePair<string, IReadOnlyList<string>>>(table.Members.Count);
        foreach (var member in table.Members)
        {
            if (NationalIdentity.IsPossible(member.Name))
            {
                _sink.Report(KeyCodes.NationalIdentity, table.LocateMember(member));
            }
            else if (Is(member.Value, JsonKind.List) && Items(member.Value, maxItems, KeyOf) is { } keys)
            {
                rows.Add(new KeyValuePair<string, IReadOnlyList<string>>(member.Name, keys));
            }
        }

        return rows;
    }

    public override IReadOnlyList<KeyValuePair<string, T>>? Table<T>(string name, Func<Members, T> read, string about, Need need = Need.Optional)
    {
        if (Find(name, need, JsonKind.Object) is not { } table)
        {
            return null;
        }

        var rows = new List<KeyValuePair<string, T>>(table.Members.Count);
        foreach (var member in table.Members)
        {
            if (Read(member.Value, _sink, read) is { } row)
            {
                rows.Add(new KeyValuePair<string, T>(member.Name, row));
            }
        }

        return rows;
    }

    public override JsonValue? Raw(string name, string about, Need need = Need.Optional) => Find(name, need, null);

    public override void Fault(DiagnosticCode code, string? member, params ReadOnlySpan<string> arguments)
    {
        var where = (member is null ? null : _object.Member(member))?.Where ?? _object.Where;
        _sink.Report(code, where, arguments);
    }

    public override void FaultAt(JsonValue where, DiagnosticCode code, string? suggestion, params ReadOnlySpan<string> arguments) =>
        _sink.ReportNear(code, where.Where, suggestion, arguments);

    private static bool Is(JsonValue value, DiagnosticSink sink, JsonKind kind)
    {
        if (value.Kind == kind)
        {
            return true;
        }

        ReportKind(value, sink, kind);
        return false;
    }

    private static void ReportKind(JsonValue value, DiagnosticSink sink, JsonKind expected) =>
        sink.Report(JsonCodes.WrongKind, value.Where, JsonScalars.Kinds(value.Kind, expected));

    private bool Is(JsonValue value, JsonKind kind) => Is(value, _sink, kind);

    private string? KeyOf(JsonValue item) => Is(item, JsonKind.Text) ? JsonScalars.Key(item, _sink) : null;

    private List<T>? Items<T>(string name, Need need, int maxItems, Func<JsonValue, T?> read)
        where T : class => Find(name, need, JsonKind.List) is { } list ? Items(list, maxItems, read) : null;

    private List<T>? Items<T>(JsonValue list, int maxItems, Func<JsonValue, T?> read)
        where T : class
    {
        if (list.Items.Count > maxItems)
        {
            _sink.Report(JsonCodes.TooManyItems, list.Where, Invariant(list.Items.Count), Invariant(maxItems));
            return null;
        }

        var items = new List<T>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (read(item) is { } value)
            {
                items.Add(value);
            }
        }

        return items;
    }

    private JsonValue? Find(string name, Need need, JsonKind? kind)
    {
        _known.Add(name);
        var value = _object.Member(name);
        if (value is null)
        {
            if (need == Need.Required)
            {
                _sink.Report(JsonCodes.MissingMember, _object.Where, name);
            }

            return null;
        }

        return kind is not { } wanted || Is(value, wanted) ? value : null;
    }

    private void ReportUnknown()
    {
        foreach (var member in _object.Members)
        {
            var full = _sink.IsFull;
            if (!_known.Contains(member.Name) && !member.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                _sink.ReportNear(
                    JsonCodes.UnknownMember,
                    _object.LocateMember(member),
                    full ? null : NearestName.Of(member.Name, _known),
                    JsonScalars.Shorten(member.Name),
                    string.Join(", ", _known.Where(n => n[0] != '$')));
                if (full)
                {
                    return;
                }
            }
        }
    }
}
