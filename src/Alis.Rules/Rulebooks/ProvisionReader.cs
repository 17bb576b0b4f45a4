using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using NodaTime;
using NodaTime.Text;

namespace Alis.Rules.Rulebooks;

/// <summary>The file <c>provisions.json</c> of a rule book.</summary>
internal sealed record ProvisionFile(IReadOnlyList<Provision> Provisions)
{
    public const int FormatVersion = 1;

    // A rule book counts months of a career, not of a geological age; the bound keeps every day computed from facts within the calendar.
    private const decimal MaxValue = 12_000;

    // Compares versions and not their days: sorting by a key that is a structure would be compiled anew at every start of a program.
    private static readonly Comparer<ProvisionVersion> ByFrom =
        Comparer<ProvisionVersion>.Create(static (a, b) => (a.From ?? LocalDate.MinIsoValue).CompareTo(b.From ?? LocalDate.MinIsoValue));

    private static readonly FixedCodes Kinds = new("provision kinds", "months", "days", "percent", "hours", "count", "choice", "date");

    public static ProvisionFile Read(Members m)
    {
        m.Header(FormatVersion);
        var provisions = m.List("provisions", ReadProvision, "The named values of the source, each with its versions.", Need.Required) ?? [];
        m.Distinct("provisions", "id", RulebookCodes.SameId);
        return new ProvisionFile(provisions);
    }

    private static Provision ReadProvision(Members m)
    {
        var id = m.Key("id", "The name within the rule book, in lower-case kebab.", Need.Required) ?? "";
        var kind = KindOf(m.Code("kind", Kinds, "What it is a value of.", Need.Required));
        var title = m.Wording("title", "What it is, in a few words.", Need.Required);
        var decision = m.Integer("decision", 1, 9999, "The number of the decision record, where the source has more than one reading or none.");
        var choices = m.Wordings("choices", "What each reading is, in a few words that can stand after the title; explanations name it by them.");
        var admissible = ReadAdmissible(m, kind);
        var matter = m.Key("matter", "A matter that several sources speak of, of the catalogue matters: check tells where another answers otherwise.");
        var versions = (m.List("versions", x => ReadVersion(x, kind), "What it says in each stretch of time.", Need.Required) ?? [])
            .OrderBy(v => v, ByFrom).ToImmutableArray();
        var gaps = m.List("gaps", ReadGap, "Stretches of time between versions for which the source says nothing, so that whoever asks is told that it is not known.") ?? [];
        if (admissible.Length > 1 && decision is null)
        {
            m.Fault(RulebookCodes.DecisionMissing, "admissible");
        }

        foreach (var version in versions.Where(v => !admissible.IsEmpty && !admissible.Any(v.Value.Is)))
        {
            m.Fault(RulebookCodes.NotAdmissible, "versions", version.Value.ToString());
        }

        for (var i = 1; i < versions.Length; i++)
        {
            if (!InForcePeriod.AreApart(versions[i - 1].To, versions[i].From))
            {
                m.Fault(RulebookCodes.Overlap, "versions", id);
            }
        }

        return new Provision(id, kind, title ?? new Wording(id, id, id), versions, decision, admissible)
        {
            Choices = [.. choices],
            Gaps = [.. gaps],
            Matter = matter,
            Place = m.Value,
        };
    }

    private static ProvisionGap ReadGap(Members m)
    {
        var from = m.Date("from", "The first day of the gap.", Need.Required);
        var to = m.Date("to", "The last day of the gap, included.", Need.Required);
        _ = m.Wording("reason", "Why nothing is known of these days.", Need.Required);
        if (from is { } f && to is { } t && t < f)
        {
            m.Fault(RulebookCodes.TurnedRound, "to");
        }

        return new ProvisionGap(new InForcePeriod(from, to), m.Value);
    }

    private static ProvisionVersion ReadVersion(Members m, ProvisionKind kind)
    {
        var from = m.Date("from", "The first day; absent where the source names none.");
        var to = m.Date("to", "The last day, included; absent while it is in force.");
        var number = m.Decimal("value", -MaxValue, MaxValue, kind == ProvisionKind.Months ? 0 : 4, "The number, in the unit of the provision.");
        var choice = m.Key("choice", "The name of the reading.");
        var day = m.Date("date", "The day.");
        var citation = m.Object("citation", CitationReader.Read, "Where this version comes from.", Need.Required);
        if (from is { } f && to is { } t && t < f)
        {
            m.Fault(RulebookCodes.TurnedRound, "to");
        }

        var isMissing = kind switch { ProvisionKind.Choice => choice is null, ProvisionKind.Date => day is null, _ => number is null };
        if (isMissing)
        {
            m.Fault(RulebookCodes.ValueMissing, null, kind switch { ProvisionKind.Choice => "choice", ProvisionKind.Date => "date", _ => "value" });
        }

        var value = new ProvisionValue(kind == ProvisionKind.Date ? 0 : number ?? 0, kind == ProvisionKind.Choice ? choice : null) { Day = kind == ProvisionKind.Date ? day : null };
        return new ProvisionVersion(from, to, value, citation ?? Nowhere());
    }

    private static LegalCitation Nowhere() => new() { Document = "", Section = "", Confidence = "" };

    private static ImmutableArray<ProvisionValue> ReadAdmissible(Members m, ProvisionKind kind)
    {
        var values = ImmutableArray.CreateBuilder<ProvisionValue>();
        foreach (var item in m.Raw("admissible", "The values that a reader of the source could also have chosen, the default among them: a list of numbers, of names, or of days.")?.Items ?? [])
        {
            if (kind == ProvisionKind.Choice && item.Kind == JsonKind.Text)
            {
                values.Add(new ProvisionValue(0, item.Text));
            }
            else if (kind is not (ProvisionKind.Choice or ProvisionKind.Date) && item.Kind == JsonKind.Number && decimal.TryParse(item.Text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= MaxValue)
            {
                values.Add(new ProvisionValue(number, null));
            }
            else if (kind == ProvisionKind.Date && item.Kind == JsonKind.Text && LocalDatePattern.Iso.Parse(item.Text) is { Success: true, Value: var day })
            {
                values.Add(new ProvisionValue(0, null) { Day = day });
            }
            else
            {
                m.FaultAt(item, JsonCodes.WrongKind, null, JsonScalars.Kinds(item.Kind, kind is ProvisionKind.Choice or ProvisionKind.Date ? JsonKind.Text : JsonKind.Number));
            }
        }

        return values.ToImmutable();
    }

    private static ProvisionKind KindOf(string? code) => code switch
    {
        "days" => ProvisionKind.Days,
        "percent" => ProvisionKind.Percent,
        "hours" => ProvisionKind.Hours,
        "count" => ProvisionKind.Count,
        "choice" => ProvisionKind.Choice,
        "date" => ProvisionKind.Date,
        _ => ProvisionKind.Months,
    };
}
