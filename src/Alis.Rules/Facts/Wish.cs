using System.Text.Json;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>The wish for a block as the hospital has registered it (Norwegian: <i>ønske</i>).</summary>
public sealed record Wish : IFact, IPeriod
{
    /// <summary>Gets the key of the block.</summary>
    public string? Block { get; init; }

    /// <summary>Gets the first day of the wished period.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Gets the last day of the wished period, which belongs to it.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Gets the wished places in ordinal order, which is no order of preference.</summary>
    public IReadOnlyList<string>? Places { get; init => field = Lists.Copy(value); }

    /// <summary>Gets the wished departments in ordinal order, which is no order of preference.</summary>
    public IReadOnlyList<string>? Departments { get; init => field = Lists.Copy(value); }

    /// <summary>Gets the day on which the wish was registered.</summary>
    public LocalDate? RegisteredOn { get; init; }

    /// <summary>Gets the day on which the fact became known; null: the fact's own day.</summary>
    public LocalDate? RecordedOn { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static Wish Read(Members m) =>
        m.Checked(new Wish
        {
            Block = m.Key("block", "The key of the block."),
            From = m.Day("from", "The first day of the wished period."),
            To = m.Day("to", "The last day of the wished period."),
            Places = FactOrder.Codes(m.Keys("places", "The wished places; the order says nothing.")),
            Departments = FactOrder.Codes(m.Keys("departments", "The wished departments; the order says nothing.")),
            RegisteredOn = m.Day("registeredOn", "The day on which the wish was registered."),
            RecordedOn = m.RecordedOn(),
        });

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("block", Block);
        json.Day("from", From);
        json.Day("to", To);
        json.Codes("places", Places);
        json.Codes("departments", Departments);
        json.Day("registeredOn", RegisteredOn);
        json.Day("recordedOn", RecordedOn);
    }
}
