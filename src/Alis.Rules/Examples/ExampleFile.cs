using System.Collections.Immutable;
using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Examples;

/// <summary>A file of examples for one rule: facts, and for each example a day, changes to the facts, and what must come out.</summary>
internal sealed record ExampleFile(string Rule, Strength? Strength, string? Party, JsonValue? Facts, ImmutableArray<ExampleSource> Examples, JsonValue? Place)
{
    public const int FormatVersion = 1;

    private static readonly FixedCodes Verdicts = new("verdicts", "Met", "NotYet", "NotMet", "Undecided", "NotApplicable", ExpectedFinding.NotInForce);
    private static readonly FixedCodes MayBeAbsent = new("members of findings", "amount", "required", "opens", "due", "fulfilledOn", "late", "missing", "displacedBy");

    public static ExampleFile Read(Members m)
    {
        m.Header(FormatVersion);
        var rule = m.Key("rule", "The rule that the examples are for.", Need.Required) ?? "";
        var strength = m.Code("strength", RulePropertiesReader.Strengths, "How strongly the source binds: every finding of the rule must have it.");
        var party = m.Code("party", RulePropertiesReader.Parties, "Whom the source binds: every finding of the rule must have it.");
        var facts = m.Raw("facts", "A training file that the examples share.", Need.Required);
        var examples = m.List("examples", ReadExample, "The examples.", Need.Required) ?? [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var example in examples.Where(e => !seen.Add(e.Name) && e.Place is not null))
        {
            m.FaultAt(example.Place!, ExampleCodes.SameName, null, example.Name);
        }

        return new ExampleFile(rule, strength is null ? null : RulePropertiesReader.StrengthOf(strength), party, facts, [.. examples], m.Value);
    }

    private static ExampleSource ReadExample(Members m) => new(
        m.Text("name", "What the example shows, in bokmål.", Need.Required, 200) ?? "",
        m.Day("on", "The assessed day.", Need.Required) ?? default,
        m.Raw("change", "Changes to the shared facts, as a JSON merge patch: lists are replaced whole, null removes."),
        m.Object("reading", ReadReading, "Another admissible reading of one provision, under which the example is run; absent: all as they stand."),
        [.. m.List("expect", ReadExpected, "The findings that must come out, one for each subject.", Need.Required) ?? []],
        m.Value);

    private static ExampleReading ReadReading(Members m) => new(
        m.Key("provision", "The provision, of the own book or as book/id.", Need.Required) ?? "",
        m.Text("value", "One of its admissible values: the name of a reading, or a number as text.", Need.Required, 64) ?? "",
        m.Value);

    private static ExpectedFinding ReadExpected(Members m)
    {
        var amount = Amount(m, "amount", "The amount reached, rounded down to four decimals, as text.");
        var required = Amount(m, "required", "The amount required, rounded up to four decimals, as text.");
        return new ExpectedFinding(
            m.Code("verdict", Verdicts, "The verdict, or NotInForce.", Need.Required) ?? "",
            m.Key("subject", "The key of the block or service; absent for a rule about the file."),
            amount,
            required,
            m.Date("opens", "The first day of the window."),
            m.Date("due", "The last day."),
            m.Date("fulfilledOn", "The day of the event that fulfils it."),
            m.Integer("late", 1, 1_000_000, "How many days late."),
            m.Keys("missing", "The facts whose absence leaves it open.")?.ToImmutableArray(),
            m.Key("displacedBy", "The rule that displaced it."),
            m.Codes("absent", MayBeAbsent, "Members that the finding must not have: what is left out is not looked at.")?.ToImmutableArray(),
            Shown(m),
            m.Value);
    }

    private static ImmutableArray<ShownValue>? Shown(Members m)
    {
        if (m.Raw("shows", "What the text of the verdict shows, by the names of parameters: days as yyyy-mm-dd, numbers and texts as text, empty where nothing is known.") is not { } shows)
        {
            return null;
        }

        var values = ImmutableArray.CreateBuilder<ShownValue>();
        foreach (var member in shows.Members)
        {
            if (member.Value.Kind == JsonKind.Text)
            {
                values.Add(new ShownValue(member.Name, member.Value.Text));
            }
            else
            {
                m.FaultAt(member.Value, JsonCodes.WrongKind, null, JsonScalars.Kinds(member.Value.Kind, JsonKind.Text));
            }
        }

        if (shows.Kind != JsonKind.Object)
        {
            m.FaultAt(shows, JsonCodes.WrongKind, null, JsonScalars.Kinds(shows.Kind, JsonKind.Object));
        }

        return values.ToImmutable();
    }

    private static decimal? Amount(Members m, string name, string about)
    {
        if (m.Text(name, about, maxLength: 40) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount))
        {
            return amount;
        }

        m.Fault(ExampleCodes.NotAnAmount, name, JsonScalars.Shorten(text));
        return null;
    }
}

/// <summary>One example as it stands in the file.</summary>
internal sealed record ExampleSource(string Name, LocalDate On, JsonValue? Change, ExampleReading? Reading, ImmutableArray<ExpectedFinding> Expect, JsonValue? Place);

/// <summary>What an example expects of one finding; what is null is not looked at.</summary>
internal sealed record ExpectedFinding(
    string Verdict,
    string? Subject,
    decimal? Amount,
    decimal? Required,
    LocalDate? Opens,
    LocalDate? Due,
    LocalDate? FulfilledOn,
    int? Late,
    ImmutableArray<string>? Missing,
    string? DisplacedBy,
    ImmutableArray<string>? Absent,
    ImmutableArray<ShownValue>? Shows,
    JsonValue? Place)
{
    public const string NotInForce = "NotInForce";
}

/// <summary>Another admissible reading of a provision.</summary>
internal sealed record ExampleReading(string Provision, string Value, JsonValue? Place);

/// <summary>The value of a parameter that a text shows.</summary>
internal sealed record ShownValue(string Name, string Value);
